import { listWords } from "../../search/word-list.ts";
import { archive } from "../_archive.ts";

/** The archive's words, by which misspellings are corrected; loaded only when a question finds nothing. */
export function GET(): Response {
  const texts = archive.resolutions.flatMap(({ units }) => units.map(({ text }) => text));
  return Response.json(listWords(texts));
}
