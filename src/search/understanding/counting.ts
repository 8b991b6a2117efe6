import { readNumeral } from "../../russian/numerals.ts";
import { createTerm } from "../question.ts";
import type { Clause, Term } from "../question.ts";
import { createReading } from "./create-reading.ts";
import type { Reading } from "./reading.ts";

/** What resolutions call what they count. */
const COUNTED = [
  ["участник", "специалист", "представитель", "человек", "чел"],
  ["регион", "субъект"],
  ["муниципалитет", "муниципальное образование"],
].map((names) => names.flatMap((name) => createTerm(name) ?? []));

const QUALIFIERS = /^(?:более|свыше|около|порядка|примерно|почти|менее|всего|больше|меньше)$/;

/** A number before these is a part of a date. */
const NO_UNIT =
  /^(?:гг?$|год\S{0,2}|январ|феврал|март|апрел|ма[йяе]$|июн|июл|август|сентябр|октябр|ноябр|декабр)/;

/** How a number stands among the other words. */
export interface Counting {
  /** Clauses that count something. */
  numbers: ReadonlySet<Clause>;
  /** What they count and how exactly; it may be missing beside the number. */
  beside: ReadonlySet<Clause>;
  readings: Reading[];
}

/** «Более 600 участников», «26 регионов»: the number must stand, what it counts may be called otherwise. */
export function readCounting(clauses: readonly Clause[]): Counting {
  const numbers = new Set<Clause>();
  const beside = new Set<Clause>();
  const readings: Reading[] = [];
  clauses.forEach((clause, place) => {
    const unit = clauses[place + 1];
    const term = unit && plainWord(unit);
    if (unit === undefined || term === undefined || !isNumber(clause) || !isCounted(clause, term)) return;
    numbers.add(clause);
    beside.add(unit);
    const before = clauses[place - 1];
    if (before && QUALIFIERS.test(plainWord(before)?.words[0]?.normal ?? "")) beside.add(before);
    const names = COUNTED.find((names) =>
      names.some(({ words }) => words.length === 1 && words[0]?.key === term.words[0]?.key),
    );
    for (const { text, words } of names ?? []) {
      if (words[0]?.key !== term.words[0]?.key) readings.push(createReading("counted", term, text, words));
    }
  });
  return { numbers, beside, readings };
}

/** «7 площадок» and «24 площадки» count, «7 конференция» is the seventh. */
function isCounted({ alternatives: [number] }: Clause, { words: [word] }: Term): boolean {
  const normal = word?.normal ?? "";
  if (!/^[а-я]/.test(normal) || NO_UNIT.test(normal)) return false;
  if (/[,.]/.test(number.text)) return true;
  const figures = String(readCardinalTerm(number) ?? number.text);
  const [, teen = "", digit = ""] = /(1?)(\d)\+?$/.exec(figures) ?? [];
  if (teen === "" && digit === "1") return true;
  const ending = teen === "" && /[234]/.test(digit) ? /(?:[аыи]|[^и]я|[ыи]х)$/ : /(?:[^аеиоуыэюяй]|[еи]й)$/;
  return ending.test(normal);
}

function plainWord({ negated, alternatives: [term, ...others] }: Clause): Term | undefined {
  const single = !negated && others.length === 0 && term.words.length === 1;
  return single && !term.quoted && !term.exact ? term : undefined;
}

function isNumber({ negated, alternatives: [term, ...others] }: Clause): boolean {
  if (negated || others.length > 0 || term.quoted || term.exact) return false;
  return /^\d[\d ,.]*\+?$/.test(term.text) || readCardinalTerm(term) !== null;
}

/** «Двадцать шесть» → 26. */
function readCardinalTerm({ words }: Term): number | null {
  const numeral = readNumeral(words.map(({ normal }) => normal));
  return numeral?.ordinal === false ? numeral.value : null;
}
