import type { GrammaticalCase } from "../../../russian/noun-phrases.ts";

export type Role = "organizer" | "host" | "supporter" | "partner" | "information-partner";

export interface Sign {
  role: Role;
  /** Ends where the institutions begin. */
  pattern: RegExp;
  cases: GrammaticalCase[];
  /** Only in a sentence that says that the meeting was held. */
  held?: true;
  /** Only in a sentence that speaks of the meeting: a report may be «подготовлен институтом» too. */
  told?: true;
  /** Only where a name is among the words: «при участии школ района» names nobody. */
  named?: true;
}

export const MEETING_NOUN = String.raw`(?:\p{L}+-)?(?:конференци|форум|съезд|совещани|семинар|чтени|мероприяти|стол|конгресс|слёт|слет|фестивал|симпозиум|педсовет|вебинар|слушани|ассамбле|сесси|саммит|встреч|собрани|марафон|коллоквиум|практикум)`;
export const MEETING = String.raw`(?:\s+(?:по\s+)?(?:проведени[яю]|организации)(?:\s+и\s+проведени[яю])?)?(?:\s+(?:(?:\p{L}+(?:ой|ого|ых|его|ей)\s+){0,4}(?:${MEETING_NOUN}\p{L}*(?:\s?-\s?\p{L}+)?|школ[аыеуой]+(?=\s*[–—:-]|\s+(?:выступ|стал|явл)))))?`;
export const VERB = String.raw`(?:\s+(?:традиционно\s+|совместно\s+)?(?:выступ(?:ил|ают|ает)\p{L}*|стал[аио]?|явля\p{L}+|был[аио]?))?`;

export const HELD_NOUN = String.raw`(?:конференции|форума|съезда|совещания|семинара|чтений|конгресса|слёта|слета|фестиваля|симпозиума|вебинара|слушаний|мероприятия|ассамблеи|сессии|встречи|собрания|круглого\s+стола)(?:-\p{L}+)?`;
/** What may stand between a meeting and its verb: its attribute, its theme, initials; no other verb. */
export const NAMED = String.raw`(?:(?!\s(?:котор|где\s|на\s|\p{L}+л(?:[аио]|ись|ась|ся|ось)?(?!\p{L})))[^.;:]|(?<=\s\p{Lu}|\s\p{Lu}\.\s?\p{Lu})\.){1,400}?`;
/** «Организаторами … форума «…» выступили»: a meeting with its whole name, and the verb behind it. */
export const OF_NAMED_MEETING = String.raw`\s+(?:\p{L}+\s+){0,5}?${MEETING_NOUN}\p{L}*(?=\s)${NAMED}\s(?:выступ(?:ил|ают|ает)\p{L}*|стал[аио]?|явля(?:ет|ют)ся)`;

/** Not within a word; ends where the institutions begin. */
export function sign(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])\\s*`, "giu");
}
