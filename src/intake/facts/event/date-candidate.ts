import type { Unit } from "../../../archive/model.ts";
import type { WrittenDate } from "./dates.ts";
import type { Passage } from "./evidence.ts";

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
