import { casesOfAdjective } from "../../../russian/noun-phrases.ts";
import type { GrammaticalCase, NounForm } from "../../../russian/noun-phrases.ts";
import type { Span } from "../../../russian/pattern.ts";
import { tokenize } from "../../../russian/words.ts";
import type { Token } from "../../../russian/words.ts";
import { readAttribute } from "./attribute.ts";
import { readEdition } from "./edition.ts";
import type { Edition } from "./edition.ts";
import { isNamed } from "./named-quotations.ts";
import { EVENT_NOUNS, isMeeting } from "./nouns.ts";
import { findQuotations, maskQuotations } from "./quotations.ts";
import type { Quoted } from "./quotations.ts";

/** A meeting as a text names it: «VII Международной научно-практической конференции педагогов «…»». */
export interface Mention extends Span {
  /** From its number or first adjective to its noun, as printed. */
  core: Span;
  noun: Span & { nominative: string; gender: NounForm["gender"]; cases: GrammaticalCase[] };
  /** The words before the noun that belong to it, lower case, without ё. */
  adjectives: Token[];
  edition: Edition | null;
  /** The words after the noun that belong to it: «педагогических работников Лысьвенского городского округа». */
  attribute: Span | null;
  /** Its theme in quotation marks. */
  theme: Quoted | null;
}

/** What joins two words of one phrase: a space, a hyphen with or without spaces. */
const JOINT = /^(?:\s+|\s?[-–—]\s?)$/;
const HYPHEN = /[-–—]/;

function readNoun(
  tokens: readonly Token[],
  at: number,
  text: string,
): { form: NounForm; first: number } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const forms = EVENT_NOUNS.get(token.normal);
  const previous = tokens[at - 1];
  if (forms === undefined) return null;
  // «Пресс-конференция» is part of a programme, «видео-конференция» too.
  const joined =
    previous !== undefined && HYPHEN.test(text.slice(previous.end, token.start)) ? previous : null;
  if (joined !== null && /^(?:пресс|мини|экспресс)$/.test(joined.normal)) return null;
  const suitable = forms.filter((form) => {
    if (previous === undefined) return true;
    const cases = casesOfAdjective(previous.normal, form.gender);
    return cases.length === 0 || cases.some((name) => form.cases.includes(name));
  });
  const form = suitable[0] ?? forms[0];
  if (form === undefined) return null;
  // Adjectives agree with the first half of «семинар-совещание».
  const half = joined === null ? undefined : EVENT_NOUNS.get(joined.normal)?.[0];
  return half === undefined ? { form, first: at } : { form: half, first: at - 1 };
}

/** Whether a token may belong to the noun from the left: an adjective that agrees, «научно-», a comma's worth of them. */
function belongs(token: Token, gap: string, form: NounForm): boolean {
  if (
    /^(?:данн|эт|наш|настоящ|состоявш|прошедш|прошл|следующ|очередн|указанн|отдельн|как|котор|сво|всей|весь|всего|какой|такой|так)/.test(
      token.normal,
    )
  )
    return false;
  if (HYPHEN.test(gap) && /[оеи]$/.test(token.normal)) return true;
  if (HYPHEN.test(gap) && /^(?:онлайн|интернет|веб|видео|медиа|бизнес|арт|форсайт|пресс)$/.test(token.normal))
    return true;
  return (
    token.normal.length > 3 &&
    casesOfAdjective(token.normal, form.gender).some((name) => form.cases.includes(name))
  );
}

/** The theme that belongs to a mention: in the marks that follow it, before the sentence says anything else. */
function findTheme(text: string, after: number, quotations: readonly Quoted[]): Quoted | null {
  const next = quotations.find(({ from }) => from >= after && !isNamed(text, from));
  if (next === undefined) return null;
  const between = maskQuotations(text).slice(after, next.from);
  if (/[.!?;]\s/u.test(between)) return null;
  const plain = between.replace(/\([^)]*\)/gu, " ").trim();
  return plain === "" ||
    /^[,:–—-]?\s*(?:(?:на|по)\s+(?:следующей\s+)?тем[еу]|по\s+(?:проблеме|вопросу|теме)|под\s+названием|под\s+девизом|посвящ[её]нн\p{L}+(?:\s+тем[еу])?|тема(?:\s+\p{L}+)?)?\s*[:–—-]?$/iu.test(
      plain,
    )
    ? next
    : null;
}

