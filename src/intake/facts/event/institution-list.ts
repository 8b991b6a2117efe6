import type { GrammaticalCase } from "../../../russian/noun-phrases.ts";
import type { Span } from "../../../russian/pattern.ts";
import { findWrittenDates } from "./dates.ts";
import { beginsInstitution } from "./institutions.ts";
import { findQuotations } from "./quotations.ts";

/** Where a list of institutions ends though its sentence goes on. */
const STOP =
  /(?:[.!?](?=\s|$)(?<!(?:\s|^|[^\p{L}])(?:\p{L}|им|гг|ул|обл|р-н)\.)|:|(?<![\p{L}\p{N}])(?:состоя(?:л|в)\p{L}+|прош(?:[её]л|л[аои])(?!\p{L})|проходил\p{L}*|проведен\p{L}*|провед[её]н\p{L}*|организова\p{L}+|(?:отмеча|счита|рекоменд|предлага|констатир|обсуди)\p{L}+|провел\p{L}*|пров[её]л|был[аио]?(?!\p{L})|при\s+(?:\p{L}+\s+)?(?:поддержке|содействии|участии)|под\s+(?:эгидой|патронатом)|на\s+базе|на\s+тем[уе]|по\s+теме|в\s+рамках|с\s+целью|с\s+участием|совместно\s+со?(?!\p{L})|в\s+партн[её]рстве\s+со?|по\s+(?:инициативе|приглашению)|партн[её]р(?:ами|ом|ы)?(?!\p{L})|организатор\p{L}*|котор\p{L}+|где(?!\p{L})|во?\s+(?=г\.|город|\p{Lu})|с\s+(?=\d)|(?:VI{0,3}|IV|IX|X+[IV]*)\s+\p{L}+|приня\p{L}+\s+участие|собрал\p{L}*|собравш\p{L}*|открыл\p{L}*|начал\p{L}*|выступил\p{L}*|оказал\p{L}*|стал[аио]?(?!\p{L})|явля\p{L}+))/u;

function maskMarks(text: string): string {
  return findQuotations(text)
    .reduce((masked, { from, to }) => masked.slice(0, from) + "■".repeat(to - from) + masked.slice(to), text)
    .replace(/\([^()]*\)/gu, (inside) => "■".repeat(inside.length));
}

/**
 * The institutions that a text enumerates from a place on, all in the given case; none where the first words are no
 * institution. Commas and «и» within a name («образования, науки и молодёжной политики») part nothing.
 */
export function listInstitutions(text: string, from: number, cases: readonly GrammaticalCase[]): Span[] {
  const start = from + (/^[\s–—-]*/u.exec(text.slice(from))?.[0].length ?? 0);
  const rest = text.slice(start);
  if (!beginsInstitution(rest, cases)) return [];
  const masked = maskMarks(rest);
  const stop = STOP.exec(masked.slice(1));
  const date = findWrittenDates(masked)[0]?.start ?? masked.length;
  const end = Math.min(stop === null ? masked.length : stop.index + 1, date);
  const spans: Span[] = [];
  let begin = 0;
  for (const match of masked
    .slice(0, end)
    .matchAll(/\s*[,;]\s+(?:(?:а\s+также|и)\s+)?|\s+(?:и|а\s+также)\s+/gu)) {
    const next = match.index + match[0].length;
    if (!beginsInstitution(rest.slice(next, end), cases)) continue;
    spans.push({ start: begin, end: match.index });
    begin = next;
  }
  spans.push({ start: begin, end });
  return spans
    .map((span) => trimSpan(rest, span))
    .filter((span) => span.end - span.start > 2 && span.end - span.start < 400)
    .map((span) => ({ start: start + span.start, end: start + span.end }));
}

const TAILS = [
  /\s*\(\p{Lu}[\p{L}-]{1,12}\p{Lu}\)$/u,
  /,\s*(?:г\.|город|пос\.|с\.)\s*\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*)?$/u,
  /[\s,;:–—.(-]+$/u,
  /\s+(?:и|а|также)$/u,
  /\s*\((?:г\.|город|с\.|пос\.)[^()]*\)$/u,
  /\s*\([^()]*$/u,
];

/** Without what parts it from its neighbours, and without the town in brackets. */
function trimSpan(text: string, { start, end }: Span): Span {
  const lead = /^[\s,;–—-]*/u.exec(text.slice(start, end))?.[0].length ?? 0;
  let words = text.slice(start + lead, end);
  for (let before = ""; before !== words;) {
    before = words;
    for (const tail of TAILS) words = words.replace(tail, "");
  }
  return { start: start + lead, end: start + lead + words.length };
}
