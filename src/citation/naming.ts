import { normalize, stem } from "../russian/words.ts";
import { settleCase } from "./letter-case.ts";
import type { WrittenNames } from "./letter-case.ts";

/** Words of the genre that are printed in capitals for emphasis only. */
const GENRE =
  /^(?:(?:ИТОГОВ(?:АЯ|ЫЙ|ЫЕ)|ПРОЕКТ|РЕЗОЛЮЦИ[ЯИ]|РЕКОМЕНДАЦИ[ЯИЙ]|РЕШЕНИ[ЕЯ]|ОБРАЩЕНИЕ|ДОКУМЕНТ|ПРОТОКОЛ|УЧАСТНИКОВ|КОНФЕРЕНЦИИ)(?: |$))+/u;

/** The title proper: a printed heading as a bibliography writes it. Words are never changed, only how they are set. */
export function readTitle(heading: string, written: WrittenNames = { theme: "", names: [] }): string {
  return dropStop(nestQuotations(lowerGenre(settleCase(collapse(heading), written))));
}

/** «ГБУ ДПО „Институт развития“» → «Институт развития»: the legal form is left out where the name is quoted. */
export function nameInstitution(name: string): string {
  const tidy = nestQuotations(collapse(name));
  const quoted = /^(?:\p{Lu}{2,} )+«([^«»]+)»$/u.exec(tidy)?.[1];
  return quoted === undefined ? tidy : quoted.replaceAll("„", "«").replaceAll("“", "»");
}

/** One space between words and none around; signs that no reader sees are dropped. */
export function collapse(text: string): string {
  return text
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/[\p{Cc}\s]+/gu, " ")
    .trim();
}

/** «РЕЗОЛЮЦИЯ VII Международной» → «Резолюция VII Международной»; a heading all in capitals stays. */
function lowerGenre(title: string): string {
  const genre = GENRE.exec(title)?.[0] ?? "";
  const rest = title.slice(genre.length);
  if (genre === "" || (/\p{L}/u.test(rest) && !/\p{Ll}/u.test(rest))) return title;
  return genre.charAt(0) + genre.slice(1).toLowerCase() + rest;
}

/** «…«…»…» → «…„…“…», straight marks → «…». What does not pair stays as printed. */
function nestQuotations(text: string): string {
  const marked = pairStraight(text);
  let depth = 0;
  let nested = "";
  for (const mark of marked) {
    if (mark === "»") depth -= 1;
    if (depth < 0) return marked;
    nested += depth === 0 ? mark : mark === "«" ? "„" : mark === "»" ? "“" : mark;
    if (mark === "«") depth += 1;
  }
  return depth === 0 ? nested : marked;
}

function pairStraight(text: string): string {
  const marks = text.match(/"/g)?.length ?? 0;
  if (marks % 2 === 1) return text;
  return text.replaceAll(/(^|[\s(«„])"|"/g, (_, before?: string) =>
    before === undefined ? "»" : `${before}«`,
  );
}

/** A heading's own full stop goes, the stop of an abbreviation stays. */
function dropStop(title: string): string {
  const last = /([\p{L}]+)\.$/u.exec(title)?.[1];
  const abbreviated =
    last !== undefined && (/^(?:гг?|др|пр|обл|р-н|им)$/u.test(last) || /^\p{Lu}$/u.test(last));
  return title.endsWith(".") && !title.endsWith("..") && !abbreviated ? title.slice(0, -1).trim() : title;
}

/**
 * Whether a text names a place, in any case or as an adjective: «Лысьвенского городского округа» names Лысьва, but
 * «Смоленской области» does not name the town of Смоленск.
 */
export function namesPlace(text: string, place: string): boolean {
  const tokens = (text.match(/\p{L}+/gu) ?? []).map(normalize);
  const towns = tokens.filter((_, index) => !REGION.test(tokens[index + 1] ?? ""));
  const roots = (place.match(/\p{L}{3,}/gu) ?? []).map(findRoot);
  return roots.length > 0 && roots.every((root) => towns.some((token) => token.startsWith(root)));
}

/** Whether a region is called after a town: «Смоленская область», «Пермский край». */
export function isCalledAfter(region: string, town: string): boolean {
  return normalize(region).startsWith(findRoot(town));
}

const REGION = /^(?:област|кра[йяею]|республик|автономн)/u;

function findRoot(name: string): string {
  return stem(normalize(name)).replace(/[аеийоуыья]$/u, "");
}