/** The meetings that a text names, in order; in a heading also those that a bare «заседание» names. */
export function findMentions(text: string, inHeading = false): Mention[] {
  const quotations = findQuotations(text);
  const tokens = tokenize(text);
  const mentions: Mention[] = [];
  let quotation = 0;
  for (const [at, token] of tokens.entries()) {
    while ((quotations[quotation]?.to ?? Infinity) < token.end) quotation += 1;
    if ((quotations[quotation]?.from ?? Infinity) <= token.start) continue;
    const next = tokens[at + 1];
    const compound = next !== undefined && HYPHEN.test(text.slice(token.end, next.start));
    if (compound && EVENT_NOUNS.has(next.normal) && /^\s?[-–—]\s?$/.test(text.slice(token.end, next.start)))
      continue;
    const noun = readNoun(tokens, at, text);
    if (noun === null) continue;
    const mention = readMention(text, tokens, at, noun, quotations, inHeading);
    if (mention !== null) mentions.push(mention);
  }
  return mentions;
}

/** The place of the token before «(с международным участием)», which parts adjectives from their noun. */
function skipBrackets(tokens: readonly Token[], left: number, text: string): number | null {
  const following = tokens[left];
  if (following === undefined) return null;
  const aside = /\(\s*с\s[^()]{3,60}\)\s+$/iu.exec(
    text.slice(Math.max(0, following.start - 70), following.start),
  );
  if (aside === null) return null;
  const opens = following.start - aside[0].length;
  const before = tokens.slice(0, left).findLastIndex(({ end }) => end <= opens);
  return before < 0 ? null : before;
}

function readMention(
  text: string,
  tokens: readonly Token[],
  at: number,
  { form, first }: { form: NounForm; first: number },
  quotations: readonly Quoted[],
  inHeading: boolean,
): Mention | null {
  const head = tokens[at];
  const beginning = tokens[first];
  if (head === undefined || beginning === undefined) return null;
  let left = first;
  let edition: Edition | null = null;
  let hasEdition = false;
  while (left > 0) {
    const token = tokens[left - 1];
    const following = tokens[left];
    if (token === undefined || following === undefined) break;
    const gap = text.slice(token.end, following.start);
    if (quotations.some(({ to }) => to > token.start && to <= following.start)) break;
    const aside = hasEdition ? null : skipBrackets(tokens, left, text);
    if (aside !== null && belongs(tokens[aside] ?? token, " ", form)) {
      left = aside;
      continue;
    }
    const joint = JOINT.test(gap) || /^,\s$/.test(gap);
    if (!joint) break;
    if (!hasEdition) {
      const found = readEdition(tokens.slice(Math.max(0, left - 3), left), text);
      if (found !== null && JOINT.test(gap) && !HYPHEN.test(gap)) {
        edition = found;
        hasEdition = true;
        left -= found.length;
        continue;
      }
    }
    if (!belongs(token, gap, form)) {
      // «Международная и всероссийская конференция»: «и» between adjectives.
      const earlier = tokens[left - 2];
      if (token.normal === "и" && earlier !== undefined && left < first && belongs(earlier, " ", form)) {
        left -= 2;
        continue;
      }
      break;
    }
    left -= 1;
  }
  const adjectives = tokens.slice(left, first);
  const words = adjectives.map(({ normal }) => normal);
  if (!isMeeting(form.nominative, words, inHeading)) return null;
  const attribute = readAttribute(tokens, at, text, quotations);
  const end = attribute?.end ?? head.end;
  const theme = findTheme(text, end, quotations);
  return {
    start: tokens[left]?.start ?? beginning.start,
    end,
    core: { start: tokens[left]?.start ?? beginning.start, end: head.end },
    noun: { start: beginning.start, end: head.end, ...form },
    adjectives,
    edition,
    attribute,
    theme,
  };
}
