import type { DraftFields } from "../../intake/draft-document.ts";
import type { FoundFact } from "../../intake/found-facts.ts";
import type { Draft } from "../../intake/model.ts";
import type { ReferenceFile } from "./reference-file.ts";

/** What the page asks of its worker. */
export interface DraftingTask {
  name: string;
  bytes: Uint8Array;
  reference: ReferenceFile;
  /** The reader's own day. */
  day: string;
  /** Personal data is masked in the text. */
  mask: boolean;
}

/** A draft and what is told of it. */
export interface Drafted {
  draft: Draft;
  fields: DraftFields;
  facts: FoundFact[];
  /** «120 единиц текста, в рекомендациях 28 пунктов». */
  size: string;
}

/** What the worker answers: one of the two. `refused` is for the reader: why there is no draft. */
export interface DraftingAnswer {
  drafted?: Drafted;
  refused?: string;
}
