import { readListMark } from "./list-marks.ts";

/** A line of a text that came in lines. */
export interface Line {
  text: string;
  /** Whether an empty line stands before it. */
  apart: boolean;
  /** Whether a page ends before it. */
  newPage: boolean;
  /** Whether its word goes on in the next line without a hyphen: a soft hyphen stood there. */
  broken: boolean;
  /** Which line of the received text it is. */
  place: number;
  /** How long it would be if it went on to the edge of its column, where the page tells that. */
  measure?: number | undefined;
}

/** How a line is joined to the one before it: with a space, without, or without the hyphen that stands there. */
export type Joint = "space" | "close" | "hyphen" | null;

/** Lines of a text with paragraphs in one line are longer. */
const WIDEST = 140;
/** Lines that are longer have enough words for small gaps between them. */
const WIDEST_SPREAD = 60;
/** Lines of a few words are shorter, whatever they are. */
const NARROWEST = 40;

/** A line that is so much wider than the page was not broken. */
const WIDER = 1.2;

/** First parts that keep their hyphen before another word. */
const compounds = new Set(
  (
    "научно учебно социально психолого медико информационно организационно нормативно материально финансово культурно " +
    "общественно государственно военно духовно физкультурно спортивно историко методико практико северо юго западно " +
    "восточно экспериментально художественно естественно гуманитарно программно личностно системно административно " +
    "профессионально технико лечебно санитарно воспитательно образовательно онлайн интернет видео медиа веб арт вице " +
    "мини пресс мастер бизнес топ экс член план тест семинар вебинар форум школа по кое во как из"
  ).split(" "),
);
/** Who stands behind whom: «учителями-предметниками», «педагога-наставника», «детей-сирот». */
const appositions =
  /^(?:предметник|наставник|логопед|психолог|дефектолог|организатор|универсал|методист|тьютор|исследовател|новатор|библиотекар|стаж[её]р|куратор|консультант|практик|эксперт|мигрант|инвалид|сирот|подростк|участник|победител|партн[её]р|спутник|миллионник|интернат|сад(?:а|у|ом|е|ы|ов|ам|ами|ах)?$)/u;
/** Words that are also the beginnings of longer ones: «между-народный», «после-вузовский». */
const beginnings = new Set(
  "между после около сверх через перед внутри среди против много полно обще".split(" "),
);
const seconds = new Set("то либо нибудь таки й го му я е х ой ая ое ые ых ым".split(" "));

/** The width of the lines where a text is wrapped, `null` where a line is a paragraph. */
export function measureWidth(lines: Line[]): number | null {
  const measures = lines.flatMap(({ measure }) => measure ?? []).sort((a, b) => a - b);
  if (measures.length > 0) return measures[Math.floor(measures.length / 2)] ?? null;
  const lengths = lines.map(({ text }) => text.trimEnd().length).filter((length) => length > 0);
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const longest = lengths.at(-1) ?? 0;
  const full = lengths.filter((length) => length >= width * 0.75).length;
  if (width > WIDEST || width < NARROWEST || longest > width * 2) return null;
  // Words that are parted at the ends of lines tell how wide a page is, though most of it may be items in one line.
  const parted = findParted(lines);
  const partedWidth = parted.length < 2 ? null : Math.max(...parted.map(({ text }) => text.trimEnd().length));
  if (full < lengths.length * 0.4) return partedWidth;
  // Most lines may be short items: the longest ones show how wide the page is.
  const wide = lengths.at(-2) ?? width;
  const wrapped = lines.filter((line, index) => {
    const before = lines[index - 1]?.text.trimEnd() ?? "";
    return (!line.apart || line.newPage) && before.length >= wide * 0.75 && goesOn(before, line.text);
  });
  return wrapped.length >= 2 ? wide : partedWidth;
}

/** Whether words are parted at the ends of lines so often that no line can be taken for a paragraph. */
export const tellsOfPage = (lines: Line[]): boolean => findParted(lines).length >= 3;

function findParted(lines: Line[]): Line[] {
  return lines.filter(({ text }, index) => {
    const next = lines[index + 1];
    return /\p{L}-\s*$/u.test(text) && next?.apart === false && /^\s*\p{Ll}/u.test(next.text);
  });
}

