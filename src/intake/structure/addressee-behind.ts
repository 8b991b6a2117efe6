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
