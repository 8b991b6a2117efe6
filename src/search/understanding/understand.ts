import { readAbbreviations } from "./abbreviations.ts";
import { createReading } from "./create-reading.ts";
import { mergeClauses, readDate, readGrouped, readLaw } from "./merging.ts";
import { readJoined, readNumerals, readPairs } from "./words.ts";
import { findReading } from "../matching.ts";
import type { SearchedText } from "../matching.ts";
import { parseQuestion } from "../question.ts";
import { listWords } from "../word-list.ts";
import type { Clause, Question, Term } from "../question.ts";
import { readMisspelled } from "./misspelled.ts";
import { readAsBeginning, readOtherKeyboard } from "./fallbacks.ts";
import type { Knowledge, Reading, Understanding, Wanted } from "./reading.ts";

/** How a question is understood before anything is looked up; `exact`: only as it is typed. */
export function understandQuestion(
  { clauses }: Pick<Question, "clauses">,
  { exact, knowledge }: { exact: boolean; knowledge: Knowledge },
): Wanted[] {
  if (exact) return clauses.map(takeLiterally);
  const merged = mergeClauses(clauses);
  const abbreviations = readAbbreviations(merged, knowledge);
  return merged.map((clause) =>
    createWanted(clause, (term) => {
      const readings = [createReading("literal", term, term.text, term.words)];
      if (term.quoted || term.exact) return readings;
      for (const read of WRITINGS) readings.push(...read(term));
      // What is excluded is excluded however it is written, but not by its other names.
      if (!clause.negated) {
        readings.push(...readPairs(term), ...abbreviations.filter((reading) => reading.term === term));
      }
      return dropRepeated(readings);
    }),
  );
}

/** Other ways to write the same. */
const WRITINGS = [readDate, readLaw, readGrouped, readNumerals, readJoined];

function dropRepeated(readings: readonly Reading[]): Reading[] {
  const known = new Set<string>();
  return readings.filter(({ words, days }) => {
    const key = words.map(({ normal }) => normal).join(" ") + (days === null ? "" : "@");
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
 * A question as it is understood where a document is read and no index is asked: what stands in none of the texts is
 * taken for a beginning, for what the other keyboard would have written, or for a misspelling of the texts' own words.
 */
export function understandWithout(
  text: string,
  options: { exact: boolean; knowledge: Knowledge },
  texts: readonly SearchedText[],
): Wanted[] {
  const stands = (reading: Reading) => texts.some((searched) => findReading(reading, searched).length > 0);
  return understandQuestion(parseQuestion(text), options).flatMap((wanted) => {
    if (wanted.clause.negated) return [];
    if (options.exact || wanted.readings.some(stands)) return [wanted];
    const others = wanted.clause.alternatives.flatMap((term) => [
      ...readOtherKeyboard(term),
      ...[readAsBeginning(term) ?? []].flat(),
    ]);
    const known = others.filter(stands);
    if (known.length > 0) return [{ ...wanted, readings: known }];
    const list = listWords(texts.map((searched) => searched.text));
    const meant = wanted.clause.alternatives.flatMap((term) => readMisspelled(term, list).slice(0, 1));
    return [{ ...wanted, readings: meant }];
  });
}
