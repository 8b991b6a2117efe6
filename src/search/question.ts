import { tokenize } from "../russian/words.ts";
import type { Token } from "../russian/words.ts";
import { formKey } from "./forms.ts";
import { readClauses } from "./question-clauses.ts";
import { trimMarks } from "./question-pieces.ts";
import type { Piece } from "./question-pieces.ts";
import { isDative, isFrameWord, isFunctionWord, isInterrogative } from "./question-words.ts";
import { termKey } from "./term-key.ts";

export { isFunctionWord } from "./question-words.ts";

/** A word of a question and how a word of a text must look to answer it. */
export interface QuestionWord {
  /** As typed. */
  text: string;
  /** Compared with a text's words when `whole`; also what is looked up in the index. */
  normal: string;
  /** The same for all forms of a word. */
  key: string;
  /** Numbers, Roman numerals, words of a quotation or after «=» stand as they are: no other forms. */
  whole: boolean;
}

/** A word, or several that stand side by side in this order. */
export interface Term {
  /** How messages name it, quotation marks included. */
  text: string;
  /** What stands for it in a question: as `text`, with the punctuation that may be letters of another keyboard. */
  typed: string;
  quoted: boolean;
  /** Asked for with «=»: the form as it is. */
  exact: boolean;
  words: QuestionWord[];
}

/** What a passage must hold, or must not hold, by one of the alternatives at least. */
export interface Clause {
  alternatives: [Term, ...Term[]];
  negated: boolean;
}

/**
 * What was read otherwise than it is written: a quotation mark without its fellow, ИЛИ without a word on both sides,
 * НЕ without a word, a parenthesis without its fellow, parentheses that could not be followed, a word that is both asked
 * for and excluded, or a star that should stand for any letters.
 */
export type Remark = "quotation" | "or" | "not" | "parenthesis" | "group" | "contradiction" | "star";

/** What a question in plain language wants to be told: «когда», «сколько», «что решили», «что обсуждали». */
export type Sought = "day" | "number" | "decision" | "discussion";

/** A question as it was read. */
export interface Question {
  /** All must hold. */
  clauses: Clause[];
  /** The terms that are asked for, those of alternatives included. */
  terms: Term[];
  /** Prepositions, conjunctions and the words of a question in plain language that are not looked for. */
  passedOver: string[];
  /** Asked in plain language: «что рекомендовали школам?». No word need stand, the more of them the better. */
  plain: boolean;
  sought?: Sought;
  remarks: Remark[];
}

/** Reads whatever is typed; what holds no word asks for nothing. */
export function parseQuestion(text: string): Question {
  const { clauses, remarks } = readClauses(text, readTerm);
  const known = new Set<string>();
  const single = clauses.filter((clause) => {
    const key = clauseKey(clause);
    return !known.has(key) && known.add(key);
  });
  if (single.some((clause) => clause.negated && known.has(clauseKey({ ...clause, negated: false })))) {
    remarks.add("contradiction");
  }
  const plain = isPlain(text, single);
  const { kept, passed } = passOver(single, plain);
  const sought = plain ? findSought(passed) : undefined;
  return {
    clauses: kept,
    terms: kept.flatMap(({ negated, alternatives }) => (negated ? [] : alternatives)),
    passedOver: passed.map(({ alternatives: [term] }) => term.text),
    plain,
    ...(sought && { sought }),
    remarks: [...remarks],
  };
}

/** With a question mark, an interrogative, or as in «рекомендации для учителей», «рекомендации школам». */
function isPlain(text: string, clauses: readonly Clause[]): boolean {
  const words = clauses.flatMap((clause) => plainWord(clause) ?? []);
  const [first, second] = words;
  if (first === undefined || second === undefined) return false;
  if (/\p{L}.*\?\s*$/u.test(text) || words.some(isInterrogative)) return true;
  return isFrameWord(first) && (isFunctionWord(second) || isDative(second) || /[ую]$/.test(second.normal));
}

const DECIDED = /^(?:реш(?:или|ено)|(?:по)?рекоменд|предл(?:ож|аг)|постанов|поруч)/;
const DISCUSSED = /^(?:обсуд|обсужд|говор|рассм)/;

function findSought(passed: readonly Clause[]): Sought | undefined {
  const words = passed.flatMap((clause) => plainWord(clause)?.normal ?? []);
  if (words.includes("когда")) return "day";
  if (words.some((word) => /^скольк(?:о|их)$/.test(word))) return "number";
  if (words.some((word) => DECIDED.test(word))) return "decision";
  return words.some((word) => DISCUSSED.test(word)) ? "discussion" : undefined;
}

