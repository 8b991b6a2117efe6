import type { Unit } from "../../../archive/model.ts";
import type { ParticipationFacts, ReadText } from "../../model.ts";
import { findWrittenDates, toEdtf } from "../event/dates.ts";
import type { WrittenDate } from "../event/dates.ts";
import { quotePassages } from "../event/evidence.ts";
import { listInstitutions } from "../event/institution-list.ts";
import { nameInstitution } from "../event/institutions.ts";
import { findMentions } from "../event/mention.ts";
import type { Mention } from "../event/mention.ts";
import { findOwnMentions } from "../event/own-event.ts";
import { softenQuotations } from "../event/quotations.ts";
import { readSentences } from "./statements.ts";

type Announcement = NonNullable<ParticipationFacts["announces"]>[number];

/** Asks that something be held, or says that it will. */
const HOLD =
  /(?<!\p{L})(?:провести|проводить|организовать|созвать|запланировать|назначить|собраться|состоится|состоятся|пройд[её]т|будет\s+(?:проведен|провед[её]н|организован)\p{L}*|(?:считать|признать)\s+(?:необходимым|целесообразным)\s+(?:проведение|провести)|(?:инициировать|поддержать|одобрить|предусмотреть|запланировать)\s+(?:идею\s+|вопрос\s+о\s+)?проведени[еюя])(?!\p{L})/iu;
const NEXT = /(?<!\p{L})(?:следующ|очередн|будущ|юбилейн)\p{L}+/iu;
const AT = /(?<!\p{L})на\s+базе\s+/iu;
/** A list of institutions ends before a date, not before its preposition. */
const DANGLING = /\s+(?:в|во|на|с|и)$/iu;
/** «продолжить в рамках конференции в 2018 году»: that it will be held goes without saying. */
const IMPLIED =
  /(?<!\p{L})(?:рекомендовать\s+|предложить\s+)?(?:продолжить|обсудить|рассмотреть|представить|вернуться|подвести)(?!\p{L})[^.;]*?\s(?:на|в\s+рамках|в\s+ходе)\s+$/iu;

interface Sentence {
  unit: Unit;
  start: number;
  text: string;
}

function sentencesOf(text: ReadText): Sentence[] {
  return text.units
    .filter(({ section }) => section === "recommendations" || section === "closing" || section === "findings")
    .flatMap((unit) =>
      readSentences(unit.text).map(({ start, end }) => ({ unit, start, text: unit.text.slice(start, end) })),
    );
}

/** The date that belongs to a mention: the nearest behind it or before it that is no limit. */
function dateOf(sentence: Sentence, mention: Mention): WrittenDate | null {
  const theme = mention.theme;
  const outside = findWrittenDates(sentence.text).filter(
    ({ start, end, year }) =>
      year !== null &&
      (theme === null || end <= theme.from || start >= theme.to) &&
      !/(?:^|\s)(?:до|от|не\s+позднее|за|итог\p{L}*)\s*$/iu.test(sentence.text.slice(0, start)),
  );
  return outside.find(({ start }) => start >= mention.end) ?? outside[0] ?? null;
}

export class AnnouncementReading {
  private readonly text: ReadText;
  private readonly own: Mention | null;

  constructor(text: ReadText) {
    this.text = text;
    this.own = findOwnMentions(text)[0]?.mention ?? null;
  }

  /** The next meetings that the document asks for or promises. */
  read(): Announcement[] {
    const found = sentencesOf(this.text).flatMap((sentence) =>
      findMentions(sentence.text).flatMap((mention) => this.readMention(sentence, mention) ?? []),
    );
    return found.filter(
      (one, index) =>
        !found.slice(0, index).some((other) => other.edition === one.edition && other.when === one.when),
    );
  }

  private readMention(sentence: Sentence, mention: Mention): Announcement | null {
    const before = sentence.text.slice(0, mention.start);
    const verb = HOLD.exec(before) ?? HOLD.exec(sentence.text.slice(mention.core.end));
    const date = dateOf(sentence, mention);
    const sameKind = this.own === null || mention.noun.nominative === this.own.noun.nominative;
    if (verb === null) return sameKind && date !== null ? this.readImplied(sentence, mention, date) : null;
    const edition = mention.edition?.value ?? null;
    const own = this.own?.edition?.value ?? null;
    if (edition !== null && own !== null && edition <= own) return null;
    const isNext =
      NEXT.test(sentence.text.slice(Math.max(0, mention.start - 60), mention.noun.start)) || edition !== null;
    if (!isNext && (date === null || !sameKind)) return null;
    return this.describe(
      sentence,
      mention,
      date,
      verb.index < mention.start ? HOLD.exec(before)?.index : undefined,
    );
  }

  private describe(
    { unit, start, text }: Sentence,
    mention: Mention,
    date: WrittenDate | null,
    verb = mention.start,
  ): Announcement {
    const at = AT.exec(text);
    const host = at === null ? undefined : listInstitutions(text, at.index + at[0].length, ["genitive"])[0];
    const ends = [mention.end, mention.theme?.to ?? 0, host?.end ?? 0, date?.end ?? 0];
    const begins = [
      verb,
      mention.start,
      date?.start ?? Infinity,
      host === undefined ? Infinity : (at?.index ?? 0),
    ];
    const passage = { unit, start: start + Math.min(...begins), end: start + Math.max(...ends) };
    const theme = mention.theme;
    const when = date === null ? null : toEdtf(date);
    return {
      ...(theme !== null && { title: softenQuotations(text.slice(theme.start, theme.end)) }),
      ...(mention.edition !== null && { edition: mention.edition.value }),
      ...(when !== null && { when }),
      ...(host !== undefined && {
        host: nameInstitution(text.slice(host.start, host.end).replace(DANGLING, ""), ["genitive"]),
      }),
      ...quotePassages(this.text, [passage]),
    };
  }

  private readImplied(
    { unit, start, text }: Sentence,
    mention: Mention,
    date: WrittenDate,
  ): Announcement | null {
    if (unit.section !== "recommendations") return null;
    const verb = IMPLIED.exec(text.slice(0, mention.start));
    const when = toEdtf(date);
    if (verb === null || when === null || date.start < mention.end) return null;
    const passage = { unit, start: start + verb.index, end: start + date.end };
    const { says, at } = quotePassages(this.text, [passage]);
    const why = "следующая встреча подразумевается; прямо о ней не сказано";
    return { when, inferred: { from: says, why }, ...(at !== undefined && { at }) };
  }
}
