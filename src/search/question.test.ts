import { describe, expect, test } from "vitest";
import { isOpenEnded, parseQuestion, printQuestion, wordsOf } from "./question.ts";
import type { Remark } from "./question.ts";

describe("parseQuestion", () => {
  test.each<[string, string[]]>([
    ["одарённые дети", ["одаренные", "дети"]],
    ["  дети,   ДЕТИ детей ", ["дети"]],
    ["дети и школа", ["дети", "школа"]],
    ["и", ["и"]],
    ["научно-практическая", ["научно практическая"]],
    ["научно – практическая", ["научно практическая"]],
    ["научно — практическая конференция", ["научно практическая", "конференция"]],
    ["«единое пространство» дети", ["=единое пространство", "дети"]],
    ['"единое пространство"', ["=единое пространство"]],
    ["„единое пространство“", ["=единое пространство"]],
    ["“единое пространство”", ["=единое пространство"]],
    ["дети дети «дети»", ["дети", "=дети"]],
    ["«единое пространство", ["единое", "пространство"]],
    ["18–19 октября", ["18 19", "октября"]],
    ["500+", ["500+"]],
    ["273-ФЗ", ["273 фз"]],
    ["питание,подвоз;Школа", ["питание", "подвоз", "школа"]],
    ["79,89", ["79 89"]],
    ["6 % детей", ["6", "детей"]],
    ["№ 474", ["474"]],
    ['«» "" — … !', []],
    ["", []],
    ["слово — ", ["слово"]],
  ])("%j", (text, expected) => {
    const { terms } = parseQuestion(text);
    const shown = terms.map(
      ({ quoted, words }) => (quoted ? "=" : "") + words.map(({ normal }) => normal).join(" "),
    );
    expect(shown).toEqual(expected);
  });

  test("names what it passes over, unless nothing else is asked", () => {
    expect(parseQuestion("работа с детьми в школе").passedOver).toEqual(["с", "в"]);
    expect(parseQuestion("с").passedOver).toEqual([]);
    expect(parseQuestion("«с детьми»").passedOver).toEqual([]);
  });

  test.each<[string, string, Remark[]]>([
    ["(школа ИЛИ лицей) одарённые", "(школа ИЛИ лицей) одарённые", []],
    ["одарённые (школа | лицей|гимназия)", "одарённые (школа ИЛИ лицей ИЛИ гимназия)", []],
    ["(одарённые дети) ИЛИ олимпиады", "(одарённые ИЛИ олимпиады) (дети ИЛИ олимпиады)", []],
    ["((школа) ИЛИ (лицей | (вуз)))", "школа ИЛИ лицей ИЛИ вуз", []],
    ["(школа лицей)", "школа лицей", []],
    ["дети -(школа | лицей)", "дети -школа -лицей", []],
    ["дети НЕ (школа)", "дети -школа", []],
    ["дети -(школа лицей)", "дети -школа -лицей", ["group"]],
    ["(школа ИЛИ лицей дети", "(школа ИЛИ лицей) дети", ["parenthesis"]],
    ["школа) ИЛИ лицей", "школа ИЛИ лицей", ["parenthesis"]],
    ["3) обеспечить питание", "3 обеспечить питание", []],
    ["(дети -школа) ИЛИ лицей", "дети -школа лицей", ["or"]],
    ["() дети", "дети", []],
    ["педагог(и)", "педагог", []],
    ["школа OR лицей", "школа ИЛИ лицей", []],
    ["школа AND лицей NOT дети", "школа лицей -дети", []],
    ["дети AND", "дети", []],
    ["=OR «AND» or", "=OR «AND» or", []],
    ["шко* дети", "шко дети", ["star"]],
    ["«шко*» * дети", "«шко*» дети", []],
    ["(«единое пространство» | =детей) школа", "(«единое пространство» ИЛИ =детей) школа", []],
  ])("parentheses: %s is read as %s", (text, printed, remarks) => {
    const question = parseQuestion(text);
    expect(printQuestion(question)).toBe(printed);
    expect(question.remarks).toEqual(remarks);
  });

  test("parentheses that would multiply beyond measure are said to be read otherwise", () => {
    const long = "(а1 б1 в1 г1 д1) | (а2 б2 в2 г2 д2)";
    expect(parseQuestion(long).remarks).toEqual(["group", "or"]);
  });

  test.each<[string, string, string[]]>([
    ["что рекомендовали школам об одаренных детях", "школам одаренных детях", ["что", "рекомендовали", "об"]],
    ["Какие меры безопасности?", "меры безопасности", ["Какие"]],
    ["кому поручили оценку качества", "оценку качества", ["кому", "поручили"]],
    ["сколько человек было в Смоленске", "человек Смоленске", ["сколько", "было", "в"]],
    ["рекомендации для учителей", "учителей", ["рекомендации", "для"]],
    ["рекомендации школам", "школам", ["рекомендации"]],
    ["рекомендовали школам", "школам", ["рекомендовали"]],
    ["питание детей?", "питание детей", []],
  ])("a question in plain language: %s", (text, asked, passedOver) => {
    const question = parseQuestion(text);
    expect([printQuestion(question), question.passedOver, question.plain]).toEqual([asked, passedOver, true]);
  });

  test.each([
    "рекомендации конференции",
    "«что рекомендовали» школам",
    "что",
    "одарённые дети",
    "=что школы",
    "семинары были школам",
  ])("no question in plain language: %s", (text) => {
    expect(parseQuestion(text).plain).toBe(false);
  });

  test("what is asked with is looked for where nothing else is asked", () => {
    expect(printQuestion(parseQuestion("что рекомендовали"))).toBe("рекомендовали");
    expect(printQuestion(parseQuestion("что это?"))).toBe("это");
  });

  test.each<[string, boolean[]]>([
    ["дети", [false]],
    ["500", [true]],
    ["VII", [true]],
    ["ФГОС", [false]],
    ["vii", [false]],
    ["5-й", [true, false]],
    ["«дети»", [true]],
  ])("%s stands as it is: %j", (text, expected) => {
    expect(parseQuestion(text).terms.flatMap(({ words }) => words.map(({ whole }) => whole))).toEqual(
      expected,
    );
  });

  test("a message names a term as it was typed", () => {
    const texts = parseQuestion("(дети), «Единое  пространство» 500+ Научно – практ.").terms.map(
      ({ text }) => text,
    );
    expect(texts).toEqual(["дети", "«Единое пространство»", "500+", "Научно – практ"]);
  });
});

test("the index is asked for each word once, without the plus", () => {
  expect(wordsOf(parseQuestion("500+ «500 детей» научно-практическая").terms)).toEqual([
    "500",
    "детей",
    "научно",
    "практическая",
  ]);
});

test.each<[string, boolean]>([
  ["образов", true],
  ["дет", false],
  ["500", false],
  ["«образов»", false],
  ["научно-практ", false],
])("%s may be a beginning: %j", (text, expected) => {
  expect(parseQuestion(text).terms.map(isOpenEnded)).toEqual([expected]);
});
