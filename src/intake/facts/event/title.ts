import type { Doubt, ReadText } from "../../model.ts";
import { doubt } from "./evidence.ts";
import { maskQuotations } from "./kinds.ts";
import { findMentions } from "./mention.ts";
import type { OwnMention } from "./own-event.ts";
import { findQuotations, softenQuotations } from "./quotations.ts";
import type { Quoted } from "./quotations.ts";

/** What stands in quotation marks after these words is the name of somebody, not a theme. */
const NAME_BEFORE =
  /(?:институт\p{L}*|университет\p{L}*|академи\p{L}*|школ\p{L}*|лице\p{L}*|гимнази\p{L}*|центр\p{L}*|проект\p{L}*|программ\p{L}*|сад\p{L}*|учреждени\p{L}*|колледж\p{L}*|техникум\p{L}*|парти\p{L}*|ассоциаци\p{L}*|союз\p{L}*|парк\p{L}*|комплекс\p{L}*|дворц\p{L}*|дом\p{L}*|общества|организации|организаций|движени\p{L}*|издательств\p{L}*|газет\p{L}*|журнал\p{L}*)\s*(?:№\s?\d+\s*)?$/iu;
/** «МБОУ», «СОШ № 5»; in a heading in capitals only what is known for a legal form. */
const ABBREVIATED = /\p{Lu}{3,}(?:\s\p{Lu}{2,})*\s*(?:№\s?\d+\s*)?$/u;
const LEGAL_FORM =
  /(?:^|\P{L})(?:(?:ФГ|Г|М|К|О|Ч)?[БАК]?(?:ДОУ|ОУ|ПОУ|У)|СОШ|АНО|НОУ|ООО|ВПО|ДПО|ДОД|НПО|СПО)\s*(?:№\s?\d+\s*)?$/u;
const THEME_WORDS = /(?:на|по)\s+тем[еу]\s*[:–—-]?\s*$|^тема\s*[:–—-]\s*$/iu;

export interface Title {
  title?: string;
  doubts: Doubt[];
}

/** The theme: in the outermost quotation marks of the heading, else after «на тему», else where the text names the meeting. */
export function recogniseTitle(text: ReadText, own: readonly OwnMention[]): Title {
  const heading = text.units.find(({ section }) => section === "heading");
  if (heading !== undefined) {
    const quoted = chooseTheme(heading.text, findQuotations(heading.text));
    if (quoted !== null) {
      const { words, whole } = readTheme(heading.text, quoted);
      const doubts = whole
        ? []
        : [doubt("title", "кавычка вокруг темы не закрыта; проверьте, где тема кончается")];
      return { title: recapitalise(words, text), doubts };
    }
    const bare = readBareTheme(heading.text);
    if (bare !== null) {
      return {
        title: recapitalise(bare, text),
        doubts: [doubt("title", "тема напечатана без кавычек; проверьте её границы")],
      };
    }
  }
  const themed = own.find(({ mention, unit }) => mention.theme !== null && unit !== heading);
  if (themed?.mention.theme != null) {
    const { words } = readTheme(themed.unit.text, themed.mention.theme);
    return {
      title: words,
      doubts: [
        doubt("title", "в заголовке темы нет; взята из текста", {
          unit: themed.unit,
          ...themed.mention.theme,
        }),
      ],
    };
  }
  const bodyTheme = findStatedTheme(text);
  if (bodyTheme !== null)
    return { title: bodyTheme, doubts: [doubt("title", "в заголовке темы нет; взята из текста")] };
  return { doubts: [doubt("title", "темы в кавычках нет; напишите название для списков")] };
}

function chooseTheme(heading: string, quotations: readonly Quoted[]): Quoted | null {
  const [own] = findMentions(heading);
  const candidates = quotations.filter(
    (quoted) =>
      !isNamed(heading, quoted.from) &&
      quoted.end - quoted.start > 3 &&
      !/^\d{1,2}$/.test(heading.slice(quoted.start, quoted.end)),
  );
  const first = own?.theme ?? null;
  if (first !== null && candidates.includes(first)) return first;
  if (first !== null) {
    const same = candidates.find(({ from }) => from === first.from);
    if (same !== undefined) return same;
  }
  return (
    candidates.find((quoted) => THEME_WORDS.test(heading.slice(0, quoted.from))) ??
    candidates.find(({ from }) => own === undefined || from >= own.end) ??
    candidates.at(-1) ??
    null
  );
}

