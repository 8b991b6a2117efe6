import type { Span } from "../../../russian/pattern.ts";

const SHORTENED =
  /(?:^|[^\p{L}])(?:\p{L}|гг|им|ул|обл|пос|стр|руб|тыс|млн|пп|др|пр|проф|доц|акад|респ|р-н|гос|чел|зам|ст|см|рис|табл|кв|мин|просп|наб|корп|каб|ауд)$/iu;

/** The sentences of a text, as spans; a shortened word («г. Москва», «им. Ушинского») ends none. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?…]+["»”“)]*\s+(?=["«„(]?[\p{Lu}\d])/gu)) {
    if (match[0].startsWith(".") && SHORTENED.test(text.slice(start, match.index))) continue;
    const end = match.index + match[0].length;
    spans.push({ start, end });
    start = end;
  }
  spans.push({ start, end: text.length });
  return spans;
}

export function sentenceAt(text: string, place: number): Span {
  return (
    splitSentences(text).find(({ start, end }) => start <= place && place < end) ?? {
      start: 0,
      end: text.length,
    }
  );
}
