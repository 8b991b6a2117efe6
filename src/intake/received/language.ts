import { IntakeError, type ReceivedBlock } from "../model.ts";

/** Cyrillic letters that Russian lacks, and whose they are, the most telling first. */
const FOREIGN_LETTERS: [letters: RegExp, language: string][] = [
  [/ў/giu, "белорусском"],
  [/[әғқңөұүһ]/giu, "казахском, татарском или другом тюркском"],
  [/[їєґ]/giu, "украинском"],
  [/[ӑӗҫӳ]/giu, "чувашском"],
  [/[јљњћђџѓќѕ]/giu, "сербском или македонском"],
];
const FOREIGN_LETTER = /[їєґіўәғқңөұүһӑӗҫӳјљњћђџѓќѕ]/giu;

/** A Russian document may name or quote those who write so; a document of theirs has at least twice as many. */
const MOST_FOREIGN = 0.03;

const FEWEST_LETTERS = 20;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Why the archive cannot read the text, `null` where it is Russian. Names and quotations of another language may stand in it. */
export function findOtherLanguage(text: string): string | null {
  const letters = count(text, /\p{L}/gu);
  const cyrillic = count(text, /\p{Script=Cyrillic}/gu);
  if (cyrillic < letters / 2) return "не на русском языке";
  if (count(text, FOREIGN_LETTER) > cyrillic * MOST_FOREIGN) {
    const language = FOREIGN_LETTERS.find(([pattern]) => count(text, pattern) > 0)?.[1];
    return language === undefined ? "не на русском языке" : `на ${language} языке`;
  }
  // Every fiftieth letter of Russian is ы; Bulgarian has none, and writes ъ where Russian never would.
  if (
    cyrillic > 300 &&
    count(text, /[ыэё]/giu) < cyrillic * 0.003 &&
    count(text, /ъ/giu) > cyrillic * 0.005
  ) {
    return "на болгарском языке";
  }
  return null;
}

/** Throws where there is nothing to read, or nothing in Russian. */
export function requireRussian(blocks: ReceivedBlock[]): void {
  const text = blocks.map((block) => block.text).join("\n");
  if (count(text, /\p{L}/gu) < FEWEST_LETTERS) {
    throw new IntakeError(
      "в файле нет текста; если это снимок страницы, распознайте его и сохраните как текст",
    );
  }
  const language = findOtherLanguage(text);
  if (language !== null) {
    throw new IntakeError(`документ ${language}; архив принимает документы на русском`);
  }
}
