import { CAME_WITHOUT_NOUN } from "./attending-verbs.ts";

/** Whom a quantity counts: the words after it up to the noun and the nouns coordinated with it. */
export interface Counted {
  /** End of the phrase in the text. */
  end: number;
  /** `none` where no noun follows: «очно 200, онлайн 1500». */
  kind: "person" | "pupil" | "other" | "none";
  /** As printed. */
  of: string;
  /** The noun, lower case. */
  head: string;
}

const PERSON =
  /^(?:участни[кц]|делегат|специалист|(?:сурдо|тифло|олигофрено)?педагог|человек(?!о)|людей$|чел$|учител|преподавател|воспитател|руководител|директор|заведующ|методист|работни[кц]|сотрудни[кц]|представител(?!ьств)|слушател|студент|аспирант|соискател|сурдолог|переводчик|фермер|магистрант|ординатор|докторант|учены(?:х|е|м|ми)$|исследовател|эксперт(?!из|н)|гост(?:ей|я|и|ям|ями)?$|психолог|логопед|дефектолог|тьютор|тренер|наставник|библиотекар|мастер(?:а|ов|ами)?$|управлен(?:ц|ец)|депутат|кандидат|доктор|профессор|доцент|академик|член(?:а|ов|ы|ами)?$|лиц[оа]?$|персон[аы]?$|коллег(?:а|и|ам|ами)?$|волонтер|вожат|организатор|граждан|ректор(?:а|ов|ы)?$|проректор|завуч|чиновник|предпринимател|работодател|координатор|куратор|заместител|начальник|инспектор|ветеран|деятел(?:ь|я|ей|и)$|активист|лидер|профессионал(?:а|ов|ы)?$|практик(?:а|ов|и)$|автор(?:а|ов|ы)?$|соотечественник|жител(?:ь|я|ей|и)$|зрител|посетител|пользовател|присутствующ|выступающ|докладчик|спикер|лектор|модератор|министр(?:а|ов|ы|ами)?$|журналист|врач(?:а|ей|ами)?$|медсест|сест(?:ер|ры)$|концертмейстер|музыкант|юрист(?:а|ов|ами)?$|социолог(?:а|ов|ами)?$|аналитик(?:а|ов|ами)?$|разработчик|помощник|советник)/u;
const PUPIL =
  /^(?:школьни[кц]|учащ|обучающ(?:их|ие|им|ими)ся|воспитанни[кц]|дет(?:ей|и|ям)$|ребен|ребят|учени[кц]|выпускни[кц]|юнарме|кадет(?:а|ов|ы)?$|победител|призер|лауреат|родител)/u;
const HYPHENATED = /-(?:педагог|психолог|предметник|логопед|наставник|дефектолог|новатор|организатор)/u;
/** «онлайн-участников»: how one took part, before the noun. */
const MANNER_PREFIX = /^(?:онлайн|офлайн|оффлайн|интернет|веб|видео)[-‑–]/u;
/** The noun says too little without these: «докторов наук», «кандидатов педагогических наук». */
const COMPLEMENT = /^(?:доктор|кандидат)/u;
/** «Педагогических» begins like «педагог», and is an adjective. */
const ADJECTIVE_OF_NOUN = /(?:ск|тельн)(?:ий|ая|ое|ие|ого|ой|ую|их|им|ом|ими)$/u;
/** Words that may stand before the noun: adjectives and participles, what joins them, how one took part. */
const MODIFIER =
  /(?:ых|их|ого|его|ому|ой|ей|ые|ие|ый|ий|ая|яя|ыми|ими|ым|им|ихся|ийся|иеся)$|^(?:и|а|также|или|не|очно|заочно|онлайн|офлайн|он-лайн|дистанционно)$/u;
/** What ends like an adjective and is none. */
const NOUN =
  /(?:[нтзс]и[ей]|ций|ласт(?:ей|и)|партий|территорий|категорий|серий|стратегий|технологий|коллегий|отделений|министерств|лет|ой-ой|^включая|(?:дж|ст|л|ем)ей)$/u;

const WORD = /[\p{L}\p{N}]+(?:[-‑–][\p{L}\p{N}]+)*/gu;

interface Word {
  text: string;
  start: number;
  end: number;
  /** What parts it from the word before. */
  gap: string;
}

function readWords(plain: string, from: number): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = from;
  for (
    let end = from, match = WORD.exec(plain);
    match !== null && words.length < 14;
    match = WORD.exec(plain)
  ) {
    const start = match.index;
    words.push({ text: match[0], start, end: start + match[0].length, gap: plain.slice(end, start) });
    end = start + match[0].length;
  }
  return words;
}

