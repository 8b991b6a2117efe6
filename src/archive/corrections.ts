import { collapseSpace } from "./evidence.ts";
import type { Correction, Unit } from "./model.ts";

/** What stood at a unit before the archive corrected its transcription. */
export interface EarlierTexts {
  /** Label and text as they may have been before one or more of the corrections. */
  texts: Set<string>;
  /** Corrections whose new words do not stand where they should. */
  misfits: Correction[];
}

/** Words that stand very often could be replaced in too many ways. */
const mostReadings = 64;

/** What an address is fingerprinted by: the label and the text, white space collapsed. */
export function printedText({ label, text }: Pick<Unit, "label" | "text">): string {
  return collapseSpace(`${label ?? ""} ${text}`);
}

/** Takes the corrections of one unit back, the newest first; of several places with the same words, each is tried. */
export function recallTexts(unit: Pick<Unit, "label" | "text">, corrections: Correction[]): EarlierTexts {
  const result: EarlierTexts = { texts: new Set(), misfits: [] };
  let current = new Set([printedText(unit)]);
  // A stable sort: what was corrected on the same day stays in the order of the list.
  for (const correction of corrections.toSorted((a, b) => compareDays(a.date, b.date)).reverse()) {
    const before = new Set<string>();
    for (const text of current) {
      for (const earlier of takeBack(text, correction)) {
        if (before.size < mostReadings) before.add(earlier);
      }
    }
    if (before.size === 0) result.misfits.push(correction);
    else current = before;
    for (const text of before) result.texts.add(text);
  }
  return result;
}

function* takeBack(text: string, { from, to }: Correction): Generator<string> {
  const words = collapseSpace(to);
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    yield collapseSpace(text.slice(0, at) + from + text.slice(at + words.length));
  }
}

function compareDays(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
