/** Unpacked, texts that were written here are never longer. */
const MOST_BYTES = 200_000;

/**
 * Texts as one word of a link: packed, so that Cyrillic letters take one sign or two instead of six. Empty texts at
 * the end are not written.
 */
export async function formatTexts(texts: readonly string[]): Promise<string> {
  const last = texts.findLastIndex((text) => text !== "");
  if (last < 0) return "";
  const packed = new Blob([JSON.stringify(texts.slice(0, last + 1))])
    .stream()
    .pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Reads what `formatTexts` wrote; `null` for anything else. */
export async function readTexts(written: string): Promise<string[] | null> {
  if (written === "") return [];
  try {
    const base64 = written.replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const texts: unknown = JSON.parse(await unpack(bytes));
    return Array.isArray(texts) && texts.every((text) => typeof text === "string") ? texts : null;
  } catch {
    return null;
  }
}

/** A few hostile bytes may unpack to gigabytes: it stops long before. */
async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  for (let read = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    read += value.length;
    if (read > MOST_BYTES) {
      await reader.cancel();
      throw new RangeError("Too much text in a link.");
    }
    text += decoder.decode(value, { stream: true });
  }
}
