import { compilePattern, matchPattern } from "../../russian/pattern.ts";
import { tokenize } from "../../russian/words.ts";
import type { ReceivedBlock, Reference } from "../model.ts";
import { readCue } from "./cues.ts";

export interface FoundHeading {
  /** The blocks that make it, `from` included, `to` not. */
  from: number;
  to: number;
}

/** What such documents call themselves, spaced out too. */
const documentWord =
  /^(?:проект\s+)?(?:итогов(?:ая|ое|ый|ые)\s+|сводн(?:ая|ые)\s+|общая\s+|протокольное\s+|совместн(?:ая|ое|ые)\s+|открыт(?:ая|ое)\s+)?(?:р\s?е\s?з\s?о\s?л\s?ю\s?ц\s?и\s?[яи]|р\s?е\s?ш\s?е\s?н\s?и\s?[ея]|р\s?е\s?к\s?о\s?м\s?е\s?н\s?д\s?а\s?ц\s?и\s?[ий]|документа?|постановлени[ея]|обращени[ея]|декларация|меморандум|протокол|заявление|заключение|коммюнике|манифест|предложения|выписка из|материалы|итоги|резолютивн\S+|хартия|программа действий|отч[её]т)(?!\p{L})/iu;
const stamp =
  /^(?:«?утвержд|«?согласован|проект\.?$|приложение|принят[аоы]?(?!\p{L})|одобрен|«?рассмотрен|копия|к проекту|для служебного|не для печати|вход\.|исх\.|№\s*\d|от\s+«?\d)/iu;
const dateOrPlace =
  /^(?:(?:(?:\p{Lu}[\p{L}-]+\s+(?:обл\.|область|край|район|р-н|респ\.)|Республика\s+\p{Lu}[\p{L}-]+),?\s+)?(?:г(?:ор)?\.\s?|(?:город|станица|село|деревня|аул|хутор|посёлок|поселок|пгт|рп|р\.\s?п\.)\s+)\p{Lu}[^«]{0,60}|(?:с|п(?:гт|ос)?)\.\s?\p{Lu}[^«]{0,80}(?:19|20)\d\d\s*(?:г\.?|года)?|с\.\s?\p{Lu}[^«]{0,40}|п(?:гт|ос)?\.\s?\p{Lu}[^«]{0,40}|(?:\p{Lu}[\p{Ll}-]+,?\s+)?[«"(]?(?:с\s+)?\d{1,2}[»"]?(?:\s*[–—-]\s*\d{1,2})?[\s.]+(?:(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*|\d{2}\.)[^«]{0,50}|(?:\p{Lu}\p{Ll}+,\s*)?(?:19|20)\d\d\s*(?:г\.?|года)?\.?\)?)$/iu;
