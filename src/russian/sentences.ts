import type { Span } from "./pattern.ts";

/** A full stop after these ends no sentence, whatever follows. */
const ABBREVIATIONS =
  /(?:^|[^\p{L}])(?:г|гг|г\.\s?[го]|им|ул|наб|корп|каб|ауд|стр|мкр|пр|просп|пер|д|корп|кв|обл|респ|р|пос|с|ст|п|пп|ч|рис|табл|см|ср|тел|тыс|млн|акад|проф|доц|зам|зав|руб|т\.\s?[дпек]|т|др|напр|св|тов|гр|уч|г-н|\p{Lu})\.$/u;
/** «В 2017 г. Участники …»: after a year the same stop may end one. */
const YEAR = /\d{4}(?:\/\d{2,4})?\s?г?г\.$/u;
const STARTER =
  /^(?:[«"„(]\s?)?(?:В|На|По|К|С|Из|Среди|Для|Участник\p{L}*|Организатор\p{L}*|Конференция|Форум)(?!\p{L})/u;

/** The sentences of a text, in order, without the space between them. */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/(?:[.!?…]+[»"“”)]*)\s+(?=[«"„(]?[\p{Lu}\d])/gu)) {
    const stop = match.index + match[0].trimEnd().length;
    const before = text.slice(start, stop);
    if (ABBREVIATIONS.test(before)) {
      if (!YEAR.test(before) || !STARTER.test(text.slice(match.index + match[0].length))) continue;
    }
    sentences.push({ start, end: stop });
    start = match.index + match[0].length;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/** The sentence that a place of the text stands in. */
export function sentenceAt(text: string, place: number): Span {
  return splitSentences(text).find(({ end }) => place < end) ?? { start: 0, end: text.length };
}

/** The text with whatever stands in quotation marks made illegible, place by place: names are not prose. */
export function blankQuotations(text: string): string {
  let blanked = text;
  for (const pattern of [/«[^«»]*»/gu, /„[^„“”]*[“”]/gu, /“[^“”]*”/gu, /"[^"]*"/gu]) {
    for (let previous = ""; previous !== blanked;) {
      previous = blanked;
      blanked = blanked.replace(pattern, (quotation) => quotation.replace(/[^\s]/gu, "·"));
    }
  }
  return blanked;
}
