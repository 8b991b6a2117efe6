import { describe, expect, test } from "vitest";
import { reference, sampleDraft } from "./draft.fixture.ts";
import type { EventFacts, ParticipationFacts } from "./model.ts";
import { verifyProposed } from "./verification.ts";
import type { Proposed } from "./verification.ts";

const { text, layout, event, participation, notes } = sampleDraft();

function verify(changes: {
  event?: Partial<EventFacts>;
  participation?: Partial<ParticipationFacts>;
  notes?: Proposed["notes"];
}) {
  const proposed = {
    event: { ...event, ...changes.event },
    participation: { ...participation, ...changes.participation },
    notes: changes.notes ?? notes,
  };
  return verifyProposed(proposed, layout.heading, text, reference);
}

test("what stands in the text goes through as it is", () => {
  const verified = verify({});
  expect(verified.doubts).toEqual([]);
  expect(verified.event).toEqual({ ...event, state: "unknown" });
  expect(verified.participation).toEqual(participation);
  expect(verified.notes).toEqual(notes);
});

test("a heading that nobody found is no mistake of what was found", () => {
  const { units, sections } = text;
  const { doubts } = verifyProposed(
    { event, participation, notes: [] },
    "",
    { units: units.slice(1), sections },
    reference,
  );
  expect(doubts).toEqual([]);
});

describe("what the archive would refuse is dropped with a doubt", () => {
  const said = { says: ["Участвовали"] };
  const organizer = { name: "Школа", role: "organizer", says: ["Школам города"] };

  test.each<
    [string, Parameters<typeof verify>[0], string, (verified: ReturnType<typeof verify>) => unknown, unknown]
  >([
    [
      "a quotation that stands nowhere",
      { event: { date: { edtf: "2024-03-14", says: ["14 мая 2024 года"] } } },
      "date",
      ({ event }) => event.date,
      undefined,
    ],
    [
      "a fact without a quotation",
      { event: { place: { city: "Омск" } } },
      "place",
      ({ event }) => event.place,
      undefined,
    ],
    [
      "a date that no calendar has",
      { event: { date: { edtf: "2024-02-30", says: ["14 марта 2024 года"] } } },
      "date",
      ({ event }) => event.date,
      undefined,
    ],
    [
      "an id that no vocabulary has",
      { event: { event: { ...event.event, scope: "global" } } },
      "event",
      ({ event }) => event.event,
      { name: "II муниципальная конференция", kind: "conference", edition: 2 },
    ],
    [
      "one organiser of three",
      { event: { organizers: [organizer, { ...organizer, says: ["Вузам"] }, organizer] } },
      "organizers",
      ({ event }) => event.organizers,
      [organizer, organizer],
    ],
    [
      "one region of three",
      { participation: { regions: { ...said, listed: ["RU-PER", "RU-XX", "RU-CHE"] } } },
      "regions",
      ({ participation }) => participation.regions,
      { ...said, listed: ["RU-PER", "RU-CHE"] },
    ],
    [
      "a claim, not what is listed beside it",
      {
        participation: {
          regions: { ...said, claimed: { count: 5, bound: "exact", says: ["пять"] }, listed: [] },
        },
      },
      "regions",
      ({ participation }) => participation.regions,
      { ...said, listed: [] },
    ],
    [
      "a note at no address",
      { notes: [{ at: "p9", text: "Так" }, ...notes] },
      "notes",
      ({ notes }) => notes,
      notes,
    ],
    [
      "the wrong address of a right quotation",
      { event: { date: { edtf: "2024", at: "r1", says: ["14 марта 2024 года"] } } },
      "date",
      ({ event }) => event.date,
      undefined,
    ],
    [
      "several things at once",
      { event: { kind: "novel", date: { edtf: "x", ...said } } },
      "kind",
      ({ event }) => [event.kind, event.date, event.title],
      [undefined, undefined, event.title],
    ],
  ])("%s", (_, changes, field, pick, expected) => {
    const verified = verify(changes);
    expect(pick(verified)).toEqual(expected);
    expect(verified.doubts.map((doubt) => doubt.field)).toContain(field);
  });

  test("the doubt quotes what was believed", () => {
    const { doubts } = verify({ event: { date: { edtf: "2024-03-14", says: ["14 мая 2024 года"] } } });
    expect(doubts).toEqual([
      {
        field: "date",
        says: "14 мая 2024 года",
        at: null,
        why: expect.stringContaining("нет в документе") as string,
      },
    ]);
  });
});