/** Whether a word, lower case, is a noun for people who take part, or for pupils and parents. */
export function kindOf(compound: string): "person" | "pupil" | null {
  const word = compound.replace(MANNER_PREFIX, "");
  if (ADJECTIVE_OF_NOUN.test(word)) return null;
  if (PUPIL.test(word)) return "pupil";
  return PERSON.test(word) || HYPHENATED.test(word) ? "person" : null;
}

/** Reads on from the end of a quantity. `plain` is `text` in lower case, names in quotation marks blanked. */
export function readCounted(plain: string, text: string, from: number): Counted {
  const words = readWords(plain, from);
  const [first] = words;
  if (first === undefined || !/^\.?\s*$/u.test(first.gap))
    return { end: from, kind: "none", of: "", head: "" };
  const at = words.findIndex(
    ({ text: word }) => kindOf(word) !== null || !MODIFIER.test(word) || NOUN.test(word),
  );
  const head = words[at];
  const stop = words.slice(1, at === -1 ? undefined : at + 1).findIndex(({ gap }) => !/^,?\s+$/u.test(gap));
  // «1 100 онлайн.», «350 – очно»: the noun is left out.
  if (head === undefined || stop >= 0 || /^\d/.test(head.text) || CAME_WITHOUT_NOUN.test(head.text))
    return { end: from, kind: "none", of: "", head: "" };
  const kind = kindOf(head.text);
  if (kind === null) return { end: head.end, kind: "other", of: "", head: head.text };
  const end =
    text.charAt(head.end) === "." && head.text === "чел" ? head.end + 1 : endOfCoordination(words, at);
  return { end, kind, of: text.slice(first.start, end), head: head.text };
}

/** «25 из 27 членов совета»: those who came, of how many. */
export function isOutOf(plain: string, from: number, next: { start: number; counted: Counted }): boolean {
  return /^\s+из\s+$/u.test(plain.slice(from, next.start)) && next.counted.kind === "person";
}

/** «380 очных и 1 120 онлайн-участников»: the noun stands once, behind the second of two numbers. */
export function readShared(
  plain: string,
  from: number,
  next: { start: number; end: number; counted: Counted },
): Counted | null {
  const match = /^\s+((?:\p{L}+(?:ых|их)\s+){1,2})(?:и|а\s+также)\s+$/u.exec(plain.slice(from, next.start));
  if (match === null || (next.counted.kind !== "person" && next.counted.kind !== "pupil")) return null;
  const end = from + match[0].length - match[0].trimStart().length + (match[1] ?? "").trimEnd().length;
  return { ...next.counted, end, of: next.counted.of.replace(/^\S+[-‑–](?=\p{L}+$)/u, "") };
}

/** «Представители» beside «работников» stands in another case: it is named next to the counted, not counted. */
function caseSign(word: string): string {
  const noun = word.replace(/(?:[аоыия]м|ми|ся)$/u, "-");
  return /[ая]$/u.test(noun) ? "ая" : /[еиы]$/u.test(noun) ? "еиы" : "";
}

/** «учителей, социальных педагогов и руководителей»: the last of the nouns that are joined and agree. */
function endOfCoordination(words: readonly Word[], at: number): number {
  const head = words[at];
  if (head === undefined) return 0;
  let last = endOfComplement(words, at);
  for (;;) {
    const next = readJoined(words, last + 1);
    const noun = words[next];
    if (noun === undefined || caseSign(noun.text) !== caseSign(head.text)) break;
    last = endOfComplement(words, next);
  }
  return words[last]?.end ?? head.end;
}

/** Place of a person's noun that is joined to the words before by a comma or «и», -1 where there is none. */
function readJoined(words: readonly Word[], from: number): number {
  let place = from;
  let isJoined = false;
  for (let word = words[place]; word !== undefined && place < from + 6; word = words[++place]) {
    const isFirst = place === from;
    const gap = word.gap.trim();
    if (gap !== "" && !(gap === "," && isFirst)) return -1;
    isJoined ||= gap === ",";
    if (/^(?:и|а|также)$/u.test(word.text)) isJoined = true;
    else if (!isJoined) return -1;
    else if (kindOf(word.text) !== null) return place;
    else if (!MODIFIER.test(word.text) || NOUN.test(word.text)) return -1;
  }
  return -1;
}

/** «докторов наук», «кандидатов педагогических наук»: place of the last word. */
function endOfComplement(words: readonly Word[], at: number): number {
  if (!COMPLEMENT.test(words[at]?.text ?? "")) return at;
  const [first, second] = [words[at + 1], words[at + 2]];
  if (first?.text === "наук" && first.gap.trim() === "") return at + 1;
  return second?.text === "наук" && MODIFIER.test(first?.text ?? "") ? at + 2 : at;
}
