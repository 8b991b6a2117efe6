import { decodeFirst } from "cborg";
import type { Word } from "./index-part.ts";

/** The words of a part, and the rows of its documents in the joined index. */
export interface PartWords {
  words: Uint8Array;
  rows: Uint32Array;
}

/** The words of all parts in the engine's order, each once; a part is read word by word. */
export function* joinWords(parts: readonly PartWords[]): Generator<Word> {
  const readers = parts.map(readWords);
  const heads = readers.map(takeNext);
  for (;;) {
    let least: string | undefined;
    for (const head of heads) {
      if (head !== null && (least === undefined || compareWords(head[0], least) < 0)) least = head[0];
    }
    if (least === undefined) return;
    const documents: Word[1] = [];
    heads.forEach((head, part) => {
      const reader = readers[part];
      if (head?.[0] !== least || reader === undefined) return;
      for (const document of head[1]) documents.push(document);
      heads[part] = takeNext(reader);
    });
    yield [least, documents.sort(([a], [b]) => a - b)];
  }
}

function takeNext(words: Generator<Word, void>): Word | null {
  return words.next().value ?? null;
}

function* readWords({ words, rows }: PartWords): Generator<Word, void> {
  let rest = words;
  while (rest.length > 0) {
    const [[word, documents], after] = decodeFirst(rest) as [Word, Uint8Array];
    yield [word, documents.map(([place, weight]) => [rows[place] ?? NaN, weight])];
    rest = after;
  }
}

/** The engine's order: by code points, where JavaScript compares halves of them. */
function compareWords(a: string, b: string): number {
  for (let place = 0; ; place += 1) {
    const [one, other] = [a.codePointAt(place), b.codePointAt(place)];
    if (one === undefined || other === undefined) return a.length - b.length;
    if (one !== other) return one - other;
  }
}
