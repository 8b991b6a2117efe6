import { LEADING_BULLET } from "./bullets.ts";
import { counted } from "../russian/plural.ts";
import type { Repair, Resolution, Unit } from "./model.ts";
import type { Report } from "./problems.ts";

/** Removes extraction debris by name; the count in the frontmatter must be the number removed. */
const rules: Record<string, RegExp> = {
  "word-bookmark": /\[bookmark:[^\]\n]*\]/g,
  "soft-hyphen": /\u00AD/g,
};

export interface RepairedText {
  text: string;
  /** What is wrong with the list of repairs, in Russian. */
  faults: string[];
}

/** Applies the listed repairs to the original's text; `wordless` faults do not quote it. */
export function applyRepairs(original: string, repairs: Repair[], wordless = false): RepairedText {
  let text = original;
  const faults: string[] = [];
  for (const [index, repair] of repairs.entries()) {
    if ("rule" in repair) {
      const rule = rules[repair.rule];
      const found = rule === undefined ? 0 : (text.match(rule)?.length ?? 0);
      if (found !== repair.count) {
        faults.push(`правило ${repair.rule}: указано ${String(repair.count)}, в оригинале ${String(found)}`);
      }
      if (rule !== undefined) text = text.replace(rule, "");
    } else {
      const pieces = text.split(repair.from);
      if (pieces.length !== 2) {
        const times = counted(pieces.length - 1, ["раз", "раза", "раз"]);
        const what = wordless ? `from записи ${String(index + 1)}` : `«${repair.from}»`;
        faults.push(`${what} встречается в оригинале ${times}, а должно один`);
      }
      text = pieces.join(repair.to);
    }
  }
  return { text, faults };
}

/** Letters, digits and signs in order: what is left without white space and the bullets that begin a line. */
function essence(text: string): string {
  return text.normalize("NFC").replace(LEADING_BULLET, "").replace(/\s+/g, "");
}

/** The heading is the first unit wherever it is printed: stamps, dates and its own words may stand above it. */
function* putHeadingFirst(original: string, [first]: Unit[]): Generator<string> {
  const heading = first?.kind === "heading" ? essence(`|${first.text}`).slice(1) : "";
  let at = heading === "" ? -1 : original.indexOf(heading);
  if (at < 0) yield original;
  for (; at >= 0; at = original.indexOf(heading, at + 1)) {
    yield heading + original.slice(0, at) + original.slice(at + heading.length);
  }
}

/** How far two texts agree. */
function measureAgreement(one: string, other: string): number {
  let place = 0;
  while (place < one.length && one[place] === other[place]) place += 1;
  return place;
}

export interface Difference {
  /** The unit in which the texts part, `null` when the original goes on behind the last. */
  unit: Unit | null;
  original: string;
  transcription: string;
}

/** The first place where the transcription parts from the repaired original, `null` when they agree. */
export function compareWithOriginal(repaired: string, units: Unit[]): Difference | null {
  const printed = essence(repaired);
  // Nearly always they agree, which one look over the whole tells; no unit begins a line here.
  const whole = units.map(({ label, text }) => `${label ?? ""}${text}`).join(" ");
  if (essence(`|${whole}`).slice(1) === printed) return null;
  const pieces = units.map((unit) => ({ unit, text: essence(`|${unit.label ?? ""}${unit.text}`).slice(1) }));
  const transcription = pieces.map(({ text }) => text).join("");
  let [original, place] = ["", -1];
  for (const candidate of putHeadingFirst(printed, units)) {
    if (candidate === transcription) return null;
    const agreed = measureAgreement(candidate, transcription);
    if (agreed > place) [original, place] = [candidate, agreed];
  }
  let end = 0;
  const unit = pieces.find(({ text }) => (end += text.length) > place)?.unit ?? null;
  const excerpt = (text: string) => text.slice(Math.max(0, place - 15), place + 25);
  return { unit, original: excerpt(original), transcription: excerpt(transcription) };
}

/** Reports where the transcription says something else than the original. */
export function checkFidelity(
  { repairs, redactions, units }: Resolution,
  original: string,
  report: Report,
): void {
  // Who forgets to hide something in one of the two would have it printed for everybody.
  const wordless = redactions.length > 0;
  const { text, faults } = applyRepairs(original, repairs, wordless);
  for (const message of faults) {
    report.add({ field: "repairs", message, remedy: "исправьте список repairs по тексту оригинала" });
  }
  const difference = compareWithOriginal(text, units);
  if (difference === null) return;
  const where = difference.unit === null ? "в конце" : `в ${difference.unit.address}`;
  const words = wordless
    ? "слова не показаны: в документе есть скрытые данные"
    : `в оригинале «${difference.original}», здесь «${difference.transcription}»`;
  report.add({
    line: difference.unit?.line ?? null,
    message: `текст расходится с оригиналом ${where}: ${words}`,
    remedy: wordless
      ? "сравните это место в обоих файлах: скрытое заменяют одной и той же пометкой и там и здесь"
      : "перепишите место как в оригинале; убранный мусор разметки опишите в repairs",
  });
}
