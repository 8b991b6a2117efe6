import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadArchive } from "./load.ts";
import { formatProblem } from "./problems.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "archive-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const original = `Резолюция конференции «Чтение»

19 октября 2018 года собрались 120 учителей.
Предлагаем:
1. Читать вслух.
`;
const sha256 = createHash("sha256").update(original).digest("hex");

const header = `---
id: 2018-reading
status: published
kind: resolution
state: unknown
heading: Резолюция конференции «Чтение»
title: Чтение
event: {name: Конференция, kind: conference, scope: regional}
date: {edtf: "2018-10-19", says: 19 октября 2018 года}
attendance:
  - {count: 120, bound: exact, of: учителей, says: 120 учителей}
original: {file: original.txt, sha256: ${sha256}, form: extracted-text}
source: {url: null, retrieved: null}
rights: undetermined
added: 2026-11-22
revised: 2026-11-22
---
`;
const body = `
19 октября 2018 года собрались 120 учителей.

::: recommendations
Предлагаем:

1. Читать вслух.
:::
`;

function writeDocument(text: string | Uint8Array = header + body, id = "2018-reading"): void {
  write(`resolutions/${id}/index.md`, text);
  write(`resolutions/${id}/original.txt`, original);
}

function writeVocabularies(): void {
  const terms = (name: string, ids: string) =>
    `${name}:\n${ids.replace(/\S+/g, "  - {id: $&, label: $&}\n").replace(/ (?= {2}-)/g, "")}`;
  const kinds = ["eventKinds", "documentKinds", "documentStates", "acts"];
  const ids = ["conference", "resolution", "unknown", "request"];
  write(
    "vocabularies/event-kinds.yaml",
    kinds.map((name, index) => terms(name, ids[index] ?? "")).join("\n"),
  );
  write("vocabularies/scopes-and-forms.yaml", terms("scopes", "regional municipal"));
  write("vocabularies/roles.yaml", terms("roles", "schools teachers"));
}

/** Records the addresses, as `npm run check -- --fix` does. */
function recordAddresses(): void {
  for (const { file, text } of loadArchive(folder).fixes) writeFileSync(file, text);
}

function problemsOf(): string[] {
  return loadArchive(folder).problems.map((problem) => formatProblem(problem).replaceAll(folder, "content"));
}

const index = "content/resolutions/2018-reading/index.md";

test("a folder that does not exist is said to be missing", () => {
  rmSync(folder, { recursive: true });
  expect(problemsOf()).toEqual([expect.stringContaining("папки content нет")]);
  mkdirSync(folder);
});

test("an empty folder is an empty archive", () => {
  const { archive, problems } = loadArchive(folder);
  expect(problems).toEqual([]);
  expect(archive.resolutions).toEqual([]);
  expect(archive.settings.name).toBe("Архив резолюций");
});

