import { IntakeError, type ReceivedBlock } from "../model.ts";

/** Cyrillic letters that Russian lacks, and whose they are. The first whose letters are frequent names the language. */
const FOREIGN_LETTERS: [letters: RegExp, language: string][] = [
  [/[їєґ]/giu, "украинском"],
  [/ў/giu, "белорусском"],
  [/[әғқңөұүһі]/giu, "казахском, татарском или другом тюркском"],
  [/[ӑӗҫӳ]/giu, "чувашском"],
  [/[јљњћђџѓќѕ]/giu, "сербском или македонском"],
];

const FEWEST_LETTERS = 20;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Why the archive cannot read the text, `null` where it is Russian. Names and quotations of another language may stand in it. */
export function findOtherLanguage(text: string): string | null {
  const letters = count(text, /\p{L}/gu);
  const cyrillic = count(text, /\p{Script=Cyrillic}/gu);
  if (cyrillic < letters / 2) return "не на русском языке";
  for (const [pattern, language] of FOREIGN_LETTERS) {
    if (count(text, pattern) > cyrillic * 0.01) return `на ${language} языке`;
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
