import type { Span } from "../russian/pattern.ts";
import { normalize } from "../russian/words.ts";
import { NOTHING_LENT } from "./context.ts";
import type { Lent } from "./context.ts";
import type { Hit, Passage } from "./passages.ts";
import { isDated, isDerived, isMeant, isSaidOtherwise, isSought } from "./signs.ts";
import type { ReadingKind, Wanted } from "./understanding/reading.ts";

/**
 * All that the order of results depends on, explained to readers on the help page. A passage with every word of the
 * question always comes before passages that have them only together; within either, points decide; what is equal keeps
 * the order of the document and of the index. Nothing here depends on time, chance, or who asks.
 */
const WEIGHTS = {
  /** A clause that the passage holds, times how rare it is (1 for the commonest of the question, more for rarer). */
  clause: 10,
  /** So much of it where only a synonym stands, or only another word of the same root. */
  otherwise: { synonym: 0.85, kin: 0.7 },
  /** So much of it where only the lead-in of the enumeration holds it, the place or date of the document, or its title. */
  lent: { lead: 0.75, event: 0.7, title: 0.4 },
  /** The second and further occurrences of a clause, at most three, in a passage of usual length. */
  repeated: 1,
  /** A clause in the very form that is typed. */
  sameForm: 1.5,
  /** A clause only in a word made of the one that is asked for: одарённый for одарённость, and the reverse. */
  derived: -5,
  /** A figure that is only the day of a date. */
  dated: -5,
  /** All clauses side by side; falls to nothing as the words between them grow to `wide`. */
  near: 6,
  /** All clauses next to each other, as in a quotation. */
  adjacent: 2,
  /** And in the very forms that are typed. */
  verbatim: 2,
  /** The heading names what the document is about. */
  heading: 3,
  /** But to a question it is no answer. */
  bare: -15,
  /** An item of the recommendations is what most readers come for. */
  recommendation: 1.5,
  /** What is addressed to those whom the question names, or is the item that it names. */
  meant: 12,
  /** A day where the question asks when, a number where it asks how many, a recommendation where it asks for decisions. */
  sought: { day: 8, number: 8, decision: 14, discussion: 12 },
  /** A short passage, falling to nothing at twice the usual length. */
  short: 2,
  /** A further passage of the same document, at most five. */
  further: 0.3,
  /** A clause that stands only in what the archive says of the document. */
  aside: -5,
} as const;

/** Readings that stand in a text in other words than the reader's. */
const OTHER_WORDS = new Set<ReadingKind>(["numeral", "counted", "addressee", "synonym", "kin"]);

/** In characters. */
const USUAL = 400;
const WIDE = 200;
const MOST_REPEATED = 3;
const MOST_FURTHER = 5;
/** Where words may be missing, passages with less than this share of the best one's points are not shown. */
const WEAK = 0.5;

/** So much of its weight has a verb of a question in plain language: what it is done to tells more. */
export const VERB = 0.6;

/** Of a question whose words may be missing so much must stand in a document. */
export const ENOUGH = 0.5;