describe("one sound document", () => {
  beforeEach(() => {
    writeVocabularies();
    writeDocument();
    recordAddresses();
  });

  test("has no problems and its facts point at their units", () => {
    expect(problemsOf()).toEqual([]);
    const [resolution] = loadArchive(folder).archive.resolutions;
    expect(resolution?.date).toMatchObject({ start: "2018-10-19", evidence: [{ address: "p1" }] });
    expect(resolution?.recommendations).toMatchObject([
      { address: "r1", label: "1.", act: "request", roles: [] },
    ]);
  });

  test.each<[string, (text: string) => string, string]>([
    [
      "an unknown key",
      (text) => text.replace("rights:", "rigths: x\nrights:"),
      `${index}:14: неизвестное поле «rigths»`,
    ],
    [
      "an unknown inner key",
      (text) => text.replace("scope:", "scop: x, scope:"),
      `${index}:8: event: неизвестное поле «scop»`,
    ],
    [
      "a wrong type",
      (text) => text.replace("count: 120", "count: много"),
      `${index}:11: attendance.0.count: ожидается число, а стоит строка`,
    ],
    ["a missing field", (text) => text.replace("title: Чтение\n", ""), `${index}:1: title: поля нет`],
    [
      "a bad date",
      (text) => text.replace('"2018-10-19"', '"19.10.2018"'),
      `${index}:9: date.edtf: «19.10.2018» не дата EDTF`,
    ],
    [
      "a day that is none",
      (text) => text.replace('"2018-10-19"', '"2018-02-30"'),
      "date.edtf: «2018-02-30» не дата EDTF",
    ],
    [
      "an end before the start",
      (text) => text.replace('"2018-10-19"', '"2018-10-19/2018-10-18"'),
      "date.edtf: конец раньше начала",
    ],
    [
      "a date that YAML took for a number",
      (text) => text.replace('"2018-10-19"', "2018"),
      "date.edtf: дата должна быть строкой. Что сделать: возьмите её в кавычки",
    ],
    [
      "a date and bounds of it",
      (text) => text.replace("attendance:", 'dating: {notBefore: "2015", why: так}\nattendance:'),
      `${index}:10: dating: дата известна, и тут же сказано, между какими годами её искать. Что сделать: оставьте одно из двух`,
    ],
    [
      "bounds without a year",
      (text) => text.replace(/date: .*/, "dating: {why: так}"),
      "dating: ни одной границы, или границы спутаны",
    ],
    [
      "bounds the wrong way round",
      (text) => text.replace(/date: .*/, 'dating: {notBefore: "2016", notAfter: "2015", why: так}'),
      "dating: ни одной границы, или границы спутаны",
    ],
    [
      "a bound that is no year",
      (text) => text.replace(/date: .*/, "dating: {notBefore: 2015, why: так}"),
      "dating.notBefore: год должен быть строкой. Что сделать: возьмите его в кавычки",
    ],
    [
      "a quotation that is not there",
      (text) => text.replace("says: 120 учителей", "says: 120 учитилей"),
      `${index}:11: attendance.0.says: цитаты «120 учитилей» нет в документе. Что сделать: ближайшее место (p1): «120 учителей»`,
    ],
    [
      "a quotation unlike anything",
      (text) => text.replace("says: 120 учителей", "says: Zzzzzzzzz"),
      "скопируйте слова документа дословно, без сокращений",
    ],
    [
      "a fact without a quotation",
      (text) => text.replace(", says: 120 учителей", ""),
      "attendance.0: факт без цитаты",
    ],
    [
      "an unknown vocabulary id",
      (text) => text.replace("scope: regional", "scope: regionl"),
      `${index}:8: event.scope: «regionl» нет в словаре масштабов. Что сделать: возьмите id из content/vocabularies, может быть, «regional»`,
    ],
    [
      "an unknown role",
      (text) => text.replace("1. Читать вслух.", "::: to scools\nШколам:\n\n1. Читать вслух.\n:::"),
      "«scools» нет в словаре адресатов. Что сделать: возьмите id из content/vocabularies, может быть, «schools»",
    ],
    [
      "an id unlike its folder",
      (text) => text.replace("id: 2018-reading", "id: 2018-writing"),
      `${index}:2: id: id «2018-writing» не совпадает с именем папки «2018-reading»`,
    ],
    [
      "an id that is a list's",
      (text) => text.replace("id: 2018-reading", "id: year"),
      `${index}:2: id: имя занято страницами списков`,
    ],
    [
      "raw HTML",
      (text) => text.replace("собрались", "<b>собрались</b>"),
      `${index}:19: разметка HTML в тексте документа`,
    ],
    [
      "an HTML block",
      (text) => text.replace("\n19 октября", "\n<script>alert(1)</script>\n\n19 октября"),
      `${index}:19: разметка HTML`,
    ],
    [
      "a Markdown heading",
      (text) => text.replace("Предлагаем:", "## Предлагаем:"),
      `${index}:22: заголовок Markdown`,
    ],
    [
      "a Markdown link",
      (text) => text.replace("собрались", "[собрались](http://example.org)"),
      "ссылка Markdown",
    ],
    [
      "an unclosed section",
      (text) => text.replace(/:::\n$/, ""),
      `${index}:21: раздел «::: recommendations» не закрыт`,
    ],
    [
      "an unknown section",
      (text) => text.replace("::: recommendations", "::: recomendations"),
      `${index}:21: неизвестный раздел «::: recomendations»`,
    ],
    ["a stray fence", (text) => `${text}\n:::\n`, `${index}:27: лишняя строка «:::»`],
    [
      "a note at no address",
      (text) => text.replace("rights:", "notes: [{at: p7, text: Так}]\nrights:"),
      `${index}:14: notes.0.at: в документе нет адреса p7`,
    ],
    [
      "YAML that cannot be read",
      (text) => text.replace("title: Чтение", "title: Опыт: проблемы"),
      `${index}:7: неправильная запись YAML`,
    ],
    [
      "a field given twice",
      (text) => text.replace("title: Чтение", "title: Чтение\ntitle: Чтение"),
      `${index}:8: неправильная запись YAML`,
    ],
    [
      "frontmatter in JavaScript",
      (text) => text.replace("---\n", "---js\n"),
      `${index}:1: нет описания документа`,
    ],
    ["no frontmatter", () => "Просто текст\n", `${index}:1: нет описания документа`],
    ["an empty file", () => "", `${index}: файл пуст`],
    [
      "text that is not the original's",
      (text) => text.replace("вслух", "дома"),
      "текст расходится с оригиналом в r1: в оригинале «",
    ],
    [
      "a repair that repairs nothing",
      (text) => text.replace("rights:", "repairs: [{rule: word-bookmark, count: 2}]\nrights:"),
      "repairs: правило word-bookmark: указано 2, в оригинале 0",
    ],
  ])("%s is an error with its line", (_, change, expected) => {
    writeDocument(change(header + body));
    expect(problemsOf()).toContainEqual(expect.stringContaining(expected));
  });

  test("all errors are told at once", () => {
    writeDocument(
      (header + body)
        .replace("scope: regional", "scope: none")
        .replace("count: 120", "count: -1")
        .replace("Предлагаем", "<i>Предлагаем"),
    );
    const problems = problemsOf().join("\n");
    expect(problems).toContain("attendance.0.count: отрицательное число");
    expect(problems).toContain("разметка HTML");
  });

  test("a file that is not UTF-8 is refused with the line", () => {
    const bytes = Buffer.concat([Buffer.from("---\nid: x\n"), Buffer.from([0xd0, 0x20, 0xff])]);
    writeDocument(bytes);
    expect(problemsOf()).toContainEqual(expect.stringContaining(`${index}:3: файл не в кодировке UTF-8`));
  });

  test("a 5 MB file is refused", () => {
    writeDocument(header + "слово ".repeat(450_000));
    expect(problemsOf()).toContainEqual(expect.stringMatching(/файл слишком велик: \d,\d МБ/));
  });

  test("a missing original is named", () => {
    rmSync(join(folder, "resolutions/2018-reading/original.txt"));
    expect(problemsOf()).toEqual([expect.stringContaining("original.txt: файла нет")]);
  });

  test("a changed original is noticed by its checksum", () => {
    write("resolutions/2018-reading/original.txt", `${original} `);
    expect(problemsOf()).toEqual([expect.stringContaining("original.txt: контрольная сумма не та")]);
  });

  test("a link out of the content folder is not followed", () => {
    const outside = mkdtempSync(join(tmpdir(), "outside-"));
    writeFileSync(join(outside, "original.txt"), original);
    rmSync(join(folder, "resolutions/2018-reading/original.txt"));
    symlinkSync(join(outside, "original.txt"), join(folder, "resolutions/2018-reading/original.txt"));
    symlinkSync(outside, join(folder, "resolutions/2019-linked"));
    expect(problemsOf()).toEqual([
      expect.stringContaining("2019-linked: ссылка ведёт за пределы папки content"),
      expect.stringContaining("original.txt: ссылка ведёт за пределы папки content"),
    ]);
    rmSync(outside, { recursive: true });
  });

  test("an id that another folder has is named with it", () => {
    writeDocument(header + body, "2018-twin");
    expect(problemsOf()).toContainEqual(
      expect.stringMatching(/2018-twin\/index\.md:2: id: id «2018-reading» уже занят: .*2018-reading/),
    );
  });

  test("a published address that is lost or changed is refused, a correction is accepted", () => {
    const longer = original.replace("вслух", "тихо");
    const changed = (header + body)
      .replace("вслух", "тихо")
      .replace(sha256, createHash("sha256").update(longer).digest("hex"));
    writeDocument(changed);
    write("resolutions/2018-reading/original.txt", longer);
    expect(problemsOf()).toEqual([
      expect.stringContaining("под опубликованным адресом r1 теперь другой текст"),
    ]);
    writeDocument(
      changed.replace("rights:", "corrections: [{date: 2026-11-23, at: r1, from: вслух, to: тихо}]\nrights:"),
    );
    write("resolutions/2018-reading/original.txt", longer);
    expect(problemsOf()).toEqual([expect.stringContaining("адреса не записаны: r1")]);
    recordAddresses();
    expect(problemsOf()).toEqual([]);
    writeDocument((header + body).replace("1. Читать вслух.", "2. Читать вслух."));
    expect(problemsOf()).toContainEqual(expect.stringContaining("опубликованный адрес r1 пропал"));
  });

  test("addresses of a broken document are not recorded", () => {
    rmSync(join(folder, "resolutions/2018-reading/addresses.json"));
    writeDocument((header + body).replace(/:::\n$/, ""));
    expect(loadArchive(folder).fixes).toEqual([]);
    writeDocument();
    expect(loadArchive(folder).fixes).toHaveLength(1);
  });

  test("a draft is checked, not published; a withdrawn document keeps its addresses", () => {
    writeDocument((header + body).replace("status: published", "status: draft"));
    expect(loadArchive(folder).archive.resolutions).toEqual([]);
    expect(problemsOf()).toEqual([]);
    writeDocument(
      "---\nid: 2018-reading\nstatus: withdrawn\ntitle: Чтение\nwithdrawn: {date: 2026-11-23, why: по просьбе}\n---\n",
    );
    expect(problemsOf()).toEqual([expect.stringContaining("а его оригинал ещё здесь")]);
    rmSync(join(folder, "resolutions/2018-reading/original.txt"));
    expect(problemsOf()).toEqual([]);
    expect(loadArchive(folder).archive.withdrawn).toEqual([
      {
        id: "2018-reading",
        title: "Чтение",
        date: "2026-11-23",
        why: "по просьбе",
        addresses: ["h1", "p1", "rp1", "r1"],
      },
    ]);
  });

  test("a document without date, place, attendance, recommendations and regions is sound", () => {
    const text = "Резолюция\n\nСобрались и поговорили.\n";
    const bare = header
      .replace(/heading:.*\n/, "heading: Резолюция\n")
      .replace(/date:.*\nattendance:\n.*\n/, "")
      .replace("2018-reading", "bare")
      .replace(sha256, createHash("sha256").update(text).digest("hex"));
    writeDocument(`${bare}\nСобрались и поговорили.\n`, "bare");
    write("resolutions/bare/original.txt", text);
    recordAddresses();
    expect(problemsOf()).toEqual([]);
    const bareResolution = loadArchive(folder).archive.resolutions.find(({ id }) => id === "bare");
    expect(bareResolution).toMatchObject({
      date: null,
      place: null,
      attendance: [],
      recommendations: [],
      regions: null,
    });
  });

  test.each([
    [
      "roles: [{id: schools, label: А}, {id: schools, label: Б}]",
      "roles.yaml:1: roles.1: «schools» уже есть выше",
    ],
    ["roles: [{id: schools, label: А, broader: none}]", "roles.0: нет записи «none»"],
    ["roles: [{id: schools, label: А, recognise: ['школ* ..']}]", "образец «школ* ..» не читается"],
    ["rules: []", "неизвестное поле «rules»"],
    ["roles: [", "неправильная запись YAML"],
  ])("a broken vocabulary %j is an error", (text, expected) => {
    write("vocabularies/roles.yaml", text);
    expect(problemsOf()).toContainEqual(expect.stringContaining(expected));
  });
});
