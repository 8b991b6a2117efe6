import { expect, it } from "vitest";
import { wordDraft, writeIssue, writeMail } from "./draft-sending.ts";

const fields = {
  id: "2019-vologda-school",
  title: "Сельская школа: опыт и надежды",
  event: { name: "III конференция" },
  date: { edtf: "2019-03-14" },
  place: { city: "Вологда" },
  source: { note: "от оргкомитета & друзей" },
};

it("words what the keepers must know", () => {
  const { subject, text } = wordDraft(fields, 1, 2);
  expect(subject).toBe("Документ для архива: Сельская школа: опыт и надежды");
  expect(text).toContain("2019-vologda-school.zip");
  expect(text).toContain("Место: Вологда\nОткуда получен: от оргкомитета & друзей");
  expect(text).toContain("Не решено вопросов: 2; ошибок проверки: 1.");
});

it("writes a letter that a mail program takes apart again", () => {
  const words = wordDraft(fields, 0, 0);
  const { protocol, pathname, searchParams } = new URL(writeMail("archive@example.org", words));
  expect([protocol, pathname]).toEqual(["mailto:", "archive@example.org"]);
  expect(searchParams.get("subject")).toBe(words.subject);
  expect(searchParams.get("body")).toBe(words.text.replaceAll("\n", "\r\n"));
});

const repositories: [repository: string, path: string, title: string, body: string][] = [
  ["https://github.com/a/b", "/a/b/issues/new", "title", "body"],
  ["https://github.com/a/b.git/", "/a/b/issues/new", "title", "body"],
  ["https://codeberg.org/a/b/", "/a/b/issues/new", "title", "body"],
  ["https://gitlab.com/a/g/b", "/a/g/b/-/issues/new", "issue[title]", "issue[description]"],
  ["https://gitlab.school.example/a/b", "/a/b/-/issues/new", "issue[title]", "issue[description]"],
];
it.each(repositories)("opens a filled issue at %s", (repository, path, title, body) => {
  const words = wordDraft(fields, 0, 0);
  const { pathname, searchParams } = new URL(writeIssue(repository, words));
  expect(pathname).toBe(path);
  expect(searchParams.get(title)).toBe(words.subject);
  expect(searchParams.get(body)).toBe(words.text);
});

it("stays as short as servers take it, whole lines at a time", () => {
  const words = { subject: "Документ", text: Array.from({ length: 200 }, () => "Слова о нём.").join("\n") };
  const address = writeIssue("https://github.com/a/b", words);
  expect(address.length).toBeLessThanOrEqual(6000);
  expect(new URL(address).searchParams.get("body")).toMatch(/^(?:Слова о нём\.\n)+Слова о нём\.$/);
  const long = writeMail("a@b.org", { subject: "Я".repeat(9000), text: "" });
  expect(long.length).toBeLessThanOrEqual(6000);
});
