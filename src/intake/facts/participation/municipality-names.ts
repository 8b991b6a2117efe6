import { tokenize } from "../../../russian/words.ts";
import { gazetteerOf } from "../../gazetteer.ts";
import type { Settlement } from "../../model.ts";

/** «Аргаяшский», «Катав-Ивановского»: what an adjective made of a place name looks like. */
const NAME = String.raw`\p{Lu}\p{L}+(?:[-–]\p{Lu}?\p{L}+)*(?:ий|ый|ой|ого|его|ие|ые|их|ых)`;
/** Several of them. */
export const NAMES = `${NAME}(?:(?:,\\s*|\\s+и\\s+)${NAME})*`;
const TOWN = String.raw`\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?`;
const SEVERAL = `${TOWN}(?:(?:,\\s*|\\s+и\\s+)(?:гг?\\.\\s*|города\\s+)?${TOWN})*`;
const TOWNS = `(?:город(?:а|ов)?|гг?\\.)\\s*(?<towns>${SEVERAL})`;
/** «города Ишима, Ишимского, …»: towns among the adjectives, before them. */
const TOWNS_BEFORE = new RegExp(`${TOWNS}(?:,\\s*|\\s+и\\s+)$`, "u");
/** «педагоги Тары, Тарского и Знаменского районов» */
const BARE_TOWNS_BEFORE = new RegExp(`(?<towns>${SEVERAL})(?:,\\s*|\\s+и\\s+)$`, "u");
/** «муниципалитетов: Ухта, Печора, Инта», «муниципалитетов (Ухта, Печора)» */
const TOWNS_LISTED = new RegExp(`^\\s*[:(–—]\\s*(?:гг?\\.\\s*)?(?<towns>${SEVERAL})(?=\\s*[.;)]|$)`, "u");
/** «Бабаевского района и города Череповца» */
const TOWNS_AFTER = new RegExp(`^(?:,?\\s+и|,|,?\\s+а\\s+также)\\s+${TOWNS}(?=[\\s,.;)]|$)`, "u");

/** Of two names with one form, that of a town so many times the larger is meant. */
const CLEARLY_LARGER = 10;

export interface Towns {
  /** In the nominative. */
  names: string[];
  start: number;
  end: number;
}

/** The nominative of what a list names: adjectives made of place names, and towns. */
export class MunicipalityNames {
  private readonly settlements: readonly Settlement[];
  private readonly stressed: ReadonlySet<string>;

  constructor(settlements: readonly Settlement[]) {
    this.settlements = settlements;
    this.stressed = new Set(
      settlements.map(({ name }) => name).filter((name) => /[^аеёиоуыэюя]ой$/u.test(name)),
    );
  }

  /** «Аргаяшского» → «Аргаяшский», «Полевского» → «Полевской» where a settlement is called so. */
  nameDistrict(name: string): string {
    const stem = name.replace(/(?:ий|ый|ой|ого|его|ие|ые|их|ых)$/u, "");
    if (/(?:ий|ый|ой)$/u.test(name)) return name;
    if (this.stressed.has(`${stem}ой`)) return `${stem}ой`;
    return stem + (/[гкхжшчщ]$/u.test(stem) || name.endsWith("его") ? "ий" : "ый");
  }

  /** The towns that stand before a list of districts; only such as the gazetteer knows, for the nominative. */
  readTownsBefore(before: string): Towns | null {
    const marked = this.readTowns(TOWNS_BEFORE.exec(before));
    if (marked !== null) return marked;
    const bare = BARE_TOWNS_BEFORE.exec(before);
    const towns = this.readTowns(bare);
    return isWhole(bare, towns) ? towns : null;
  }

  /** What a kind opens: only where all of it are towns. */
  readTownsListed(after: string): Towns | null {
    const match = TOWNS_LISTED.exec(after);
    const towns = this.readTowns(match);
    return isWhole(match, towns) && (towns?.names.length ?? 0) > 1 ? towns : null;
  }

  readTownsAfter(after: string): Towns | null {
    return this.readTowns(TOWNS_AFTER.exec(after));
  }

  private readTowns(match: RegExpExecArray | null): Towns | null {
    if (match === null) return null;
    const names = splitNames(match.groups?.["towns"] ?? "").flatMap((form) => this.nameTown(form) ?? []);
    return names.length === 0 ? null : { names, start: match.index, end: match.index + match[0].length };
  }

  /** `null` of a form that no town or more than one name may have, none of them by far the larger. */
  private nameTown(form: string): string | null {
    const words = tokenize(form.replace(/^(?:гг?\.|города)\s*/u, ""));
    const found = gazetteerOf(this.settlements).findNamed(words, 0);
    if (found === null || found.length < words.length) return null;
    const bySize = found.settlements.toSorted((one, other) => other.population - one.population);
    const [largest] = bySize;
    const rival = bySize.find(({ name }) => name !== largest?.name);
    if (largest === undefined || (rival?.population ?? 0) * CLEARLY_LARGER > largest.population) return null;
    return largest.name;
  }
}

/** Whether every name of a list was known. */
function isWhole(match: RegExpExecArray | null, towns: Towns | null): boolean {
  return towns?.names.length === splitNames(match?.groups?.["towns"] ?? "").length;
}

/** «Ашинский, Пластовский и Чебаркульский» */
export function splitNames(list: string): string[] {
  return list
    .split(/,|(?<!\p{L})и(?!\p{L})/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}
