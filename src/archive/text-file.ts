import type { Report } from "./problems.ts";

/** A resolution of a few pages has some 50 KB; what is larger was put there by mistake. */
const largestText = 2 * 1024 * 1024;

/** Bytes → text with `\n` line ends and no byte order mark; `null` with a problem when they are no text of ours. */
export function decodeText(bytes: Uint8Array, report: Report): string | null {
  if (bytes.length > largestText) {
    const size = (bytes.length / 1024 / 1024).toFixed(1).replace(".", ",");
    report.add({
      message: `файл слишком велик: ${size} МБ`,
      remedy: "оставьте в нём один документ, не больше 2 МБ",
    });
    return null;
  }
  try {
    return normalizeText(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    const line = findBrokenLine(bytes);
    report.add({ line, message: "файл не в кодировке UTF-8", remedy: "сохраните его как «UTF-8»" });
    return null;
  }
}

/** Line ends as `\n`, no byte order mark: as every reader of ours takes a text. */
export function normalizeText(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/** The 1-based line of the first byte that is no UTF-8. A line feed is never part of a longer sequence. */
function findBrokenLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(10, start);
    const end = feed < 0 ? bytes.length : feed;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return line;
}
