import type { Unit } from "../../../archive/model.ts";
import type { ParticipationFacts, ReadText } from "../../model.ts";
import { findWrittenDates, toEdtf } from "../event/dates.ts";
import { quotePassages } from "../event/evidence.ts";
import { findOwnYear } from "./own-year.ts";
import { findMentions } from "../event/mention.ts";
import type { Mention } from "../event/mention.ts";
import { nameMention } from "../event/mention-name.ts";
import { findOwnMentions } from "../event/own-event.ts";
import { readSentences } from "./statements.ts";

type Predecessor = NonNullable<ParticipationFacts["follows"]>[number];

/** Before the mention: what is done about an earlier meeting, or that it was an earlier one. */
const DECISIONS =
  /(?<!\p{L})(?:(?:итог\p{L}*|ход\p{L}*)\s+)?(?:исполнени|выполнени|реализаци)\p{L}*\s+(?:[\p{L}-]+\s+){0,2}?(?:рекомендаци|решени|резолюци|предложени)\p{L}*\s+(?:[\p{L}-]+\s+){0,2}?$/iu;
const EARLIER = /(?<!\p{L})(?:предыдущ|предшествующ|прошлогодн|прошл(?:ого|ой|ых|ая|ый))\p{L}*\s+$/iu;
const TRADITION = /(?<!\p{L})(?:[\p{L}-]*летн\p{L}+\s+)?(?:опыт|традици)\p{L}*\s+проведени[яей]\s+$/iu;
const HELD =
  /^[,\s]*(?:которая\s+)?(?:прошедш|состоявш|провед[её]нн|проходивш|прош(?:ла|ел|ли)|состоял)\p{L}*\s+(?:\p{L}+\s+){0,6}?/iu;

/** Earlier meetings whose decisions or tradition the document goes on with. */
export function recognisePredecessors(text: ReadText): Predecessor[] {
  const ownYear = findOwnYear(text);
  const own = findOwnMentions(text)[0]?.mention ?? null;
  const found = text.units
    .filter(({ section }) => section !== "heading")
    .flatMap((unit) =>
      readSentences(unit.text).flatMap(({ start, end }) => {
        const sentence = unit.text.slice(start, end);
        return findMentions(sentence).flatMap(
          (mention) => readMention(text, { unit, start, sentence }, mention, own, ownYear) ?? [],
        );
      }),
    );
  return found.filter(
    (one, index) =>
      !found.slice(0, index).some((other) => other.what === one.what && other.when === one.when),
  );
}

function readMention(
  text: ReadText,
  { unit, start, sentence }: { unit: Unit; start: number; sentence: string },
  mention: Mention,
  own: Mention | null,
  ownYear: string | null,
): Predecessor | null {
  const before = sentence.slice(0, mention.start);
  const marker = DECISIONS.exec(before) ?? EARLIER.exec(sentence.slice(0, mention.noun.start));
  if (/(?:настоящ|данн|эт|наш)\p{L}+\s+$/iu.test(before)) return null;
  const tradition = mention.noun.gender === "plural" ? TRADITION.exec(before) : null;
  const behind = mention.theme?.to ?? mention.end;
  const held = HELD.exec(sentence.slice(behind));
  const date =
    held === null
      ? null
      : (findWrittenDates(sentence.slice(behind)).find(({ start: place }) => place <= held[0].length + 40) ??
        null);
  const when = date === null ? null : toEdtf(date);
  const isEarlier = when !== null && ownYear !== null && when.slice(0, 4) < ownYear;
  const editions = [mention.edition?.value ?? null, own?.edition?.value ?? null] as const;
  if (when !== null && when.slice(0, 4) === ownYear && marker === null) return null;
  if (editions[0] !== null && editions[0] === editions[1]) return null;
  if (marker === null && tradition === null && !(held !== null && isEarlier && isSameNoun(mention, own)))
    return null;
  const from = (marker ?? tradition)?.index ?? mention.start;
  const to = when === null || date === null ? behind : behind + date.end;
  const passage = { unit, start: start + from, end: start + to };
  const named = nameMention(sentence, { ...mention, attribute: null });
  const bare = named.replace(/^(?:Предыдущ|Предшествующ|Прошлогодн|Прошл)\p{L}+\s+/u, "");
  const what = bare.charAt(0).toUpperCase() + bare.slice(1);
  return { what, ...(when !== null && { when }), ...quotePassages(text, [passage]) };
}

function isSameNoun(mention: Mention, own: Mention | null): boolean {
  return own === null || mention.noun.nominative === own.noun.nominative;
}
