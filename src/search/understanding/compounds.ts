import { createTerm } from "../question.ts";
import type { Clause, Term } from "../question.ts";
import { createReading } from "./create-reading.ts";
import type { Reading } from "./reading.ts";

/** Beginnings of words that are written together, with a hyphen, and by mistake apart. */
const BEGINNINGS = (
  "меж вне внутри сверх пост анти контр мета мульти микро мини макро поли псевдо супер теле транс ультра экс экстра " +
  "видео аудио фото кино радио медиа кибер нейро био гео эко этно авто электро энерго интернет веб он офф оф интер само " +
  "взаимо обще едино много мало одно двух трех пресс мастер вице бизнес арт конференц"
).split(" ");
const BEGINNING = new Set(BEGINNINGS);
const OF_WORD = new RegExp(
  `^(${[...BEGINNINGS].sort((a, b) => b.length - a.length).join("|")})(\\p{L}{4,})$`,
  "u",
);
/** «Научно», «учебно» before an adjective. */
const ADVERBIAL = /^.{4,}(?<![ое]г)о$/;
const ADJECTIVE = /(?:[ыиоа]й|[ая]я|[оеы]е|ие|[ое]го|[ое]му|[ыи]м|[ое]м|[ыи]х|[ыи]ми|ую|юю|ей)$/;
const MOST = 3;

/** «Видео конференция» for «видеоконференция». */
export function readSplit(term: Term): Reading[] {
  const [word, ...more] = term.words;
  const [, beginning = "", rest = ""] = OF_WORD.exec(word?.normal ?? "") ?? [];
  if (more.length > 0 || beginning === "" || word?.whole === true) return [];
  const text = `${beginning} ${rest}`;
  return [createReading("joined", term, text, createTerm(text)?.words ?? [])];
}

/** Beginnings that are adjectives cut short: «соцпедагог», «методобъединение», «спортзал». */
const STUMPS = new Map(
  [
    "соц социальный, метод методический, гос государственный, пед педагогический, дет детский",
    "проф профессиональный, мед медицинский, спорт спортивный, физ физический, культ культурный",
    "тех технический, орг организационный, хоз хозяйственный, обл областной, рай районный, гор городской",
    "спец специальный, обр образовательный, учеб учебный, воен военный, эко экологический, этно этнический",
    "интер интерактивный, псих психологический, худ художественный, студ студенческий, полит политический",
    "нац национальный, мун муниципальный, муз музыкальный, лит литературный, юр юридический, фин финансовый",
  ]
    .join(", ")
    .split(", ")
    .map((pair) => pair.split(" ") as [string, string]),
);
const OF_STUMP = new RegExp(`^(${[...STUMPS.keys()].join("|")})(\\p{L}{3,})$`, "u");

/** «Методическое объединение» for «методобъединение». */
export function readStump(term: Term): Reading[] {
  const [word, ...more] = term.words;
  const [, stump = "", rest = ""] = OF_STUMP.exec(word?.normal ?? "") ?? [];
  const adjective = STUMPS.get(stump);
  if (more.length > 0 || adjective === undefined || word?.whole === true) return [];
  const text = `${adjective} ${rest}`;
  return [createReading("synonym", term, text, createTerm(text)?.words ?? [])];
}

/** «Онлайн» for «он лайн»: each of the clauses is answered by the word that they are together. */
export function readSpaced(clauses: readonly Clause[]): Reading[] {
  const words = clauses.map(plainWord);
  return words.flatMap((_, start) => {
    const run: Term[] = [];
    for (let place = start; place < words.length && run.length < MOST; place++) {
      const term = words[place];
      if (term === null || term === undefined) return [];
      run.push(term);
      if (!BEGINNING.has(normalOf(term))) break;
    }
    const [first, second] = run;
    if (first === undefined || second === undefined) {
      const next = words[start + 1];
      if (first === undefined || !next) return [];
      if (!ADVERBIAL.test(normalOf(first)) || !ADJECTIVE.test(normalOf(next))) return [];
      run.push(next);
    }
    const text = run.map(normalOf).join("");
    const joined = createTerm(text)?.words ?? [];
    const asked = run.map((term) => term.text).join(" ");
    return run.map((term) => ({ ...createReading("joined", term, text, joined), asked }));
  });
}

function normalOf({ words: [word] }: Term): string {
  return word?.normal ?? "";
}

function plainWord({ negated, alternatives: [term, ...others] }: Clause): Term | null {
  if (negated || others.length > 0 || term.quoted || term.exact || term.words.length > 1) return null;
  return /^\p{L}+$/u.test(term.text) ? term : null;
}