/** A place with its day, as brackets hold it. */
const dated =
  /^(?:[^«»"]{0,80}?[\s,])?(?:(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*|\d{2}\.\d{2}\.|,)\s*(?:19|20)\d\d\s*(?:г\.?|года)?$/iu;
const prose =
  /^(?:участник(?:и|ами)\s+\S+\s+(?!.*»$)|в\s+(?:работе|ходе|рамках|период|соответствии|конференции|целях|современных)|с\s+\d|\d{1,2}(?:\s*[–—-]\s*\d{1,2})?\s+(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\S*.{40}|на\s+(?:конференции|базе)|мы,|заслушав|обсудив|рассмотрев|организатор|место\s+проведения|дата\s+проведения|присутствовал|повестка|тема\s+конференции\s+обусл)/iu;
const LONGEST = 700;

/** How many quotation marks stay open; straight ones open and close by turns. */
function countOpen(text: string): number {
  let open = 0;
  let straight = false;
  for (const sign of text) {
    if (sign === "«" || sign === "„") open += 1;
    else if (sign === "»" || (sign === "“" && open > 0)) open = Math.max(0, open - 1);
    else if (sign === "“") open += 1;
    else if (sign === "”") open = Math.max(0, open - 1);
    else if (sign === '"') {
      open += straight ? -1 : 1;
      straight = !straight;
    }
  }
  return Math.max(0, open);
}

/** «Круглый стол» is often put in marks, and is no theme. */
const hasQuotation = (text: string) => /[«„“"](?!кругл\p{L}+\s+стол)/iu.test(text);

/** «Протокол № 9 от 28.05.2019» below «Утверждена» is the stamp's. */
const minutesOf = /^протокол\s*(?:№\s*\S+\s*)?от\s+[«"\d]/iu;
/** «Резолюция,» and below it «принятая участниками конференции». */
const adoptedBy = /^(?:принят|одобренн|подготовленн|выработанн)\p{L}{1,3}\s/iu;
/** «Увельского муниципального района», «учителей Сибири»: whose meeting the line above named. */
const whose =
  /^(?:\p{L}{3,}(?:ого|его|ой|ых|их)|республики|области|края|города|района|округа|работников|учителей|педагогов|воспитателей|преподавателей|руководителей|библиотекарей|специалистов|школьников|студентов|родителей)(?!\p{L})/iu;
/** Who called the meeting, in a line of its own. */
const institution =
  /^(?:министерств|департамент|управлени|комитет|администраци|институт|университет|академи|ассоциаци|центр|[А-Я]{3,})/iu;
const held =
  /(?<!\p{L})(?:состоял|прош[её]л|прошл|проход|провед[её]н|организован|собрал|приня|участвовал|отмеча|отмет|рекоменд|реш(?:ил|ает)|обсуди|объедини|посвящен[аоы]?(?!\p{L}))/iu;

/** «Решение педагогического совета № 2»: councils are named by whose they are. */
const ofWhom = /(?:совета|педсовета|коллегии|собрания)(?:\s*№\s*\d+)?$/iu;

/** Finds the lines of the title among the first blocks. */
export class HeadingFinder {
  private readonly events;

  constructor({ vocabularies }: Reference) {
    this.events = vocabularies.eventKinds.flatMap(({ recognise }) => recognise.map(compilePattern));
  }

  find(blocks: ReceivedBlock[]): FoundHeading | null {
    const start = blocks
      .slice(0, 20)
      .findIndex(
        ({ text, kind }, index) =>
          kind !== "table" &&
          text.length < LONGEST &&
          this.opens(text, blocks[index + 1]?.text) &&
          !(minutesOf.test(text) && blocks.slice(0, index).some((above) => stamp.test(above.text))),
      );
    const named = this.findUntitled(blocks.slice(0, start < 0 ? blocks.length : start));
    // Behind prose «Решение» announces what was decided; the heading stands above.
    if (start < 0 || (named !== null && blocks.slice(named.to, start).some(({ text }) => isSentence(text))))
      return named;
    const from = this.findBeginning(blocks, start);
    return { from, to: this.findEnd(blocks, from, start) };
  }

  private opens(text: string, next = ""): boolean {
    if (!documentWord.test(text) || stamp.test(text)) return false;
    const [match = ""] = documentWord.exec(text) ?? [];
    const rest = text.slice(match.length).trim();
    if (rest === ",") return adoptedBy.test(next);
    return /[:,]$/.test(text) && !hasQuotation(text) && !hasQuotation(next.slice(0, 1))
      ? false
      : rest === "" || !/^(?:принят|подлеж|направл|будет|был)/iu.test(rest);
  }

  private namesEvent(text: string): boolean {
    const words = tokenize(text);
    return this.events.some((pattern) => matchPattern(pattern, words).length > 0);
  }

  /** The event's name may stand above the word. */
  private findBeginning(blocks: ReceivedBlock[], start: number): number {
    const word = blocks[start]?.text ?? "";
    const next = blocks[start + 1];
    // «Резолюция конференции «…»» names its event itself.
    if (this.namesEvent(word) ? hasQuotation(word) : isTitleLine(next) && this.namesEvent(next.text))
      return start;
    const above = this.findTitleAbove(blocks, start);
    // The place and the day may stand between the event's name and the word.
    const isDated = dateOrPlace.test(blocks[start - 1]?.text ?? "");
    return above === start && isDated ? this.findTitleAbove(blocks, start - 1, start) : above;
  }

  /** Where the lines right above `end` begin that name the event; `otherwise` where they do not. */
  private findTitleAbove(blocks: ReceivedBlock[], end: number, otherwise = end): number {
    let from = end;
    while (from > 0 && isTitleLine(blocks[from - 1])) from -= 1;
    // Who called it, or the rest of a stamp: «ПРИНЯТО», «общим собранием участников».
    const isApart = ({ text }: ReceivedBlock) =>
      /^\p{Ll}/u.test(text) || (institution.test(text) && !this.namesEvent(text));
    const first = blocks.slice(from, end).findIndex((block) => !isApart(block));
    const names = first >= 0 && blocks.slice(from + first, end).some(({ text }) => this.namesEvent(text));
    return names ? from + first : otherwise;
  }

  private findEnd(blocks: ReceivedBlock[], from: number, start: number): number {
    let to = start + 1;
    let text = blocks
      .slice(from, to)
      .map((block) => block.text)
      .join(" ");
    for (; to < blocks.length && to - from < 16; to += 1) {
      const next = blocks[to];
      if (next === undefined || !this.continues(text, next, blocks[to + 1])) break;
      text += ` ${next.text}`;
    }
    return to;
  }

  private continues(heading: string, next: ReceivedBlock, behind: ReceivedBlock | undefined): boolean {
    const { text, kind } = next;
    if (kind !== "paragraph" || heading.length + text.length > LONGEST) return false;
    const open = countOpen(heading);
    const bare = text.replace(/^\(|\)$/g, "");
    if (dateOrPlace.test(text) || isBracketedDate(text) || stamp.test(bare)) return false;
    if (open > 0) {
      const closes = countOpen(heading + " " + text) < open;
      if (closes || next.heading) return true;
      const later = behind !== undefined && countOpen(`${heading} ${text} ${behind.text}`) < open;
      return text.length < 160 && (later || /^\p{Ll}/u.test(text)) && !isProse(text);
    }
    if (isProse(text) || readCue(text, behind?.kind === "item" ? 1 : null)?.sure) return false;
    // «… на тему:», and the theme in quotation marks below.
    const announcing = text.endsWith(":") && hasQuotation(behind?.text.slice(0, 1) ?? "");
    if (announcing) return text.length < 220;
    const short = text.length < 220 && !/[.;:]$/.test(text);
    if (/^\p{Ll}/u.test(text) || text.startsWith("(")) return text.length < 300 && !/[;:]$/.test(text);
    if (hasQuotation(heading) && this.namesEvent(heading)) return next.heading && short;
    if (/^[«„“"]/.test(text)) return text.length < 400;
    return (
      short &&
      (next.heading ||
        this.namesEvent(text) ||
        this.expectsName(heading) ||
        text === text.toUpperCase() ||
        (whose.test(text) && !held.test(text)) ||
        isBareTheme(text, behind))
    );
  }

  /** «РЕЗОЛЮЦИЯ» alone: whose is said below. */
  private expectsName(heading: string): boolean {
    return !this.namesEvent(heading) || ofWhom.test(heading);
  }

  /** A document that does not say what it is: the event's name above the text. */
  private findUntitled(blocks: ReceivedBlock[]): FoundHeading | null {
    const from = blocks.slice(0, 6).findIndex((block) => isTitleLine(block) && this.namesEvent(block.text));
    if (from < 0) return null;
    let first = from;
    while (first > 0 && blocks[first - 1]?.heading === true && isTitleLine(blocks[first - 1])) first -= 1;
    return { from: first, to: this.findEnd(blocks, first, from) };
  }
}

/** «(г. Тверь, 3–5 февраля 1998 г.)», «(Астрахань, 18–19 мая 2017 года)» in a line of its own. */
function isBracketedDate(text: string): boolean {
  const inside = /^\(([^()]+)\)\.?$/u.exec(text)?.[1];
  return inside !== undefined && /\d/.test(inside) && (dateOrPlace.test(inside) || dated.test(inside));
}

function isProse(text: string): boolean {
  return prose.test(text) || (text.endsWith(".") && text.length > 160) || text.length > 400;
}

/** A theme without quotation marks, above the line of place and date. */
function isBareTheme(text: string, behind: ReceivedBlock | undefined): boolean {
  if (behind === undefined || !dateOrPlace.test(behind.text)) return false;
  return /^\p{Lu}/u.test(text) && /\s/.test(text) && !institution.test(text) && !held.test(text);
}

const isSentence = (text: string) => isProse(text) || (text.endsWith(".") && held.test(text));

function isTitleLine(block: ReceivedBlock | undefined): block is ReceivedBlock {
  if (block?.kind !== "paragraph") return false;
  const { text } = block;
  return (
    text.length < 250 &&
    !/[.;:]$/.test(text) &&
    !stamp.test(text) &&
    !isProse(text) &&
    !dateOrPlace.test(text)
  );
}
