import { tokenize } from "../../../russian/words.ts";
import { gazetteerOf } from "../../gazetteer.ts";
import type { Settlement } from "../../model.ts";

/** «Аргаяшский», «Катав-Ивановского»: what an adjective made of a place name looks like. */
const NAME = String.raw`\p{Lu}\p{L}+(?:[-–]\p{Lu}?\p{L}+)*(?:ий|ый|ой|ого|его|ие|ые|их|ых)`;
/** Several of them. */
export const NAMES = `${NAME}(?:(?:,\\s*|\\s+и\\s+)${NAME})*`;
const TOWN = String.raw`\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?`;
/** «г. Озёрска», «города Кунгура», «ЗАТО Снежинск» */
const MARK = String.raw`(?:город(?:а|ов)?\s+|гг?\.\s*|ЗАТО\s+(?:г\.\s*)?)`;
const MARKED = new RegExp(`^${MARK}`, "u");
const MORE = `(?:(?:,\\s*|\\s+и\\s+)${MARK}?${TOWN})*`;
const SEVERAL = `${TOWN}${MORE}`;
const TOWNS = `(?<towns>${MARK}${SEVERAL})`;
/** «Кунгура, Осы, а также из Ординского …» */
const JOINS = `(?:,\\s*(?:и\\s+|а\\s+также\\s+)?|\\s+(?:и|а\\s+также)\\s+)(?:(?:из|от)\\s+)?`;
/** «города Ишима, Ишимского, …»: towns among the adjectives, before them. */
const TOWNS_BEFORE = new RegExp(`${TOWNS}${JOINS}$`, "u");
/** «педагоги Тары, Тарского и Знаменского районов» */
const BARE_TOWNS_BEFORE = new RegExp(`(?<towns>${SEVERAL})${JOINS}$`, "u");
/** «муниципалитетов: Ухта, Печора, Инта», «муниципалитетов (Ухта, Печора)» */
const TOWNS_LISTED = new RegExp(`^\\s*[:(–—]\\s*(?<towns>${MARK}?${SEVERAL})(?=\\s*[.;)]|$)`, "u");
/** «Бабаевского района и города Череповца» */
const TOWNS_AFTER = new RegExp(`^${JOINS}${TOWNS}(?=[\\s,.;)]|$)`, "u");
/** «Бабаевского района и Череповца» */
const BARE_TOWNS_AFTER = new RegExp(`^${JOINS}(?<towns>${SEVERAL})(?=\\s*(?:[,.;)]|$))`, "u");
/** «Златоуста, Миасса и Копейска» */
const TOWNS_HERE = new RegExp(`^(?<towns>${MARK}?${SEVERAL})(?=[\\s,.;:)]|$)`, "u");

/** Of two names with one form, that of a town so many times the larger is meant. */
const CLEARLY_LARGER = 10;

export interface Town {
  /** In the nominative. */
  name: string;
  kind: "город" | "ЗАТО";
}

export interface Towns {
  towns: Town[];
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
    return isWhole(match, towns) && (towns?.towns.length ?? 0) > 1 ? towns : null;
  }

  readTownsAfter(after: string): Towns | null {
    const marked = this.readTowns(TOWNS_AFTER.exec(after));
    if (marked !== null) return marked;
    const bare = BARE_TOWNS_AFTER.exec(after);
    const towns = this.readTowns(bare);
    return isWhole(bare, towns) ? towns : null;
  }

  /** Towns of one region, by themselves: they need no word that tells what they are. */
  readTownsHere(after: string, least: number): Towns | null {
    const match = TOWNS_HERE.exec(after);
    const forms = splitNames(match?.groups?.["towns"] ?? "");
    const found = forms.map((form) => this.findTown(form));
    const [first = [], ...others] = found;
    const regions = new Set(first.map(({ region, country }) => (country === "RU" ? region : "")));
    const shared = [...regions].filter(
      (region) =>
        region !== "" && others.every((settlements) => settlements.some((one) => one.region === region)),
    );
    const [region] = shared;
    if (match === null || forms.length < least || region === undefined || shared.length > 1) return null;
    if (forms.length === 1 && !MARKED.test(forms[0] ?? "")) return null;
    const towns = found.map((settlements, place): Town => {
      const name = settlements.find((one) => one.region === region)?.name ?? "";
      return { name, kind: kindOfTown(forms[place] ?? "") };
    });
    return { towns, start: 0, end: match[0].length };
  }

  private readTowns(match: RegExpExecArray | null): Towns | null {
    if (match === null) return null;
    const towns = splitNames(match.groups?.["towns"] ?? "").flatMap((form): Town[] => {
      const name = this.nameTown(form);
      return name === null ? [] : [{ name, kind: kindOfTown(form) }];
    });
    return towns.length === 0 ? null : { towns, start: match.index, end: match.index + match[0].length };
  }

  /** Settlements that all the words of a form name, the largest first. */
  private findTown(form: string): Settlement[] {
    const words = tokenize(form.replace(MARKED, ""));
    const found = gazetteerOf(this.settlements).findNamed(words, 0);
    if (found === null || found.length < words.length) return [];
    return found.settlements.toSorted((one, other) => other.population - one.population);
  }

  /** `null` of a form that no town or more than one name may have, none of them by far the larger. */
  private nameTown(form: string): string | null {
    const bySize = this.findTown(form);
    const [largest] = bySize;
    const rival = bySize.find(({ name }) => name !== largest?.name);
    if (largest === undefined || (rival?.population ?? 0) * CLEARLY_LARGER > largest.population) return null;
    return largest.name;
  }
}

function kindOfTown(form: string): Town["kind"] {
  return form.startsWith("ЗАТО") ? "ЗАТО" : "город";
}

/** Whether every name of a list was known. */
function isWhole(match: RegExpExecArray | null, towns: Towns | null): boolean {
  return towns?.towns.length === splitNames(match?.groups?.["towns"] ?? "").length;
}

/** «Ашинский, Пластовский и Чебаркульский» */
export function splitNames(list: string): string[] {
  return list
    .split(/,|(?<!\p{L})и(?!\p{L})/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}
