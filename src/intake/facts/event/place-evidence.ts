import type { Unit } from "../../../archive/model.ts";
import type { Span } from "../../../russian/pattern.ts";
import { tokenize } from "../../../russian/words.ts";
import { splitSentences } from "../../../russian/sentences.ts";
import type { Gazetteer } from "../../gazetteer.ts";
import type { ReadText, Settlement } from "../../model.ts";
import { findWrittenDates } from "./dates.ts";
import { maskQuotations } from "./quotations.ts";
import { findMentions } from "./mention.ts";
import { MARK, readNominative } from "./place-marks.ts";
import { readSite } from "./site-in-prose.ts";
import { isDateLine, isVenueBehind } from "./venue-line.ts";
import { findWelcomingTowns } from "./welcoming-town.ts";
import { HELD, openingUnits } from "./own-event.ts";

/** A place that the text names as the one where they met. */
export interface NamedSite {
  unit: Unit;
  /** What is quoted. */
  quoted: Span;
  /** What the gazetteer knows by this name; none where it knows nothing. */
  settlements: Settlement[];
  /** The name as printed, where it stands in the nominative. */
  printed: string | null;
}

/** «Место и дата проведения: …». */
const LABEL =
  /^\P{L}*(?:место|адрес|дата|время|сроки?)(?:\s*(?:и|,)\s*(?:место|дата|время|адрес|сроки?))?\s+проведения(?:\s+\p{Ll}+)?\s*[:–—-]\s*/iu;
/** So large, a town needs no further word at the end of a dated line. */
const TOWN = 20_000;
const NO_PLACE_LINE = /(?:ул\.|улица|тел\.|телефон|факс|e-mail|@|утвержд|приказ|ректор|директор|начальник)/iu;

/** Lines of date and place, the brackets of the heading, and the sentences that say where the meeting was held. */
export function findSites(text: ReadText, gazetteer: Gazetteer): NamedSite[] {
  const opening = openingUnits(text);
  const [heading, ...rest] = text.units;
  const sites = heading?.section === "heading" ? inHeading(heading, gazetteer) : [];
  const lines = rest.filter((unit, place) => opening.includes(unit) || place >= rest.length - 3);
  return [
    ...sites,
    ...lines.flatMap((unit, at) => inLine(unit, gazetteer, isDateLine(blank(lines[at + 1]?.text ?? "")))),
    ...opening.flatMap((unit) => inProse(unit, gazetteer)),
    ...opening.flatMap((unit) => findWelcomingTowns(unit, blank(unit.text), gazetteer)),
  ];
}

/** The text with quotations and dates blanked: «2022 г. Лысьва» has no «г. Лысьва». */
function blank(text: string): string {
  const masked = maskQuotations(text);
  const pieces: string[] = [];
  let place = 0;
  for (const { start, end } of findWrittenDates(masked)) {
    pieces.push(masked.slice(place, start), "■".repeat(end - start));
    place = end;
  }
  return pieces.join("") + masked.slice(place);
}

/** In the brackets of the heading, or where its last words are a line of place and date. */
function inHeading(unit: Unit, gazetteer: Gazetteer): NamedSite[] {
  const masked = blank(unit.text);
  const own = findMentions(unit.text)[0];
  const after = Math.max(own?.theme?.to ?? 0, own?.end ?? 0);
  const found = findMarked(unit, masked, gazetteer, MARK).filter(
    ({ quoted }) => quoted.start >= after || isBracketed(masked, quoted.start),
  );
  if (found.length > 0) return found;
  // «(Казань, 15 мая 2019 г.)», «…» Москва, 2018».
  for (const { index, 0: gap } of masked.slice(after).matchAll(/[(,.■»\s]\s*(?=\p{Lu})/gu)) {
    const start = after + index + gap.length;
    const site = readNominative(unit, masked, start, gazetteer);
    if (
      site !== null &&
      site.settlements.length > 0 &&
      /^[\s,.)■–—-]/u.test(`${masked.slice(site.quoted.end)} `) &&
      (masked.includes("■", site.quoted.end - 12) || isBracketed(masked, start))
    )
      return [site];
  }
  return [];
}

function isBracketed(text: string, place: number): boolean {
  return text.lastIndexOf("(", place) > text.lastIndexOf(")", place);
}

/** A line of place and date, nothing more; `dated` where the date stands in the next. */
function inLine(unit: Unit, gazetteer: Gazetteer, dated: boolean): NamedSite[] {
  const label = LABEL.exec(unit.text)?.[0] ?? "";
  if (unit.text.length > 140 || (label === "" && NO_PLACE_LINE.test(unit.text))) return [];
  const masked = " ".repeat(label.length) + blank(unit.text).slice(label.length);
  if (label !== "") {
    const [named] = findMarked(unit, masked, gazetteer, MARK);
    if (named !== undefined) return [named];
  }
  const rest = masked
    .replace(/[■\d]+/gu, " ")
    .replace(/(?:Республик|област|край|края|район|округ|Росси|РФ|мест[оа]\s+проведения|дата)\p{L}*/giu, " ");
  const words = rest.match(/\p{L}{2,}/gu) ?? [];
  if (words.length > 7 || words.length === 0 || HELD.test(masked) || findMentions(unit.text).length > 0)
    return [];
  const marked = findMarked(unit, masked, gazetteer, MARK);
  if (marked.length > 0) return marked.slice(0, 1);
  const start = masked.search(/\p{Lu}\p{L}/u);
  const site = start < 0 ? null : readNominative(unit, masked, start, gazetteer);
  if (site === null || site.settlements.length === 0) return atEndOfDateLine(unit, masked, gazetteer);
  if ((dated || masked.includes("■")) && isVenueBehind(masked, site)) return [site];
  const beside = masked.slice(0, site.quoted.start) + masked.slice(site.quoted.end);
  return /^[\s,.()■\d–—\-/г]*(?:\p{Lu}\p{Ll}+\p{L}*\s+(?:обл|край|край|район|округ)\p{L}*\.?|Республика\s+\p{L}+|Россия|РФ|\(\p{Lu}\p{L}+\))?[\s,.()■\d–—\-/г]*$/u.test(
    beside,
  )
    ? [site]
    : [];
}

