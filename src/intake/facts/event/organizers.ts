import type { Unit } from "../../../archive/model.ts";
import type { Described } from "../../../archive/schema.ts";
import type { GrammaticalCase } from "../../../russian/noun-phrases.ts";
import type { Span } from "../../../russian/pattern.ts";
import { splitSentences } from "../../../russian/sentences.ts";
import type { Doubt, ReadText } from "../../model.ts";
import { findWrittenDates } from "./dates.ts";
import { doubt, quotePassages } from "./evidence.ts";
import { listInstitutions } from "./institution-list.ts";
import { findReferent, isReference } from "./institution-reference.ts";
import { nameInstitution } from "./institutions.ts";
import { maskQuotations } from "./quotations.ts";
import { findMentions } from "./mention.ts";
import { HELD, openingUnits } from "./own-event.ts";
import { SIGNS } from "./organizer-signs.ts";
import type { Role } from "./sign-pattern.ts";
import { softenQuotations } from "./quotations.ts";

/** An institution with its part in the meeting and the words that say so. */
export interface FoundOrganizer {
  name: string;
  role: Role;
  unit: Unit;
  /** The institution alone, without the words that give it its part. */
  own: Span;
  /** What is quoted. */
  quoted: Span;
}

const NO_MEETING = /(?:провести|организовать|рекомендова|предлож|следующ|планиру)\p{L}*/iu;

/** «Она проведена …», «Организована …»: of what the sentence before named. */
const SAID_OF_IT =
  /^\P{L}*(?:он[ао]?|е[её]|его)(?!\p{L})|^\P{L}*(?:провед[её]н|организован|подготовлен|проводил)/iu;

/** The meeting by another word. */
const ITSELF = /мероприяти|(?<!\p{L})заседания\s+(?:проходил|прошл|состоял)/iu;

