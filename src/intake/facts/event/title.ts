import type { Abbreviation } from "../../../archive/model.ts";
import type { Doubt, ReadText } from "../../model.ts";
import { doubt } from "./evidence.ts";
import { findMentions } from "./mention.ts";
import type { OwnMention } from "./own-event.ts";
import { isNamed } from "./named-quotations.ts";
import { findQuotations, softenQuotations } from "./quotations.ts";
import type { Quoted } from "./quotations.ts";

const THEME_WORDS = /(?:на|по)\s+тем[еу]\s*[:–—-]?\s*$|^тема\s*[:–—-]\s*$/iu;

export interface Title {
  title?: string | undefined;
  doubts: Doubt[];
}

/** The theme: in the outermost quotation marks of the heading, else after «на тему», else where the text names the meeting. */
export function recogniseTitle(
  text: ReadText,
  own: readonly OwnMention[],
  abbreviations: readonly Abbreviation[],
): Title {
  const { title, doubts } = findTitle(text, own);
  const printed = title ?? "";
  if (printed !== printed.toUpperCase() || !/\p{Lu}{4}/u.test(printed)) return { title, doubts };
  const small = lowerTitle(printed, new Set(abbreviations.map(({ short }) => short)));
  return {
    title: small,
    doubts: [...doubts, doubt("title", "тема напечатана прописными буквами; проверьте имена и сокращения")],
  };
}

/** «РУССКИЙ ЯЗЫК» → «Русский язык»; figures and known abbreviations stay. */
function lowerTitle(title: string, abbreviations: ReadonlySet<string>): string {
  return title.replace(/\p{L}+/gu, (word, place: number) => {
    if (/^[IVXLХІ]+$/u.test(word) && !/^[ХІ]$/u.test(word)) return word;
    if (abbreviations.has(word)) return word;
    const begins = /(?:^|[.!?]\s+)[«„"]*$/u.test(title.slice(0, place));
    return begins ? word.charAt(0) + word.slice(1).toLowerCase() : word.toLowerCase();
  });
}

function findTitle(text: ReadText, own: readonly OwnMention[]): Title {
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
