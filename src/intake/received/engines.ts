/** A run of letters on a page, as the page's drawing commands give it. */
export interface PdfRun {
  text: string;
  /** From the left edge, in points. */
  x: number;
  /** Of the base line, from the bottom edge. */
  y: number;
  width: number;
  size: number;
}

export interface PdfContent {
  pages: PdfRun[][];
  /** Personal data among the properties of the file: name of the field → value. */
  properties: Record<string, string>;
}

/** The stories of a Word document from before 2007; paragraphs end with a line feed. */
export interface DocContent {
  body: string;
  footnotes: string;
  textboxes: string;
  annotations: string;
}

/** Why an engine gave up on a file, where the reader of the message can do something about it. */
export type EngineFailure = "password" | "time" | "memory";

export class EngineError extends Error {
  readonly failure: EngineFailure;

  constructor(failure: EngineFailure) {
    super(failure);
    this.name = "EngineError";
    this.failure = failure;
  }
}

/** Other people's readers, which are heavy or need what only one of command line and browser has. */
export interface Engines {
  pdf: (bytes: Uint8Array) => Promise<PdfContent>;
  /** `null` where there is none, as in the browser. */
  doc: ((bytes: Uint8Array) => Promise<DocContent>) | null;
}
