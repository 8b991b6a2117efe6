import type { Moves } from "./moves.ts";
import type { PublishedPages } from "./published-pages.ts";
import type { Vocabularies } from "./vocabulary-model.ts";

/**
 * The archive as everything else sees it: what `load` returns after parsing and checking `content/`.
 * Plain data, no methods, safe to serialise. Dates are ISO days (`2017-04-17`); ids are ASCII slugs.
 */

export type * from "./vocabulary-model.ts";

/** Names one unit inside one document: `h1`, `p3.4`, `fp2`, `r4.2`. The grammar is in `addresses.ts`. */
export type Address = string;

export type SectionName = "heading" | "preamble" | "findings" | "recommendations" | "closing";
/** How a printed quantity bounds the true one: «272», «более 600», «около 272». */
export type Bound = "exact" | "at-least" | "at-most" | "about";

/** A quotation and the unit it stands in. */
export interface Evidence {
  says: string;
  address: Address;
}

/** Where a fact comes from: quotations, and, when the text does not say it outright, why the archive concludes it. */
export interface Sourced {
  evidence: Evidence[];
  /** The reason when the archive inferred the fact, `null` when the text says it. */
  inferred: string | null;
}

/** A run of text inside a unit; the runs' texts joined are the unit's `text`. */
export interface Inline {
  text: string;
  style: "plain" | "emphasis" | "strong";
}

/** The smallest addressed piece of a document. Units never nest. */
export interface Unit {
  address: Address;
  section: SectionName;
  kind: "heading" | "paragraph" | "item" | "addressee" | "table";
  /** The printed number or letter with its punctuation (`4)`, `II.`), `null` for a bullet or none. */
  label: string | null;
  /** Verbatim, white space collapsed, without the label. A table's cells are joined by one space. */
  text: string;
  inlines: Inline[];
  /** Whom an item of the recommendations asks in its own words; of an addressee's line, the words that name it. */
  addressee?: NamedAddressee;
  /** 1-based line in `index.md`. */
  line: number;
}

/** Words of a unit that name whom it asks: «Департаменту образования — поддержать …». */
export interface NamedAddressee {
  /** As printed. */
  words: string;
  roles: string[];
}

export type Block =
  | { type: "paragraph"; unit: Unit }
  | { type: "list"; items: ListItem[] }
  /** The first row is the header. */
  | { type: "table"; unit: Unit; rows: string[][] }
  /** A group of recommendations with the line that names whom they are addressed to. */
  | { type: "addressee"; unit: Unit; roles: string[]; blocks: Block[] };

export interface ListItem {
  unit: Unit;
  /** Deeper lists. */
  blocks: Block[];
}

export interface Section {
  name: SectionName;
  blocks: Block[];
}

/** One printed item of the recommendations. */
export interface Recommendation {
  resolution: string;
  address: Address;
  label: string | null;
  text: string;
  /** Whom it asks, as printed, without number and colon; `null` where the text names nobody. */
  addressee: string | null;
  /** The addressee's line; the item itself where its own words name the addressee. */
  addresseeAddress: Address | null;
  /** Role ids, from the addressee only, in the order of the source, without broader ones. */
  roles: string[];
  /** Act id of the `acts` vocabulary. */
  act: string;
  /** Deeper items below this one. */
  parts: Address[];
}

export interface DateFact extends Sourced {
  /** EDTF level 0/1 as in the frontmatter. */
  edtf: string;
  /** First full day, `null` when the interval is open at the start. */
  start: string | null;
  end: string | null;
}

/** Between which years an undated conference must have met, and how the archive knows. */
export interface Dating {
  /** Years; `null` where nothing is known. */
  notBefore: string | null;
  notAfter: string | null;
  why: string;
}

export interface PlaceFact extends Sourced {
  city: string | null;
  /** As a reference names the place where the text names a territory and no town: «городской округ Мытищи». */
  territory: string | null;
  /** ISO 3166-2 code, `null` when unknown or abroad. */
  region: string | null;
  /** ISO 3166-1 code when held outside Russia. */
  country: string | null;
}

export interface Organizer extends Sourced {
  name: string;
  /** Id of the `organizerRoles` vocabulary. */
  role: string;
}

export interface Headcount extends Sourced {
  count: number;
  bound: Bound;
  /** Who is counted, as printed: «специалистов». */
  of: string;
}

export interface Claim extends Sourced {
  count: number;
  bound: Bound;
}

