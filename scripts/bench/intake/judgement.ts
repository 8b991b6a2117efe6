import type { Bound } from "../../../src/archive/model.ts";
import { JUDGED_FIELDS, type JudgedField } from "../../../src/intake/fixtures/truth.fixture.ts";
import {
  addTally,
  compareEntries,
  compareValue,
  emptyTally,
  foldAddressee,
  foldCase,
  foldName,
  foldProperName,
  foldSigns,
  pairByText,
  type Tally,
} from "./comparison.ts";
import { JUDGED_SECTIONS, type Expected } from "./expected.ts";
import type { Found } from "./found.ts";

/** What a rendering keeps of printed numbers: HTML forgets «)», old Word files forget numbers that Word counts. */
export type Labels = "whole" | "numbers" | "none";

export type Judgement = Record<JudgedField, Tally>;

export function emptyJudgement(): Judgement {
  return Object.fromEntries(JUDGED_FIELDS.map((field) => [field, emptyTally()])) as Judgement;
}

function printCount(quantity: { count: number; bound: string } | null): string | null {
  return quantity === null ? null : `${quantity.bound as Bound} ${String(quantity.count)}`;
}

function fold(text: string | null, how: (text: string) => string): string | null {
  return text === null ? null : how(text);
}

function printDate(date: { start: string | null; end: string | null } | null): string | null {
  return date === null ? null : `${date.start ?? ""}/${date.end ?? ""}`;
}

/** `unknown` is what a document says that does not say it. */
function printState(state: string | null): string | null {
  return state === "unknown" ? null : state;
}

function alone(values: readonly string[]): string[][] {
  return values.map((value) => [value]);
}

function judgeEvent({ truth, heading }: Expected, found: Found): Partial<Judgement> {
  return {
    kind: compareValue(truth.kind, found.kind),
    state: compareValue(printState(truth.state), printState(found.state)),
    title: compareValue(fold(truth.title, foldName), fold(found.title, foldName)),
    heading: compareValue(foldSigns(heading), fold(found.heading, foldSigns)),
    date: compareValue(printDate(truth.date), printDate(found.date)),
    edition: compareValue(truth.edition?.toString() ?? null, found.edition?.toString() ?? null),
    scope: compareValue(truth.scope, found.scope),
    city: compareValue(fold(truth.city, foldCase), fold(found.city, foldCase)),
    region: compareValue(truth.region, found.region),
    organizers: judgeOrganizers(truth, found),
  };
}

function judgeOrganizers({ organizers, tolerated }: Expected["truth"], found: Found): Tally {
  const spell = ({ name, role }: { name: string[]; role: string }) =>
    name.map((one) => `${role} ${foldName(one)}`);
  const [right, allowed] = [organizers.map(spell), tolerated.organizers.map(spell)];
  const known = [...right, ...allowed].flat();
  const entries = found.organizers.map(({ name, role }) => {
    const core = `${role} ${foldProperName(name) ?? ""}`;
    return known.includes(core) ? core : `${role} ${foldName(name)}`;
  });
  return compareEntries(right, entries, allowed);
}

function judgeParticipation({ truth }: Expected, found: Found): Partial<Judgement> {
  const { tolerated, municipalities, participation, sessions } = truth;
  const counts = (list: { count: number; bound: string }[]) => list.map((one) => printCount(one) ?? "");
  return {
    attendance: compareEntries(
      alone(counts(truth.attendance)),
      counts(found.attendance),
      alone(counts(tolerated.attendance)),
    ),
    "regions.claimed": compareValue(printCount(truth.regions.claimed), printCount(found.regions.claimed)),
    "regions.listed": compareEntries(
      alone(truth.regions.listed),
      found.regions.listed,
      alone(tolerated.regions),
    ),
    countries: compareEntries(alone(truth.countries), found.countries, alone(tolerated.countries)),
    ...(participation && { participation: compareEntries(alone(participation), found.participation) }),
    ...(sessions && { sessions: compareEntries(alone(sessions), found.sessions) }),
    ...(municipalities && {
      "municipalities.claimed": compareValue(
        printCount(municipalities.claimed),
        printCount(found.municipalities.claimed),
      ),
      "municipalities.listed": compareEntries(
        alone(municipalities.listed.map(foldCase)),
        found.municipalities.listed.map(foldCase),
      ),
    }),
  };
}

function foldLabel(label: string | null, labels: Labels): string | null {
  return label !== null && labels === "numbers" ? label.replace(/[^\p{L}\d.]|\.$/gu, "") : label;
}

/** A recommendation that was not found has missed its number, addressee and roles as well. */
function judgeRecommendations(expected: Expected, found: Found, labels: Labels): Partial<Judgement> {
  const [whole, label, addressee, roles] = [emptyTally(), emptyTally(), emptyTally(), emptyTally()];
  for (const pair of pairByText(expected.recommendations, found.recommendations)) {
    const { expected: right, found: one } = pair;
    addTally(whole, compareValue(fold(right?.text ?? null, foldSigns), fold(one?.text ?? null, foldSigns)));
    if (labels !== "none") {
      addTally(
        label,
        compareValue(foldLabel(right?.label ?? null, labels), foldLabel(one?.label ?? null, labels)),
      );
    }
    if (right?.addresseeJudged === false) continue;
    const names = [right?.addressee ?? null, one?.addressee ?? null] as const;
    addTally(addressee, compareValue(fold(names[0], foldAddressee), fold(names[1], foldAddressee)));
    const tolerated = alone(right?.toleratedRoles ?? []);
    addTally(roles, compareEntries(alone(right?.roles ?? []), one?.roles ?? [], tolerated));
  }
  return { recommendations: whole, label, addressee, roles };
}

function judgeSections({ beginnings }: Expected, found: Found): Tally {
  const tally = emptyTally();
  for (const section of JUDGED_SECTIONS) {
    const [right, one] = [beginnings[section], found.beginnings[section]];
    addTally(tally, compareValue(fold(right, foldSigns), fold(one, foldSigns)));
  }
  return tally;
}

/** A warning is right when it quotes the passage, or a part of it, or more around it. */
function judgePrivacy({ truth }: Expected, found: Found): Tally {
  const passages = truth.privacy.map(foldSigns);
  const quoted = found.doubts.flatMap(({ field, says }) =>
    field === "privacy" && says !== null ? [foldSigns(says)] : [],
  );
  const meets = (one: string, other: string) => one.includes(other) || other.includes(one);
  const right = passages.filter((passage) => quoted.some((words) => meets(words, passage))).length;
  const wrong = quoted.filter((words) => !passages.some((passage) => meets(words, passage))).length;
  return { right, wrong, missed: passages.length - right };
}

/** Field by field, but for what is arguable. */
export function judge(expected: Expected, found: Found, labels: Labels): Judgement {
  const judgement = {
    ...emptyJudgement(),
    ...judgeEvent(expected, found),
    ...judgeParticipation(expected, found),
    ...judgeRecommendations(expected, found, labels),
    sections: judgeSections(expected, found),
    privacy: judgePrivacy(expected, found),
  };
  for (const field of expected.truth.arguable) judgement[field] = emptyTally();
  return judgement;
}
