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
  /^(?:участни[кц]|делегат|специалист|педагог|человек(?!о)|людей$|чел$|учител|преподавател|воспитател|руководител|директор|заведующ|методист|работни[кц]|сотрудни[кц]|представител(?!ьств)|слушател|студент|аспирант|магистрант|ординатор|докторант|учены(?:х|е|м|ми)$|исследовател|эксперт(?!из|н)|гост(?:ей|я|и|ям|ями)?$|психолог|логопед|дефектолог|тьютор|тренер|наставник|библиотекар|мастер(?:а|ов|ами)?$|управлен(?:ц|ец)|депутат|кандидат|доктор|профессор|доцент|академик|член(?:а|ов|ы|ами)?$|лиц[оа]?$|персон[аы]?$|коллег(?:а|и|ам|ами)?$|волонтер|вожат|организатор|граждан|ректор(?:а|ов|ы)?$|проректор|завуч|чиновник|предпринимател|работодател|координатор|куратор|заместител|начальник|инспектор|ветеран|деятел(?:ь|я|ей|и)$|активист|лидер|профессионал(?:а|ов|ы)?$|практик(?:а|ов|и)$|автор(?:а|ов|ы)?$|соотечественник|зрител|посетител|пользовател|присутствующ|выступающ|докладчик|спикер|лектор|модератор)/u;
const PUPIL =
  /^(?:школьни[кц]|учащ|обучающ(?:их|ие|им|ими)ся|воспитанни[кц]|дет(?:ей|и|ям)$|ребен|ребят|учени[кц]|выпускни[кц]|юнарме|кадет(?:а|ов|ы)?$|победител|призер|лауреат|родител)/u;
const HYPHENATED = /-(?:педагог|психолог|предметник|логопед|наставник|дефектолог|новатор|организатор)/u;
/** «Педагогических» begins like «педагог», and is an adjective. */
const ADJECTIVE_OF_NOUN = /(?:ск|тельн)(?:ий|ая|ое|ие|ого|ой|ую|их|им|ом|ими)$/u;
/** Words that may stand before the noun: adjectives and participles, what joins them, how one took part. */
const MODIFIER =
  /(?:ых|их|ого|его|ому|ой|ей|ые|ие|ый|ий|ая|яя|ыми|ими|ым|им|ихся|ийся|иеся)$|^(?:и|а|также|или|не|очно|заочно|онлайн|офлайн|он-лайн|дистанционно)$/u;
/** What ends like an adjective and is none. */
const NOUN =
  /(?:[нтзс]и[ей]|ций|ласт(?:ей|и)|партий|территорий|категорий|серий|стратегий|технологий|коллегий|отделений|министерств|лет|ой-ой)$/u;

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

function kindOf(word: string): "person" | "pupil" | null {
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
  if (head === undefined || stop >= 0) return { end: from, kind: "none", of: "", head: "" };
  const kind = kindOf(head.text);
  if (kind === null) return { end: head.end, kind: "other", of: "", head: head.text };
  const end = endOfCoordination(words, at);
  return { end, kind, of: text.slice(first.start, end), head: head.text };
}

/** «учителей, методистов и руководителей»: the last of the nouns that are joined without other words. */
function endOfCoordination(words: Word[], at: number): number {
  let end = words[at]?.end ?? 0;
  for (let place = at + 1; place < words.length; place++) {
    const word = words[place];
    if (word === undefined) break;
    const joined = word.gap.trim() === "," || /^(?:и|также)$/u.test(words[place - 1]?.text ?? "");
    if (joined && kindOf(word.text) !== null) end = word.end;
    else if (!/^(?:и|а|также)$/u.test(word.text)) break;
  }
  return end;
}
