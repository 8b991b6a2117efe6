import type { ReadText, Doubt } from "../../model.ts";
import type { Term, Vocabularies } from "../../../archive/model.ts";
import { compilePattern, matchPattern, strikeOut } from "../../../russian/pattern.ts";
import type { Span } from "../../../russian/pattern.ts";
import { tokenize } from "../../../russian/words.ts";
import { doubt } from "./evidence.ts";
import { findQuotations, maskQuotations } from "./quotations.ts";

/** The terms that a text names, with the first place of each; quotations are not read. */
function findTerms(text: string, terms: readonly Term[]): { term: Term; place: Span }[] {
  const quoted = findQuotations(text).map(({ from, to }) => ({ start: from, end: to }));
  const words = strikeOut(tokenize(text), quoted);
  return terms.flatMap((term) => {
    const places = term.recognise.flatMap((source) => matchPattern(compilePattern(source), words));
    const [place] = places.sort((a, b) => a.start - b.start);
    return place === undefined ? [] : [{ term, place }];
  });
}

/** How many wider terms a term has. */
function depthOf(term: Term, terms: readonly Term[]): number {
  const wider = terms.find(({ id }) => id === term.broader);
  return wider === undefined ? 0 : 1 + depthOf(wider, terms);
}

/** The narrowest of the terms that a name of a meeting carries; of equally narrow ones the first. */
export function narrowestTerm(name: string, terms: readonly Term[]): Term | null {
  const found = findTerms(name, terms);
  found.sort(
    (a, b) =>
      depthOf(b.term, terms) - depthOf(a.term, terms) ||
      a.place.start - b.place.start ||
      terms.indexOf(a.term) - terms.indexOf(b.term),
  );
  return found[0]?.term ?? null;
}

/** «Решения», «РЕКОМЕНДАЦИЙ»: forms of what a heading calls the document, which the vocabulary gives in the nominative. */
const DOCUMENT_NOUNS: [RegExp, string][] = [
  [/^(?:проект\s+)?итогов\p{L}+\s+(?:документ|резолюци)/iu, "outcome-document"],
  [/^(?:проект\s+)?резолюци/iu, "resolution"],
  [/^(?:проект\s+)?рекомендаци/iu, "recommendations"],
  [/^(?:проект\s+)?(?:итогов\p{L}+\s+|протокольн\p{L}+\s+)?(?:решени|постановлени)/iu, "decision"],
  [/^(?:проект\s+)?обращени/iu, "appeal"],
  [/^(?:выписка\s+из\s+)?протокол/iu, "minutes"],
];

/** What the document calls itself: the first such word of the heading, else of a first line in capitals. */
export function recogniseDocumentKind(
  text: ReadText,
  vocabularies: Vocabularies,
): { kind?: string; doubts: Doubt[] } {
  const heading = text.units.find(({ section }) => section === "heading")?.text ?? "";
  const known = new Set(vocabularies.documentKinds.map(({ id }) => id));
  const plain = joinLetters(maskQuotations(heading));
  const [first] = DOCUMENT_NOUNS.flatMap(([pattern, id]) => {
    const at = firstPlace(plain, pattern);
    return known.has(id) && at >= 0 ? [{ id, at }] : [];
  }).sort((a, b) => a.at - b.at);
  if (first !== undefined) {
    // «Итоговый документ (резолюция)»: the heading's first word has it.
    return {
      kind:
        first.id === "outcome-document" && /^(?:\P{L}*)итогов\p{L}+\s+резолюци/iu.test(plain)
          ? "resolution"
          : first.id,
      doubts: [],
    };
  }
  const own = findTerms(heading, vocabularies.documentKinds).sort((a, b) => a.place.start - b.place.start)[0];
  if (own !== undefined) return { kind: own.term.id, doubts: [] };
  for (const { text: words } of text.units.slice(1).reverse()) {
    const adopted =
      /(?:настоящ\p{L}+|данн\p{L}+|представленн\p{L}+)\s+(резолюци|рекомендаци|решени|обращени|итогов\p{L}+ документ)/iu.exec(
        words,
      );
    const id = DOCUMENT_NOUNS.find(([pattern]) => pattern.test(adopted?.[1] ?? ""))?.[1];
    if (id !== undefined && known.has(id))
      return { kind: id, doubts: [doubt("kind", "в заголовке вид документа не назван; взят из текста")] };
  }
  return { doubts: [doubt("kind", "вид документа не назван; выберите его по словарю")] };
}

/** «Р Е З О Л Ю Ц И Я» → «РЕЗОЛЮЦИЯ» */
function joinLetters(text: string): string {
  return text.replace(/(?<!\p{L})\p{L}(?:\s\p{L}){3,}(?!\p{L})/gu, (word) => word.replace(/\s/gu, ""));
}

function firstPlace(text: string, pattern: RegExp): number {
  for (const { index } of text.matchAll(/(?<!\p{L})\p{L}/gu))
    if (pattern.test(text.slice(index))) return index;
  return -1;
}

const DRAFT =
  /^\P{L}*проект(?!\p{L})|(?<!\p{L})проект\s+(?:резолюци|решени|рекомендаци|итогов|обращени|постановлени)/iu;
const ADOPTED =
  /(?:(?:резолюци[яю]|решение|рекомендации|документ|обращение)\s+)?(?:был[аио]?\s+)?(?:единогласно\s+)?(?:принят|утвержд[её]н|одобрен)[аоы]?(?:\s+единогласно)?(?:\s+(?:участник\p{L}+|делегат\p{L}+|на\s+\p{L}+\s+\p{L}+|единогласно|большинством\p{L}*))?/iu;

/** Of the copy at hand: «Проект», «Принята участниками», or nothing said. */
export function recogniseState(text: ReadText): "draft" | "adopted" | "unknown" {
  const [heading] = text.units;
  const top = text.units.slice(0, 3).map(({ text: words }) => words);
  if (heading !== undefined && DRAFT.test(maskQuotations(heading.text))) return "draft";
  if (top.some((words) => /^\P{L}*проект\P{L}*$/iu.test(words))) return "draft";
  const last = text.units.slice(-4).map(({ text: words }) => words);
  const lines = [heading?.text ?? "", ...top.filter((words) => words.length < 200), ...last];
  const saysSo = lines.some((words) => {
    // «Утверждена» may stand in marks.
    const plain = /^["«“]\p{L}+["»”]/u.test(words) ? words : maskQuotations(words);
    const match = ADOPTED.exec(plain);
    if (match === null) return false;
    const about = /резолюци|решени|рекомендаци|документ|обращени|(?<!\p{L})текст\s(?!.*доклад)/iu;
    return (
      (about.test(match[0]) ||
        /^\P{L}*(?:принят|утвержд|одобрен)/iu.test(plain) ||
        about.test(plain.slice(0, match.index))) &&
      !/(?:не|будет|быть)\s+$/iu.test(plain.slice(0, match.index))
    );
  });
  return saysSo ? "adopted" : "unknown";
}
