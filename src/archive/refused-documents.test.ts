import { beforeEach, expect, test } from "vitest";
import {
  body,
  header,
  index,
  problemsOf,
  publishSound,
  useFolder,
  write,
  writeDocument,
} from "./load.fixture.ts";

/** What a document or a vocabulary may not say, each told with its place. */

useFolder();
beforeEach(publishSound);

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
