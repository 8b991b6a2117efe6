import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { sampleBody, sampleId as id, useSample } from "./lasting.fixture.ts";

/** Personal data is hidden in a published text: its address stays, and the text that held it is forgotten. */

const index = `resolutions/${id}/index.md`;
const addresses = `resolutions/${id}/addresses.json`;
const phone = "496-12-34";
const masked = "[телефон скрыт]";

const { content, refused } = useSample();

const printOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);
const recorded = (address: string) =>
  (JSON.parse(content.read(addresses)) as Record<string, string[]>)[address];
const hide = (body: string) => body.replace(phone, masked);
const redaction = (date = "date: 2026-12-01, ", at = "c1") =>
  `redactions: [{${date}at: ${at}, masked: "${masked}", what: phone}]\n`;

beforeEach(() => {
  content.rewrite(id, () => sampleBody.replace("Принято.", `Справки по телефону ${phone}.`), "notes: []\n");
  content.write(
    addresses,
    content.read(addresses).replace(/ {2}"c1".*\n/, `  "c1": ["${printOf("Было.")}"]\n`),
  );
  content.rewrite(
    id,
    (body) => body,
    `corrections: [{date: 2026-11-25, at: c1, from: Было., to: "Справки по телефону ${phone}."}]\n`,
  );
  content.fix();
  expect(recorded("c1")).toEqual([printOf("Было."), printOf(`Справки по телефону ${phone}.`)]);
});

describe("what is hidden", () => {
  test("keeps its address, and nothing by which it could be found by trying", () => {
    const before = Object.keys(content.texts(id));
    content.rewrite(id, hide, redaction());
    refused("скрыты личные данные: c1; прежний текст ещё можно подобрать по отпечатку");
    expect(content.fix()).toEqual([addresses]);
    refused();
    expect(Object.keys(content.texts(id))).toEqual(before);
    expect(recorded("c1")).toEqual(["hidden-2026-12-01", printOf(`Справки по телефону ${masked}.`)]);
    expect(content.fix()).toEqual([]);
    expect(content.load().archive.resolutions[0]?.redactions).toEqual([
      { at: "c1", masked, what: "phone", date: "2026-12-01" },
    ]);
  });

  test("must say when", () => {
    content.rewrite(id, hide, redaction(""));
    refused("под опубликованным адресом c1 теперь другой текст. Что сделать: данные скрыты после публикации");
  });

  test("must be said of the place where it was", () => {
    content.rewrite(id, hide, redaction(undefined, "p1"));
    refused(
      `слов «${masked}» нет в единице p1`,
      "redactions.0.date: опубликованный текст p1 не менялся",
      "под опубликованным адресом c1 теперь другой текст",
    );
  });

  test("explains one change of the text, not the next", () => {
    content.rewrite(id, hide, redaction());
    content.fix();
    content.rewrite(id, (body) => body.replace("Справки", "Вопросы"), redaction());
    refused("под опубликованным адресом c1 теперь другой текст");
    expect(content.fix()).toEqual([]);
    const correction = `corrections: [{date: 2027-01-01, at: c1, from: Справки, to: Вопросы}]\n`;
    content.rewrite(id, (body) => body, redaction() + correction);
    content.fix();
    refused();
    expect(recorded("c1")).toEqual([
      "hidden-2026-12-01",
      printOf(`Справки по телефону ${masked}.`),
      printOf(`Вопросы по телефону ${masked}.`),
    ]);
  });

  test("may be followed by more that is hidden there", () => {
    content.rewrite(id, hide, redaction());
    content.fix();
    const both = `redactions:
  - {date: 2026-12-01, at: c1, masked: "${masked}", what: phone}
  - {date: 2026-12-05, at: c1, masked: "[имя скрыто]", what: name}
`;
    content.rewrite(id, (body) => body.replace("Справки", "Справки у [имя скрыто]"), both);
    content.fix();
    refused();
    expect(recorded("c1")).toEqual([
      "hidden-2026-12-01",
      "hidden-2026-12-05",
      printOf(`Справки у [имя скрыто] по телефону ${masked}.`),
    ]);
  });

  test("is not told by a date where nothing was changed", () => {
    content.writeDocument("2019-masked", "\nЗвоните: [телефон скрыт].\n", redaction(undefined, "p1"));
    expect(content.problems().join("\n")).toContain("опубликованный текст p1 не менялся");
    expect(content.fix()).toEqual([]);
  });
});

describe("the check shows nothing of what is hidden", () => {
  const expectSilence = (...parts: string[]) => {
    refused(...parts);
    expect(content.problems().join("\n")).not.toContain("496");
  };
  const original = `resolutions/${id}/original.txt`;

  test("where the original still says it", () => {
    const said = content.read(original);
    content.rewrite(id, hide, redaction());
    content.write(original, said);
    const sum = createHash("sha256").update(said).digest("hex");
    content.write(index, content.read(index).replace(/sha256: \w+/, `sha256: ${sum}`));
    expectSilence("текст расходится с оригиналом в c1: слова не показаны", "скрыты личные данные: c1");
  });

  test("where a repair, a quotation or a correction still says it", () => {
    content.rewrite(
      id,
      hide,
      `${redaction()}repairs: [{from: "${phone}", to: "", why: мусор}]
follows: [{what: Съезд, says: "Справки по телефону ${phone}."}]
corrections: [{date: 2026-11-25, at: c1, from: Было., to: "Справки по телефону ${phone}."}]
`,
    );
    expectSilence(
      "follows.0.says: такой цитаты в тексте нет; слова не показаны",
      "repairs: from записи 1 встречается в оригинале",
      "скрыты личные данные: c1",
      "corrections.0.to: этих слов в c1 нет. Что сделать: там скрыты личные данные: удалите запись",
    );
  });
});

test("what was received may be told without its checksum", () => {
  content.rewrite(id, hide, redaction());
  const text = content
    .read(index)
    .replace(/(form: extracted-text).*\}$/m, "$1, received: {changes: скрыты личные данные}}");
  content.write(index, text);
  content.fix();
  refused();
  expect(content.load().archive.resolutions[0]?.original.received).toEqual({
    sha256: null,
    changes: "скрыты личные данные",
  });
});

test.each([["hidden-2026-12-01"], ["0123456789abcde"], ["hidden-2026"]])(
  "an address whose last entry is %j is a damaged record",
  (entry) => {
    content.write(addresses, content.read(addresses).replace(/"c1": .*\n/, `"c1": ["${entry}"]\n`));
    expect(content.problems().join("\n")).toContain("файл адресов не читается");
  },
);
