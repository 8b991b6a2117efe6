import type { Unit } from "../../../archive/model.ts";
import { tokenize } from "../../../russian/words.ts";
import type { Gazetteer } from "../../gazetteer.ts";
import { findMentions } from "./mention.ts";
import type { NamedSite } from "./place-evidence.ts";

const WELCOMED =
  /(?<=\p{Lu}[\p{L}-]+)\s+(?:\p{L}+о\s+)?(?:(?:прин(?:имал|ял)|встре(?:чал|тил)|собрал)[ао]?(?!\s+участие)|стал[ао]?\s+(?:местом|площадкой))(?!\p{L})/gu;
const BECAME =
  /(?<!\p{L})мест(?:ом|о)\s+(?:его\s+|е[её]\s+)?(?:проведения|встречи|работы)[^.]{0,60}?(?:стал[аои]?|был[аои]?|избран[аы]?)\s+(?=(?:город\s+)?\p{Lu})/giu;

/** «Псков принимал участников конференции», «местом встречи стал Псков»: the town as the sentence's subject. */
export function findWelcomingTowns(unit: Unit, masked: string, gazetteer: Gazetteer): NamedSite[] {
  if (findMentions(unit.text).length === 0) return [];
  const tokens = tokenize(masked);
  const found: NamedSite[] = [];
  const add = (at: number, end: number | null) => {
    const named = gazetteer.findNamed(tokens, at);
    const [first, last] = [tokens[at], tokens[at + (named?.length ?? 1) - 1]];
    if (named === null || first === undefined || last === undefined) return;
    const printed = tokens
      .slice(at, at + named.length)
      .map(({ text }) => text)
      .join(" ");
    // Only the nominative is the subject.
    const isSubject = named.settlements.some(({ name }) => plain(name) === plain(printed));
    if (!isSubject || (end !== null && last.end !== end)) return;
    found.push({
      unit,
      quoted: { start: first.start, end: last.end },
      settlements: named.settlements,
      printed: null,
    });
  };
  for (const { index } of masked.matchAll(WELCOMED)) {
    const last = tokens.findIndex(({ end }) => end === index);
    for (const length of [3, 2, 1]) if (last - length + 1 >= 0) add(last - length + 1, index);
  }
  for (const { index, 0: words } of masked.matchAll(BECAME)) {
    const from = index + words.length;
    const at = tokens.findIndex(({ start, normal }) => start >= from && normal !== "город");
    if (at >= 0) add(at, null);
  }
  return found;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll("ё", "е").replaceAll("-", " ");
}
