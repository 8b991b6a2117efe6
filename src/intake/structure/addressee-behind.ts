import { findDativeHead, isAbbreviation, isInfinitive, isWho, tokenizeNames } from "./dative.ts";

/** «отв.», «Ответственные:», «Исполнитель –» */
const responsible = String.raw`(?:отв(?:\.|етственн\p{L}+)(?:\s+исполнител\p{L}+)?|исполнител\p{L}+|исп\.)\s*[:–—-]?\s*`;
/** By when: what may stand before and behind who is responsible. */
const term = String.raw`(?:срок\p{L}*|до|в\s+течение|к|с|не\s+позднее|постоянно|ежегодно|весь\s+период|в\s+\d|\d|(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*)(?!\p{L})`;
const bracketed = new RegExp(String.raw`\(([^()]{3,200})\)\s*[.;,]?$`, "u");
const named = new RegExp(String.raw`^(?:${term}[^,;]*[,;]\s*)?${responsible}(.+)$`, "iu");
/** «… . Срок: до 1 мая. Отв. методисты.» */
const sentence = new RegExp(
  String.raw`[.;)]\s+(?:срок[^;]{0,60}?[.;,]\s+)?${responsible}([^.:;()]{3,160}?)(?:[.;,]?\s+срок[^;]{0,60})?[.;]?$`,
  "iu",
);
const until = new RegExp(String.raw`\s*[,;–—-]\s*${term}.*$`, "iu");
const person = /\p{Lu}\.\s?\p{Lu}|\p{Lu}\p{Ll}+\s\p{Lu}\.|^\p{Lu}\p{Ll}+(?:,\s\p{Lu}\p{Ll}+)*$/u;

/** Whom an item names behind its own text: «… (отв. руководители школ)», «… (Министерству просвещения)». */
export function readAddresseeBehind(text: string): string | null {
  const inside = bracketed.exec(text)?.[1];
  const told = (inside === undefined ? null : named.exec(inside)) ?? sentence.exec(text);
  const words = (told?.[1] ?? inside ?? "").replace(until, "").replace(/[\s.,;:]+$/u, "");
  if (words === "" || person.test(words)) return null;
  const tokens = tokenizeNames(words);
  if (tokens.some(({ normal }) => isInfinitive(normal))) return null;
  if (told !== null) return tokens.some((word) => isAbbreviation(word) || isWho(word.normal)) ? words : null;
  // «(ФГОС)» stands for the words before it; only a dative asks.
  const head = findDativeHead(tokens);
  const word = head === null ? undefined : tokens[head];
  if (word === undefined) return null;
  return /^Мин\p{Ll}/u.test(word.text) || (!isAbbreviation(word) && /(?:у|ю|ам|ям)$/.test(word.normal))
    ? words
    : null;
}

/** «№ Мероприятие Срок Исполнитель»: the head of a table that came as lines. */
export const hasWhoColumn = (text: string): boolean =>
  text.length < 140 &&
  /(?<!\p{L})(?:мероприяти|предложени|рекомендаци|содержани|решени|пункт|мер[аы]|что)\p{L}*(?!\p{L})[^.:;]*\s(?:исполнител\p{L}*|ответственн\p{L}+(?:\s+исполнител\p{L}+)?|адресат\p{L}*|кому)$/iu.test(
    text,
  );

const month = String.raw`(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*`;
const year = String.raw`\d{4}(?:[–/-]\d{2,4})?(?:\s*(?:г\.|года?|уч(?:ебн\p{L}+|\.)\s*год\p{L}*))?`;
/** By when, as the cell before the last one says it, and the last cell. */
const cells = new RegExp(
  String.raw`\s(?:(?:до|к|с|со|в|не\s+позднее)\s+)?(?:\d{1,2}\.\d{2}\.\d{4}|(?:\d{1,2}\s+)?${month}(?:\s*[–-]\s*${month})?(?:\s+${year})?|${year}|постоянно|еже(?:годно|месячно|квартально|недельно)|раз\s+в\s+\p{L}+|(?:в\s+)?течение\s+\p{L}+(?:\s+\p{Ll}+)?|весь\s+период)(?:,\s*\p{Ll}+)?\s+(?=(?<who>[\p{Lu}«].*)$)`,
  "giu",
);

/** Who stands in the last column of such a line: «… до 01.09.2015 Департамент образования». */
export function readWhoColumn(text: string): string | null {
  for (const { groups } of text.matchAll(cells)) {
    const words = (groups?.["who"] ?? "").replace(/[\s.,;:]+$/u, "");
    if (!/^[\p{Lu}«]/u.test(words) || words.length > 200 || person.test(words)) continue;
    const tokens = tokenizeNames(words);
    if (tokens.some(({ normal }) => isInfinitive(normal))) continue;
    if (tokens.some((word) => isAbbreviation(word) || isWho(word.normal))) return words;
  }
  return null;
}
