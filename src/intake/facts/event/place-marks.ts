import type { Unit } from "../../../archive/model.ts";
import { tokenize } from "../../../russian/words.ts";
import type { Gazetteer } from "../../gazetteer.ts";
import type { NamedSite } from "./place-evidence.ts";

/** What stands before the name of a settlement in a line of place and date. */
export const MARK =
  /(?<![\p{L}\p{N}.])(?:[гГ]|[гГ]\.\s?-?\s?к|[гГмМ]\.\s?о|гор|пгт|рп|[рР]\.\s?[пП]|п|пос|с|ст|д|х|аг)\.\s*(?=\p{Lu})|(?<!\p{L})(?:(?:[Гг]ород(?:-(?:курорт|герой|порт))?|ГОРОД|[Гг]ородской\s+округ(?:\s+город)?|ЗАТО(?:\s+г(?:ород|\.))?|наукоград|[Пп]ос[её]лок(?:\s+городского\s+типа)?|[Сс]ело|[Сс]таница|ст-ца|деревня|аул|пгт|рп|хутор|улус)\s+|ЗАТО\s+г\.\s*)(?=\p{Lu})/gu;
/** The same in a sentence, where the meeting was held in it. */
export const MARK_INFLECTED =
  /(?<![\p{L}\p{N}.])(?:г|г\.\s?-?\s?к|гор|пгт|рп|р\.\s?п|[гм]\.\s?о|п|пос|с|ст|д)\.\s*(?=\p{Lu})|(?<!\p{L})(?:городе(?:-\p{L}+)?|пос[её]лке(?:\s+городского\s+типа)?|селе|станице|деревне|столице|ауле|пгт|хуторе|наукограде|ЗАТО)\s+(?=\p{Lu})/gu;

const NAME = /^\p{Lu}\p{L}+(?:[ -](?:на-)?\p{Lu}\p{L}+|-на-\p{Lu}\p{L}+)*/u;
/** «Прогресс Амурской области», «Майма Республики Алтай»: where the region begins. */
const REGION_BEHIND =
  /^\s(?:\p{Lu}\p{L}+(?:ской|ского|ого|ой)\s(?:област|кра|район|округ|обл)|Республик|Чувашск|Удмуртск|Чеченск)/u;

/** The settlement that is named from a place on in the nominative, as in a line of place and date. */
export function readNominative(
  unit: Unit,
  masked: string,
  start: number,
  gazetteer: Gazetteer,
): NamedSite | null {
  const rest = masked.slice(start);
  const [whole] = NAME.exec(rest) ?? [null];
  if (whole === null) return null;
  const tokens = tokenize(rest.slice(0, 80));
  const named = gazetteer.findNamed(tokens, 0);
  const printed = cutRegion(whole, rest);
  const length = named === null ? printed.length : (tokens[named.length - 1]?.end ?? printed.length);
  return {
    unit,
    quoted: { start, end: start + length },
    settlements: named?.settlements ?? [],
    printed: capitalise(printed),
  };
}

function cutRegion(name: string, rest: string): string {
  for (const { index } of name.matchAll(/\s/gu)) {
    if (REGION_BEHIND.test(rest.slice(index))) return name.slice(0, index);
  }
  return name;
}

/** «ТУЛА» → «Тула». */
function capitalise(name: string): string {
  return name === name.toUpperCase()
    ? name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    : name;
}

/** With ё, where the document prints it and the gazetteer does not. */
export function spellAsPrinted({ printed, settlements }: NamedSite): { city?: string } {
  const known = settlements[0]?.name;
  return printed !== null && printed !== known && printed.replaceAll("ё", "е") === known
    ? { city: printed }
    : {};
}
