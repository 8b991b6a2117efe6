import type { ReceivedBlock } from "../model.ts";

const beginnings = [/:\s+(?=1\)\s*\p{L})/u, /:\s+(?=1\.\s*\p{L})/u, /:\s+(?=а\)\s*\p{L})/u];
const letters = "абвгдежзиклмнопрст";

/** «…решили: 1) …; 2) …» in one paragraph is cut where its items begin: two of them at least. */
function splitRow(text: string): string[] {
  for (const [kind, beginning] of beginnings.entries()) {
    const start = beginning.exec(text);
    if (start === null) continue;
    const pieces = [text.slice(0, start.index + 1)];
    let rest = text.slice(start.index + start[0].length);
    for (let number = 2; number < letters.length; number += 1) {
      const mark =
        kind === 2 ? `${letters[number - 1] ?? ""}\\)` : `${String(number)}${kind === 0 ? "\\)" : "\\."}`;
      const next = new RegExp(`[;.,:]\\s+(?=${mark}\\s*[\\p{L}«])`, "u").exec(rest);
      if (next === null) break;
      pieces.push(rest.slice(0, next.index + 1));
      rest = rest.slice(next.index + next[0].length);
    }
    pieces.push(rest);
    if (pieces.length > 2) return pieces;
  }
  return [text];
}

export function splitRows(blocks: ReceivedBlock[]): ReceivedBlock[] {
  return blocks.flatMap((block): ReceivedBlock[] => {
    if (block.kind !== "paragraph") return [block];
    const [first = "", ...items] = splitRow(block.text);
    return [{ ...block, text: first }, ...items.map((text) => ({ ...block, text, heading: false }))];
  });
}