/** Points of a passage; `places` has the marks of each clause. */
export function scoreHit(
  passage: Passage,
  wanted: readonly Wanted[],
  places: readonly (readonly Span[])[],
  { context, lead }: Lent = NOTHING_LENT,
): number {
  const { address, facts, searched } = passage;
  const relative = Math.min(1, USUAL / Math.max(1, searched.text.length));
  let points = 0;
  let inForm = 0;
  // To be addressed to schools is no answer by itself where a question asks about something.
  const told = shareHeld(wanted, (one) => isWhom(one) || places[wanted.indexOf(one)]?.length !== 0);
  wanted.forEach((one, index) => {
    const { weight, readings } = one;
    const spans = places[index] ?? [];
    const count = spans.length;
    const meant = isMeant(one, passage) ? (isWhom(one) ? told : 1) : 0;
    points += WEIGHTS.meant * meant;
    if (count === 0) {
      const from = context[index];
      const lent = from === undefined ? 0 : WEIGHTS.lent[from];
      points += weight * WEIGHTS.clause * Math.max(meant, lent);
      return;
    }
    const typed = readings.filter(({ kind }) => !OTHER_WORDS.has(kind));
    const forms = new Set(typed.map(({ text }) => normalize(text)));
    if (spans.some(({ start, end }) => forms.has(normalize(searched.text.slice(start, end))))) {
      points += WEIGHTS.sameForm / wanted.length;
      inForm += 1;
    }
    if (isDerived(one, spans, searched)) points += WEIGHTS.derived / wanted.length;
    if (isDated(one, spans, searched)) points += WEIGHTS.dated / wanted.length;
    const repeats = (Math.min(count - 1, MOST_REPEATED) * relative) / wanted.length;
    const otherwise = isSaidOtherwise(one, searched);
    const certain = otherwise === null ? 1 : WEIGHTS.otherwise[otherwise];
    const tells = otherwise === null ? (one.typedWeight ?? weight) : weight;
    points += tells * certain * (WEIGHTS.clause + WEIGHTS.repeated * repeats);
  });
  points += WEIGHTS.short * Math.max(0, 1 - searched.text.length / (2 * USUAL));
  if (wanted.length > 1) {
    const space = spaceBetween(places);
    points += WEIGHTS.near * Math.max(0, 1 - space / WIDE);
    if (space < wanted.length) points += WEIGHTS.adjacent + (inForm === wanted.length ? WEIGHTS.verbatim : 0);
  }
  const sought = wanted.find((one) => one.sought !== undefined)?.sought;
  if (sought !== undefined && isSought(wanted, passage, lead, places)) {
    // Nor is a decision about something else an answer.
    const held = (one: Wanted) => isWhom(one) || places[wanted.indexOf(one)]?.length !== 0;
    const about = shareHeld(wanted, (one) => held(one) || context[wanted.indexOf(one)] !== undefined);
    points += WEIGHTS.sought[sought] * about;
  }
  if (address === "h1")
    points += wanted.some(({ optional }) => optional === true) ? WEIGHTS.bare : WEIGHTS.heading;
  if (facts.recommendation) points += WEIGHTS.recommendation;
  return points;
}

/**
 * How much of a question whose words may be missing is held, from 0 to 1, the rarer words counting for more. Whom it
 * names tells less than what it is about, and a verb that stands nowhere («предотвратить») tells nothing.
 */
export function shareHeld(asked: readonly Wanted[], isHeld: (one: Wanted) => boolean): number {
  const about = asked.filter((one) => !isWhom(one));
  const telling = about.length > 0 ? about : asked;
  const weigh = (all: readonly Wanted[]) => all.reduce((sum, { weight }) => sum + weight, 0);
  return weigh(telling.filter(isHeld)) / Math.max(1, weigh(telling));
}

/** Whether a clause may name whom something is addressed to. */
function isWhom({ readings }: Wanted): boolean {
  return readings.some(({ role }) => role !== undefined);
}

/** Without what holds only little of a question whose words may be missing. */
export function dropWeak(hits: readonly Hit[]): Hit[] {
  const best = Math.max(...hits.map(({ score }) => score));
  return hits.filter(({ score }) => score >= best * WEAK);
}

/** Points of a document: those of its best passage, and a little for further ones. */
export function scoreFinding(
  hits: readonly Hit[],
  { together, aside }: { together: boolean; aside: number },
): number {
  const best = hits.reduce((most, { score }) => Math.max(most, score), 0);
  const further = together ? Math.min(hits.length - 1, MOST_FURTHER) * WEIGHTS.further : 0;
  return best + further + aside * WEIGHTS.aside;
}

/** Characters in the narrowest stretch that holds every clause, without the clauses themselves. */
function spaceBetween(places: readonly (readonly Span[])[]): number {
  if (places.some((spans) => spans.length === 0)) return Infinity;
  const marks = places
    .flatMap((spans, clause) => spans.map((span) => ({ ...span, clause })))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let narrowest = Infinity;
  const latest = new Map<number, Span>();
  for (const mark of marks) {
    latest.set(mark.clause, mark);
    if (latest.size < places.length) continue;
    const spans = [...latest.values()];
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    const covered = spans.reduce((sum, span) => sum + span.end - span.start, 0);
    narrowest = Math.min(narrowest, Math.max(0, end - start - covered));
  }
  return narrowest;
}
