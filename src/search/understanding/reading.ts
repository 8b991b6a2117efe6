import type { FoundDate } from "../../russian/text-dates.ts";
import type { Clause, QuestionWord, Sought, Term } from "../question.ts";

/**
 * Why something besides the words as typed answers a term. Always: `pair` (дети for ребёнок), `abbreviation`,
 * `joined` (он-лайн for онлайн), `numeral` (24 for XXIV), `number` (5 000 for 5000), `act` (ФЗ-273 for 273-ФЗ), `date`,
 * `label` (the item for its number), `place` (Беларусь for Белоруссия), `counted` (субъектов for регионов, beside a number), `addressee` (what is
 * addressed to schools for школам). In plain language, or where no document holds the words as typed: `synonym`
 * (обучающийся for ученик, оценка for оценить), `kin` (профориентационный for профориентация). Only where they stand nowhere: `beginning`, `layout` (another keyboard), `spelling`.
 */
export type ReadingKind =
  | "literal"
  | "pair"
  | "abbreviation"
  | "joined"
  | "numeral"
  | "number"
  | "act"
  | "date"
  | "label"
  | "place"
  | "counted"
  | "addressee"
  | "synonym"
  | "kin"
  | "beginning"
  | "layout"
  | "spelling";

/** One way to answer a term. */
export interface Reading {
  kind: ReadingKind;
  /** The alternative that it answers. */
  term: Term;
  /** What messages say it stands for: the term, or several that are one name together. */
  asked: string;
  /** How messages name it. */
  text: string;
  /** They stand side by side; with `days` they are only looked up. */
  words: QuestionWord[];
  /** Answered by a date of the text that overlaps with these days; `yearly`: of any year. */
  days: (Pick<FoundDate, "from" | "to" | "precision"> & { yearly?: boolean }) | null;
  /** Answered also by the item with this number. */
  label?: string;
  /** Answered also by what is addressed to this role. */
  role?: RoleName;
}

/** A role as readers of questions know it. */
export interface RoleName {
  id: string;
  label: string;
  /** How it is called in questions and in documents. */
  called: string[];
}

/** A clause of a question with everything that answers it. */
export interface Wanted {
  /** As asked; where several clauses make one date or one act, all of them as one. */
  clause: Clause;
  /** The first alternative. */
  term: Term;
  /** Those of the words as typed come first. Any of them will do. */
  readings: Reading[];
  /** How much it tells, from how few documents hold it: 1 for the commonest clause of a question. */
  weight: number;
  /** And how much where it stands in the words as typed, which are rarer than those with their synonyms. */
  typedWeight?: number;
  /** May be missing: a word of a question in plain language, or what a number counts. */
  optional?: boolean;
  /** A number that counts something, and so is no part of a date. */
  counts?: boolean;
  /** What the question asks for. */
  sought?: Sought;
}

/** How a term of the question was understood, for the reader. */
export interface Understanding {
  term: Term;
  /** What it concerns, as typed: the term, or several that are one name together. */
  asked: string;
  /** `applied`: looked for; otherwise only offered. */
  readings: { kind: ReadingKind; text: string; applied: boolean }[];
}

/** What the archive's vocabularies lend to the understanding of questions. */
export interface Knowledge {
  /** `after`: expanded only right after one of these; `search: false`: never without such a neighbour. */
  abbreviations: { short: string; full: string; search: boolean; after: string[] | null }[];
  roles?: RoleName[];
}

export const NO_KNOWLEDGE: Knowledge = { abbreviations: [] };
