/** What a text is compared by: its runs of four words, as numbers. */

const RUN = 4;

function isOfWord(code: number): boolean {
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 97 && code <= 122);
  // Behind ASCII come letters, but for quotation marks, dashes and spaces.
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && code !== 0x2116;
}

/** Calls `take` with the number of each word; case and ё are nothing. */
function eachWord(texts: readonly string[], take: (word: number) => void): void {
  for (const text of texts) {
    const lower = text.toLowerCase();
    let word = 0;
    // One step further than the text, which ends its last word.
    for (let place = 0; place <= lower.length; place += 1) {
      const code = place < lower.length ? lower.charCodeAt(place) : 32;
      if (isOfWord(code)) word = Math.imul(word ^ (code === 0x451 ? 0x435 : code), 0x01000193) + 0x9e37;
      else if (word !== 0) {
        take(word);
        word = 0;
      }
    }
  }
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The runs of words of a text, each beginning at the word of its place. */
export function listRuns(texts: readonly string[]): number[] {
  const runs: number[] = [];
  const window: number[] = [];
  eachWord(texts, (word) => {
    window.push(word);
    if (window.length < RUN) return;
    if (window.length > RUN) window.shift();
    runs.push(mix(window.reduce((run, next) => Math.imul(run, 31) + mix(next), 7)));
  });
  return runs;
}

/** How many words of a text stand in runs that are among `others`. */
export function countCovered(runs: readonly number[], others: ReadonlySet<number>): number {
  let covered = 0;
  let end = 0;
  runs.forEach((run, place) => {
    if (!others.has(run)) return;
    covered += place + RUN - Math.max(place, end);
    end = place + RUN;
  });
  return covered;
}

/** Words of a text with so many runs. */
export function countWords(runs: readonly number[]): number {
  return runs.length === 0 ? 0 : runs.length + RUN - 1;
}

const BINS = 128;

/**
 * The least run of each of 128 classes: two texts agree in as many of them as they have runs in common
 * (MinHash in one permutation). An empty class takes what its neighbour has.
 */
export function sketchRuns(runs: readonly number[]): Uint32Array {
  const sketch = new Uint32Array(BINS).fill(0xffffffff);
  for (const run of runs) {
    const bin = run >>> 25;
    if (run < (sketch[bin] ?? 0)) sketch[bin] = run;
  }
  for (let bin = BINS * 2 - 1; bin >= 0; bin -= 1) {
    const place = bin % BINS;
    if (sketch[place] === 0xffffffff) sketch[place] = sketch[(place + 1) % BINS] ?? 0;
  }
  return sketch;
}
