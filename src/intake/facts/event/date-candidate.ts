import type { Unit } from "../../../archive/model.ts";
import type { WrittenDate } from "./dates.ts";
import type { Passage } from "./evidence.ts";
import { findMentions } from "./mention.ts";

/** A date of the text that may be that of the meeting. */
export interface Candidate {
  unit: Unit;
  date: WrittenDate;
  /** How surely it is the day of the meeting; below `SURE` it only makes a doubt. */
  score: number;
  /** Stands in the last lines: the day may be that of the signature. */
  late: boolean;
}

export function passageOf({ unit, date }: Candidate): Passage {
  return { unit, start: date.start, end: date.end };
}

// What stands before a date that is another one: of an act, a limit, the year of a plan.
export const ACT =
  /(?:указ|приказ|закон|постановлени|распоряжени|письм|поручени|послани|протокол|договор|соглашени|лицензи|стандарт|концепци|стратеги|утвержд)\p{L}*[^.;]{0,90}$/iu;
export const LIMIT =
  /(?:^|\s)(?:до|к|ко|не\s+позднее|не\s+ранее|начиная\s+с|срок\p{L}*:?|после|вступа\p{L}+\s+в\s+силу\s+с|на\s+период(?:\s+до)?|с\s+\d{1,2}\s+сентября|в\s+редакции\s+от|от)\s*$/iu;
export const YEAR_OF = /(?:^|\s)(?:на|за|с|по|до|к|от|план\p{L}*|итог\p{L}*)\s*$/iu;

/** «11.04.2024, г. Барнаул, колледж», «09.02.2024. Участников: 31.»: what stands behind a day at the head of a line. */
export const LEADING =
  /^\s*(?:г\.?|года)?(?:\.\s+\p{Lu}|[.,;]?\s+(?:г\.|город|гор\.|с\.|пос\.)\s*\p{Lu}|\s+\p{Lu}[\p{L}-]+,)/u;
/** «Мы – сто учителей – с 24 по 27 июня жили в лагере» */
export const WE = /^\P{L}*мы\s?[–—-]\s/iu;
/** «Конференция 2019 года, напомним, прошла …» */
export const RECALLS =
  /(?<!\p{L})(?:напомним|напомина(?:ем|ет|ют)|в прошлый раз|годом ранее|как известно)(?!\p{L})/iu;

/** «Принято 5 мая 2018 года», «Резолюция принята единогласно 5 мая». */
export const ADOPTED =
  /^\P{L}*(?:(?:настоящ\p{L}+\s+)?(?:резолюция|решение|рекомендации|документ|обращение)\s+(?:был[аио]?\s+)?)?(?:принят|утвержд[её]н|одобрен)[аоы]?(?!\p{L})/iu;
export const ATTENDED =
  /приня(?:л|ли|ло)\s+участие|в\s+работе|участник\p{L}*|присутств\p{L}+|собрал\p{L}+|заслуша\p{L}+|обсуди\p{L}+|рассмотре\p{L}+/iu;

/** «Восточного форума, проходившего во Владивостоке 11–13 сентября»: the meeting as one speaks of it in passing. */
const IN_PASSING = /,\s+(?:проходивш|прошедш|состоявш|провед[её]нн)(?:его|ей|их)(?:ся)?\s[^.;,]*$/u;

/** Whether the meeting that the words speak of in passing is called otherwise than the document's own: a forum, not a congress. */
export function isOfAnother(before: string, own: string | null): boolean {
  if (!IN_PASSING.test(before)) return false;
  const named = findMentions(before).at(-1)?.noun.nominative;
  return own !== null && named !== undefined && named !== own;
}
