import { describe, expect, test } from "vitest";
import type { Resolution } from "../archive/model.ts";
import { exportRecommendation } from "./recommendations.ts";
import { exportResolution, exportWithdrawn } from "./resolutions.ts";

const sourced = { evidence: [{ says: "цитата", address: "p1" }], inferred: null };
const unit = (address: string, kind: Resolution["units"][number]["kind"]) => ({
  address,
  section: "preamble" as const,
  kind,
  label: null,
  text: "",
  inlines: [],
  line: 1,
});
const recommendation = {
  resolution: "one",
  address: "r1.1",
  label: "1)",
  text: "обеспечить",
  addressee: "Школам",
  addresseeAddress: "r1",
  roles: ["school-heads"],
  act: "request",
  parts: [],
};

const bare: Resolution = {
  id: "one",
  status: "published",
  kind: "resolution",
  state: "unknown",
  heading: "РЕЗОЛЮЦИЯ",
  title: "Тема",
  event: {
    name: "Конференция",
    kind: "conference",
    edition: null,
    series: null,
    scope: "municipal",
    scopeSource: null,
    participation: [],
    sessions: [],
  },
  date: null,
  dating: null,
  place: null,
  organizers: [],
  attendance: [],
  regions: null,
  countries: null,
  municipalities: null,
  announces: [],
  follows: [],
  mentions: [],
  original: { file: "original.txt", sha256: "abc", form: "extracted-text", bytes: 9, received: null },
  source: { url: null, retrieved: null, note: null },
  rights: "undetermined",
  added: "2026-01-01",
  revised: "2026-01-02",
  repairs: [],
  redactions: [],
  corrections: [],
  notes: [],
  sections: [],
  units: [],
  recommendations: [],
};

/** The public interface, in its order: nothing may go, and nothing may come in between by accident. */
const fields =
  "id status title heading kind date edition series scope city region attendance regions countries municipalities organizers recommendations units original added revised url";

describe("resolutions.json", () => {
  test.each([
    ["a full entry", exportResolution(bare, "u")],
    [
      "a withdrawn one",
      exportWithdrawn(
        { id: "x", title: "Т", date: "2026-01-01", why: "", heldAs: null, addresses: ["p1"] },
        "u",
      ),
    ],
  ])("%s has exactly the promised fields", (_case, entry) => {
    expect(Object.keys(entry).join(" ")).toBe(fields);
  });

  test("what is missing is null or empty, never left out", () => {
    expect(exportResolution(bare, "u")).toMatchObject({
      date: null,
      city: null,
      region: null,
      attendance: [],
      regions: { claimed: null, listed: [] },
      countries: [],
      municipalities: [],
      units: 0,
    });
  });

  test("facts travel without their evidence, codeless regions as printed, the heading is not counted", () => {
    const entry = exportResolution(
      {
        ...bare,
        date: { edtf: "2017-04", start: "2017-04-01", end: "2017-04-30", ...sourced },
        place: { city: "Челябинск", territory: null, region: "RU-CHE", country: null, ...sourced },
        attendance: [{ count: 600, bound: "at-least", of: "специалистов", ...sourced }],
        regions: {
          claimed: { count: 26, bound: "exact", ...sourced },
          listed: [
            { id: "RU-MOW", printed: null },
            { id: null, printed: "Заречье" },
          ],
          ...sourced,
        },
        countries: { claimed: null, listed: ["KZ"], ...sourced },
        municipalities: {
          claimed: null,
          listed: [{ name: "Миасский", kind: "городской округ" }],
          ...sourced,
        },
        organizers: [{ name: "Институт", role: "host", ...sourced }],
        units: [
          unit("h1", "heading"),
          unit("p1", "paragraph"),
          unit("r1", "addressee"),
          unit("r1.1", "item"),
        ],
        recommendations: [recommendation],
      },
      "https://example.org/resolutions/one/",
    );
    expect(entry).toMatchObject({
      date: { edtf: "2017-04", start: "2017-04-01", end: "2017-04-30" },
      attendance: [{ count: 600, bound: "at-least", of: "специалистов" }],
      regions: {
        claimed: { count: 26, bound: "exact" },
        listed: ["RU-MOW", { id: null, printed: "Заречье" }],
      },
      countries: ["KZ"],
      organizers: [{ name: "Институт", role: "host" }],
      recommendations: 1,
      units: 3,
      url: "https://example.org/resolutions/one/",
    });
    expect(JSON.stringify(entry)).not.toContain("цитата");
  });
});

test("recommendations.json has exactly the promised fields", () => {
  expect(exportRecommendation(recommendation, "u")).toEqual({
    resolution: "one",
    address: "r1.1",
    label: "1)",
    text: "обеспечить",
    addressee: "Школам",
    roles: ["school-heads"],
    act: "request",
    url: "u",
  });
});
