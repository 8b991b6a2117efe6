import type { Address, Section, Unit, Vocabularies } from "../archive/model.ts";
import type { Described } from "../archive/schema.ts";

/**
 * What passes between the steps of the intake, each of which only reads what the one before it made:
 *
 *     bytes → ReceivedText (received/) → CleanText, Layout (structure/) → ReadText (draft.ts, with the archive's own
 *     reader) → facts and doubts (facts/) → Draft (draft.ts) → index.md, report, JSON
 */

/** A file as it came. The name is only told to people; it never becomes a path. */
export interface ReceivedFile {
  name: string;
  bytes: Uint8Array;
}

export const FORMATS = ["docx", "odt", "rtf", "doc", "pdf", "html", "md", "txt"] as const;
export type Format = (typeof FORMATS)[number];

/** What cannot be taken in. The message is one line of Russian: what is wrong and what to do. */
export class IntakeError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "IntakeError";
  }
}

/** A paragraph, a list item or a table, as the format gives it. Nothing is understood yet. */
export interface ReceivedBlock {
  kind: "paragraph" | "item" | "table";
  /** Verbatim; of a table, its cells joined by one space. */
  text: string;
  /** The number or letter that the format itself keeps for a list item, with its punctuation: `9)`, `а)`, `II.`, `1.1.`. `null` for a bullet, and for numbers that are typed into the text. */
  label: string | null;
  /** 0 for the outermost list. */
  depth: number;
  /** Rows of cells; of a table only. */
  rows: string[][];
  /** Set off as a heading: by style, or wholly bold or centred. */
  heading: boolean;
  /** Of a line of print: how long its text would be if it went on to the edge of its column. */
  measure?: number;
}

export interface ReceivedText {
  format: Format;
  blocks: ReceivedBlock[];
  /** What reading did or could not do, in Russian: «приняты исправления: 3», «рисунки не перенесены: 1». */
  remarks: string[];
  /** What the format does not tell of the text, and what a person must do about it. */
  doubtful?: string[];
  /** What the received file carries that must not be published, in Russian: «имя автора», «3 примечания». */
  hidden: string[];
  /**
   * The file that may be published in place of the received one, `null` where the received one may stand as it is:
   * a .docx without its author, comments and history, a text in UTF-8.
   */
  cleaned: Uint8Array | null;
}

/** As in the frontmatter: what was removed from the text. */
export type DraftRepair = Described["repairs"][number];

export interface CleanText {
  /** Debris removed, wrapped lines joined, typed numbers and bullets split off into `label`, empty blocks gone. */
  blocks: ReceivedBlock[];
  repairs: DraftRepair[];
  /** What was mended besides, in Russian, with counts: «двойные пробелы: 14», «колонтитулы: 3». */
  remarks: string[];
}

/** Whom an item asks in its own first words: «Департаменту образования — поддержать …». */
export interface RunningAddressee {
  /** As printed, in the item's first sentence: mostly its beginning, or behind «Рекомендовать». */
  words: string;
  roles: string[];
}

export type LaidOutBlock =
  | { type: "block"; block: ReceivedBlock; addressee: RunningAddressee | null }
  /** Items of one addressee; `line` names it, as printed. */
  | {
      type: "addressee";
      line: ReceivedBlock;
      /** The words of the line that name it, where it says more: «Рекомендовать школам:»; else `null`. */
      words: string | null;
      roles: string[];
      blocks: ReceivedBlock[];
    };

export interface LaidOutSection {
  name: "preamble" | "findings" | "recommendations" | "closing";
  blocks: LaidOutBlock[];
}

/** The document in its sections. */
export interface Layout {
  /** As printed, lines joined by a space; empty where there is none. */
  heading: string;
  sections: LaidOutSection[];
  doubts: Doubt[];
}

/** The draft's text as the archive reads it: what the facts are looked for in, and quote. */
export interface ReadText {
  /** `h1` first. */
  units: Unit[];
  sections: Section[];
}

/** Something a person must look at. */
export interface Doubt {
  /** Field of the frontmatter (`place.region`), `text` for the body, `privacy` for what may not be public. */
  field: string;
  /** Verbatim words of the document; `null` where something is missing. */
  says: string | null;
  at: Address | null;
  /** Why it is doubtful and what to do, in Russian. */
  why: string;
}

/** A settlement of the gazetteer. */
export interface Settlement {
  /** Nominative, with ё where known: «Лысьва». */
  name: string;
  /** ISO 3166-2 code, `null` abroad. */
  region: string | null;
  /** ISO 3166-1 code. */
  country: string;
  population: number;
}

/** What the intake knows before it reads. */
export interface Reference {
  vocabularies: Vocabularies;
  settlements: readonly Settlement[];
}

/** What one recogniser found, in the shape of the frontmatter; what has no evidence is absent. */
export interface Recognised<T> {
  found: T;
  doubts: Doubt[];
}

/** What the event was, when and where. */
export type EventFacts = Partial<
  Pick<Described, "kind" | "state" | "title" | "date" | "place" | "organizers">
> & {
  event: Partial<
    Pick<Described["event"], "name" | "kind" | "edition" | "series" | "scope" | "scopeInferred">
  >;
};

/** Who took part, and what came before and comes after. */
export type ParticipationFacts = Partial<
  Pick<Described, "attendance" | "regions" | "countries" | "municipalities" | "announces" | "follows">
> & { event: Partial<Pick<Described["event"], "participation" | "sessions">> };

/** What is published in place of a received file, or is that file. */
export interface PublishedFile {
  /** `original.docx`. */
  name: string;
  bytes: Uint8Array;
  sha256: string;
  form: Described["original"]["form"];
  /** What it lacks of the received file, in Russian; `null` where it is that file, byte for byte. */
  changes: string | null;
}

/** All that is proposed; a person disposes. */
export interface Draft {
  /** The file as it came. */
  file: { name: string; sha256: string };
  published: PublishedFile;
  received: ReceivedText;
  layout: Layout;
  text: ReadText;
  /** The body in the dialect, without frontmatter. */
  body: string;
  event: EventFacts;
  participation: ParticipationFacts;
  repairs: DraftRepair[];
  redactions: Described["redactions"];
  /** Suspected slips of the document, which stay as printed. */
  notes: Described["notes"];
  /** Acts of law that the document cites. */
  legalActs: { says: string; at: Address }[];
  remarks: string[];
  doubts: Doubt[];
}
