import { expect, test } from "vitest";
import { sampleId as id, useSample } from "./lasting.fixture.ts";

/** `moves.yaml` leads from what was published to what stands now. */

const { content, refused } = useSample();

const move = (from: string, to: string) => `{from: "${from}", to: "${to}", date: 2026-12-01, why: Так надо}`;

test.each([
  [
    "an unknown target",
    `addresses: [${move(`${id}#r9`, `${id}#r8`)}]`,
    `moves.yaml:1: addresses.0.to: некуда переезжать: адреса «${id}#r8» нет`,
  ],
  [
    "what never was",
    `addresses: [${move(`${id}#r9`, `${id}#r1`)}]`,
    `addresses.0.from: адреса «${id}#r9» в архиве никогда не было`,
  ],
  [
    "what is still there",
    `addresses: [${move(`${id}#r1.2`, `${id}#r1`)}]`,
    `addresses.0.from: адрес «${id}#r1.2» ещё на месте`,
  ],
  [
    "a document that is still there",
    `resolutions: [${move(id, "2018-b")}]`,
    `resolutions.0.from: документ «${id}» ещё на месте`,
  ],
  [
    "a document that never was",
    `resolutions: [${move("2018-b", id)}]`,
    "resolutions.0.from: документа «2018-b» в архиве никогда не было",
  ],
  ["itself", `themes: [${move("reading", "reading")}]`, "themes.0.to: «reading» переезжает на себя"],
  [
    "a chain",
    `themes:\n  - ${move("a", "b")}\n  - ${move("b", "reading")}`,
    "moves.yaml:2: themes.0.to: переезд через «b» — цепочка. Что сделать: укажите сразу, где это теперь: to: reading",
  ],
  [
    "a circle",
    `series:\n  - ${move("a", "b")}\n  - ${move("b", "a")}`,
    "moves.yaml:2: series.0.to: переезды идут по кругу: b → a → b",
  ],
  [
    "a duplicate",
    `roles:\n  - ${move("a", "schools")}\n  - ${move("a", "teachers")}`,
    "moves.yaml:3: roles.1.from: переезд «a» записан дважды",
  ],
  [
    "what is no place",
    `addresses: [${move("r9", `${id}#r1`)}]`,
    "moves.yaml:1: addresses.0.from: не место в документе",
  ],
  [
    "an unquoted place",
    `addresses: [{from: ${id} #r9, to: x, date: 2026-12-01, why: y}]`,
    "неправильная запись YAML",
  ],
  ["an unknown field", `theme: []`, "moves.yaml:1: неизвестное поле «theme»"],
  [
    "no date",
    `themes: [{from: a, to: reading, why: Так}]`,
    "moves.yaml:1: themes.0.date: дата должна быть строкой",
  ],
  ["a list", `- x`, "ожидается набор полей, а стоит список"],
])("a move from or to %s is refused with its line", (_, text, expected) => {
  content.write("moves.yaml", `${text}\n`);
  expect(content.problems()).toContainEqual(expect.stringContaining(expected));
});

test("an empty moves.yaml moves nothing", () => {
  content.write("moves.yaml", "# пока ничего\n");
  refused();
});
