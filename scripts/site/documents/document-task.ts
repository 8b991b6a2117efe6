import type { DocumentOrder } from "../../../src/archive/load.ts";
import type { Settings, Vocabularies } from "../../../src/archive/model.ts";

/** What passes between a build and its threads; plain data. */

/** What all documents have in common. */
export interface Ground {
  contentFolder: string;
  /** Where read documents and their files are kept. */
  cache: string;
  /** Of the code that reads and writes. */
  code: string;
  vocabularies: Vocabularies;
}

/** Where and as what the files are published. */
export interface Publishing {
  out: string;
  site: string;
  base: string;
  settings: Settings;
  /** The day of the archive. */
  date: string;
}

/** A document whose files are to be written. */
export interface FilesOrder {
  /** The file in the cache that holds it as it was read. */
  kept: string;
  id: string;
  /** Its id and those it had before. */
  names: string[];
  original: string;
}

export type Task =
  | { does: "read"; orders: readonly DocumentOrder[] }
  | { does: "write"; publishing: Publishing; orders: readonly FilesOrder[] };

/** A document that was read: the file that keeps it, and its content, as `v8.serialize` writes it. */
export interface ReadReply {
  kept: string;
  content: Uint8Array;
}

/** The files that keep what was written for documents. */
export type WriteReply = string[];
