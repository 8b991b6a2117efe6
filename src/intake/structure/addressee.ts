import { isOpen } from "./cues.ts";
import { splitSentences } from "./sentences.ts";
import type { Token } from "../../russian/words.ts";
import {
  findDativeHead,
  isAbbreviation,
  isDativeAdjective,
  isInfinitive,
  isWho,
  tokenizeNames,
} from "./dative.ts";

/** The words of a line or item that name whom it asks. */
export interface AddresseeWords {
  words: string;
  /** What asks before them: «Рекомендовать», «Просить». */
  verb: string | null;
}

const asking = new RegExp(
  String.raw`^((?:настоятельно\s+|убедительно\s+)?(?:рекоменд(?:овать|уем|ует|уют|овали|овал|овала|овано)|предл(?:ожить|агаем|агает|агают|ожили|ожил|ожила|ожено)|поруч(?:ить|аем|ает|или|ила|ено)|совет(?:овать|уем)|пожелать|обязать|призвать|призыва(?:ем|ет|ют)|прос(?:ить|им|ит|ят|или)|обрат(?:иться|ились|илась)|обраща(?:емся|ется|ются)|ходатайствовать|адресовать|направить предложени[ея]|потребовать(?=\s+от\s)|требу(?:ет|ют|ем)(?=\s+от\s)|добиваться(?=\s+от\s)))(?!\p{L})\s*`,
  "iu",
);
/** What may stand before the verb: «С учётом изложенного участники конференции». */
const announcing =
  /^[^.:;]{0,200}?(?<!\p{L})(?=(?:рекоменд|предл(?:аг|ож)|поруч|прос(?:ят|им|ит|ить)|обращаются|обращается|призыва))/iu;
const accusative = /(?:прос(?:ить|им|ит|ят|или)|обязать|призвать|призыва(?:ем|ет|ют))$/i;
/** «Родителей призываем»: who is asked stands before the verb. */
const fronted =
  /^([^.:;]{3,200}?)\s+(?:(?:убедительно|настоятельно|также)\s+)?(?:(?:по)?прос(?:им|ит|ят|ить)|приз(?:ыва(?:ем|ет|ют|ть)|вать)|обяза(?:ть|ла|ло|ли))(?!\p{L})/iu;
/** Of those who are asked without a sign between them and the action, only such are no object of it. */
const authority =
  /^(?:министерств|минпросвещени|правительств|комитет|департамент|управлени|администраци|дум|собрани|губернатор|глав|президент|мэр)/;
const towards =
  /(?:обрат(?:иться|ились|илась)|обраща(?:емся|ется|ются)|ходатайствовать|предложени[ея]|треб(?:овать|ует|уют|уем)|добиваться)$/i;

/** What goes on about the action where the name of who acts is over. */
const beyond =
  /\s(?:в целях|с целью|с учетом|с учётом|в срок|в течение|в рамках|в соответствии|в связи|в ходе|в процессе|в период|в порядке|в обязательном|в перв\p{L}+|в дальнейшем|в 20\d\d|в \d|до \d|к \d|с \d|с 20\d\d|на 20\d\d|при|на основе|на базе|для|через|не|более|совместно|активно|активнее|шире|ежегодно|регулярно|еже(?:месячно|недельно|квартально|дневно|нощно)|раз в|постоянно|систематически|своевременно|необходимо|следует|нужно|важно|целесообразно|рекомендуется|рекомендовано|предлагается|надлежит|поручается|рекомендуем|рекомендовать|рекомендуют|рекомендует|советуем|советовать|предлагаем|предлагает|предлагают|предложить|поручаем|поручить|поручено|предписать|особое|большее|чаще|широко|всемерно|максимально|усиленно|обязательно|по возможности|при необходимости|повсеместно|последовательно|незамедлительно|также|ещё|еще|всячески|оперативно|поэтапно|прежде всего|в том числе|особенно|с просьбой|с призывом|с требованием|с предложени\p{L}+|с ходатайств\p{L}+|с инициатив\p{L}+|с обращени\p{L}+|о|об)(?![\p{L}-])/iu;

/** «Потребовать от Правительства (немедленного) погашения долгов» */
const demanded =
  /\s(?:\p{L}{4,}(?:ого|его|ой|ей)\s+)?(?:погашени|выплат|отмен|приняти|соблюдени|выполнени|исполнени|введени|возвращени|возврат|обеспечени|прекращени|увеличени|повышени|сохранени|решени|пересмотр|финансировани|выделени|восстановлени|устранени)(?:я|ы|а)(?!\p{L})/iu;

/** To give somebody something asks nobody: «педагогам оказывать помощь». */
const giving =
  /^(?:предостав|оказ|дать|давать|выда|вруч|выраз|объяв|присво|сообщ|выдел|назнач|помо[чг]|обеспечить|обеспечивать|гарантир|возме|компенсир|выплач|созда)/;
const people =
  /^(?:педагог|учител|преподавател|воспитател|обучающ|учащ|студент|школьник|ученик|молодеж|родител|семь|выпускник|специалист|работник|аспирант|участник|методист|молод|ветеран)/;

