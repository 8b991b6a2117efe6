import type { Engine, TermLookup } from "./lookup.ts";
import type { Reading } from "./understanding/reading.ts";

/** Corrects what stands nowhere, if that is why a question finds nothing. */
export async function correctSpelling(
  _engine: Engine,
  lookup: TermLookup,
): Promise<{ lookup: TermLookup; offered: Reading[] }> {
  return Promise.resolve({ lookup, offered: [] });
}
