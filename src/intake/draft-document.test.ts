import { describe, expect, test } from "vitest";
import { createReport } from "../archive/problems.ts";
import { createReadingContext, parseDocument } from "../archive/resolution.ts";
import { writeDocument } from "./draft-document.ts";
import { reference, sampleDraft } from "./draft.fixture.ts";
import type { Draft } from "./model.ts";

const entry = { id: "2024-primersk-opyt", day: "2026-11-22" };
const context = createReadingContext(reference.vocabularies);

function read(draft: Draft) {
  const text = writeDocument(draft, entry);
  const report = createReport("index.md");
  const unfinished = createReport("index.md");
  const parsed = parseDocument(text, context, report, unfinished);
  return {
    text,
    resolution: parsed?.status === "described" ? parsed.resolution : null,
    problems: report.problems.map(({ message }) => message),
    owed: unfinished.problems.map(({ field }) => field),
  };
}

test("the archive reads what was written", () => {
  const draft = sampleDraft();
  const { resolution, problems, owed } = read(draft);
  expect(problems).toEqual([]);
  expect(owed).toEqual([]);
  expect(resolution).toMatchObject({
    id: entry.id,
    status: "draft",
    state: "unknown",
    heading: draft.layout.heading,
    title: "Опыт: проблемы # 1",
    event: {
      name: "II муниципальная конференция",
      edition: 2,
      scope: "municipal",
      participation: ["in-person"],
    },
    date: { edtf: "2024-03-14", evidence: [{ address: "p1" }] },
    place: { city: "Примерск", country: null },
    attendance: [{ count: 150, bound: "at-least", of: "педагогов" }],
    regions: { claimed: { count: 2 }, listed: [{ id: "RU-PER" }, { id: null, printed: "Заречье" }] },
    original: {
      file: "original.docx",
      sha256: "a".repeat(64),
      received: { sha256: "b".repeat(64), changes: "убрано: имя автора" },
    },
    added: entry.day,
    repairs: [{ rule: "soft-hyphen", count: 2 }],
    redactions: draft.redactions.map((redaction) => ({ ...redaction, date: null })),
    notes: draft.notes,
  });
  expect(resolution?.units.map(({ text }) => text)).toEqual(draft.text.units.map(({ text }) => text));
});

test.each([
  ["txt", null],
  ["md", null],
  ["docx", "b".repeat(64)],
] as const)(
  "of a masked .%s the checksum is %s: that of a plain text gives away what is hidden",
  (format, sum) => {
    const { received } = sampleDraft();
    const { resolution } = read(sampleDraft({ received: { ...received, format } }));
    expect(resolution?.original.received?.sha256).toBe(sum);
  },
);

test("what was not recognised is owed, and nothing else is wrong", () => {
  const draft = sampleDraft({
    layout: { heading: "", sections: [], doubts: [] },
    event: { event: {} },
    participation: { event: {} },
  });
  const { problems, owed, text } = read(draft);
  expect(problems).toEqual([]);
  expect(owed).toEqual(["kind", "heading", "title", "event.name", "event.kind", "event.scope"]);
  expect(text).toContain("\n# date: дата не найдена");
  expect(text).not.toMatch(/^(date|place|organizers|attendance|regions):/m);
});

test("a file published as it came has no other checksum", () => {
  const { published } = sampleDraft();
  const { text } = read(sampleDraft({ published: { ...published, changes: null } }));
  expect(text).not.toContain("received");
});

describe("values that YAML would take for something else", () => {
  test.each([
    "Опыт: проблемы",
    "# 1",
    "- дефис",
    "«Ёлки»",
    "да",
    "null",
    "2018",
    "[скобка",
    "{фигура",
    "*звезда",
    "&",
    "---",
    'с "кавычками" и \\ чертой',
    "конец:",
    "%",
    "@",
    "'апостроф'",
    "\u0085знак\u2028строки",
    "а".repeat(500),
    "слово ".repeat(100).trim(),
  ])("%j", (title) => {
    const { event } = sampleDraft();
    const { resolution, problems } = read(sampleDraft({ event: { ...event, title } }));
    expect(problems).toEqual([]);
    expect(resolution?.title).toBe(title);
  });

  test("dates and years are quoted", () => {
    const { event } = sampleDraft();
    for (const edtf of ["2024", "2024-03", "2024-03-14/.."]) {
      const { text } = read(
        sampleDraft({ event: { ...event, date: { edtf, says: ["14 марта 2024 года"] } } }),
      );
      expect(text).toContain(`edtf: "${edtf}"`);
    }
  });
});

describe("what a person must look at stands as a comment", () => {
  const lines = (doubts: Draft["doubts"]) => writeDocument(sampleDraft({ doubts }), entry).split("\n");

  test("above its field", () => {
    const found = lines([
      { field: "place.region", says: "в Примерске", at: "p1", why: "такого города\nнет" },
    ]);
    const comment = "# проверьте: place.region: такого города нет — «в Примерске» (p1)";
    expect(found[found.indexOf(comment) + 1]).toMatch(/^place:/);
  });

  test("at the top when it is about the text, or about a field that is not there", () => {
    const found = lines([
      { field: "privacy", says: null, at: null, why: "телефон" },
      { field: "corrections", says: null, at: null, why: "кто-то" },
    ]);
    expect(found.slice(1, 4)).toEqual(["# проверьте: телефон", "# проверьте: кто-то", `id: ${entry.id}`]);
  });

  test("even where the field could not be written", () => {
    const { event } = sampleDraft();
    const { date: _, ...rest } = event;
    const draft = sampleDraft({
      event: rest,
      doubts: [{ field: "date", says: null, at: null, why: "две даты" }],
    });
    expect(writeDocument(draft, entry)).toContain("\n# проверьте: две даты\n# date: дата не найдена");
  });
});

test("a repair over the end of a line stands in a line of its own", () => {
  const repairs = [{ from: "педа-\r\n   гогов", to: "педагогов", why: "перенос слова на другую строку" }];
  const { text, resolution } = read(sampleDraft({ repairs }));
  expect(text).toMatch(/\nrepairs:\n {2}- \{from: "педа-\\r\\n {3}гогов", to: педагогов, .*\}\nredactions:/);
  expect(resolution?.repairs).toEqual(repairs);
});
