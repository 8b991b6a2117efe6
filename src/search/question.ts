import { normalize, tokenize } from "../russian/words.ts";
import type { Token } from "../russian/words.ts";
import { formKey } from "./forms.ts";

/** A word of a question and how a word of a text must look to answer it. */
export interface QuestionWord {
  /** As typed. */
  text: string;
  /** Compared with a text's words when `whole`; also what is looked up in the index. */
  normal: string;
  /** The same for all forms of a word. */
  key: string;
  /** Numbers, Roman numerals and words of a quotation stand as they are: no other forms. */
  whole: boolean;
}

/** One thing that a passage must hold: a word, or several that stand side by side in this order. */
export interface Term {
  /** As typed, quotation marks included: how messages name it. */
  text: string;
  quoted: boolean;
  words: QuestionWord[];
}

/** A question as it was understood. */
export interface Question {
  /** All must be found. */
  terms: Term[];
  /** Prepositions and conjunctions that are not looked for. */
  passedOver: string[];
}

/** A quotation, or a run of characters without spaces; a dash between spaces joins what it parts. */
const PIECE = /«([^»]*)»|[„“]([^“”]*)[“”]|"([^"]*)"|\S+(?:\s+[-–—]\s+(?=[^\s«"„“])\S+)*/g;

const FUNCTION_WORDS = new Set(
  (
    "а без бы в во для до же за и из или к как ко ли между на над не ни но о об обо от по под при про с со " +
    "так то у через что чтобы"
  ).split(" "),
);

/** Understands whatever is typed; what holds no word asks for nothing. */
export function parseQuestion(text: string): Question {
  const terms: Term[] = [];
  for (const piece of text.normalize("NFC").matchAll(PIECE)) {
    const quotation = piece[1] ?? piece[2] ?? piece[3];
    const tokens = tokenize(quotation ?? piece[0]);
    if (tokens.length === 0) continue;
    const quoted = quotation !== undefined;
    terms.push({
      text: quoted ? `«${quotation.trim()}»` : trimMarks(piece[0]),
      quoted,
      words: tokens.map((token) => readWord(token, quoted)),
    });
  }
  const known = new Set<string>();
  const single = terms.filter(({ quoted, words }) => {
    const key = words.map((word) => (word.whole ? `=${word.normal}` : word.key)).join(" ") + String(quoted);
    return !known.has(key) && known.add(key);
  });
  const telling = single.filter((term) => !isFunctionWord(term));
  if (telling.length === 0) return { terms: single, passedOver: [] };
  return { terms: telling, passedOver: single.filter(isFunctionWord).map((term) => term.text) };
}

/** The words to look up in the index, each once. */
export function wordsOf(terms: readonly Term[]): string[] {
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

function readWord(token: Token, quoted: boolean): QuestionWord {
  const { text, normal } = token;
  return { text, normal, key: formKey(normal), whole: quoted || isNumber(text) };
}

/** Figures in the word, or a Roman numeral in capitals. */
function isNumber(text: string): boolean {
  return /\p{N}/u.test(text) || /^[IVXLCDM]+$/.test(text);
}

function isFunctionWord({ quoted, words }: Term): boolean {
  const [word] = words;
  return !quoted && words.length === 1 && word !== undefined && FUNCTION_WORDS.has(normalize(word.text));
}

function trimMarks(text: string): string {
  return text.replace(/^[^\p{L}\p{N}№§]+|[^\p{L}\p{N}+]+$/gu, "");
}
