import type { DraftFields } from "../../intake/draft-document.ts";
import { valueAt } from "./field-path.ts";

/** How a finished draft gets to the keepers: words for a letter, or for an issue of the repository. */

/** Mail programs and servers cut what is longer; a Russian letter takes six signs of it. */
const LONGEST_ADDRESS = 6_000;

export interface Words {
  subject: string;
  text: string;
}

export function wordDraft(fields: DraftFields, problems: number, doubts: number): Words {
  const said = (path: string) => {
    const value = valueAt(fields, path);
    return typeof value === "string" && value !== "" ? value : null;
  };
  const id = said("id") ?? "";
  const lines = [
    ["Тема", said("title")],
    ["Конференция", said("event.name")],
    ["Дата", said("date.edtf")],
    ["Место", said("place.city") ?? said("place.territory")],
    ["Откуда получен", said("source.note")],
  ].flatMap(([label, value]) => (value == null ? [] : [`${String(label)}: ${value}`]));
  const state = `Не решено вопросов: ${String(doubts)}; ошибок проверки: ${String(problems)}.`;
  const text = [`Черновик документа для архива. Приложен файл ${id}.zip.`, "", ...lines, "", state];
  return { subject: `Документ для архива: ${said("title") ?? id}`, text: text.join("\n") };
}

/** The longest of the texts that fits: whole lines are left out from the end. */
function fit(words: Words, build: (words: Words) => string): string {
  const lines = words.text.split("\n");
  for (let length = lines.length; length > 0; length -= 1) {
    const address = build({ ...words, text: lines.slice(0, length).join("\n") });
    if (address.length <= LONGEST_ADDRESS) return address;
  }
  return build({ subject: words.subject.slice(0, 200), text: "" });
}

const encode = encodeURIComponent;

export function writeMail(contact: string, words: Words): string {
  return fit(
    words,
    ({ subject, text }) =>
      `mailto:${contact}?subject=${encode(subject)}&body=${encode(text.replaceAll("\n", "\r\n"))}`,
  );
}

/** GitLab has addresses of its own; GitHub's are also those of Gitea and Forgejo. */
export function writeIssue(repository: string, words: Words): string {
  const base = repository.replace(/(?:\/|\.git)+$/, "");
  const isGitLab = new URL(base).hostname.includes("gitlab");
  return fit(words, ({ subject, text }) =>
    isGitLab
      ? `${base}/-/issues/new?issue[title]=${encode(subject)}&issue[description]=${encode(text)}`
      : `${base}/issues/new?title=${encode(subject)}&body=${encode(text)}`,
  );
}
