import { TOLD_SIGNS } from "./told-signs.ts";
import { HELD_NOUN, MEETING, MEETING_NOUN, NAMED, OF_NAMED_MEETING, sign, VERB } from "./sign-pattern.ts";
import type { Sign } from "./sign-pattern.ts";

/** The words that give an institution its part in a meeting. */

export const SIGNS: Sign[] = [
  ...TOLD_SIGNS,
  {
    role: "organizer",
    pattern: sign(
      `(?:со-?)?(?:организатор|учредител|инициатор|устроител)(?:ами|ями|ом|ем)${OF_NAMED_MEETING}`,
    ),
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
      `(?:со-?)?(?:организатор|учредител|инициатор|устроител)(?:ами|ями|ом|ем|[аы]|и|ь)?(?:\\s+(?:котор\\p{L}+|е[её]|его|их))?${MEETING}${VERB}\\s*[:–—-]?`,
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
  {
    role: "organizer",
    pattern: sign("(?:совместными\\s+)?(?:силами|усилиями)"),
    cases: ["genitive"],
    held: true,
  },
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
