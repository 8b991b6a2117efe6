import { CAME, CAME_WITHOUT_NOUN, DID } from "./attending-verbs.ts";
import { EVENT } from "./event-words.ts";

/** The words beside a number by which it is told what the number is of. */

export const PART_OF =
  /(?:из\s+(?:них|котор\p{L}+|числа)|в\s+том\s+числе|среди\s+(?:них|котор\p{L}+)|в\s+числе\s+котор\p{L}+|а\s+также|включая|кроме\s+того)/u;
const MANNER =
  "(?:очн|заочн)(?:о|ых|ое|ые)|лично|он-?лайн|офлайн|оффлайн|дистанционн(?:о|ых|ое|ые)|удаленно|по\\s+(?:видео(?:-?конференц)?-?связи|вкс|трансляции)|в\\s+(?:зале|аудитори(?:и|ях)|студии|сети)|у\\s+экранов|в\\s+(?:очном|заочном|дистанционном|онлайн|он-лайн|удаленном)(?:-|\\s+)(?:формате|режиме|форме)|в\\s+(?:режиме|формате)\\s+(?:онлайн|офлайн|видео-?конференц\\S*|вкс)|в\\s+(?:очном|заочном|дистанционном)(?=\\s*[–—-])";
/** «Очно – 200», «очно работали 180» */
export const mannerBefore = new RegExp(
  `(?<!\\p{L})(${MANNER})\\s*(?:(?:участво|присутств|работал|подключи|присоедини|приня|собра|наход)\\p{L}*(?:\\s+участие)?\\s*)?(?:участие\\s*)?[:–—-]?\\s*(?:ещ[её]\\s+)?$`,
  "u",
);
export const mannerAfter = new RegExp(`^\\s*[–—-]?\\s*\\(?(${MANNER})(?!\\p{L})`, "u");
export const CAME_AFTER = new RegExp(
  `^\\.?\\s+(?:и\\s+)?${CAME_WITHOUT_NOUN.source.slice(1)}\\p{L}*(?:\\s+(?:${MANNER})(?!\\p{L}))?`,
  "u",
);
export const OTHERS = /(?<!\p{L})(?:еще|остальные)\s+$/u;
export const ORIGIN_AFTER = /^\s*[–—-]?\s*((?:из|от|с)\s+[^,;.()]{3,80})/u;
export const LABEL =
  /(?<![\p{L}-])(?:(?:количество|число|численность|состав|общее число|всего)\s+)?(участники(?=\s*[:–—-])|участников|делегатов|присутствующих|слушателей|гостей|участвовал[оаи]|присутствовал[оаи]|присутствуют|прибыл[оаи]|приехал[оаи]|явил(?:ись|ось)|собралось\s+нас|нас\s+(?:было|собралось|оказалось)|зарегистрировано|зарегистрировал[оаи]сь)(?:\s+(?:[\p{L}·-]+\s+){0,4}?[\p{L}·-]+)?(?:\s*\((?:чел\.?|человек)\))?\s*(?:[:–—-]|состав\p{L}+|достиг\p{L}*|превыс\p{L}*|равн\p{L}+)?\s*$/u;
/** Counted already, or only some of them: «среди участников: 5 академиков». */
export const NO_LABEL = /(?:\d|среди|в\s+числе|из\s+числа|из|доля|процент\p{L}*)\s*$/u;
/** «Участники конференции, 190 воспитателей, …», «Мы, участники форума (более 500 учителей …)» */
export const APPOSITION =
  /^(?:(?:мы,\s+)?(?:участники|делегаты)(?:\s+[^,;:()]{3,300})?\s?(?:,|\(|\s[–—-])|мы(?:,|\s[–—-]))\s*(?:всего\s+|числом\s+|общим\s+числом\s+)?$/u;
/** «Делегации районов общей численностью 184 человека», «участники в количестве 40 человек» */
export const IN_NUMBER = /(?<!\p{L})(?:в\s+количестве|общей\s+численностью|(?:общим\s+)?числом)\s+$/u;
/** Sums up what stands before: «учителя – 120, методисты – 14, всего – 134 человека». */
export const ALTOGETHER = /(?<!\p{L})(?:всего|итого)\s*[:–—-]?\s*$/u;
export const INVERTED =
  /(?<!(?:среди|в\s+числе|из\s+числа|из)\s+)(?<!\p{L})(человек|участников|педагогов|делегатов)\s+$/u;
/** «На семинаре – 37 учителей», «на съезде было 486 делегатов», «в зале – 150 педагогов»: no verb is needed. */
export const PRESENT = new RegExp(
  `^(?:всего\\s+)?(?:(?:на|в|во)\\s+(?:[\\p{L}-]+\\s+){0,2}?(?:${EVENT})\\p{L}*(?:\\s+[\\p{L}·-]+){0,3}?|(?:на|в\\s+работе)\\s+(?:секци|площад)\\p{L}+|(?:в|во)\\s+(?:\\p{L}+\\s+)?(?:зал[еах]+|аудитори\\p{L}+))\\s+(?:[–—-]|был[оаи])\\s*(?:всего\\s+)?$`,
  "u",
);
/** «По списку – 500 делегатов», how many might have come; «по два от школы», how many of each. */
export const ON_PAPER =
  /(?<!\p{L})по\s+$|(?<!\p{L})(?:по\s+(?:списк|квот|норм)\p{L}*|ожидал\p{L}*)\s*[:–—-]?\s*$/u;
/** Those whom one counts by what they do there, not by that they came. */
export const SPEAKER = /^(?:докладчик|спикер|выступ|лектор|модератор|ведущ)/u;
/** What stands between people who are counted one after another: «120 учителей физики, 30 студентов». */
const JOINED = /^[^.;:()\d–—]{0,80}?(?:,|(?<!\p{L})и|а\s+также|плюс)\s+(?:ещ[её]\s+)?$/u;
/** Nothing is said of these in particular up to where the next is named. */
const CLAUSE_END = /[,.;:()–—]/u;

/** Whether people are counted beside those before them, and the same is said of both. */
export function isJoined(between: string, after: string): boolean {
  if (!JOINED.test(between) || between.search(CAME) >= 0 || between.search(DID) >= 0) return false;
  const [rest = ""] = after.split(CLAUSE_END);
  return rest.search(DID) < 0;
}