/** By when it is asked: «К 1 сентября школам …», «В срок до мая 2021 года, …». */
const term =
  /^(?:в\s+срок\s+)?(?:до|к|с|не\s+позднее)\s+(?:(?:начала|конца|середины)\s+)?(?=\d|\p{L}+[аяюеу]\s+\d{4})(?:\d[\d.]*\s*)?(?:(?:янв|фев|мар|апр|ма[йяю]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*\s+)?(?:(?:19|20)\d\d(?:[–—/-]\d{2,4})?\s+)?(?:учебн\p{L}+\s+)?(?:г\.|год[ау]?(?!\p{L}))?[\s,]*(?=\p{L})/iu;

const LONGEST = 420;

/** Whether an announcement asks in the accusative: «Съезд просит:», and «Министерство …:» below. */
export function asksInAccusative(text: string): boolean {
  return /(?<!\p{L})(?:прос(?:ить|им|ит|ят|или)|обяза(?:ть|ла?|ло)|призва(?:ть|л|ла|ли|ло)|призыва(?:ем|ет|ют))(?:\s+(?:\p{L}+\s+)?(?:следующее|также))?\s*:?\s*$/iu.test(
    text,
  );
}

/** Where the verb of an announcement stands; at the beginning where it is none. */
function announcedAt(text: string): number {
  // «Обратиться в Собрание области с предложением …» announces nothing before its own verb.
  if (asking.test(text)) return 0;
  const before = announcing.exec(text)?.[0] ?? "";
  // «По итогам обсуждения рекомендовать …»
  if (
    /^(?:по|в|с|на|для|за|при|из|исходя|учитывая)\s/iu.test(before) &&
    asking.exec(text.slice(before.length))?.[1]?.endsWith("ть")
  )
    return before.length;
  return /(?:участник|конференци|съезд|форум|совещани|собрани|семинар|мы(?!\p{L})|стол|чтени|симпозиум|изложенн|слушани|педсовет|совет)/iu.test(
    before,
  )
    ? before.length
    : 0;
}

/** Splits off the verb that asks. */
function splitVerb(text: string): { verb: string | null; rest: string; offset: number } {
  const before =
    /^(?:также|и|далее|кроме того,|(?:считать|признать|считаем)\s+\p{L}+ым)\s+/iu.exec(text)?.[0].length ??
    announcedAt(text);
  const match = asking.exec(text.slice(before));
  if (match === null) return { verb: null, rest: text, offset: 0 };
  let offset = before + match[0].length;
  const preposition = towards.test(match[1] ?? "")
    ? /^(?:к|ко|в|во|перед|от)\s+/iu.exec(text.slice(offset))
    : null;
  offset += preposition?.[0].length ?? 0;
  return { verb: match[1] ?? null, rest: text.slice(offset), offset };
}

/** Whether the words begin with somebody in the case that the verb wants. */
function beginsWithWho(words: Token[], verb: string | null): boolean {
  if (verb === null || !(accusative.test(verb) || towards.test(verb))) return findDativeHead(words) !== null;
  return findHead(words) !== null;
}

/** Who the words begin with, in whatever case. */
function findHead(words: Token[]): Token | null {
  const head = words.slice(0, 6).findIndex((word) => isAbbreviation(word) || isWho(word.normal));
  const adjectives = words
    .slice(0, Math.max(0, head))
    .every(({ normal }) => /(?:ый|ий|ой|ое|ее|ую|юю|ых|их|ые|ие|ому|ему|ым|им|и|ого|его)$/.test(normal));
  return adjectives ? (words[head] ?? null) : null;
}

/** «(тов. Убушиеву)», «(Иванова И. И.)»: who there shall do it. */
const person = /\s*\((?:(?:тов|т|гр)\.\s*|[^()]*\p{Lu}\.)[^()]*\)$/u;

/** What parts who is asked from what is asked; a dash stands in «ХМАО – Югры» too. */
const parting = /\s[–—-]\s(?!Югр|Алани|Кузбасс|Чуваши|Якути)|:\s/u;

const bare = (text: string) => text.replace(/[\s:;.,–—-]+$/u, "").replace(person, "");

/** «На муниципальном уровне:» names whoever acts there. */
const level =
  /^на\s+(?:(?:федеральном|региональном|областном|краевом|республиканском|муниципальном|городском|районном|институциональном|школьном|всероссийском|окружном|международном|государственном|национальном|местном)(?:\s+и\s+\p{L}+)?\s+уровн(?:е|ях)|уровне\s+(?:\p{L}+\s*){1,5})\s*:?$/iu;

/** «Для педагогов и родителей:» */
function isGenitiveWho(words: Token[]): boolean {
  const head = words.findIndex(({ normal }) => !/(?:ых|их|ого|его|ой|ей)$/.test(normal) || isWho(normal));
  const word = words[head]?.normal ?? "";
  return isWho(word) && words.every(({ normal }) => !isInfinitive(normal));
}

/** A line that only names whom the items below it are for; `null` for any other line. */
export function readAddresseeLine(text: string, inAccusative = false): AddresseeWords | null {
  const purpose = /^для\s+(.*)$/iu.exec(text.trim());
  if (purpose !== null && isOpen(text) && isGenitiveWho(tokenizeNames(purpose[1] ?? "")))
    return { words: bare(text), verb: null };
  if (level.test(text)) return { words: bare(text), verb: null };
  const { verb, rest } = splitVerb(text);
  const words = bare(
    rest.replace(
      /(?:\s+с\s+(?:просьбой|предложени\p{L}+|призывом|ходатайством|рекомендаци\p{L}+))?(?:\s*(?:рекомендуется|рекомендовать|рекомендуем|предлагается|необходимо|следует|поручить))?(?:\s+следующее)?\s*:?\s*$/iu,
      "",
    ),
  );
  if (words === "" || words.length > LONGEST || /[!?]|;\s/.test(words) || splitSentences(words).length > 1)
    return null;
  const tokens = tokenizeNames(words);
  if (tokens.some(({ normal }) => isInfinitive(normal))) return null;
  const named = verb === null ? tokenizeNames(words.replace(/^ко?\s+/iu, "")) : tokens;
  if (verb === null && inAccusative && findHead(tokens) !== null) return { words, verb };
  return beginsWithWho(named, verb) ? { words, verb } : null;
}

/** «не задаёт», «ведёт», «обязуются»: what somebody is to do, told as a rule. */
const rule =
  /^(?:(?:не|всегда|никогда|регулярно|ежедневно|ежегодно|раз\s+в\s+\p{L}+)\s+){0,2}\p{Ll}{2,}(?:[аяеёиуюо]т|[её]т|ит|ат|ят|ут|ют)(?:ся)?(?!\p{L})/u;
const nominative = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/;

/** «Учитель:», «Авторы учебников и издательства:» above what each of them does; `null` for any other line. */
export function readNominativeLine(text: string, below: string): AddresseeWords | null {
  const words = bare(text);
  if (!isOpen(text) || !rule.test(below) || words.length > 120 || /[.!?;«»"]/.test(words)) return null;
  const tokens = tokenizeNames(words);
  const head = tokens.findIndex(({ normal }) => isWho(normal));
  const isNamed = head >= 0 && tokens.slice(0, head).every(({ normal }) => nominative.test(normal));
  return isNamed && tokens.every(({ normal }) => !isInfinitive(normal)) ? { words, verb: null } : null;
}

/** Whom an item asks in its own words: «Департаменту — поддержать …», «Школам активизировать …». */
export function readRunningAddressee(text: string, inAccusative = false): AddresseeWords | null {
  const before = fronted.exec(text)?.[1];
  if (before !== undefined && isFronted(tokenizeNames(before))) return { words: before, verb: null };
  const { verb, rest } = splitVerb(text.replace(term, ""));
  const tokens = tokenizeNames(rest);
  if (!beginsWithWho(tokens, verb))
    return inAccusative && verb === null ? readAccusative(rest, tokens) : null;
  const action = tokens.find(({ normal }) => isInfinitive(normal));
  const sign = parting.exec(rest);
  const told = action?.start ?? (verb === null ? -1 : rest.length);
  const isParted = sign !== null && (action === undefined ? false : sign.index < action.start);
  let end = isParted ? sign.index : told;
  if (end < 0) return null;
  const over =
    (verb !== null && /^(?:по)?треб|^доб/iu.test(verb) ? demanded.exec(rest.slice(0, end)) : null) ??
    beyond.exec(rest.slice(0, end));
  if (over !== null) end = over.index;
  const words = bare(rest.slice(0, end));
  if (words === "" || words.length > LONGEST || /[!?]/.test(words) || splitSentences(words).length > 1)
    return null;
  if (!beginsWithWho(tokenizeNames(words), verb)) return null;
  if (action === undefined && over === null) return null;
  const [first] = tokenizeNames(words).filter(
    ({ normal }) => !isDativeAdjective(normal) || people.test(normal),
  );
  const given = !isParted && verb === null && action !== undefined && giving.test(action.normal);
  if (given && first !== undefined && people.test(first.normal)) return null;
  if (verb === null && !isParted && action !== undefined && /^(?:выраз|объяв)/.test(action.normal))
    return null;
  return { words, verb };
}

/** «Директоров школ просить …»; who stands in the dative shall ask others himself. */
const isFronted = (words: Token[]) =>
  findHead(words) !== null &&
  findDativeHead(words) === null &&
  words.every(({ normal }) => !isInfinitive(normal));

/** «Министерство просвещения пересмотреть …» below «Съезд просит:». */
function readAccusative(text: string, tokens: Token[]): AddresseeWords | null {
  const head = findHead(tokens);
  const action = tokens.find(({ normal }) => isInfinitive(normal));
  if (head === null || action === undefined || action.start < head.end) return null;
  const sign = parting.exec(text.slice(0, action.start));
  if (sign === null && !authority.test(head.normal)) return null;
  const words = bare(text.slice(0, sign?.index ?? action.start));
  return words.length > LONGEST || splitSentences(words).length > 1 ? null : { words, verb: null };
}