/** Whether the second of two lines cannot begin a sentence or an item. */
function goesOn(before: string, line: string): boolean {
  return /^\s*[\p{Ll}(\d«]/u.test(line) && !/[.:;!?]$/.test(before) && readListMark(line) === null;
}

/** Words that a text has elsewhere tell whether a hyphen at a line's end is the word's own. */
export class Hyphenation {
  private readonly words = new Set<string>();
  /** Whether words are parted at the ends of lines at all; if not, a hyphen there is the word's own. */
  private readonly parts: boolean;

  constructor(lines: Line[]) {
    for (const { text } of lines) {
      const all = text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?![\p{L}-])/gu) ?? [];
      for (const word of all) this.words.add(word);
    }
    const broken = lines.filter(({ text }) => /\p{L}-\s*$/u.test(text)).length;
    this.parts = broken > lines.length * 0.06;
  }

  private knows(word: string): boolean {
    if (this.words.has(word)) return true;
    const beginning = word.slice(0, -2);
    return beginning.length >= 6 && [...this.words].some((known) => known.startsWith(beginning));
  }

  /** Whether «научно-» and «практическая» keep the hyphen between them. */
  keeps(before: string, line: string): boolean {
    const first = /([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)-$/u.exec(before)?.[1]?.toLowerCase() ?? "";
    const second = /^[\p{L}\p{N}]+/u.exec(line)?.[0] ?? "";
    if (/^[\p{Lu}\p{N}]/u.test(second) || /\p{N}$/u.test(first)) return true;
    if (this.knows(`${first}-${second}`)) return true;
    if (this.knows(first + second)) return false;
    if (first.length >= 4 && !first.endsWith("о") && appositions.test(second)) return true;
    // «родителей-» and «активистов», each a word of the text.
    const apart = first.length >= 5 && !beginnings.has(first) && this.words.has(first);
    if (apart && second.length >= 5 && this.knows(second)) return true;
    return !this.parts || compounds.has(first) || seconds.has(second);
  }
}

/** «г. Пермь» below a title. */
const place = /^(?:г|гор|с|п|пос|пгт)\.\s?\p{Lu}/u;

/** «Резолюция форума «Школа»»: a title that ends with its own line, however full that is. */
const titleLine =
  /^\s*(?:проект\s+)?(?:резолюци[яи]|решени[ея]|рекомендации|итоговый документ|декларация|обращение)(?!\p{L}).*[»"”]\s*$/iu;

/** Whether and how a line goes on with the one before it. `usual`: the width as measured; `row`: the number the next item has; `inItem`: a mark began the paragraph. */
export function findJoint(
  before: Line,
  line: Line,
  usual: number,
  row: number,
  hyphenation: Hyphenation,
  inItem: boolean,
): Joint {
  const width = before.measure ?? usual;
  const [above, text] = [before.text.trimEnd(), line.text.trimStart()];
  const unfinished = !/[.:;!?…]["»“)]*$/.test(above);
  if (line.apart && !(line.newPage && unfinished && /^\p{Ll}/u.test(text))) return null;
  if (before.broken) return "close";
  if (isRow(before) || isRow(line)) return null;
  if (titleLine.test(before.text) && /^[\p{Lu}\d]/u.test(text)) return null;
  const mark = readListMark(line.text);
  const dash = mark?.label === null && /^[–—-]$/.test(mark.style);
  // What the line would measure with the next word: more than the page is wide, but for letters of different widths.
  const reach = (above.length + 1 + (/^\S+/.exec(text)?.[0].length ?? 0)) / width;
  const wraps = above.length < width * WIDER;
  // Where the page tells the measure, only what does not fit is not there.
  const [fills, nearly] = before.measure === undefined ? [0.94, 0.9] : [1, 0.94];
  const full = reach > fills && wraps;
  if (
    mark !== null &&
    !(full && unfinished && (dash ? readListMark(above) === null : isNoMark(mark.numbers, row)))
  ) {
    return null;
  }
  if (/\p{L}-$/u.test(above) && /^[\p{L}\p{N}]/u.test(text)) {
    return hyphenation.keeps(above, text) ? "close" : "hyphen";
  }
  const indented =
    indentOf(line) >= indentOf(before) + 2 &&
    (/^[\p{Lu}«]/u.test(text) || (line.measure !== undefined && /^\d/.test(text))) &&
    mark === null;
  if (indented && readListMark(before.text) === null) return null;
  // Behind a colon or a semicolon, and behind a sentence of an item, something new begins.
  const goes = /^\p{Ll}/u.test(text);
  if (/[:;]$/.test(above)) return inItem && goes && full && !/:\s*$/.test(text) ? "space" : null;
  if (inItem && !unfinished) return null;
  // Only the last line of a paragraph is short.
  if (place.test(text)) return full ? "space" : null;
  if (goes) return full || (unfinished && (inItem || reach > 0.9)) ? "space" : null;
  // The next word may begin with a capital in the middle of a sentence.
  return full || (unfinished && reach > nearly && wraps) ? "space" : null;
}

/** A line of print with a gap in it that no line so wide gets by being spread out: a row, an office and a signature. */
function isRow({ text, measure = 0 }: Line): boolean {
  return measure > WIDEST_SPREAD && /\S\t+\S/.test(text.replace(/^\s*\S{1,8}\t/, ""));
}

const indentOf = ({ text }: Line) => /^\s*/.exec(text)?.[0].length ?? 0;

/** A number at a line's beginning that does not go on with the row: «в 2018 и \n 19. Далее». */
function isNoMark(numbers: number[], row: number): boolean {
  return numbers.length === 1 && numbers[0] !== 1 && numbers[0] !== row;
}
