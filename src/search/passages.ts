import { parseAddress } from "../archive/addresses.ts";
import type { Address } from "../archive/model.ts";
import type { Span } from "../russian/pattern.ts";
import { dropDated, findReading, joinSpans, prepareText } from "./matching.ts";
import type { SearchedText } from "./matching.ts";
import { dropWeak, ENOUGH, scoreFinding, scoreHit, shareHeld } from "./ranking.ts";
import { lendContext, NOTHING_LENT } from "./context.ts";
import { isMeant, isSought } from "./signs.ts";
import type { Wanted } from "./understanding/reading.ts";
import { decodeUnitMeta } from "./unit-meta.ts";
import type { UnitFacts } from "./unit-meta.ts";

/** What the archive says of a document, as far as words of a question may stand there. */
const ABOUT = ["title", "place", "region", "date"];

/** What we read of a document's record in Pagefind's index. */
export interface Fragment {
  url: string;
  content: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
  /** `location` counts the words of `content` before the element. */
  anchors: { id: string; text: string; location: number }[];
}

/** A unit that can be searched. */
export interface Passage {
  address: Address;
  searched: SearchedText;
  facts: UnitFacts;
}

/** A document that can be searched. */
export interface SearchedPage {
  url: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
  /** In reading order. */
  passages: Passage[];
  /** What the archive says of the document: its title, where it was adopted. */
  about: SearchedText;
}

/** Which passages of a document may answer; any role and any theme of the lists will do. */
export interface Narrowing {
  recommendationsOnly: boolean;
  roles: readonly string[];
  themes: readonly string[];
}

/** A passage that answers, with the places of the words. */
export interface Hit {
  address: Address;
  text: string;
  marks: Span[];
  facts: UnitFacts;
  /** How many of the clauses it holds. */
  held: number;
  /** See `ranking.ts`. */
  score: number;
}

/** What a document answers. */
export interface Finding {
  page: SearchedPage;
  /** Each hit holds all the clauses; otherwise only the hits together do. */
  together: boolean;
  /** Of a question whose words may be missing: points alone tell which document is better. */
  loose?: boolean;
  /** Best first. */
  hits: Hit[];
  /** Clauses that no passage answers, but what the archive says of the document. */
  aside: Wanted[];
  /** See `ranking.ts`. */
  score: number;
}

/** The units of a record. Where an element's own text is missing (a table), the words between it and the next. */
export function readPage({ url, content, filters, meta, anchors }: Fragment): SearchedPage {
  const words = content.split(/\s+/);
  const texts = anchors.map(({ id, text, location }, index) => ({
    id,
    text: text === "" ? words.slice(location, anchors[index + 1]?.location).join(" ") : text,
  }));
  return createPage({ url, filters, meta, texts });
}

/** A document from the texts of its elements, those that are no units left out. */
export function createPage({
  texts,
  ...record
}: Pick<SearchedPage, "url" | "filters" | "meta"> & { texts: { id: string; text: string }[] }): SearchedPage {
  const units = decodeUnitMeta(record.meta["units"]);
  const passages = texts.flatMap(({ id, text }): Passage[] => {
    const facts = units.get(id);
    if (facts === undefined && (units.size > 0 || parseAddress(id) === null)) return [];
    const none = { recommendation: false, roles: [], themes: [] };
    return [{ address: id, searched: prepareText(text), facts: facts ?? none }];
  });
  const about = prepareText(ABOUT.flatMap((name) => record.meta[name] ?? []).join(" · "));
  return { ...record, passages, about };
}

/**
 * The passages of a document that answer and hold nothing excluded: those that hold every clause; where none does, those
 * that hold every clause between them. `null` when a clause is missing. What stands in no passage may stand in what the
 * archive says of the document. Without clauses, every passage that the narrowing lets through, or the heading where
 * it lets all through.
 */
