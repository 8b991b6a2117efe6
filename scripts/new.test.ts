import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sampleDocument } from "../src/intake/sample-document.ts";
import { KeeperFixture } from "./intake/keeper.fixture.ts";

let keeper: KeeperFixture;
beforeEach(() => {
  keeper = new KeeperFixture();
});
afterEach(() => {
  keeper.remove();
});

test("the sample is the one of the keepers' guide", () => {
  expect(readFileSync("content/README.md", "utf8")).toContain(`\`\`\`text\n${sampleDocument}\`\`\`\n`);
});

test("an empty document owes what a person must write, and is wrong in nothing", () => {
  const { code, stdout, stderr } = keeper.run("new", "2025-omsk-chtenie");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("Положите в эту папку полученный файл");
  const text = keeper.read("2025-omsk-chtenie", "index.md");
  expect(text).toContain("\nid: 2025-omsk-chtenie\nstatus: draft\n");
  for (const invented of text.split("\n").filter((line) => /Примерск|семья|2024/.test(line))) {
    expect(invented).toMatch(/^(?:#|\s*\w+: #)/);
  }
  const check = keeper.run("check");
  expect({ code: check.code, stderr: check.stderr }).toEqual({ code: 0, stderr: "" });
  const owed = [...check.stdout.matchAll(/^Черновик\. .*?(?:index\.md:\d+: ([\w.]+)|(original\.txt)): /gm)];
  expect(owed.map(([, field, file]) => field ?? file)).toEqual([
    "kind",
    "heading",
    "title",
    "event.name",
    "event.kind",
    "event.scope",
    "original.txt",
  ]);
});

test("without a name it gets one that nothing has", () => {
  keeper.run("new");
  keeper.run("new");
  expect(keeper.folders()).toEqual(expect.arrayContaining(["undated-document", "undated-document-2"]));
});

test.each([
  [["2022-lysva-august"], /уже есть/],
  [["Лысьва"], /не годится как имя/],
  [["../escape"], /не годится как имя/],
  [["--help"], /не годится как имя/],
  [["year"], /занято страницами списков/],
  [["a", "b"], /назовите одно имя/],
])("%j is refused, and nothing is written", (args, message) => {
  const before = keeper.folders();
  const { code, stdout, stderr } = keeper.run("new", ...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(message);
  expect(keeper.folders()).toEqual(before);
});
