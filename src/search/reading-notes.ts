import type { Answer } from "./answer.ts";
import type { Remark, Term } from "./question.ts";
import type { ReadingKind, Understanding } from "./understanding/reading.ts";

const REMARKS: Record<Remark, string> = {
  quotation: "Кавычка без пары не учтена: слова искали порознь.",
  or: "«ИЛИ» не учтено: по обе стороны от него должно стоять слово, и без минуса.",
  not: "«НЕ» не учтено: после него нет слова.",
  parenthesis: "Скобка без пары не учтена.",
  group: "Скобки прочитаны не целиком: слова внутри искали или исключали каждое само.",
  contradiction: "Одно и то же слово и ищется, и исключается.",
  star: "Звёздочка не учтена: слово ищется во всех формах, а если его нет — как начало слова, от четырёх букв.",
};

const WORDLESS = "В запросе нет ни одного слова: показано всё, что подходит под условия.";

/** Kinds that have sentences of their own. */
const TOLD_APART = new Set<ReadingKind>(["label", "layout", "spelling", "beginning", "addressee"]);

/** How many words are named where many were found. */
const NAMED = 5;

/** How the question was read and understood, where that is not plain. */
export function describeReading(answer: Answer): string[] {
  const { question, state, understanding, nowhere, dropped, findings } = answer;
  const notes = question.remarks.map((remark) => REMARKS[remark]);
  if (question.clauses.length === 0 && state.question !== "") notes.push(WORDLESS);
  if (question.passedOver.length > 0) notes.push(`Не искали: ${listTexts(question.passedOver)}.`);
  const asked = answer.wanted.filter(({ clause }) => !clause.negated);
  if (asked.length > 1 && asked.some(({ optional }) => optional === true)) {
    notes.push(
      asked.some(({ counts }) => counts === true)
        ? "Число должно стоять, слово при нём может быть другим."
        : "Вопрос прочитан свободно: показано и то, где стоят не все слова.",
    );
  }
  if (state.exact === true) notes.push("Искали только точно: слова в той форме, в которой они набраны.");
  for (const one of understanding) notes.push(...describeTerm(one, answer));
  if (dropped.length > 0) {
    notes.push(
      `Все слова вместе не стоят ни в одном документе; искали без ${dropped.map(nameTerm).join(", ")}.`,
    );
  }
  if (findings.length > 0) {
    for (const term of nowhere) notes.push(`${nameTerm(term)} нет ни в одном документе.`);
  }
  const aside = [...new Set(findings.flatMap((finding) => finding.aside.map(({ term }) => nameTerm(term))))];
  if (aside.length > 0) {
    const where = "в сведениях архива о документе: где принята резолюция и о чём она";
    notes.push(`Не в тексте, а ${where}, стоит: ${aside.join(", ")}.`);
  }
  // One word may stand in several clauses: «(а ИЛИ б) (а ИЛИ в)».
  return [...new Set(notes)];
}

function describeTerm({ term, asked, readings }: Understanding, answer: Answer): string[] {
  const applied = readings.filter((reading) => reading.applied);
  const of = (kind: ReadingKind) =>
    applied.filter((reading) => reading.kind === kind).map(({ text }) => text);
  const notes: string[] = [];
  const [layout] = of("layout");
  if (layout !== undefined) {
    notes.push(`${nameTerm(term)} нет; похоже, набрано в другой раскладке: искали ${listTexts([layout])}.`);
  }
  const [spelling] = of("spelling");
  if (spelling !== undefined)
    notes.push(`${nameTerm(term)} нет ни в одном документе; искали ${listTexts([spelling])}.`);
  if (of("beginning").length > 0) {
    const found = listBegun(term, answer);
    if (found !== "") notes.push(`Слова «${term.text}» нет; показаны те, что так начинаются: ${found}.`);
  }
  const [label] = of("label");
  if (label !== undefined) notes.push(`«${asked}» — искали также сами пункты с номером ${label}.`);
  const also = applied.filter(({ kind }) => !TOLD_APART.has(kind));
  if (also.length > 0) {
    notes.push(`«${asked}» — искали также: ${listTexts(also.map(({ text }) => text))}.`);
  }
  const addressed = of("addressee").filter((text) => text !== asked);
  if (applied.some(({ kind }) => kind === "addressee")) {
    const also = addressed.length > 0 ? `, и слова: ${listTexts(addressed)}` : "";
    notes.push(`«${asked}» — искали также то, что адресовано им${also}.`);
  }
  return notes;
}

/** The words that begin like the one that was typed. */
function listBegun({ words: [start] }: Term, { findings }: Answer): string {
  const found = new Set<string>();
  for (const { text, marks } of findings.flatMap(({ hits }) => hits)) {
    for (const mark of marks) {
      const word = text.slice(mark.start, mark.end).toLowerCase();
      if (start !== undefined && word.replaceAll("ё", "е").startsWith(start.normal)) found.add(word);
    }
  }
  return [...found].slice(0, NAMED).join(", ");
}

function listTexts(texts: readonly string[]): string {
  return texts.map((text) => (text.startsWith("«") ? text : `«${text}»`)).join(", ");
}

/** A term in quotation marks. */
export function nameTerm(term: Term): string {
  return term.quoted ? term.text : `«${term.text}»`;
}
