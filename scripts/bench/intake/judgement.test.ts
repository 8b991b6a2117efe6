import { describe, expect, it } from "vitest";
import { readAnnotatedDocuments } from "../../../src/intake/fixtures/annotated-document.fixture.ts";
import { JUDGED_FIELDS, type JudgedField } from "../../../src/intake/fixtures/truth.fixture.ts";
import { addTally, emptyTally, type Tally } from "./comparison.ts";
import { expectAnnotated, readArchiveCases, type Expected } from "./expected.ts";
import { findNothing, type Found } from "./found.ts";
import { judge, type Judgement } from "./judgement.ts";

/** What an intake without fault would find. */
function findAll({ truth, heading, recommendations, beginnings }: Expected): Found {
  const { participation = [], sessions = [], municipalities = { claimed: null, listed: [] } } = truth;
  return {
    ...findNothing(),
    ...truth,
    heading,
    beginnings,
    participation,
    sessions,
    municipalities,
    attendance: truth.attendance.map((one) => ({ ...one, of: "", says: "" })),
    organizers: truth.organizers.map(({ name, role }) => ({ name: name[0] ?? "", role })),
    recommendations,
    doubts: truth.privacy.map((says) => ({ field: "privacy", says, why: "" })),
  };
}

function sum(judgement: Judgement): Tally {
  const all = emptyTally();
  for (const field of JUDGED_FIELDS) addTally(all, judgement[field]);
  return all;
}

const documents = readAnnotatedDocuments().map(expectAnnotated);
const [first] = documents;
if (first === undefined) throw new Error("no documents");

describe("judging", () => {
  it.each([...documents, ...readArchiveCases().map(({ expected }) => expected)])(
    "finds no fault where everything is found, and everything missed where nothing is: $name",
    (expected) => {
      const whole = sum(judge(expected, findAll(expected), "whole"));
      expect(whole).toMatchObject({ wrong: 0, missed: 0 });
      expect(whole.right).toBeGreaterThan(5);
      expect(sum(judge(expected, findNothing(), "whole"))).toEqual({
        right: 0,
        wrong: 0,
        missed: whole.right,
      });
    },
  );

  const right = findAll(first);
  const [recommendation, ...others] = right.recommendations;
  if (recommendation === undefined) throw new Error("no recommendation");
  it.each<[JudgedField, Partial<Found>, Tally]>([
    ["title", { title: "Наставничество" }, { right: 0, wrong: 1, missed: 1 }],
    ["date", { date: { start: "2019-04-18", end: "2019-04-18" } }, { right: 0, wrong: 1, missed: 1 }],
    ["edition", { edition: null }, { right: 0, wrong: 0, missed: 1 }],
    ["city", { city: "КАЗАНЬ" }, { right: 1, wrong: 0, missed: 0 }],
    [
      "attendance",
      { attendance: [540, 46, 3412].map((count) => ({ count, bound: "exact", of: "", says: "" })) },
      // 46 is tolerated, and 540 has another bound.
      { right: 0, wrong: 2, missed: 1 },
    ],
    [
      "regions.listed",
      { regions: { claimed: null, listed: ["RU-TA", "RU-CHE"] } },
      { right: 1, wrong: 1, missed: 13 },
    ],
    ["countries", { countries: ["KZ"] }, { right: 0, wrong: 1, missed: 0 }],
    [
      "organizers",
      { organizers: [{ name: "ГАОУ ДПО «Волжский институт педагогического мастерства»", role: "host" }] },
      { right: 0, wrong: 1, missed: 3 },
    ],
    ["recommendations", { recommendations: others }, { right: 6, wrong: 0, missed: 1 }],
    [
      "roles",
      { recommendations: [{ ...recommendation, roles: ["schools"] }, ...others] },
      { right: 6, wrong: 1, missed: 1 },
    ],
    [
      "addressee",
      { recommendations: [{ ...recommendation, addressee: null }, ...others] },
      { right: 6, wrong: 0, missed: 1 },
    ],
    [
      "label",
      { recommendations: [{ ...recommendation, label: "1." }, ...others] },
      { right: 0, wrong: 1, missed: 0 },
    ],
    [
      "privacy",
      { doubts: [{ field: "privacy", says: "Казани", why: "" }] },
      { right: 0, wrong: 1, missed: 0 },
    ],
  ])("counts a fault in %s", (field, found, tally) => {
    expect(judge(first, { ...right, ...found }, "whole")[field]).toEqual(tally);
  });

  it("leaves out what is arguable", () => {
    const expected = { ...first, truth: { ...first.truth, arguable: ["city" as const] } };
    expect(judge(expected, { ...right, city: "Уфа" }, "whole").city).toEqual(emptyTally());
  });

  it("asks of a number only what the format keeps of it", () => {
    const expected = {
      ...first,
      recommendations: first.recommendations.map((one) => ({ ...one, label: "1)" })),
    };
    const found = {
      ...right,
      recommendations: right.recommendations.map((one) => ({ ...one, label: "1." })),
    };
    expect(judge(expected, found, "whole").label).toEqual({ right: 0, wrong: 7, missed: 7 });
    expect(judge(expected, found, "numbers").label).toEqual({ right: 7, wrong: 0, missed: 0 });
    expect(judge(expected, found, "none").label).toEqual(emptyTally());
  });
});
