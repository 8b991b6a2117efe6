import { tokenize } from "../russian/words.ts";
import type { Token } from "../russian/words.ts";
import { formKey } from "./forms.ts";
import { splitQuestion, trimMarks } from "./question-pieces.ts";

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

/** One thing that a passage must hold, or must not: any of the alternatives will do. */
export interface Clause {
  alternatives: [Term, ...Term[]];
  negated: boolean;
}

/**
 * What was read otherwise than it is written: a quotation mark without its fellow, ИЛИ without a word on both sides,
 * НЕ without a word, or a word that is both asked for and excluded.
 */
export type Remark = "quotation" | "or" | "not" | "contradiction";

/** A question as it was read. */
export interface Question {
  /** All must hold. */
  clauses: Clause[];
  /** The terms that are asked for, those of alternatives included. */
  terms: Term[];
  /** Prepositions and conjunctions that are not looked for. */
  passedOver: string[];
  remarks: Remark[];
}

const FUNCTION_WORDS = new Set(
  (
    "а без бы в во для до же за и из или к как ко ли между на над не ни но о об обо от по под при про с со " +
    "так то у через что чтобы"
  ).split(" "),
);

/** Reads whatever is typed; what holds no word asks for nothing. */
export function parseQuestion(text: string): Question {
  const { clauses, remarks } = readClauses(text);
  const known = new Set<string>();
  const single = clauses.filter((clause) => {
    const key = clauseKey(clause);
    return !known.has(key) && known.add(key);
  });
  if (single.some((clause) => clause.negated && known.has(clauseKey({ ...clause, negated: false })))) {
    remarks.add("contradiction");
  }
  const isPassed = (clause: Clause) => !clause.negated && isPassedOver(clause);
  const telling = single.some((clause) => !clause.negated && !isPassed(clause));
  const kept = telling ? single.filter((clause) => !isPassed(clause)) : single;
  return {
    clauses: kept,
    terms: kept.flatMap(({ negated, alternatives }) => (negated ? [] : alternatives)),
    passedOver: telling ? single.filter(isPassed).map(({ alternatives: [term] }) => term.text) : [],
    remarks: [...remarks],
  };
}

function readClauses(text: string): { clauses: Clause[]; remarks: Set<Remark> } {
  const remarks = new Set<Remark>();
  const clauses: Clause[] = [];
  /** Where an operator waits for the word after it. */
  let joining = false;
  let negating = false;
  for (const piece of splitQuestion(text)) {
    if (piece.kind === "stray") remarks.add("quotation");
    else if (piece.kind === "not") negating = true;
    else if (piece.kind === "or") {
      if (joining || negating || clauses.at(-1) === undefined) remarks.add("or");
      joining = clauses.length > 0;
    } else {
      const term = readTerm(piece);
      if (term === null) continue;
      const negated = piece.negated || negating;
      const before = clauses.at(-1);
      if (joining && before !== undefined && !negated && !before.negated) {
        if (before.alternatives.every((other) => termKey(other) !== termKey(term))) {
          before.alternatives.push(term);
        }
      } else {
        if (joining) remarks.add("or");
        clauses.push({ alternatives: [term], negated });
      }
      joining = false;
      negating = false;
    }
  }
  if (joining) remarks.add("or");
  if (negating) remarks.add("not");
  return { clauses, remarks };
}

/** A question as it can be typed: reading it again gives the same clauses. */
export function printQuestion({ clauses }: Pick<Question, "clauses">): string {
  return clauses.map(printClause).join(" ");
}

export function printClause({ negated, alternatives }: Clause): string {
  return (negated ? "-" : "") + alternatives.map(printTerm).join(" ИЛИ ");
}

export function printTerm({ exact, typed }: Term): string {
  return (exact ? "=" : "") + typed;
}

/** A term that is not typed by the reader: a correction, a word of a phrase. */
export function createTerm(text: string): Term | null {
  return readTerm({ text, quoted: false, exact: false });
}

function readTerm(part: { text: string; quoted: boolean; exact: boolean }): Term | null {
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
  return /^[A-Za-z\d[\]{};:',.<>`~-]+$/.test(text) && /[A-Za-z]/.test(text);
}

function readWord(token: Token, whole: boolean): QuestionWord {
  const { text, normal } = token;
  return { text, normal, key: formKey(normal), whole: whole || isNumber(text) };
}

/** Figures in the word, or a Roman numeral in capitals. */
function isNumber(text: string): boolean {
  return /\p{N}/u.test(text) || /^[IVXLCDM]+$/.test(text);
}

/** Equal for terms that ask for the same. */
function termKey({ words, quoted, exact }: Term): string {
  return words.map((word) => (word.whole ? `=${word.normal}` : word.key)).join(" ") + String(quoted || exact);
}

function clauseKey({ alternatives, negated }: Clause): string {
  return `${negated ? "-" : ""}${alternatives.map(termKey).sort().join("|")}`;
}

function isPassedOver({ alternatives: [{ quoted, exact, words }, ...others] }: Clause): boolean {
  const [word, ...more] = words;
  if (word === undefined || more.length > 0 || others.length > 0) return false;
  return !quoted && !exact && isFunctionWord(word);
}

/** Prepositions and conjunctions: they stand everywhere and tell nothing. */
export function isFunctionWord({ normal }: QuestionWord): boolean {
  return FUNCTION_WORDS.has(normal);
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
