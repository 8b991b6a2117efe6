import { describe, expect, test } from "vitest";
import { applyRepairs, compareWithOriginal } from "./fidelity.ts";
import type { Unit } from "./model.ts";

const unit = (address: string, text: string, label: string | null = null): Unit => ({
  address,
  section: "preamble",
  kind: "paragraph",
  label,
  text,
  inlines: [],
  line: 1,
});

describe("repairs", () => {
  test.each([
    [
      "[bookmark: _GoBack]Текст [bookmark: x]дальше",
      [{ rule: "word-bookmark", count: 2 }],
      "Текст дальше",
      0,
    ],
    ["Тек\u00ADст", [{ rule: "soft-hyphen", count: 1 }], "Текст", 0],
    ["РЕЗОЛЮЦИЯ**XXIV", [{ from: "Я**X", to: "Я X", why: "" }], "РЕЗОЛЮЦИЯ XXIV", 0],
    ["Текст", [{ rule: "word-bookmark", count: 1 }], "Текст", 1],
    ["а ** б ** в", [{ from: "**", to: "", why: "" }], "а  б  в", 1],
    ["Текст", [{ from: "**", to: "", why: "" }], "Текст", 1],
  ])("%j", (original, repairs, text, faults) => {
    const repaired = applyRepairs(original, repairs);
    expect(repaired.text).toBe(text);
    expect(repaired.faults).toHaveLength(faults);
  });

  test.each([
    ["Текст", "0\u00A0раз"],
    ["а ** б ** в", "2\u00A0раза"],
    ["** а ** б ** в ** г ** д", "5\u00A0раз"],
  ])("in %j it says how often", (original, times) => {
    const { faults } = applyRepairs(original, [{ from: "**", to: "", why: "" }]);
    expect(faults).toEqual([`«**» встречается в оригинале ${times}, а должно один`]);
  });
});

describe("comparison with the original", () => {
  test.each([
    [
      "1)Министерству:\n– начать;\n·\tпродолжить",
      [unit("r1", "Министерству:", "1)"), unit("r1.1", "начать;"), unit("r1.2", "продолжить")],
    ],
    ["Северная Осетия – Алания", [unit("p1", "Северная Осетия – Алания")]],
    ["направленных\tна  обеспечение\n\n", [unit("p1", "направленных на обеспечение")]],
    ["", []],
    [
      "ПРОЕКТ\nг. Пермь\nРЕЗОЛЮЦИЯ\nсъезда\nТекст",
      [
        { ...unit("h1", "РЕЗОЛЮЦИЯ съезда"), kind: "heading" as const, section: "heading" as const },
        unit("p1", "ПРОЕКТ"),
        unit("p2", "г. Пермь"),
        unit("p3", "Текст"),
      ],
    ],
    [
      "*РЕЗОЛЮЦИЯ\nРЕЗОЛЮЦИЯ\nТекст",
      [
        { ...unit("h1", "РЕЗОЛЮЦИЯ"), kind: "heading" as const, section: "heading" as const },
        unit("p1", "*РЕЗОЛЮЦИЯ"),
        unit("p2", "Текст"),
      ],
    ],
    [
      "● один\n\t* два\n\uF0B7 три\n\uF0B7четыре\no пять\n§ шесть",
      ["один", "два", "три", "четыре", "пять", "шесть"].map((text, index) => unit(`p0.${index + 1}`, text)),
    ],
    ["*сноска\n§ 5 закона\no'clock", [unit("p1", "*сноска § 5 закона o'clock")]],
  ])("%j is transcribed faithfully", (original, units) => {
    expect(compareWithOriginal(original, units)).toBeNull();
  });

  test.each<[string, Unit[], string | null]>([
    ["Раз два три", [unit("p1", "Раз"), unit("p2", "двa три")], "p2"],
    ["Раз, два", [unit("p1", "Раз два")], "p1"],
    ["Раз «два»", [unit("p1", 'Раз "два"')], "p1"],
    ["Раз два", [unit("p1", "Раз")], null],
    ["Раз", [unit("p1", "Раз"), unit("p2", "два")], "p2"],
    ["1. Раз", [unit("r1", "Раз", "2.")], "r1"],
    ["Адегея", [unit("p1", "Адыгея")], "p1"],
    [
      "Раз\nСъезд\nСъезд\nДва",
      [
        { ...unit("h1", "Съезд"), kind: "heading" as const, section: "heading" as const },
        unit("p1", "Раз"),
        unit("p2", "Съезд"),
        unit("p3", "Три"),
      ],
      "p3",
    ],
  ])("%j parts from its transcription in %s", (original, units, address) => {
    expect(compareWithOriginal(original, units)).toMatchObject({
      unit: address === null ? null : { address },
    });
  });
});
