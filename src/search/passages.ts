import { parseAddress } from "../archive/addresses.ts";
import type { Address } from "../archive/model.ts";
import type { Span } from "../russian/pattern.ts";
import { findTerm, joinSpans, prepareText } from "./matching.ts";
import type { Mode, SearchedText } from "./matching.ts";
import type { Term } from "./question.ts";
import { decodeUnitMeta } from "./unit-meta.ts";
import type { UnitFacts } from "./unit-meta.ts";

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
}

/** A term and how it is compared. */
export interface Wanted {
  term: Term;
  mode: Mode;
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
  /** How many of the terms it holds. */
  held: number;
}

/** What a document answers. */
export interface Finding {
  page: SearchedPage;
  /** Each hit holds all the terms; otherwise only the hits together do. */
  together: boolean;
  hits: Hit[];
}

/** The units of a record. Where an element's own text is missing (a table), the words between it and the next. */
export function readPage({ url, content, filters, meta, anchors }: Fragment): SearchedPage {
  const units = decodeUnitMeta(meta["units"]);
  const words = content.split(/\s+/);
  const passages = anchors.flatMap(({ id, text, location }, index): Passage[] => {
    const facts = units.get(id);
    if (facts === undefined && (units.size > 0 || parseAddress(id) === null)) return [];
    const own = text === "" ? words.slice(location, anchors[index + 1]?.location).join(" ") : text;
    return [
      {
        address: id,
        searched: prepareText(own),
        facts: facts ?? { recommendation: false, roles: [], themes: [] },
      },
    ];
  });
  return { url, filters, meta, passages };
}

/**
 * The passages of a document that answer: those that hold every term, in reading order; where none does, those
 * that hold every term between them, the fullest first. `null` when a term is missing.
 * Without terms, every passage that the narrowing lets through, or the heading where it lets all through.
 */
export function selectPassages(
  page: SearchedPage,
  wanted: readonly Wanted[],
  narrowing: Narrowing,
): Finding | null {
  const allowed = page.passages.filter(({ facts }) => passes(facts, narrowing));
  if (wanted.length === 0) {
    const shown = isOpen(narrowing) ? allowed.slice(0, 1) : allowed;
    const hits = shown.map(({ address, searched, facts }) => ({
      address,
      text: searched.text,
      marks: [],
      facts,
      held: 0,
    }));
    return hits.length === 0 ? null : { page, together: true, hits };
  }
  const missing = new Set(wanted);
  const hits = allowed.flatMap(({ address, searched, facts }): Hit[] => {
    const places = wanted.map((one) => findPlaces(one, searched));
    places.forEach((spans, index) => spans.length > 0 && missing.delete(wanted[index] as Wanted));
    const held = places.filter((spans) => spans.length > 0).length;
    return held === 0 ? [] : [{ address, text: searched.text, marks: joinSpans(places.flat()), facts, held }];
  });
  if (missing.size > 0) return null;
  const full = hits.filter(({ held }) => held === wanted.length);
  if (full.length > 0) return { page, together: true, hits: full };
  return { page, together: false, hits: hits.sort((a, b) => b.held - a.held) };
}

/** Documents that hold all words in one passage before those that hold them apart; else as they came. */
export function orderFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => Number(b.together) - Number(a.together));
}

const known = new WeakMap<Wanted, WeakMap<SearchedText, Span[]>>();

/** The places of a term in a passage, looked for once: counting for every filter asks again and again. */
function findPlaces(wanted: Wanted, searched: SearchedText): Span[] {
  const texts = known.get(wanted) ?? new WeakMap<SearchedText, Span[]>();
  known.set(wanted, texts);
  const places = texts.get(searched) ?? findTerm(wanted.term, searched, wanted.mode);
  texts.set(searched, places);
  return places;
}

function isOpen({ recommendationsOnly, roles, themes }: Narrowing): boolean {
  return !recommendationsOnly && roles.length === 0 && themes.length === 0;
}

function passes(facts: UnitFacts, { recommendationsOnly, roles, themes }: Narrowing): boolean {
  return (
    (!recommendationsOnly || facts.recommendation) &&
    (roles.length === 0 || roles.some((role) => facts.roles.includes(role))) &&
    (themes.length === 0 || themes.some((theme) => facts.themes.includes(theme)))
  );
}