export function selectPassages(
  page: SearchedPage,
  wanted: readonly Wanted[],
  narrowing: Narrowing,
): Finding | null {
  const asked = wanted.filter(({ clause }) => !clause.negated);
  const excluded = wanted.filter(({ clause }) => clause.negated);
  const allowed = allowPassages(page, excluded, narrowing);
  const loose = asked.some(({ optional }) => optional === true);
  const lend = loose ? lendContext(page, asked) : null;
  const missing = new Set(asked);
  const held = allowed.flatMap((passage) => {
    const places = asked.map((one) => findPlaces(one, passage.searched));
    const holds = asked.map((one, at) => places[at]?.length !== 0 || isMeant(one, passage));
    asked.forEach((one, at) => holds[at] && missing.delete(one));
    const count = holds.filter(Boolean).length;
    const own = lend?.(passage) ?? NOTHING_LENT;
    const { context, lead } = own;
    const demanded = asked.every(
      ({ optional }, at) => optional === true || holds[at] === true || context[at] !== undefined,
    );
    const answers =
      count > 0 || (context.some((from) => from !== undefined) && isSought(asked, passage, lead));
    return answers ? [{ passage, places, count, demanded, lent: own }] : [];
  });
  const aside = [...missing].filter((one) => findPlaces(one, page.about).length > 0);
  const lost = [...missing].filter((one) => !aside.includes(one));
  if (lost.some((one) => one.optional !== true)) return null;
  if (lost.length > 0 && shareHeld(asked, (one) => !lost.includes(one)) < ENOUGH) return null;
  const needed = asked.length - aside.length;
  if (needed === 0) {
    const whole = !isOpen(narrowing) || excluded.length > 0;
    const shown = asked.length > 0 || !whole ? allowed.slice(0, 1) : allowed;
    const hits = shown.map((passage) => createHit(passage, [], 0, 0));
    return hits.length === 0 ? null : { page, together: true, hits, aside, score: 0 };
  }
  const together = held.some(({ count }) => count === needed);
  // Beside a number that counts something, only its noun may be missing, and only where it is missing everywhere.
  const whole = together && (!loose || asked.some(({ counts }) => counts === true));
  const demanded = loose && held.some((one) => one.demanded);
  const hits = held
    .filter((one) => (whole ? one.count === needed : !demanded || one.demanded))
    .map(({ passage, places, count, lent }) =>
      createHit(passage, joinSpans(places.flat()), count, scoreHit(passage, asked, places, lent)),
    );
  hits.sort((a, b) => (loose ? 0 : b.held - a.held) || b.score - a.score);
  const shown = loose ? dropWeak(hits) : hits;
  return {
    page,
    together,
    hits: shown,
    aside,
    ...(loose && { loose }),
    score: scoreFinding(shown, { together, aside: aside.length }),
  };
}

/** The passages that a narrowing lets through and that hold nothing excluded. */
export function allowPassages(
  { passages }: SearchedPage,
  excluded: readonly Wanted[],
  narrowing: Narrowing,
): Passage[] {
  return passages.filter(
    ({ facts, searched }) =>
      passes(facts, narrowing) && excluded.every((one) => findPlaces(one, searched).length === 0),
  );
}

function createHit({ address, searched, facts }: Passage, marks: Span[], held: number, score: number): Hit {
  return { address, text: searched.text, marks, facts, held, score };
}

/** The best documents first; else as they came. */
export function orderFindings(findings: readonly Finding[]): Finding[] {
  const rankOf = ({ together, loose = false }: Finding) => Number(together || loose);
  return [...findings].sort((a, b) => rankOf(b) - rankOf(a) || b.score - a.score);
}

const known = new WeakMap<Wanted, WeakMap<SearchedText, Span[]>>();

/** The places of a clause in a text, looked for once: counting for every filter asks again and again. */
export function findPlaces(wanted: Wanted, searched: SearchedText): Span[] {
  const texts = known.get(wanted) ?? new WeakMap<SearchedText, Span[]>();
  known.set(wanted, texts);
  let places = texts.get(searched);
  if (places === undefined) {
    places = joinSpans(wanted.readings.flatMap((reading) => findReading(reading, searched)));
    if (wanted.counts === true) places = dropDated(places, searched);
    texts.set(searched, places);
  }
  return places;
}

/** Whether it lets every passage through. */
export function isOpen({ recommendationsOnly, roles, themes }: Narrowing): boolean {
  return !recommendationsOnly && roles.length === 0 && themes.length === 0;
}

function passes(facts: UnitFacts, { recommendationsOnly, roles, themes }: Narrowing): boolean {
  return (
    (!recommendationsOnly || facts.recommendation) &&
    (roles.length === 0 || roles.some((role) => facts.roles.includes(role))) &&
    (themes.length === 0 || themes.some((theme) => facts.themes.includes(theme)))
  );
}
