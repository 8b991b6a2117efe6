import { createHash } from "node:crypto";

/** Letters and figures, no capitals: there are systems to which both are the same. */
const CHARACTERS = 36;
/** 26 bits: what a document was named before it changed, it will not be named again. */
const SHORT = 5;
const LONG = 16;

/** A name that changes with the content. */
export function nameFile(content: Uint8Array): string {
  const digest = createHash("sha256").update(content).digest("hex");
  return BigInt(`0x${digest}`).toString(CHARACTERS).padStart(LONG, "0").slice(-LONG);
}

/**
 * The beginnings of names: they are loaded with the list of all documents before the first search, and nothing
 * compresses them. Names that begin in the same way stay whole.
 */
export function shortenNames(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name.slice(0, SHORT), (counts.get(name.slice(0, SHORT)) ?? 0) + 1);
  return names.map((name) => (counts.get(name.slice(0, SHORT)) === 1 ? name.slice(0, SHORT) : name));
}
