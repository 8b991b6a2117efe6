import { createHash } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ContentFixture } from "./lasting.fixture.ts";
import { formatProblem } from "./problems.ts";
import type { Problem } from "./problems.ts";

const id = "2018-reading";
const index = `resolutions/${id}/index.md`;
const content = new ContentFixture();

beforeEach(() => {
  content.begin();
  content.writeDocument(id);
  change("status: published", "status: draft");
});
afterEach(() => {
  content.remove();
});

function change(from: string | RegExp, to: string): void {
  content.write(index, content.read(index).replace(from, to));
}

const lines = (problems: Problem[]) =>
  problems.map((problem) => formatProblem(problem).replaceAll(`${content.folder}/resolutions/${id}/`, ""));

describe("what a draft owes", () => {
  test.each<[string, string | RegExp, string, string]>([
    ["a title left empty", /^title: .*$/m, "title: null", "index.md:8: title: поле ещё не заполнено"],
    ["a title left out", /^title: .*\n/m, "", "title: поле ещё не заполнено"],
    ["a heading", /^heading: .*$/m, "heading:", "index.md:7: heading: поле ещё не заполнено"],
    ["a kind of event", "kind: conference, ", "kind: null, ", "event.kind: поле ещё не заполнено"],
    ["a scope", "scope: regional, ", "", "index.md:9: event.scope: поле ещё не заполнено"],
  ])("%s is no error", (_, from, to, expected) => {
    change(from, to);
    // Whatever is not in the text of the original, a stand-in for the heading included, would be one.
    if (expected.includes("heading")) {
      const original = content.read(`resolutions/${id}/original.txt`).replace(/^.*\n/, "");
      content.write(`resolutions/${id}/original.txt`, original);
      change(/sha256: \w+/, `sha256: ${createHash("sha256").update(original).digest("hex")}`);
    }
    const { problems, unfinished, drafts } = content.load();
    expect(lines(problems)).toEqual([]);
    expect(lines(unfinished)).toEqual([expect.stringContaining(expected)]);
    expect(drafts).toHaveLength(1);
  });

  test("is an error in a published document", () => {
    change("status: draft", "status: published");
    change(/^title: .*$/m, "title: null");
    const { problems, unfinished } = content.load();
    expect(lines(problems)).toEqual([expect.stringContaining("index.md:8: title: ожидается строка")]);
    expect(unfinished).toEqual([]);
  });

  test("does not hide what is wrong beside it", () => {
    change(/^title: .*$/m, "title: null");
    change("читать вслух", "читать тихо");
    const { problems, unfinished } = content.load();
    expect(lines(problems)).toEqual([expect.stringContaining("текст расходится с оригиналом в r1.1")]);
    expect(unfinished).toHaveLength(1);
  });

  test("a vocabulary is still asked for what is there", () => {
    change("scope: regional", "scope: none");
    change("kind: conference, ", "");
    expect(lines(content.load().problems)).toEqual([expect.stringContaining("«none» нет в словаре")]);
  });

  test("a value of a wrong kind is no empty one", () => {
    change(/^event: .*$/m, "event: конференция");
    expect(lines(content.load().problems)).toEqual([expect.stringContaining("event: ")]);
  });

  test("an original that is still awaited is owed, by a draft only", () => {
    rmSync(join(content.folder, `resolutions/${id}/original.txt`));
    const { problems, unfinished } = content.load();
    expect(lines(problems)).toEqual([]);
    expect(lines(unfinished)).toEqual([expect.stringContaining("original.txt: файла нет")]);
    change("status: draft", "status: published");
    expect(lines(content.load().problems)).toContainEqual(expect.stringContaining("original.txt: файла нет"));
  });
});

describe("the checksum of the original", () => {
  beforeEach(() => change(/sha256: \w+/, `sha256: "${"0".repeat(64)}"`));

  test("is mended in a draft", () => {
    const { problems, fixes } = content.load();
    expect(lines(problems)).toEqual([expect.stringMatching(/контрольная сумма не та.*check -- --fix/)]);
    for (const { file, text } of fixes) writeFileSync(file, text);
    expect(lines(content.load().problems)).toEqual([]);
    expect(content.read(index)).toContain("# Комментарий хранителя остаётся на месте.");
  });

  test("is never mended in a published document", () => {
    change("status: draft", "status: published");
    const { problems, fixes } = content.load();
    expect(lines(problems)).toContainEqual(expect.stringContaining("контрольная сумма не та"));
    expect(fixes).toEqual([]);
  });
});

describe("what is not published", () => {
  const received = "a".repeat(64);

  test("the received file is named by its checksum", () => {
    change(
      "form: extracted-text",
      `form: extracted-text, received: {sha256: ${received}, changes: убрано имя автора}`,
    );
    const { problems, drafts } = content.load();
    expect(lines(problems)).toEqual([]);
    expect(drafts[0]?.original.received).toEqual({ sha256: received, changes: "убрано имя автора" });
  });

  test("a received file with the checksum of the published one is that one", () => {
    change(/sha256: (\w+), form: extracted-text/, "$&, received: {sha256: $1, changes: убрано имя автора}");
    expect(lines(content.load().problems)).toEqual([
      expect.stringContaining("original.received: контрольная сумма та же"),
    ]);
  });

  test.each([
    ["p1", "Собрались", "name", ""],
    ["p9", "Собрались", "name", "redactions.0.at: в документе нет адреса p9"],
    ["p2", "Собрались", "name", "redactions.0.masked: слов «Собрались» нет в единице p2"],
    ["p1", "Собрались", "secret", "неизвестно, что скрыто"],
  ])("what is masked stands in the text: %s %s %s", (at, masked, what, problem) => {
    change("rights:", `redactions: [{at: ${at}, masked: ${masked}, what: ${what}}]\nrights:`);
    const { problems, drafts } = content.load();
    expect(lines(problems)).toEqual(problem === "" ? [] : [expect.stringContaining(problem)]);
    if (problem === "") expect(drafts[0]?.redactions).toEqual([{ at, masked, what, date: null }]);
  });
});
