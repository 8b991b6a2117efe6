import { packText, unpackText } from "./packing.ts";

/** Unpacked, texts that were written here are never longer. */
const MOST_BYTES = 200_000;

/**
 * Texts as one word of a link: packed, so that Cyrillic letters take one sign or two instead of six. Empty texts at
 * the end are not written.
 */
export async function formatTexts(texts: readonly string[]): Promise<string> {
  const last = texts.findLastIndex((text) => text !== "");
  if (last < 0) return "";
  const bytes = await packText(JSON.stringify(texts.slice(0, last + 1)));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Reads what `formatTexts` wrote; `null` for anything else. */
export async function readTexts(written: string): Promise<string[] | null> {
  if (written === "") return [];
  try {
    const base64 = written.replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const texts: unknown = JSON.parse(await unpackText(bytes, MOST_BYTES));
    return Array.isArray(texts) && texts.every((text) => typeof text === "string") ? texts : null;
  } catch {
    return null;
  }
}
