import type { Unit } from "../../../archive/model.ts";
import type { Span } from "../../../russian/pattern.ts";
import { blankQuotations, splitSentences } from "../../../russian/sentences.ts";
import type { ReadText } from "../../model.ts";
import { CAME } from "./attending-verbs.ts";
import { readTableRows } from "./table-rows.ts";
import type { TableRow } from "./table-rows.ts";
import { EVENT, OTHER, PART } from "./event-words.ts";

/** A sentence of the document and what it says of taking part. */
export interface Statement {
  unit: Unit;
  /** Where it begins in the unit. */
  start: number;
  text: string;
  /** The same, names in quotation marks made illegible, ё as е, lower case. */
  plain: string;
  /** What one takes part in here. */
  about: "event" | "implied" | "another-event" | "part" | "other";
  /** Says that somebody took part, came, gathered. */
  participation: boolean;
  /** An item below «В конференции приняли участие:». */
  listed: boolean;
}

/** What goes on for longer without a full stop is no prose, and would cost its length squared. */
const LONGEST = 5000;

/** The sentences of a unit that can be read. */
export function readSentences(text: string): Span[] {
  return splitSentences(text).filter(({ start, end }) => end - start <= LONGEST);
}

const OBJECT = new RegExp(
  `(?<!\\p{L})(?:в|во|на)\\s+(?:работе\\s+)?(?:[\\p{L}\\p{N}·–—-]+,?\\s+){0,6}?(?<noun>(?:${EVENT}|${PART}|${OTHER})\\p{L}*)`,
  "giu",
);
/** «мониторинг, в котором участвовали …» */
const OTHER_WHICH = new RegExp(
  `(?<!\\p{L})(?:${OTHER})\\p{L}*(?:(?!(?<!\\p{L})(?:${EVENT}))[^,.;]){0,60},\\s+в\\s+котор`,
  "iu",
);
/** «Собранию предшествовали 214 школьных собраний, в которых …» */
const BEFOREHAND = /(?<!\p{L})предшеств(?:овал|ующ)/u;
const eventNoun = new RegExp(`(?<!\\p{L})(?:${EVENT})`, "iu");
const otherStart = new RegExp(`^(?:${OTHER})`, "iu");
const eventStart = new RegExp(`^(?:${EVENT})`, "iu");
const partStart = new RegExp(`^(?:${PART})`, "iu");

/** «Форум собрал на одной площадке …» */
const GATHERED =
  "\\p{L}*\\s+(?:[\\p{L}·]+\\s+){0,2}(?:собра(?:л|вш)|объедини|посетил|привлек|охвати|состоял|прош(?:ел|ла|ло|ли)|проход)";
/** A sitting is a part of the programme when it is one of several; else it is the meeting itself. */
const PART_SITTING =
  /(?:пленарн|секционн)\p{L}*(?:\s+и\s+\p{L}+)?\s+заседани|заседани\p{L}*\s+(?:\p{L}+\s+)?(?:секци|групп|кругл)/u;
/** «На площадках форума», «в работе шести секций»: all the parts are the meeting. */
const ALL_PARTS =
  /^(?:секци(?:й|ях)|площад(?:ок|ках)|мастер-класс(?:ов|ах)|лекци(?:й|ях)|тренинг(?:ов|ах))$/u;
