import { readNumeral } from "../../russian/numerals.ts";
import { readAbbreviations } from "./abbreviations.ts";
import { readAddressees } from "./addressees.ts";
import { readSpaced, readSplit } from "./compounds.ts";
import { readCounting } from "./counting.ts";
import { createReading } from "./create-reading.ts";
import { mergeClauses, readDate, readDaysOfYear, readGrouped, readLaw, readYear } from "./merging.ts";
import { readLabelled } from "./labels.ts";
import { readPlaces } from "./other-names.ts";
import { readKin, readSynonyms, readSynonymsOfNames } from "./synonyms.ts";
import { readJoined, readNumerals, readPairs } from "./words.ts";
import { findReading } from "../matching.ts";
import type { SearchedPage } from "../passages.ts";
import { isName } from "../question-words.ts";
import { parseQuestion } from "../question.ts";
import { isMeant } from "../signs.ts";
import { listWords } from "../word-list.ts";
import type { Clause, Question, Term } from "../question.ts";
import { readMisspelled } from "./misspelled.ts";
import { readAsBeginning, readOtherKeyboard } from "./fallbacks.ts";
import type { Knowledge, Reading, Understanding, Wanted } from "./reading.ts";

/** How far a question may be understood. */
export interface Bounds {
  /** Only as it is typed. */
  exact: boolean;
  knowledge: Knowledge;
  /** Also as others would say it. */
  synonyms?: boolean;
  /** The archive's words, among which those of one root are found. */
  list?: readonly string[];
}

/** How a question is understood before anything is looked up. */
export function understandQuestion(
  { clauses, plain = false, sought }: Pick<Question, "clauses"> & Partial<Pick<Question, "plain" | "sought">>,
  { exact, knowledge, synonyms = plain, list = [] }: Bounds,
): Wanted[] {
  if (exact) return clauses.map(takeLiterally);
  const merged = mergeClauses(clauses);
  const counting = readCounting(merged);
  const others = [
    ...counting.readings,
    ...readSpaced(merged),
    ...readAbbreviations(merged, knowledge),
    ...readPlaces(merged),
    ...readDaysOfYear(merged),
    ...readAddressees(merged, knowledge, plain),
    ...(synonyms ? readSynonymsOfNames(merged) : []),
  ];
  return merged.map((clause, place) => {
    const wanted = createWanted(clause, (term) => {
      const readings = [createReading("literal", term, term.text, term.words)];
      if (term.quoted || term.exact) return readings;
      for (const read of WRITINGS) readings.push(...read(term));
      // What is excluded is excluded however it is written, but not by its other names.
      if (!clause.negated) readings.push(...readPairs(term), ...others.filter((one) => one.term === term));
      if (synonyms && !clause.negated) readings.push(...readSynonyms(term), ...readKin(term, list));
      return dropRepeated(readings);
    });
    if (counting.numbers.has(clause)) {
      return { ...wanted, readings: wanted.readings.filter(countsSomething), counts: true };
    }
    const isDemanded =
      clause.negated ||
      clause.alternatives.some(({ quoted, exact: marked }) => quoted || marked) ||
      (place > 0 && clause.alternatives.some(({ words }) => words.every(isName)));
    const optional = (plain && !isDemanded) || counting.beside.has(clause);
    return { ...wanted, ...(optional && { optional }), ...(sought && { sought }) };
  });
}

/** «25» as «двадцать пять» and the reverse, not as XXV. */
function countsSomething({ kind, text, words }: Reading): boolean {
  if (kind !== "numeral" || /^\d+$/.test(text)) return true;
  return readNumeral(words.map(({ normal }) => normal))?.ordinal === false;
}

/** Other ways to write the same. */
const WRITINGS = [
  readDate,
  readYear,
  readLabelled,
  readLaw,
  readGrouped,
  readNumerals,
  readJoined,
  readSplit,
];

function dropRepeated(readings: readonly Reading[]): Reading[] {
  const known = new Set<string>();
  return readings.filter(({ words, days, role, label = "" }) => {
    const also = (days === null ? "" : "@") + (role?.id ?? "") + label;
    const key = words.map(({ normal }) => normal).join(" ") + also;
    return !known.has(key) && known.add(key);
  });
}

function takeLiterally(clause: Clause): Wanted {
  return createWanted(clause, (term) => {
    const words = term.words.map((word) => ({ ...word, whole: true }));
    return [createReading("literal", term, term.text, words)];
  });
}

function createWanted(clause: Clause, read: (term: Term) => Reading[]): Wanted {
  return { clause, term: clause.alternatives[0], readings: clause.alternatives.flatMap(read), weight: 1 };
}

/** What the reader is told of the understanding: nothing of the words as typed. `offered`: what was not looked for. */
export function describeUnderstanding(
  wanted: readonly Wanted[],
  offered: readonly Reading[] = [],
): Understanding[] {
  const told = [
    ...wanted.flatMap(({ readings }) => readings.map((reading) => ({ reading, applied: true }))),
    ...offered.map((reading) => ({ reading, applied: false })),
  ].filter(({ reading }) => reading.kind !== "literal");
  const all = [...new Set(told.map(({ reading }) => reading.asked))];
  return all.flatMap((asked) => {
    const own = told.filter(({ reading }) => reading.asked === asked);
    const [first] = own;
    if (first === undefined) return [];
    const byText = new Map(
      own.map(({ reading: { kind, text }, applied }) => [text, { kind, text, applied }] as const),
    );
    return { term: first.reading.term, asked, readings: [...byText.values()] };
  });
}

/**
 * A question as it is understood where a document is read and no index is asked: what stands nowhere in it is
 * taken for a beginning, for what the other keyboard would have written, for what the texts call otherwise, or for a
 * misspelling of the texts' own words; without readings is what is none of these.
 */
export function understandWithout(
  text: string,
  options: { exact: boolean; knowledge: Knowledge },
  { passages, about }: Pick<SearchedPage, "passages" | "about">,
): Wanted[] {
  const texts = [...passages.map(({ searched }) => searched), about];
  const stands = (reading: Reading) =>
    texts.some((searched) => findReading(reading, searched).length > 0) ||
    passages.some((passage) => isMeant({ readings: [reading] }, passage));
  const list = listWords(texts.map((searched) => searched.text));
  return understandQuestion(parseQuestion(text), { ...options, list }).map((wanted) => {
    if (wanted.clause.negated || wanted.readings.some(stands)) return wanted;
    if (options.exact) return { ...wanted, readings: [] };
    const others = wanted.clause.alternatives.flatMap((term) => [
      ...readOtherKeyboard(term),
      ...readSynonyms(term),
      ...readKin(term, list),
      ...[readAsBeginning(term) ?? []].flat(),
    ]);
    const known = others.filter(stands);
    if (known.length > 0) return { ...wanted, readings: known };
    const meant = wanted.clause.alternatives.flatMap((term) => readMisspelled(term, list).find(stands) ?? []);
    return { ...wanted, readings: meant };
  });
}
