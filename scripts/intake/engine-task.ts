import type { DocContent, PdfContent } from "../../src/intake/received/engines.ts";

/** What the main thread asks of the worker. */
export interface EngineTask {
  engine: "pdf" | "doc";
  bytes: Uint8Array;
}

/** What the worker answers: what was read, or why it was not. */
export type EngineAnswer = { content: PdfContent | DocContent } | { password: boolean; message: string };
