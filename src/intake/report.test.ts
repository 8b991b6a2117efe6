import { describe, expect, test } from "vitest";
import { reference, sampleDraft } from "./draft.fixture.ts";
import type { Draft } from "./model.ts";
import { readBody } from "./read-body.ts";
import { writeReport } from "./report.ts";

const folder = { path: "content/resolutions/2024-primersk-opyt", isElsewhere: false };
const report = (changes: Partial<Draft> = {}) => writeReport(sampleDraft(changes), reference, folder);

test("says what was found, where, and what is missing", () => {
  const { event } = sampleDraft();
  const text = report({
    event: {
      ...event,
      date: undefined,
      organizers: [
        { name: "Управление", role: "organizer", inferred: { from: ["Школам города"], why: "так бывает" } },
      ],
    },
  });
  expect(text).toContain("Резолюция.docx (docx): 7 единиц текста, в рекомендациях 3 пункта\n");
  expect(text).toContain("  вид документа: Резолюция\n");
  expect(text).toContain("  место: Примерск\n    «в Примерске» (p1)\n");
  expect(text).toContain("  организатор: Управление\n    «Школам города» (r1)\n    вывод: так бывает\n");
  expect(text).toContain("  участники: не менее 150 педагогов\n");
  expect(text).toContain("  регионы, заявлено: 2\n");
  expect(text).toContain("  регионы, названы: Пермский край, Заречье\n");
  expect(text).toContain("Чего не найдено\n  • дата (date)\n\n");
  expect(text).toContain("  • «№ 273-ФЗ» (p1)");
  expect(text).toContain("  • p1: Так в документе: «всеобуч».");
  expect(text).not.toContain("\u00A0");
});

test("counts recommendations that are printed without numbers", () => {
  const body = "::: recommendations\n::: to schools\nШколам:\n\nОткрыть клубы.\n\nПровести слёт.\n:::\n:::";
  expect(report({ text: readBody(body, "Резолюция") })).toContain("в рекомендациях 2 пункта\n");
});

test("names a town that is a region once", () => {
  const { event } = sampleDraft();
  const place = { city: "Москва", region: "RU-MOW", country: null, says: ["в Примерске"] };
  expect(report({ event: { ...event, place } })).toContain("  место: Москва\n");
});

test("says what was done with the file", () => {
  const text = report();
  for (const done of [
    "приняты исправления: 3",
    "убрано по правилу soft-hyphen: 2",
    "вместо полученного файла рядом лежит original.docx; убрано: имя автора",
    "в p1 вместо личных данных стоит [телефон скрыт]",
  ]) {
    expect(text).toContain(`  • ${done}\n`);
  }
});

describe("what is doubtful", () => {
  test("is told with its words, cut where they are long", () => {
    const says = "слово ".repeat(100).trim();
    const text = report({ doubts: [{ field: "place.region", says, at: "p1", why: "таких городов два" }] });
    expect(text).toContain(
      "Что сомнительно: 1 место\n  • регион (place.region): таких городов два — «слово слово",
    );
    expect(text).toMatch(/слово…» \(p1\)\n/);
  });

  test("personal data adds a step", () => {
    expect(report()).not.toContain("--mask");
    const text = report({ doubts: [{ field: "privacy", says: "+7", at: "p1", why: "телефон" }] });
    expect(text).toContain("  • личные данные: телефон — «+7» (p1)");
    expect(text).toContain("  5. Решите, можно ли публиковать личные данные");
    expect(text).toContain("кнопкой «Скрыть личные данные», командой с ключом --mask");
  });
});

test("steps are numbered one after the other, and a folder elsewhere is moved first", () => {
  const steps = (text: string) => [...text.matchAll(/^ {2}(\d+)\. /gm)].map(([, number]) => Number(number));
  expect(steps(report())).toEqual([1, 2, 3, 4, 5, 6]);
  const elsewhere = writeReport(sampleDraft(), reference, { ...folder, isElsewhere: true });
  expect(steps(elsewhere)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(elsewhere).toContain("5. Перенесите папку в content/resolutions архива.");
  expect(writeReport(sampleDraft(), reference, null)).not.toContain("Что дальше");
});

test("says of a draft that somebody has mended that it is what the program read", () => {
  const mended = writeReport(sampleDraft(), reference, { ...folder, isMended: true });
  expect(mended.split("\n")[2]).toMatch(/прочитала программа; .* стоит в index\.md/);
  expect(report()).not.toContain("прочитала программа");
});

test("tells of a word that was parted in one line", () => {
  const repairs = [{ from: "педа-\n  гогов", to: "педагогов", why: "перенос слова" }];
  expect(report({ repairs })).toContain("  • «педа- гогов» → «педагогов»: перенос слова\n");
});
