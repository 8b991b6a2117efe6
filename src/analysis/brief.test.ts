import { expect, test } from "vitest";
import { describeBriefly } from "./brief.ts";
import { sampleDate, sampleEvent, sampleResolution } from "./sample-archive.ts";

const place = (city: string | null) => ({
  city,
  region: null,
  country: null,
  territory: null,
  evidence: [],
  inferred: null,
});

test.each<[facts: Parameters<typeof sampleResolution>[1], occasion: string]>([
  [
    { date: sampleDate("2017-11-20"), place: place("Смоленск") },
    "Форум, 20\u00A0ноября 2017\u00A0г., Смоленск. Полный",
  ],
  [{ date: sampleDate("2017-11-20") }, "Форум, 20\u00A0ноября 2017\u00A0г. Полный"],
  [{ place: place("Смоленск") }, "Форум, Смоленск. Полный"],
  [{ place: place(null) }, "Форум. Полный"],
])("%j is one sentence with one full stop", (facts, occasion) => {
  const brief = describeBriefly(sampleResolution("one", { event: sampleEvent({ name: "Форум" }), ...facts }));
  expect(brief.slice(0, occasion.length)).toBe(occasion);
});
