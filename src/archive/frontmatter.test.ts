import fc from "fast-check";
import { expect, test } from "vitest";
import { parseMatter, parseYaml } from "./frontmatter.ts";
import { createReport } from "./problems.ts";

const faultsOf = (text: string) => {
  const report = createReport("index.md");
  parseYaml(text, report);
  return report.problems.map(({ line, message }) => `${String(line)} ${message}`);
};

test.each([
  ["title: Школа: и семья", "двоеточие с пробелом внутри значения"],
  ['title: "Школа', "не хватает кавычки, скобки, запятой или двоеточия"],
  ["title: @x", "значение начинается со знака, который что-то значит в YAML"],
  ["title: *x", "знак & или * в начале значения"],
  ["title: [a", "неверный отступ или незакрытая скобка"],
  ["\ttitle: x", "табуляция вместо пробелов"],
  [String.raw`title: "\q"`, "обратная черта внутри двойных кавычек"],
  ["title: x\ntitle: y", "поле записано дважды"],
  ['title: "x" y', "лишние знаки рядом со значением"],
  ["title\nkind: x", "в строке нет двоеточия с пробелом после имени поля или значение перенесено"],
])("%j is told in Russian", (text, fault) => {
  expect(faultsOf(text).join("\n")).toContain(`неправильная запись YAML: ${fault}`);
});

test("whatever is wrong with a line, its words are not quoted", () => {
  const sign = fc.constantFrom(
    "\n",
    "\t",
    " ",
    ":",
    "-",
    '"',
    "'",
    "[",
    "]",
    "{",
    "}",
    "*",
    "&",
    "!",
    "@",
    "|",
    ">",
    "#",
    ",",
    "?",
    "%",
    "\\",
    "a: ",
    "8 912 3456789",
    "Иванов",
    "\n  ",
  );
  const text = fc
    .array(sign, { maxLength: 12 })
    .map((signs) => `says: Иванов 8 912 3456789 ${signs.join("")}`);
  fc.assert(
    fc.property(text, (yaml) => {
      const report = createReport("index.md");
      parseMatter(`---\n${yaml}\n---\n`, report);
      expect(report.problems.map(({ message, remedy }) => message + remedy).join()).not.toMatch(/Иванов|912/);
    }),
  );
});
