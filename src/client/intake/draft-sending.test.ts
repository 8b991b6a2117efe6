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

const endless = {
  id: "2019-vologda-school",
  title: "Сельская школа: опыт 🏫 ".repeat(300),
  event: { name: "Имя ".repeat(900) },
  place: { city: "🏙️".repeat(200) },
  source: { note: "Слово".repeat(2000) },
};
it("stays as short as mail programs and servers take it, and keeps what matters", () => {
  const words = wordDraft(endless, 3, 12);
  const addresses = {
    mail: writeMail("archive@example.org", words),
    issue: writeIssue("https://a.org/b", words),
  };
  expect(addresses.mail.length).toBeLessThanOrEqual(2000);
  expect(addresses.issue.length).toBeLessThanOrEqual(6000);
  const read = [
    new URL(addresses.mail).searchParams.get("body"),
    new URL(addresses.issue).searchParams.get("body"),
  ];
  for (const body of read) {
    expect(body).toContain("2019-vologda-school.zip");
    expect(body).toContain("Не решено вопросов: 12; ошибок проверки: 3.");
    expect(body).not.toMatch(/\uFFFD|undefined/);
  }
  expect(read[1]).toContain("Тема: Сельская школа: опыт 🏫 Сельская");
  expect(words.subject).toMatch(/^Документ для архива: Сельская школа: [^…]{1,40}…$/);
});

it("leaves out whole lines, and takes signs that are none", () => {
  const text = Array.from({ length: 200 }, () => "Слова о нём.").join("\n");
  const body = new URL(writeIssue("https://a.org/b", { subject: "Документ", text })).searchParams.get("body");
  expect(body).toMatch(/^(?:Слова о нём\.\n)+Слова о нём\.$/);
  expect(() => writeMail("a@b.org", { subject: "\uD83C", text: "\uDFEB" })).not.toThrow();
});

it("calls the file what it was saved as, also where it has no name yet", () => {
  expect(wordDraft({ ...fields, id: "Имя с пробелом" }, 0, 0).text).toContain("Приложен файл draft.zip.");
});
