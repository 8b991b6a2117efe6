import { describe, expect, test } from "vitest";
import { readSettlements } from "../../../scripts/intake/settlements.ts";
import { locateEvidence } from "../../archive/evidence.ts";
import { readHoldings, textOf, vocabularies } from "./event/read-text.fixture.ts";
import { recogniseEvent } from "./event.ts";

const reference = { vocabularies, settlements: readSettlements() };

describe.each(readHoldings())("$id", (held) => {
  const { found, doubts } = recogniseEvent({ units: held.units, sections: held.sections }, reference);

  test("has the facts that a person wrote down", () => {
    const { title, kind, state, event } = held;
    expect(found).toMatchObject({ title, kind, state });
    expect(found.event).toMatchObject({ name: event.name, kind: event.kind, scope: event.scope });
    expect(found.event.edition ?? null).toBe(event.edition);
    expect(found.date?.edtf ?? null).toBe(held.date?.edtf ?? null);
    expect([found.place?.city ?? null, found.place?.region ?? null]).toEqual([
      held.place?.city ?? null,
      held.place?.region ?? null,
    ]);
  });

  test("has the organizers, a host by its full name", () => {
    const written = held.organizers.map(({ name, role }) => ({ name, role }));
    const read = (found.organizers ?? []).map(({ name, role }) => ({
      name: role === "host" ? name.replace(/^Государственное .* «(.*)»$/u, "$1") : name,
      role,
    }));
    expect(new Set(read)).toEqual(new Set(written));
  });

  test("quotes what stands in the document", () => {
    const problems: unknown[] = [];
    const facts = [found.date, found.place, ...(found.organizers ?? [])].filter((fact) => fact != null);
    for (const fact of facts) locateEvidence(fact, held.units, (problem) => problems.push(problem));
    for (const { says, at } of doubts) {
      if (says !== null) expect(held.units.find(({ address }) => address === at)?.text).toContain(says);
    }
    expect(problems).toEqual([]);
  });
});

test("a text that says nothing has no facts, and doubts for each", () => {
  const { found, doubts } = recogniseEvent(textOf("", "Слово о школе."), reference);
  expect(found).toEqual({ event: {}, state: "unknown" });
  expect(new Set(doubts.map(({ field }) => field))).toEqual(
    new Set(["kind", "title", "date", "place", "organizers", "event.name", "event.scope"]),
  );
});

test.each(["двадцать шестого августа ", "в Тульской области прошла конференция ", "5, 6, 7 мая, "])(
  "a sentence without end is read in bounded time: %s",
  { timeout: 20_000 },
  (words) => {
    const endless = words.repeat(Math.ceil(100_000 / words.length));
    const { found } = recogniseEvent(textOf("Резолюция конференции «Школа и семья»", endless), reference);
    expect(found.title).toBe("Школа и семья");
  },
);
