import type { GrammaticalCase } from "../../../russian/noun-phrases.ts";

/** The words that give an institution its part in a meeting. */

export type Role = "organizer" | "host" | "supporter" | "partner" | "information-partner";

interface Sign {
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

const MEETING_NOUN = String.raw`(?:\p{L}+-)?(?:конференци|форум|съезд|совещани|семинар|чтени|мероприяти|стол|конгресс|слёт|слет|фестивал|симпозиум|педсовет|вебинар|слушани|ассамбле|сесси|саммит|встреч|собрани|марафон|коллоквиум|практикум)`;
const MEETING = String.raw`(?:\s+(?:по\s+)?(?:проведени[яю]|организации)(?:\s+и\s+проведени[яю])?)?(?:\s+(?:(?:\p{L}+(?:ой|ого|ых|его|ей)\s+){0,4}(?:${MEETING_NOUN}\p{L}*(?:\s?-\s?\p{L}+)?|школ[аыеуой]+(?=\s*[–—:-]|\s+(?:выступ|стал|явл)))))?`;
const VERB = String.raw`(?:\s+(?:традиционно\s+|совместно\s+)?(?:выступ(?:ил|ают|ает)\p{L}*|стал[аио]?|явля\p{L}+|был[аио]?))?`;

const HELD_NOUN = String.raw`(?:конференции|форума|съезда|совещания|семинара|чтений|конгресса|слёта|слета|фестиваля|симпозиума|вебинара|слушаний|мероприятия|ассамблеи|сессии|встречи|собрания|круглого\s+стола)(?:-\p{L}+)?`;
/** What may stand between a meeting and its verb: its attribute, its theme, initials; no other verb. */
const NAMED = String.raw`(?:(?!\s(?:котор|где\s|на\s|\p{L}+л(?:[аио]|ись|ась|ся|ось)?(?!\p{L})))[^.;:]|(?<=\s\p{Lu}|\s\p{Lu}\.\s?\p{Lu})\.){1,400}?`;
/** «Организаторами … форума «…» выступили»: a meeting with its whole name, and the verb behind it. */
const OF_NAMED_MEETING = String.raw`\s+(?:\p{L}+\s+){0,5}?${MEETING_NOUN}\p{L}*(?=\s)${NAMED}\s(?:выступ(?:ил|ают|ает)\p{L}*|стал[аио]?|явля(?:ет|ют)ся)`;

export const SIGNS: Sign[] = [
  {
    role: "organizer",
    pattern: sign(`(?:со-?)?(?:организатор|учредител|инициатор)(?:ами|ями|ом|ем)${OF_NAMED_MEETING}`),
    cases: ["nominative"],
  },
  {
    role: "partner",
    pattern: sign(`партн[её]р(?:ами|ом)${OF_NAMED_MEETING}`),
    cases: ["nominative"],
  },
  {
    role: "organizer",
    pattern: sign(
      `^(?:[\\p{L}\\d-]+\\s+){0,6}?${MEETING_NOUN}\\p{L}*(?=\\s)${NAMED}\\s(?:организовал[аои]?\\s+и\\s+)?(?:провели|организовали|подготовили|созвали)(?:\\s+и\\s+провели)?`,
    ),
    cases: ["nominative"],
  },
  {
    role: "information-partner",
    pattern: sign(`информационн\\p{L}+\\s+(?:партн[её]р(?:ами|ом|ы)?|поддержка)${MEETING}${VERB}\\s*[:–—-]?`),
    cases: ["nominative"],
  },
  {
    role: "information-partner",
    pattern: sign(
      `информационн\\p{L}+\\s+поддержк[уи]${MEETING}\\s+(?:оказ\\p{L}+|осуществ\\p{L}+|обеспеч\\p{L}+)`,
    ),
    cases: ["nominative"],
  },
  {
    role: "information-partner",
    pattern: sign("при\\s+информационн\\p{L}+\\s+поддержке"),
    cases: ["genitive"],
  },
  {
    role: "organizer",
    pattern: sign(`организаторы\\s+и\\s+партн[её]ры${MEETING}\\s*[:–—-]`),
    cases: ["nominative"],
  },
  {
    role: "organizer",
    pattern: sign(`оператор(?:ом)?\\s+${HELD_NOUN}${VERB}\\s*[:–—-]?`),
    cases: ["nominative"],
  },
  {
    role: "organizer",
    pattern: sign(
      `в\\s+(?:подготовке|организации|проведении)(?:\\s+и\\s+(?:проведении|организации))?${MEETING}\\s+(?:приня\\p{L}+\\s+участие|участвова\\p{L}+)`,
    ),
    cases: ["nominative"],
  },
  {
    role: "supporter",
    pattern: sign(`(?:(?:генеральн|официальн)\\p{L}+\\s+)?спонсор(?:ами|ом|ы)?${MEETING}${VERB}\\s*[:–—-]?`),
    cases: ["nominative"],
  },
  {
    role: "host",
    pattern: sign(`(?:площадк(?:ой|ами)|местом)(?:\\s+для)?${MEETING}\\s+(?:стал|явля|послужил|был)\\p{L}*`),
    cases: ["nominative"],
  },
  {
    role: "host",
    pattern: sign(
      `(?:(?:участников|гостей|делегатов)\\s+${HELD_NOUN}|конференцию|форум|съезд|семинар|совещание|чтения)\\s+(?:\\p{L}+о\\s+)?(?:прин(?:имал|ял)|встре(?:чал|тил))[аои]?`,
    ),
    cases: ["nominative"],
  },
  {
    role: "partner",
    pattern: sign(
      `(?:(?:генеральн|официальн|стратегическ|социальн)\\p{L}+\\s+)?партн[её]р(?:ами|ом|ы)?${MEETING}${VERB}\\s*[:–—-]?`,
    ),
    cases: ["nominative"],
  },
  {
    role: "organizer",
    pattern: sign(
      `(?:со-?)?(?:организатор|учредител|инициатор)(?:ами|ями|ом|ем|[аы]|и|ь)?(?:\\s+(?:котор\\p{L}+|е[её]|его|их))?${MEETING}${VERB}\\s*[:–—-]?`,
    ),
    cases: ["nominative", "instrumental"],
  },
  {
    role: "supporter",
    pattern: sign(
      "(?:при|под)\\s+(?:(?:активн|финансов|организационн|научн|методическ|научно-методическ|непосредственн|всесторонн|технич\\p{L}*|государственн)\\p{L}+\\s+)?(?:и\\s+\\p{L}+\\s+|участии\\s+и\\s+)?(?:поддержке|содействии|эгидой|патронатом)(?:\\s+и\\s+участии)?",
    ),
    cases: ["genitive"],
  },
  {
    role: "supporter",
    pattern: sign(`(?:поддержку|содействие|помощь)${MEETING}(?:\\s+в\\s+\\p{L}+\\s+\\p{L}+)?\\s+оказ\\p{L}+`),
    cases: ["nominative"],
  },
  {
    role: "organizer",
    pattern: sign(
      "(?:организован|провед[её]н|подготовлен|инициирован|созван)(?:[аоы]|н(?:ая|ой|ого|ое|ый|ую|ом|ые|ых))?",
    ),
    cases: ["instrumental"],
    told: true,
  },
  { role: "organizer", pattern: sign("проводи(?:л|т|м)\\p{L}*"), cases: ["instrumental"], told: true },
  { role: "organizer", pattern: sign("совместно\\s+со?"), cases: ["instrumental"], held: true },
  {
    role: "host",
    pattern: sign("на\\s+(?:базе|площадк(?:е|ах)|территории)"),
    cases: ["genitive"],
    held: true,
  },
  {
    role: "host",
    pattern: sign("в\\s+(?:стенах|здании|помещении|актовом\\s+зале|конференц-зале)"),
    cases: ["genitive"],
    held: true,
  },
  { role: "organizer", pattern: sign("по\\s+(?:инициативе|приглашению)"), cases: ["genitive"] },
  { role: "organizer", pattern: sign("(?:организу|провод)(?:ет|ют|ит|ят)(?:ся)?"), cases: ["nominative"] },
  {
    role: "organizer",
    pattern: sign(
      "(?:е[её]|его|их|котор(?:ую|ый|ое|ые)|(?:конференци|встреч|сесси|ассамбле)ю|форум|съезд|семинар|вебинар|совещание|чтения|слушания|конгресс|симпозиум|сл[её]т|фестиваль|круглый\\s+стол|педсовет)(?:,[^,.]{3,60},)?\\s+(?:организовал[аои]?\\s+и\\s+)?(?:пров(?:ели|ел[ао]|[её]л|одил[аои]?)|организовал[аои]?|подготовил[аои]?|созвал[аои]?)",
    ),
    cases: ["nominative"],
  },
  {
    role: "organizer",
    pattern: sign(
      `(?:организацию|проведение)(?:\\s+и\\s+(?:организацию|проведение))?\\s+${HELD_NOUN}\\s+(?:обеспечил[аои]?|осуществ(?:ил[аои]?|лял[аои]?)|взял[аои]?\\s+на\\s+себя)`,
    ),
    cases: ["nominative"],
  },
  { role: "organizer", pattern: sign("силами"), cases: ["genitive"], held: true },
  {
    role: "host",
    pattern: sign(
      `(?:принимающ(?:ая|ей)\\s+(?:сторон|организаци|площадк)(?:а|я|ой|ей)|хозя(?:ин|ином|йка|йкой|ева|евами))${MEETING}${VERB}\\s*[:–—-]?`,
    ),
    cases: ["nominative"],
  },
  {
    role: "partner",
    pattern: sign("в\\s+(?:партн[её]рстве|сотрудничестве)\\s+со?"),
    cases: ["instrumental"],
  },
  {
    role: "partner",
    pattern: sign("при\\s+(?:\\p{L}+м\\s+)?участии"),
    cases: ["genitive"],
    told: true,
    named: true,
  },
  { role: "host", pattern: sign("место\\s+проведения\\s*[:–—-]"), cases: ["nominative"] },
  { role: "host", pattern: sign("во?"), cases: ["prepositional"], held: true },
];

function sign(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])\\s*`, "giu");
}
