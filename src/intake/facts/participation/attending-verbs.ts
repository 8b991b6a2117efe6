import { EVENT } from "./event-words.ts";

/** Says that people came; of all verbs the one nearest to a number decides what the number is of. */
export const CAME =
  /приня(?:л|вш)\p{L}*(?:\s+\p{L}+){0,3}\s+участие|участие\s+(?:\p{L}+\s+){0,3}приня|принима\p{L}+\s+участие|участво?ва\p{L}+|участву\p{L}+|(?:участник\p{L}*|делегат\p{L}*|слушател\p{L}*|гост(?:и|ями))\s+(?:[\p{L}·-]+\s+){0,6}(?:стал|явля|были)\p{L}*|стал\p{L}*\s+участник|присоедини\p{L}+|собра(?:л|вш)\p{L}*|объедини(?:л|вш)\p{L}*|присутств\p{L}+|зарегистрир\p{L}+|регистраци\p{L}*\s+прош(?:л[иоа]|ел)(?!\p{L})|прош(?:л[иоа]|ел)\s+регистраци\p{L}*|посети(?:л|вш)\p{L}*|следи(?:л|вш)\p{L}*\s+за\s+(?:трансляци|ход)\p{L}*|(?:по)?смотре(?:л|вш)\p{L}*\s+(?:[\p{L}-]+\s+){0,2}трансляци\p{L}*|трансляци\p{L}*\s+(?:[\p{L}-]+\s+){0,2}(?:по)?смотре(?:л|вш)\p{L}*|зрител(?:и|ями)\s+(?:[\p{L}-]+\s+){0,2}трансляци\p{L}*\s+стал\p{L}*|охват\s+(?:участник|аудитори|конференци|форум|съезд|совещани)\p{L}*|подключи\p{L}+|с\s+участием|при\s+участии|аудитори\p{L}+|прибы(?:л|вш)\p{L}*|приеха(?:л|вш)\p{L}*|съеха\p{L}+|привлек\p{L}+|(?:количеств|(?<!(?:в|из)\s)числ|численност|состав)\p{L}*\s+(?:[\p{L}-]+\s+){0,3}(?:участник|делегат|присутств|слушател)\p{L}*/gu;
/** Says that people did something else. */
export const DID =
  /(?:выступ|доложил|заслуша|награжд|отмечен|обуч(?!ени)|аттест|повыс|повыша|(?:курс\p{L}*|обучени\p{L}*)\s+прош|прош(?:ли|ел|ла)\s+(?:обучени|курс|переподготовк|повышени|стажировк|аттестаци)|работа(?:ет|ют)|труд(?:ит|ят)|охвачен|получ|составля|насчит|отсутств|удостоен|поощр|голос|подготов|планиру|ожида|нужда|закончил|окончил|занима|прожива|приш(?:ли|ел)|не хватает|требу|ежегодно|избра|приглашен[аоы]?(?!\p{L})|приглаша|заяв(?:ил|л)|подал\p{L}*\s+заяв|заявк\p{L}*\s+(?:на\s+участие\s+)?подал)\p{L}*/gu;

/** Of the meeting itself one may say no more than that people worked there, or that it reached them. */
export const OF_MEETING = new RegExp(
  `(?<!\\p{L})(?:по)?работал(?:и|о|а)?(?!\\p{L})|(?<=(?:${EVENT})[яе]?\\s+(?:[\\p{L}·]+\\s+)?)охвати(?:л|вш)\\p{L}*`,
  "gu",
);
/** «1 100 педагогов обсудили итоги года»: of those whom a sentence begins with, it says that they met. */
export const MET =
  /(?<!\p{L})(?:обсудил|обсуждал|обменялись|обменялось|(?:встретились|размышляли|жили)(?!\p{L}))\p{L}*/gu;
/** What is done from afar where nobody meets; elsewhere it is more or fewer than those who came. */
export const SENT = /(?<!\p{L})прислал(?:и|о|а)?(?!\p{L})/gu;
/** A number of people right before such a verb needs no noun: «из которых 312 присутствовали очно». */
export const CAME_WITHOUT_NOUN =
  /^(?:участвовал|присутствовал|работал|подключил|приеха|прибы|следил|смотрел|посмотрел|посетил|зарегистрировал|приняли)/u;

/** Distance in characters between a number and the nearest match of a verb. */
export function distanceTo(pattern: RegExp, plain: string, from: number, to: number): number {
  let nearest = Infinity;
  for (const { 0: words, index } of plain.matchAll(pattern)) {
    // After the number it is farther away: «30 педагогов выступили», but «собрались 30 педагогов».
    nearest = Math.min(nearest, index >= to ? index - to + 1 : Math.max(0, from - index - words.length));
  }
  return nearest;
}