/** «20 ноября 2017 года, Всемирный день ребёнка   Салехард»: a dated line that ends with a town. */
function atEndOfDateLine(unit: Unit, masked: string, gazetteer: Gazetteer): NamedSite[] {
  const start = masked.search(/\p{Lu}\p{L}+(?:[ -]\p{L}+)?\s*$/u);
  if (start < 0 || !masked.trimStart().startsWith("■")) return [];
  const site = readNominative(unit, masked, start, gazetteer);
  const isTown = site?.settlements.some(
    ({ name, population }) => name === masked.slice(start).trim() && population >= TOWN,
  );
  return site !== null && isTown === true ? [site] : [];
}

function findMarked(unit: Unit, masked: string, gazetteer: Gazetteer, mark: RegExp): NamedSite[] {
  const found: NamedSite[] = [];
  for (const { index, 0: words } of masked.matchAll(mark)) {
    const start = index + words.length;
    const site = readNominative(unit, masked, start, gazetteer);
    if (site !== null) found.push({ ...site, quoted: { start: index, end: site.quoted.end } });
  }
  return found;
}

/** «в Казани состоялась», «в городе Лысьве прошёл», «на базе гимназии г. Смоленска». */
function inProse(unit: Unit, gazetteer: Gazetteer): NamedSite[] {
  const found: NamedSite[] = [];
  for (const { start, end } of splitSentences(unit.text)) {
    const sentence = unit.text.slice(start, end);
    const masked = blank(sentence);
    const held = HELD.exec(masked);
    const [own] = findMentions(sentence);
    // «Конференция 2019 года, напомним, прошла в Самаре»: an earlier one.
    if (/(?<!\p{L})напомним(?!\p{L})/iu.test(sentence)) continue;
    if (own === undefined && WE.test(sentence)) found.push(...whereWeMet(unit, masked, start, gazetteer));
    if (own === undefined || /организатор|учредител|следующ/iu.test(masked.slice(0, own.start))) continue;
    const tokens = tokenize(masked);
    for (const [at, token] of tokens.entries()) {
      const site = readSite(unit, masked, tokens, at, gazetteer);
      if (site === null) continue;
      // Where nothing is said to have been held, only a place right beside the meeting's name is its place.
      const near = held !== null || Math.abs(token.start - own.end) < 40 || isBracketed(masked, token.start);
      if (!near || isOfOthers(masked.slice(Math.max(0, token.start - 600), token.start))) continue;
      found.push({ ...site, quoted: { start: site.quoted.start + start, end: site.quoted.end + start } });
    }
  }
  return found;
}

/** «Мы, 120 учителей района, встретились 5 октября в посёлке Шушенское»: they who met are the meeting. */
const WE = /^мы(?:\s*[,–—-]|\s+(?:собрал|встретил|съехал))/iu;

function whereWeMet(unit: Unit, masked: string, offset: number, gazetteer: Gazetteer): NamedSite[] {
  const tokens = tokenize(masked);
  return tokens.flatMap((token, at) => {
    if (!GATHERED.test(masked.slice(0, token.start))) return [];
    const site = readSite(unit, masked, tokens, at, gazetteer);
    if (site === null) return [];
    const { start, end } = site.quoted;
    return [{ ...site, quoted: { start: start + offset, end: end + offset } }];
  });
}

/** Where participants went besides. */
const EXCURSION =
  /(?:(?<!\p{L})начат|побыва|посети|экскурси|поездк|выезд|выехал|отправ|направ)\p{L}*[^.]{0,80}$/iu;
/** «Педагоги собрались в Пскове»: they met there, though people are named before it. */
const GATHERED = /(?:собрал(?:ись|ся|ась)|собравши(?:еся|хся|мися)|съехались|встретились)[^.,]{0,60}$/iu;

function isOfOthers(before: string): boolean {
  if (EXCURSION.test(before)) return true;
  if (GATHERED.test(before)) return false;
  return (
    /(?:администраци|мэри|управлени|департамент|комитет|министерств|правительств|дум)\p{L}*(?:\s+\p{L}+){0,4}\s*$/iu.test(
      before,
    ) ||
    (/(?:приня\p{L}+\s+участие|представител\p{L}+|участник\p{L}*\s+из|(?<!\p{L})из|специалист(?:ы|ов|ам|ами)(?!\p{L})|педагог(?:и|ов|ам|ами)(?!\p{L}))(?:[^.]{0,200})$/iu.test(
      before.slice(-200),
    ) &&
      !/(?:участник\p{L}*)\s+[^.]*$/iu.test(before))
  );
}