/** Whether the words before a quotation make it the name of somebody. */
function isNamed(heading: string, from: number): boolean {
  const before = heading.slice(0, from);
  const plain = maskQuotations(heading);
  const abbreviated = plain === plain.toUpperCase() ? LEGAL_FORM : ABBREVIATED;
  return NAME_BEFORE.test(before) || abbreviated.test(before);
}

/** The words of a theme; a mark that is missing lets it run to the end of the heading. */
function readTheme(text: string, quoted: Quoted): { words: string; whole: boolean } {
  const inside = text.slice(quoted.start, quoted.end);
  const tail = text.slice(quoted.to);
  const opened = (inside.match(/[«„]/gu) ?? []).length - (inside.match(/[»“]/gu) ?? []).length;
  if (quoted.closed && opened <= 0) return { words: tidy(inside), whole: true };
  // «Проект «Образование» в школе: the mark that closes both stood in the middle.
  const more = opened > 0 ? (/^\s+\p{Ll}[^(]*/u.exec(tail)?.[0] ?? "") : "";
  const words = more === "" ? inside : `${inside}»${more}`;
  return { words: tidy(words.replace(/\s*\([^()]*\d{4}[^()]*\)\s*$/u, "")), whole: false };
}

function tidy(words: string): string {
  return softenQuotations(words.replace(/\s+/gu, " ").replace(/[\s.;,*]+$/u, ""));
}

/** Without quotation marks: after «на тему», or what begins anew with a capital after the meeting's name. */
function readBareTheme(heading: string): string | null {
  const named = /(?:^|\s)(?:на|по)\s+тем[еу]\s*[:–—-]?\s*(\p{Lu}.+)$/iu.exec(heading);
  const begun = named?.[1] ?? readRest(heading);
  if (begun === null) return null;
  const words = begun
    .replace(/\s*\([^()]*\)\s*$/u, "")
    .replace(
      /[,.]?\s*(?:г\.\s?\p{Lu}\p{L}+,?\s*)?(?:с\s+)?\d{1,2}(?:\s?[-–—]\s?\d{1,2})?\s+\p{L}+\s+\d{4}\s*(?:г(?:ода|\.)?)?\s*$/iu,
      "",
    );
  return words.split(/\s+/u).length < 2 ? null : tidy(words);
}

function readRest(heading: string): string | null {
  const [own] = findMentions(heading);
  if (own === undefined || heading === heading.toUpperCase()) return null;
  // The name ends at the noun when a noun in the nominative with a capital follows.
  const after = heading.slice(own.noun.end);
  const begun =
    /^[\s:.–—-]*(\p{Lu}\p{Ll}+(?:ие|ия|ость|ство|ый|ий|ая|яя|ое|ые|ание|ение|тика|ика|ка)\s\p{L}.*)$/u.exec(
      after,
    );
  return begun?.[1] ?? null;
}

/** «Тема конференции: «…»», «Конференция была посвящена теме «…»». */
function findStatedTheme(text: ReadText): string | null {
  for (const { text: words, section } of text.units) {
    if (section !== "preamble") continue;
    for (const quoted of findQuotations(words)) {
      if (
        /тем[аеуой]{1,2}(?:\s+(?:конференции|форума|съезда|совещания|семинара|встречи|чтений))?\s*(?:[:–—-]|стала|была|является)?\s*$/iu.test(
          words.slice(0, quoted.from),
        )
      )
        return tidy(words.slice(quoted.start, quoted.end));
    }
  }
  return null;
}

/** A theme in capitals takes its letters from the text, where the text repeats it. */
function recapitalise(title: string, text: ReadText): string {
  if (title !== title.toUpperCase()) return title;
  const fold = (words: string) => words.toLowerCase().replace(/[«»„“"”]/gu, "");
  for (const { text: words, section } of text.units) {
    if (section === "heading") continue;
    for (const quoted of findQuotations(words)) {
      const inside = tidy(words.slice(quoted.start, quoted.end));
      if (fold(inside) === fold(title)) return inside;
    }
  }
  return title;
}
