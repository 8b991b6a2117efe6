import type { DraftFields } from "../../intake/draft-document.ts";
import { nameFolder } from "./draft-folder.ts";
import { valueAt } from "./field-path.ts";

/** How a finished draft gets to the keepers: words for a letter, or for an issue of the repository. */

/** What programs and servers take; a Russian letter has six signs of an address. */
const LONGEST = {
  /** Windows hands no longer ones to a mail program. */
  mail: 2_000,
  issue: 6_000,
};
const LONGEST_SUBJECT = 60;
const LONGEST_VALUE = 120;

export interface Words {
  subject: string;
  text: string;
}

/** Whole words, as many as fit. */
function shorten(text: string, longest: number): string {
  const whole = text.replace(/\s+/g, " ").trim();
  if (whole.length <= longest) return whole;
  // A sign that lies half beyond the end is no sign.
  return `${whole
    .slice(0, longest)
    .toWellFormed()
    .replace(/(?:\s\S*|\uFFFD)$/, "")}…`;
}

/** First what the keepers cannot do without: what does not fit is left out from the end. */
export function wordDraft(fields: DraftFields, problems: number, doubts: number): Words {
  const said = (path: string) => {
    const value = valueAt(fields, path);
    return typeof value === "string" && value !== "" ? value : null;
  };
  const name = nameFolder(fields);
  const lines = [
    ["Тема", said("title")],
    ["Конференция", said("event.name")],
    ["Дата", said("date.edtf")],
    ["Место", said("place.city") ?? said("place.territory")],
    ["Откуда получен", said("source.note")],
  ].flatMap(([label, value]) =>
    value == null ? [] : [`${String(label)}: ${shorten(value, LONGEST_VALUE)}`],
  );
  const state = `Не решено вопросов: ${String(doubts)}; ошибок проверки: ${String(problems)}.`;
  const text = [`Черновик документа для архива. Приложен файл ${name}.zip.`, state, "", ...lines];
  const subject = shorten(`Документ для архива: ${said("title") ?? name}`, LONGEST_SUBJECT);
  return { subject, text: text.join("\n") };
}

/** As many whole lines of the text as fit. */
function fit(words: Words, longest: number, build: (words: Words) => string): string {
  const lines = words.text.split("\n");
  while (lines.length > 1) {
    const address = build({ ...words, text: lines.join("\n").trimEnd() });
    if (address.length <= longest) return address;
    lines.pop();
  }
  return build({ ...words, text: lines.join("\n") });
}

const encode = (text: string) => encodeURIComponent(text.toWellFormed());

export function writeMail(contact: string, words: Words): string {
  return fit(
    words,
    LONGEST.mail,
    ({ subject, text }) =>
      `mailto:${contact}?subject=${encode(subject)}&body=${encode(text.replaceAll("\n", "\r\n"))}`,
  );
}

/** GitLab has addresses of its own; GitHub's are also those of Gitea and Forgejo. */
export function writeIssue(repository: string, words: Words): string {
  const base = repository.replace(/(?:\/|\.git)+$/, "");
  const isGitLab = new URL(base).hostname.includes("gitlab");
  return fit(words, LONGEST.issue, ({ subject, text }) =>
    isGitLab
      ? `${base}/-/issues/new?issue[title]=${encode(subject)}&issue[description]=${encode(text)}`
      : `${base}/issues/new?title=${encode(subject)}&body=${encode(text)}`,
  );
}