const NUMBERED = /(?:секци|площадк)\p{L}*\s+(?:[№#]|\d|«|·)/u;
/** «совещание (640 чел.)» */
export const BESIDE_EVENT = new RegExp(`(?<!\\p{L})(?:${EVENT})\\p{L}*\\s*\\(\\s*$`, "iu");

/** Goes on about those whom the sentence before is about. */
const CONTINUES = /^(?:всего|это|среди\s+них|из\s+них|в\s+их\s+числе|в\s+том\s+числе|а\s+именно)(?!\p{L})/u;

const PARTICIPATION =
  /принима(?:л|ют|ет|вш)\p{L}*[^.;]{0,60}участи|приня(?:л|вш)\p{L}*[^.;]{0,60}участи|участи[ея][^.;]{0,60}приня|(?<!\p{L})участво?ва|участвую|участник\p{L}*|участниц|присутств|собра(?:л|вш)|объедини|зарегистр|посети(?:л|вш)|подключ|присоедини|(?<!\p{L})выступ(?:ил|ал|ающ|ивш|авш)|слушател\p{L}*\s+(?:[\p{L}·]+\s+){0,3}стал|(?<!\p{L})(?:поделил(?:ись|ся|ась)|познакомил|рассказал)|приглашен[аоы]?(?!\p{L})|представля(?:ют|ли|ло|ла)(?!\p{L})|докладчик|спикер|с\s+(?:\p{L}+\s+)?участием|при\s+участии|аудитори|делега(?:т|ци)|прибы(?:л|вш)|приеха|съеха|представ(?:ител|ляющ|лявш|лен[аоы]?\s+(?:[\p{L}\p{N}]+\s+){1,4}?(?:регион|субъект|стран|государств))|географи|гост(?:и|ей|ями|ям|ях|ем|ь)(?!\p{L})|охвати|в\s+работе/iu;

/** «На форуме представлены …»: regions or their reports. */
const REPRESENTED = /(?<!\p{L})представлен[аоы]?(?!\p{L})|географи/u;

/** The word for the event itself, as its heading or its first sentence calls it; in any form. */
interface OwnNoun {
  anywhere: RegExp;
  start: RegExp;
  gathered: RegExp;
}

/** The word for the event itself where it is first named, lower case; empty where it is not. */
export function readOwnNoun({ units }: ReadText): string {
  const matches = units.slice(0, 6).map(({ text }) => eventNoun.exec(makePlain(text))?.[0] ?? "");
  return matches.find((noun) => noun !== "") ?? "";
}

function findOwnNoun(text: ReadText): OwnNoun | null {
  const noun = readOwnNoun(text);
  if (noun === "") return null;
  // «круглого стола» → «круглом столе»
  const source = noun
    .replace(/(?<=чтени)[йяе]$/u, "[йяею]")
    .replace(/(?:ий|ый|ого|ому|им|ым|ом|ие|ые|их|ых)\s+/u, "\\p{L}+\\s+");
  return {
    anywhere: new RegExp(source, "u"),
    start: new RegExp(`^${source}`, "u"),
    gathered: new RegExp(source + GATHERED, "u"),
  };
}

/** «Круглый стол» is often put in quotation marks, and no name. */
const QUOTED_TABLE = /[«"„](кругл\p{L}+\s+стол\p{L}*)[»"“]/giu;

/** A sentence in lower case, е for ё, names in quotation marks made illegible; places stay. */
function makePlain(words: string): string {
  return fold(blankQuotations(words.replace(QUOTED_TABLE, " $1 ")));
}

/** As places of regions and countries are looked for: lower case, е for ё. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // A few capitals of other scripts are two letters in lower case: places must stay.
  return (lower.length === text.length ? lower : text).replaceAll("ё", "е");
}

/** «В программу конференции вошли …»: the programme is the conference. */
const OWN_PROGRAMME = new RegExp(`программ\\p{L}*(?=\\s+(?:[\\p{L}-]+\\s+){0,2}(?:${EVENT}))`, "gu");

/** «В программе – 9 мастер-классов»: of whose programme, if not the meeting's? */
const BARE_PROGRAMME =
  /^в\s+программ(?=[еу]\s*(?:[:–—-]|(?:был|вош|прош|состоя|значи|предусм|включ)\p{L}*))/u;
/** «Мы – 190 молодых педагогов из 15 районов края – жили в лагере»: who met, wherever it was. */
export const WE = /^мы\s*[,–—-]\s*(?!участник|делегат)/u;

/** Sentences name what the meeting belongs to or is for, before they name it: «в рамках проекта», «на реализацию программы». */
const FRAME =
  /^(?:во?|на)\s+(?:рамках|ходе|целях|соответствии|контексте|связи|преддверии|исполнение|реализаци[юи]|развити[ея]|внедрени[ея]|поддержку|базе|основе|решени[ея]|условиях|(?:19|20)\d\d)(?!\p{L})/u;

/** What the sentence says that one took part in. */
function findObject(plain: string, own: OwnNoun | null): string | undefined {
  const nouns = Array.from(plain.matchAll(OBJECT), ({ 0: words, groups }) => ({
    words,
    noun: groups?.["noun"] ?? "",
  }));
  const isFramed = own?.anywhere.test(plain) === true;
  return nouns.find(({ words, noun }) => !(isFramed && FRAME.test(words) && otherStart.test(noun)))?.noun;
}

/** «Зарегистрировано 319 участников: 74 прислали доклады в секцию»: behind the colon it is told of those before it. */
const COUNTED_BEFORE =
  /^[^:]*?(?:\d|сот|сто\s)[^:]*?(?:участник|делегат|слушател|человек|педагог|учител)[^:]*:/u;

/** «За четыре дня проведены: уроки в 11 школах, соревнование …»: behind it stands what was held. */
const HELD_BELOW =
  /^[^:]{0,80}(?<!\p{L})(?:провед[её]н|прош(?:л[иоа]|ел)|состоял|организован|включал|включил|вошл|предусм)[^:]{0,60}:/u;

function tellingHead(plain: string): string {
  const counted = COUNTED_BEFORE.exec(plain);
  if (counted !== null && PARTICIPATION.test(counted[0])) return counted[0];
  return HELD_BELOW.exec(plain)?.[0] ?? plain;
}

function classify(sentence: string, own: OwnNoun | null): Statement["about"] {
  const plain = sentence
    .replace(OWN_PROGRAMME, (word) => "·".repeat(word.length))
    .replace(BARE_PROGRAMME, (words) => "·".repeat(words.length));
  if (WE.test(plain)) return "event";
  if (own?.gathered.test(plain) === true) return "event";
  if (OTHER_WHICH.test(plain) || BEFOREHAND.test(plain)) return "other";
  // «В конференции, посвящённой конкурсу …»: the first object is the one taken part in.
  const noun = findObject(tellingHead(plain), own);
  if (noun?.startsWith("заседани") === true && !PART_SITTING.test(plain)) return "implied";
  if (noun !== undefined && !(ALL_PARTS.test(noun) && !NUMBERED.test(plain))) return classifyNoun(noun, own);
  if (own?.anywhere.test(plain) === true) return "event";
  return eventNoun.test(plain) ? "another-event" : "implied";
}

function classifyNoun(noun: string, own: OwnNoun | null): Statement["about"] {
  if (own?.start.test(noun) === true) return "event";
  if (noun.startsWith("мероприяти")) return "implied";
  if (partStart.test(noun)) return "part";
  if (eventStart.test(noun)) return own === null ? "event" : "another-event";
  return "other";
}

/** Who speaks in a lead: «Участники конференции, 190 учителей, рекомендуют:». */
const SPEAKERS = /^(?:мы,\s+)?(?:участники|делегаты)(?!\p{L})/iu;
const SAYS =
  /(?<!\p{L})(?:рекоменд|предлаг|предлож|счита|обраща|призыва|прос(?:ят|им)|реш|постанов|отмеча|полага|требу|поруча|выража)/iu;

/** How much of a sentence may say who took part: in what a document asks for, only who asks. */
function tellingPart({ section, kind }: Unit, sentence: string): string {
  if (section === "heading") return "";
  if (section !== "recommendations") return sentence;
  if (kind !== "paragraph" || !SPEAKERS.test(sentence)) return "";
  return sentence.slice(0, SAYS.exec(sentence)?.index ?? 0);
}

/** «В конференции приняли участие:», and who did stands below in items. */
const LEAD = new RegExp(
  `(?:${CAME.source})(?:\\s+[\\p{L}-]+){0,4}\\s*:$|^(?:состав\\s+)?участник(?:и|ов)(?:\\s+(?:${EVENT})\\p{L}*)?(?:\\s+(?:по|из)\\s+[^.;:]{3,60})?\\s*:$|^(?:сведения|данные)\\s+об\\s+участниках(?:\\s+(?:${EVENT})\\p{L}*)?\\s*:?$|^(?:муниципалитеты|муниципальные\\s+образования|районы|территории),\\s+(?:представленн|принявш|направивш)[^.;:]*:?$`,
  "u",
);
/** «Страны: Беларусь, Казахстан», a line of a form. */
const LABELLED =
  /^(?:регионы|субъекты|страны|государства)(?:-участни\p{L}+)?(?:\s+(?:участни\p{L}+|рф|российской\s+федерации|россии))?\s*[:–—]/u;

function splitPiece(piece: TableRow): TableRow[] {
  return readSentences(piece.text).map(({ start, end }) => {
    return { start: piece.start + start, text: piece.text.slice(start, end) };
  });
}

/** The sentences of the document that may say who took part: not its heading, nor what it asks for. */
export function readStatements(text: ReadText): Statement[] {
  const own = findOwnNoun(text);
  const tables = readTableRows(text);
  let lead: Statement["about"] | null = null;
  return text.units.flatMap((unit) => {
    let wasParticipation = false;
    const isBelow = unit.kind === "item" || unit.kind === "table";
    if (!isBelow) lead = null;
    const listedUnder = lead;
    const pieces = tables.get(unit) ?? [{ start: 0, text: unit.text }];
    return pieces.flatMap(splitPiece).flatMap(({ start, text: words }) => {
      const sentence = tellingPart(unit, words);
      if (sentence === "") return [];
      const plain = makePlain(sentence);
      const about = listedUnder ?? classify(plain, own);
      wasParticipation =
        listedUnder !== null ||
        PARTICIPATION.test(plain) ||
        (unit.section === "preamble" && LABELLED.test(plain)) ||
        (about === "event" && REPRESENTED.test(plain)) ||
        (wasParticipation && CONTINUES.test(plain));
      if (!isBelow && about !== "other" && LEAD.test(plain) && !SAYS.test(plain)) lead = about;
      const listed = listedUnder !== null;
      return { unit, start, text: sentence, plain, about, participation: wasParticipation, listed };
    });
  });
}
