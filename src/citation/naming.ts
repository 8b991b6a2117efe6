import { normalize, stem } from "../russian/words.ts";
import { GENRE_WORD, settleCase } from "./letter-case.ts";
import type { WrittenNames } from "./letter-case.ts";

const NOTHING_WRITTEN: WrittenNames = { places: [], titles: [], institutions: [] };

/** The title proper: a printed heading as a bibliography writes it. Words are never changed, only how they are set. */
export function readTitle(heading: string, written: WrittenNames = NOTHING_WRITTEN): string {
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
  const words = title.split(" ");
  const isGenre = (word: string) => word === word.toUpperCase() && GENRE_WORD.test(normalize(word));
  const end = words.findIndex((word) => !isGenre(word));
  const [genre, rest] = [words.slice(0, end < 0 ? undefined : end), end < 0 ? [] : words.slice(end)];
  if (genre.length === 0 || /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(rest.join(" "))) return title;
  const lowered = genre.join(" ").toLowerCase();
  return [title.charAt(0) + lowered.slice(1), ...rest].join(" ");
}

/** «…«…»…» → «…„…“…», other marks → «…». What does not pair stays as printed. */
function nestQuotations(text: string): string {
  const marked = pairCurly(pairStraight(text));
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

/** „…“ and “…” as «…». */
function pairCurly(text: string): string {
  const open: string[] = [];
  let paired = "";
  for (const mark of text) {
    const last = open.at(-1);
    const closes =
      (mark === "»" && last === "«") ||
      (mark === "“" && last === "„") ||
      (mark === "”" && /[„“]/.test(last ?? ""));
    if (closes) open.pop();
    else if (/[«„“]/.test(mark)) open.push(mark);
    else if (/[»”]/.test(mark)) return text;
    paired += closes ? "»" : /[«„“]/.test(mark) ? "«" : mark;
  }
  return open.length === 0 ? paired : text;
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

/** Whether a region is called after a town: «Смоленская область», «Калужская область», «Новгородская область». */
export function isCalledAfter(region: string, town: string): boolean {
  const name = normalize(region);
  const words = town.match(/\p{L}{3,}/gu) ?? [];
  return words.map(findRoot).some((root) => {
    // «Новый» begins many names.
    if (words.length > 1 && root.length < 4) return false;
    // The end of a root may change: Калуга, Калужская; Вологда, Вологодская.
    const kept = root.length > 4 ? Math.max(4, root.length - 2) : root.length;
    return name.startsWith(root.slice(0, kept));
  });
}

const REGION = /^(?:област|кра[йяею]|республик|автономн)/u;

function findRoot(name: string): string {
  return stem(normalize(name)).replace(/[аеийоуыья]$/u, "");
}