/** Leaves out what tells nothing, as long as something that tells is left. */
function passOver(clauses: readonly Clause[], plain: boolean): { kept: Clause[]; passed: Clause[] } {
  const isEmpty = (clause: Clause) => {
    const word = plainWord(clause);
    return word !== null && (isFunctionWord(word) || isInterrogative(word));
  };
  const isFrame = (clause: Clause) => {
    const word = plainWord(clause);
    return plain && word !== null && isFrameWord(word);
  };
  const tells = (clause: Clause) => !clause.negated && !isEmpty(clause);
  const isPassed = clauses.some((clause) => tells(clause) && !isFrame(clause))
    ? (clause: Clause) => isEmpty(clause) || isFrame(clause)
    : clauses.some(tells)
      ? isEmpty
      : () => false;
  return {
    kept: clauses.filter((clause) => !isPassed(clause)),
    passed: clauses.filter((clause) => isPassed(clause)),
  };
}

/** A question as it can be typed: reading it again gives the same clauses. */
export function printQuestion({ clauses }: Pick<Question, "clauses">): string {
  const print = (clause: Clause) => {
    const printed = printClause(clause);
    return clause.alternatives.length > 1 && clauses.length > 1 ? `(${printed})` : printed;
  };
  return clauses.map(print).join(" ");
}

export function printClause({ negated, alternatives }: Clause): string {
  return (negated ? "-" : "") + alternatives.map(printTerm).join(" ИЛИ ");
}

export function printTerm({ exact, typed }: Term): string {
  return (exact ? "=" : "") + typed;
}

/** Words that stand side by side as they are. */
export function createPhrase(text: string): Term | null {
  return readTerm({ text, quoted: true, exact: false });
}

/** A term that is not typed by the reader: a correction, a word of a phrase. */
export function createTerm(text: string): Term | null {
  return readTerm({ text, quoted: false, exact: false });
}

function readTerm(part: Pick<Extract<Piece, { kind: "part" }>, "text" | "quoted" | "exact">): Term | null {
  const { quoted, exact: marked } = part;
  const tokens = tokenize(part.text);
  if (tokens.length === 0) return null;
  const exact = marked && !quoted;
  const words = tokens.map((token) => readWord(token, quoted || exact));
  if (quoted) {
    const inner = `«${part.text.replace(/[\s«»„“”"]+/g, " ").trim()}»`;
    return { text: inner, typed: inner, quoted, exact, words };
  }
  const text = trimMarks(part.text);
  return { text, typed: isOtherKeyboard(part.text) ? part.text : text, quoted, exact, words };
}

/** Latin letters among keys that bear Russian letters: `,elotn` without its comma would be another word. */
function isOtherKeyboard(text: string): boolean {
  return /^[A-Za-z\d[\]{};:',.<>`~+-]+$/.test(text) && /[A-Za-z]/.test(text);
}

function readWord(token: Token, whole: boolean): QuestionWord {
  const { text, normal } = token;
  return { text, normal, key: formKey(normal), whole: whole || isNumber(text) };
}

/** Figures in the word, or a Roman numeral in capitals. */
function isNumber(text: string): boolean {
  return /\p{N}/u.test(text) || /^[IVXLCDM]+$/.test(text);
}

function clauseKey({ alternatives, negated }: Clause): string {
  return `${negated ? "-" : ""}${alternatives.map(termKey).sort().join("|")}`;
}

/** The word of a clause that is just one, asked for in any form. */
function plainWord({
  negated,
  alternatives: [{ quoted, exact, words }, ...others],
}: Clause): QuestionWord | null {
  const [word, ...more] = words;
  if (word === undefined || more.length > 0 || others.length > 0) return null;
  return negated || quoted || exact ? null : word;
}

/** The words to look up in the index, each once. */
export function wordsOf(terms: readonly Pick<Term, "words">[]): string[] {
  return [...new Set(terms.flatMap((term) => term.words.map(({ normal }) => lookUpForm(normal))))];
}

/** The engine drops punctuation, so the plus of «500+» is ours to check. */
export function lookUpForm(normal: string): string {
  return normal.replace("+", "");
}

/** Whether words that only begin like this one may be offered when it stands nowhere. */
export function isOpenEnded(term: Term): boolean {
  const [word] = term.words;
  return term.words.length === 1 && word !== undefined && !word.whole && word.key.length > 3;
}
