import { formatCsv } from "../tables/csv.ts";

/** A passage as readers take it with them; in a concordance, one occurrence of a word. */
export interface TakenPassage {
  title: string;
  date: string;
  place: string;
  address: string;
  recommendation: boolean;
  addressees: string[];
  text: string;
  /** Absolute. */
  url: string;
  /** In a concordance. */
  context?: { left: string; word: string; right: string };
}

/** What a list was found by. */
export interface Source {
  question: string;
  /** How much was found. */
  status: string;
  /** Repeats the search. Absolute. */
  url: string;
}

const COLUMNS = ["№", "Документ", "Дата", "Место", "Адрес", "Рекомендация", "Адресаты"];

/** What was found as a table, a passage a line. */
export function formatTable(passages: readonly TakenPassage[]): string {
  const inContext = passages[0]?.context !== undefined;
  const head = [...COLUMNS, ...(inContext ? ["Слева", "Слово", "Справа"] : []), "Фрагмент", "Ссылка"];
  const rows = passages.map((passage, index) => [
    index + 1,
    passage.title,
    passage.date,
    passage.place,
    passage.address,
    passage.recommendation ? "да" : "нет",
    passage.addressees.join("; "),
    ...(passage.context === undefined
      ? []
      : [passage.context.left.trim(), passage.context.word, passage.context.right.trim()]),
    passage.text,
    passage.url,
  ]);
  return formatCsv([head, ...rows]);
}

/** Plain text with links, passages of one document that follow each other under its name. */
export function formatText(passages: readonly TakenPassage[], { question, status, url }: Source): string {
  const lines = [question === "" ? "Поиск без слов, по условиям" : `Поиск: ${question}`, status, url];
  let above: string | null = null;
  passages.forEach(({ title, date, place, address, text, context, url: link }, index) => {
    const document = [title, date, place].filter((fact) => fact !== "").join(" · ");
    if (document !== above) lines.push("", document);
    above = document;
    const shown = context === undefined ? text : `${context.left}[${context.word}]${context.right}`;
    lines.push("", `${String(index + 1)}. ${shown.trim()}`, `${address}: ${link}`);
  });
  return `${lines.join("\n")}\n`;
}
