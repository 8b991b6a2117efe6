import { describe, expect, test } from "vitest";
import { loadArchive } from "../../archive/load.ts";
import { locateEvidence } from "../../archive/evidence.ts";
import type { Resolution } from "../../archive/model.ts";
import { recogniseParticipation } from "./participation.ts";
import { readTextOf } from "./participation/read-text.fixture.ts";

const { archive } = loadArchive("content");
const reference = { vocabularies: archive.vocabularies, settlements: [] };

function recognise({ units, sections }: Resolution) {
  return recogniseParticipation({ units, sections }, reference);
}

const holdings = archive.resolutions.map((resolution) => [resolution.id, resolution] as const);

/** What the first five documents say, as people wrote it down. */
describe.each(holdings)("%s", (_, resolution) => {
  const { found } = recognise(resolution);

  test("headcounts", () => {
    const truth = resolution.attendance.map(({ count, bound, of }) => ({ count, bound, of }));
    expect((found.attendance ?? []).map(({ count, bound, of }) => ({ count, bound, of }))).toEqual(truth);
  });

  test.each(["regions", "countries", "municipalities"] as const)("%s", (field) => {
    const truth = resolution[field];
    const listed = truth?.listed.map((item) => {
      const isReference = typeof item === "object" && "id" in item;
      return isReference ? (item.id ?? item) : item;
    });
    const own = found[field];
    expect(own?.listed).toEqual(listed);
    expect(own?.claimed?.count).toBe(truth?.claimed?.count);
    expect(own?.claimed?.bound).toBe(truth?.claimed?.bound);
  });

  test("forms", () => {
    expect(found.event.participation ?? []).toEqual(resolution.event.participation);
    expect(found.event.sessions ?? []).toEqual(resolution.event.sessions);
  });

  test("meetings before and after", () => {
    expect(
      (found.announces ?? []).map(({ title, edition, when, host }) => [title, edition, when, host]),
    ).toEqual(
      resolution.announces.map(({ title, edition, when, host }) =>
        [title, edition, when, host].map((value) => value ?? undefined),
      ),
    );
    expect((found.follows ?? []).map(({ what, when }) => [what, when])).toEqual(
      resolution.follows.map(({ what, when }) => [what, when ?? undefined]),
    );
  });

  test("every quotation stands where it says", () => {
    const facts = [
      ...(found.attendance ?? []),
      ...[found.regions, found.countries, found.municipalities].filter((listing) => listing != null),
      ...[found.regions?.claimed, found.countries?.claimed, found.municipalities?.claimed].filter(
        (c) => c != null,
      ),
      ...(found.announces ?? []),
      ...(found.follows ?? []),
    ];
    const problems: unknown[] = [];
    for (const fact of facts) locateEvidence(fact, resolution.units, (problem) => problems.push(problem));
    expect(problems).toEqual([]);
  });
});

test("what is said of nobody is not found", () => {
  const { found, doubts } = recogniseParticipation(
    readTextOf(
      "h1: Решение педагогического совета",
      "В районе работает 45 школ, в них 12 000 учеников и 1200 учителей.",
      "r1: Провести конкурс с участием 300 школьников из Татарстана.",
    ),
    reference,
  );
  expect(found).toEqual({ event: {} });
  expect(doubts).toEqual([]);
});

describe("what is hostile costs no more than its length", () => {
  const LENGTH = 200_000;
  const table: [piece: string, ...counts: number[]][] = [
    ["в конференции приняли участие 120 педагогов из Татарстана, "],
    ["В конференции приняли участие 120 педагогов из Татарстана. ", 120],
    ["конференции "],
    ["Республик Адегея, Белгородкой, "],
    ["«"],
    ["Татарстана и Республики Коми. "],
  ];

  test.each(table)("%s", (piece, ...counts) => {
    const text = readTextOf(
      "h1: Резолюция конференции «Школа и время»",
      piece.repeat(Math.ceil(LENGTH / piece.length)),
    );
    const { attendance = [] } = recogniseParticipation(text, reference).found;
    expect(attendance.map(({ count }) => count)).toEqual(counts);
  });
});
