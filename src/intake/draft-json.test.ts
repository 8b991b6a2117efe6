import { expect, test } from "vitest";
import { exportDraft } from "./draft-json.ts";
import { reference, sampleDraft } from "./draft.fixture.ts";

test("every field is there, in the shape that was promised", () => {
  expect(exportDraft(sampleDraft(), reference)).toEqual({
    title: "Опыт: проблемы # 1",
    heading: "Резолюция II муниципальной конференции «Опыт: проблемы # 1»",
    date: { start: "2024-03-14", end: "2024-03-14" },
    edition: 2,
    scope: "municipal",
    city: "Примерск",
    region: null,
    attendance: [{ count: 150, bound: "at-least", of: "педагогов", says: "более 150 педагогов" }],
    regions: { claimed: { count: 2, bound: "exact" }, listed: ["RU-PER"] },
    countries: [],
    organizers: [],
    recommendations: [
      { label: "1)", text: "Спросить всех.", addressee: null, roles: [] },
      { label: "а)", text: "открыть клубы;", addressee: "Школам города", roles: ["schools"] },
      { label: null, text: "провести всеобуч.", addressee: "Школам города", roles: ["schools"] },
    ],
    repairs: [{ rule: "soft-hyphen", count: 2 }],
    doubts: [{ field: "regions", says: "Заречье", why: expect.stringContaining("нет кода") as string }],
  });
});

test("what is unknown is null or empty, never left out", () => {
  const { text } = sampleDraft();
  const nothing = {
    event: { event: {} },
    participation: { event: {} },
    layout: { heading: "", sections: [], doubts: [] },
    text: { units: [], sections: [] },
    repairs: [],
  };
  expect(text.units).not.toEqual([]);
  expect(exportDraft(sampleDraft(nothing), reference)).toEqual({
    title: null,
    heading: null,
    date: null,
    edition: null,
    scope: null,
    city: null,
    region: null,
    attendance: [],
    regions: { claimed: null, listed: [] },
    countries: [],
    organizers: [],
    recommendations: [],
    repairs: [],
    doubts: [],
  });
});

test.each([
  ["2018-02", { start: "2018-02-01", end: "2018-02-28" }],
  ["2018", { start: "2018-01-01", end: "2018-12-31" }],
  ["2018-10-18/..", { start: "2018-10-18", end: null }],
])("%s is given as full days", (edtf, date) => {
  const { event } = sampleDraft();
  const draft = sampleDraft({ event: { ...event, date: { edtf, says: ["14 марта 2024 года"] } } });
  expect(exportDraft(draft, reference).date).toEqual(date);
});