/** What a text claims about participating territories against what it lists. */
export interface Listing<T> extends Sourced {
  claimed: Claim | null;
  listed: T[];
}

/** `id` is an ISO 3166-2 code, or `null` for what has no code; then `printed` names it. */
export interface RegionReference {
  id: string | null;
  printed: string | null;
}

export interface Municipality {
  name: string;
  /** As printed in the singular: «городской округ», «муниципальный район». */
  kind: string;
}

/** A next conference that the text announces. */
export interface Announcement extends Sourced {
  title: string | null;
  edition: number | null;
  /** EDTF. */
  when: string | null;
  host: string | null;
}

/** An earlier conference that the text refers back to. */
export interface Predecessor extends Sourced {
  what: string;
  when: string | null;
}

/** Somebody who will act according to an item's text, but is not its addressee. */
export interface Mention extends Sourced {
  at: Address;
  role: string;
}

export interface EventFact {
  /** As printed, in the nominative: «VII Международная научно-практическая конференция». */
  name: string;
  kind: string;
  edition: number | null;
  series: string | null;
  scope: string;
  /** What the scope was concluded from, `null` when it is printed. */
  scopeSource: Sourced | null;
  participation: string[];
  sessions: string[];
}

export interface Note {
  at: Address;
  text: string;
}

/** Extraction debris that was removed: by a named rule, or a single replacement. */
export type Repair = { rule: string; count: number } | { from: string; to: string; why: string };

/** Somebody's personal data that the published text does not show. */
export interface Redaction {
  at: Address;
  /** What stands in its place, verbatim: «[телефон скрыт]». */
  masked: string;
  what: "phone" | "email" | "address" | "name" | "signature" | "document" | "other";
  /** The day on which the archive hid it in a text that was published; `null` where it never was. */
  date: string | null;
}

/** A mistake of the archive's transcription, mended after it was published. */
export interface Correction {
  date: string;
  at: Address;
  from: string;
  to: string;
}

export interface Original {
  file: string;
  sha256: string;
  /** What the file is: `extracted-text`, `document`, `scan`. */
  form: string;
  bytes: number;
  /**
   * The file as it came, where the published one is another; `null` where it is published byte for byte. Its sum is
   * `null` where personal data was hidden: by the sum of a text it could be found by trying.
   */
  received: { sha256: string | null; changes: string } | null;
}

export interface Resolution {
  id: string;
  status: "published" | "draft";
  kind: string;
  state: string;
  /** As printed at the top, the unit `h1`. */
  heading: string;
  /** The theme in the quotation marks, for lists; without outer quotation marks. */
  title: string;
  event: EventFact;
  date: DateFact | null;
  /** Only where the date is not known. */
  dating: Dating | null;
  place: PlaceFact | null;
  organizers: Organizer[];
  /** The first is the main figure. */
  attendance: Headcount[];
  regions: Listing<RegionReference> | null;
  countries: Listing<string> | null;
  municipalities: Listing<Municipality> | null;
  announces: Announcement[];
  follows: Predecessor[];
  mentions: Mention[];
  original: Original;
  source: { url: string | null; retrieved: string | null; note: string | null };
  /** A rightsstatements.org status word, e.g. `undetermined`. */
  rights: string;
  added: string;
  revised: string;
  repairs: Repair[];
  redactions: Redaction[];
  corrections: Correction[];
  notes: Note[];
  /** In reading order; the heading is the first section. */
  sections: Section[];
  /** The same units, flat, in reading order. */
  units: Unit[];
  recommendations: Recommendation[];
}

/** A document that was taken down: its page keeps every address and says why. */
export interface WithdrawnResolution {
  id: string;
  title: string;
  date: string;
  /** `null` when it is not to be told. */
  why: string | null;
  /** The document that holds the same text, `null` when none does. */
  heldAs: string | null;
  addresses: Address[];
}

/** `content/settings.yaml`: who keeps this copy of the archive. */
export interface Settings {
  name: string;
  keeper: string;
  /** Mail address or page for errors and withdrawal requests. */
  contact: string | null;
  /** Public repository, for edit links. */
  repository: string | null;
}

export interface Archive {
  settings: Settings;
  vocabularies: Vocabularies;
  /** Published, newest event first, undated last, then by id. */
  resolutions: Resolution[];
  withdrawn: WithdrawnResolution[];
  /** What was renamed or given another address on purpose. */
  moves: Moves;
  /** What ever had a page, whether or not it has one now. */
  published: PublishedPages;
}
