import { countCovered, countWords, listRuns, sketchRuns } from "./text-sketch.ts";

/** Documents that came twice: with the same text, or from the same event. Linear in the number of documents. */

export interface Comparable {
  id: string;
  units: readonly { text: string }[];
  date: { edtf: string } | null;
  place: { city: string | null } | null;
}

export interface Likeness {
  /** The document that is held already. */
  id: string;
  /** Which part of the shorter text stands in the other, word for word; `null` where that tells nothing. */
  share: number | null;
  /** Both tell of a meeting on the same days in the same town. */
  sameEvent: boolean;
}

/** From here on it is the same text. Resolutions of one series repeat less of each other. */
const ENOUGH = 0.7;
/** A text of fewer words may be like another by chance. */
const FEWEST_WORDS = 20;
/** Sketches that agree in three numbers in a row are compared word by word. */
const ROWS = 3;
/** However often a text came, it is enough to name some of its copies. */
const MOST = 8;

/** What a document is found by. */
interface Marks {
  runs: readonly number[];
  bands: readonly number[];
  event: string | null;
}

export class NearDuplicates {
  private readonly documents = new Map<string, readonly string[]>();
  private readonly bands = new Map<number, string[]>();
  private readonly events = new Map<string, string[]>();

  /** Keeps a document; returns those kept before that are like it, the likest first. */
  take(document: Comparable): Likeness[] {
    const texts = document.units.map(({ text }) => text);
    const runs = listRuns(texts);
    const bands = bandsOf(runs);
    const event = keyOfEvent(document);
    const found = this.find({ runs, bands, event });
    this.documents.set(document.id, texts);
    for (const band of bands) keep(this.bands, band, document.id);
    if (event !== null) keep(this.events, event, document.id);
    return found;
  }

  private find({ runs, bands, event }: Marks): Likeness[] {
    const alike = new Map<string, Likeness>();
    for (const id of new Set(bands.flatMap((band) => this.bands.get(band) ?? []))) {
      const share = this.compare(runs, this.documents.get(id) ?? []);
      if (share >= ENOUGH) alike.set(id, { id, share, sameEvent: false });
    }
    for (const id of this.events.get(event ?? "") ?? []) {
      alike.set(id, { id, share: alike.get(id)?.share ?? null, sameEvent: true });
    }
    return [...alike.values()].sort((one, other) => (other.share ?? 0) - (one.share ?? 0));
  }

  /** Both texts have words enough: others have no bands. */
  private compare(runs: readonly number[], texts: readonly string[]): number {
    const others = listRuns(texts);
    const [shorter, longer] = runs.length <= others.length ? [runs, others] : [others, runs];
    return countCovered(shorter, new Set(longer)) / countWords(shorter);
  }
}

function keep<K>(map: Map<K, string[]>, key: K, id: string): void {
  const kept = map.get(key);
  if (kept === undefined) map.set(key, [id]);
  else if (kept.length < MOST) kept.push(id);
}

/** A number for each three of a sketch, which like texts are likely to share. */
function bandsOf(runs: readonly number[]): number[] {
  if (countWords(runs) < FEWEST_WORDS) return [];
  const sketch = sketchRuns(runs);
  const bands: number[] = [];
  for (let start = 0; start + ROWS <= sketch.length; start += ROWS) {
    const rows = sketch.subarray(start, start + ROWS);
    // Two halves of 26 bits: with 32 bits, some of a million bands would meet by chance.
    const [high = 0, low = 0] = [31, 37].map((factor) =>
      rows.reduce((band, row) => Math.imul(band, factor) + row, start + 1),
    );
    bands.push((high >>> 6) * 2 ** 26 + (low >>> 6));
  }
  return bands;
}

/** Only days tell an event: in a month there may be several. */
function keyOfEvent({ date, place }: Comparable): string | null {
  if (date === null || place?.city == null) return null;
  return /^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/.test(date.edtf) ? `${date.edtf} ${place.city}` : null;
}

/** «совпадает 93 % слов» and «то же место и те же дни», of one likeness. */
export function describeLikeness({ id, share, sameEvent }: Likeness): string {
  const percent = share === null ? [] : [`совпадает ${String(Math.floor(share * 100))} % слов`];
  return `похоже на ${id}: ${[...percent, ...(sameEvent ? ["то же место и те же дни"] : [])].join(", ")}`;
}