/** Who called, held and helped the meeting, in the order of the text. */
export function findOrganizers(text: ReadText): FoundOrganizer[] {
  const found = organizerUnits(text).flatMap((unit) => [
    ...splitSentences(unit.text).flatMap((sentence) => readSentence(unit, sentence)),
    ...readItems(text, unit),
  ]);
  const seen = new Set<string>();
  return nameReferents(text, found).filter(({ name, role }) => {
    const key = `${role} ${name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** «Комитет» by the name that the text gave it before; one that has none is left out. */
function nameReferents(text: ReadText, found: FoundOrganizer[]): FoundOrganizer[] {
  return found.flatMap((one) => {
    if (!isReference(one.name)) return [one];
    const name = findReferent(one.name, text.units.slice(0, text.units.indexOf(one.unit) + 1));
    return name === null ? [] : [{ ...one, name }];
  });
}

function organizerUnits(text: ReadText): Unit[] {
  const opening = openingUnits(text);
  const signed = text.units.filter(
    (unit) =>
      !opening.includes(unit) &&
      /^(?:организатор|соорганизатор|(?:со)?учредител|партн[её]р|инициатор|спонсор|при\s+поддержке)\p{L}*/iu.test(
        unit.text,
      ) &&
      unit.section !== "recommendations",
  );
  return [...text.units.slice(0, 1), ...opening, ...signed];
}

/** «Организаторы конференции:» and the items below it. */
function readItems(text: ReadText, unit: Unit): FoundOrganizer[] {
  const words = unit.text.trim();
  if (words.length > 100) return [];
  // «Организаторы форума» may stand alone in its line.
  const isLabelled = words.endsWith(":");
  const sign = SIGNS.find(({ pattern, cases }) =>
    Array.from(words.matchAll(pattern)).some(
      (match) =>
        match.index + match[0].length >= words.length - 1 &&
        (isLabelled || (match.index === 0 && cases.includes("nominative"))),
    ),
  );
  if (sign === undefined) return [];
  const below = text.units.slice(text.units.indexOf(unit) + 1);
  const found: FoundOrganizer[] = [];
  const cases: GrammaticalCase[] = sign.cases.includes("nominative") ? ["nominative"] : sign.cases;
  for (const item of below) {
    const spans = HELD.test(maskQuotations(item.text)) ? [] : listInstitutions(item.text, 0, cases);
    if (spans.length === 0 || SIGNS.some(({ pattern }) => item.text.search(pattern) === 0)) break;
    for (const own of spans) found.push(describe(item, sign.role, cases, own, own));
  }
  return found;
}

function readSentence(unit: Unit, { start, end }: Span): FoundOrganizer[] {
  const sentence = unit.text.slice(start, end);
  const masked = maskQuotations(sentence);
  if (NO_MEETING.test(masked)) return [];
  const told = findMentions(sentence).length > 0 || ITSELF.test(masked);
  const held =
    told &&
    (HELD.test(masked) ||
      /(?<!\p{L})(?:проводит|проходит|организует|созван[аоы]?(?!\p{L})|пров(?:ел[аио]?|[её]л)(?!\p{L}))/iu.test(
        masked,
      ));
  const taken: Span[] = [];
  const found: FoundOrganizer[] = [];
  for (const { role, pattern, cases, held: onlyHeld, told: onlyTold, named: onlyNamed } of SIGNS) {
    // «Подготовку взял на себя институт совместно с музеем».
    const goesOn = role === "organizer" && found.some((one) => one.role === role);
    if (onlyHeld === true && !held && !goesOn) continue;
    if (onlyTold === true && !told && !SAID_OF_IT.test(masked)) continue;
    for (const match of masked.matchAll(pattern)) {
      if (match[0].trim() === "ВО") continue;
      const named = match.index + match[0].trimEnd().length;
      const after = cases.includes("instrumental") ? skipWhenAndWhere(masked, named) : named;
      const spans = listInstitutions(sentence, after, cases);
      const fresh = spans.filter(
        (span) => !taken.some((other) => other.start < span.end && span.start < other.end),
      );
      if (role === "host" && !isWhereHeld(masked, match.index)) continue;
      for (const [place, own] of fresh.entries()) {
        // «В школе» names no school.
        const words = sentence.slice(own.start, own.end);
        if (onlyNamed === true && !/[\p{Lu}«"„“]/u.test(words)) continue;
        if (
          role === "host" &&
          (/^\p{Ll}+$/u.test(words) ||
            /^(?:\p{Ll}+\s)*(?:школ|гимназий|лицеев|садов|домов|центров)(?:\s|$)/u.test(words))
        )
          continue;
        taken.push(own);
        const quoted = place === 0 && role !== "organizer" ? { start: match.index, end: own.end } : own;
        found.push(
          describe(
            unit,
            role,
            cases,
            shift(own, start),
            shift(place === 0 ? { start: match.index, end: own.end } : quoted, start),
          ),
        );
      }
    }
  }
  return [...found, ...readSubject(unit, sentence, start)].sort((a, b) => a.own.start - b.own.start);
}

/** «Проведена 5 мая 2018 года в городе Чебоксары институтом»: who stands after when and where. */
function skipWhenAndWhere(masked: string, from: number): number {
  const rest = masked.slice(from, from + 120);
  const date = findWrittenDates(rest).find(({ start }) => /^\s*(?:в|со?)?\s*$/u.test(rest.slice(0, start)));
  const dated = date === undefined ? 0 : date.end;
  const place = /^\s*во?\s+(?:(?:г\.|городе|селе|посёлке)\s*)?\p{Lu}\p{Ll}+(?:-\p{L}+)*(?=\s)/u.exec(
    rest.slice(dated),
  );
  return from + dated + (place?.[0].length ?? 0);
}

/** «В работе института», «в рамках»: only a place in the clause of the meeting itself is its host. */
function isWhereHeld(masked: string, at: number): boolean {
  return !/(?:приня\p{L}+\s+участие|в\s+том\s+числе|участник\p{L}*|специалист\p{L}*)[^.]*$/iu.test(
    masked.slice(0, at),
  );
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

const ACTIVE =
  /(?<!\p{L})(?:пров(?:ел[аио]?|[её]л)|организовал[аио]?|выступил[аио]?\s+(?:со)?организатор\p{L}*)(?!\p{L})/iu;
const PASSIVE = /(?<!\p{L})(?:провед[её]н|организован|подготовлен|созван)[аоы]?(?!\p{L})/iu;

/** «Министерство … провело конференцию», «Министерством … проведена конференция»: who stands before the verb. */
function readSubject(unit: Unit, sentence: string, from: number): FoundOrganizer[] {
  const masked = maskQuotations(sentence);
  if (findMentions(sentence).length === 0) return [];
  return [
    { verb: ACTIVE.exec(masked), cases: ["nominative" as const] },
    { verb: PASSIVE.exec(masked), cases: ["instrumental" as const] },
  ].flatMap(({ verb, cases }) => {
    if (verb === null) return [];
    const spans = listInstitutions(sentence.slice(0, verb.index), leadOf(sentence), cases);
    return spans.map((own) => describe(unit, "organizer", cases, shift(own, from), shift(own, from)));
  });
}

/** A date may stand before the subject. */
function leadOf(sentence: string): number {
  return /^(?:(?:со?\s+)?\d[^\p{Lu}]*(?:года?|г\.)?\s+)?/u.exec(sentence)?.[0].length ?? 0;
}

function describe(unit: Unit, role: Role, cases: GrammaticalCase[], own: Span, quoted: Span): FoundOrganizer {
  const printed = unit.text.slice(own.start, own.end).replace(/\s+/gu, " ");
  return { name: balance(nameInstitution(printed, cases)), role, unit, own, quoted };
}

/** Inner quotation marks as „…“, the outer ones as they are. */
function balance(name: string): string {
  const open = name.search(/[«"„“]/u);
  if (open < 0) return name;
  const close = Math.max(
    name.lastIndexOf("»"),
    name.lastIndexOf('"'),
    name.lastIndexOf("”"),
    name.lastIndexOf("“"),
  );
  const end = close > open ? close : name.length;
  return `${name.slice(0, open)}«${softenQuotations(name.slice(open + 1, end))}»${name.slice(end + 1)}`;
}

/** In the shape of the frontmatter. */
export function recogniseOrganizers(
  text: ReadText,
  found: readonly FoundOrganizer[],
): { organizers: Described["organizers"]; doubts: Doubt[] } {
  const organizers = found.map(({ name, role, unit, quoted }) => ({
    name,
    role,
    ...quotePassages(text, [{ unit, ...quoted }]),
  }));
  const doubts = found.some(({ role }) => role === "organizer" || role === "host")
    ? []
    : [doubt("organizers", "организатор не найден; если он назван в документе, впишите его с цитатой")];
  return { organizers, doubts };
}
