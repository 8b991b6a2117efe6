import type { Address, Region, Unit } from "../../archive/model.ts";
import { printedNumber } from "../../archive/addresses.ts";
import type { ReadText, Reference } from "../model.ts";
import { findMisspelt, listForms } from "./participation/misspelt-names.ts";

/** A note beside the text, as in the frontmatter: a slip is never corrected. */
interface SlipNote {
  at: Address;
  text: string;
}

interface Rule {
  pattern: RegExp;
  why: (match: RegExpExecArray) => string | null;
}

/** Longer units are no prose. */
const LONGEST = 10_000;
const FIRST_PARTS =
  "научно|учебно|социально|психолого|практико|организационно|информационно|духовно|материально|военно|нормативно|культурно|физкультурно|воспитательно|образовательно|общественно|государственно|профессионально|проектно|опытно|экспериментально|художественно|личностно|системно|историко|медико|финансово|административно|спортивно|туристско|естественно|гражданско|методико|коррекционно|лечебно|санитарно";
/** Latin letters that look like Russian ones. */
const LOOKALIKE = /^[ABCEHKMOPTXaceopxy]+$/;

const RULES: Rule[] = [
  {
    // «с детьми с одаренными детьми»
    pattern: /(?<!\p{L})(с|в|на|для|по|о|об|к|из|от|у)\s(\p{L}{3,})\s(\1\s\p{L}+\s\2)(?!\p{L})/giu,
    why: (match) => `вероятно, «${match[3] ?? ""}»`,
  },
  {
    pattern: /(?<![\p{L}\p{N}-])(\p{L}+)\s\1(?![\p{L}\p{N}-])/giu,
    // «Саха Саха» may be two names, «I I» two signs of a list.
    why: ([, word = ""]) =>
      /^\p{Ll}/u.test(word) && !/^(?:еле|чуть|так|очень|мало)$/u.test(word) ? "слово повторено" : null,
  },
  { pattern: /(?<!\d)\d{1,2}\.(?:\s\d{2}\.|\d{2}\.\s)\d{4}(?!\d)/gu, why: () => "пробел внутри даты" },
  {
    pattern: /(?<![\p{L}\p{N}])(?=\p{L}*[а-яё])(?=\p{L}*[a-z])\p{L}{2,}(?![\p{L}\p{N}])/giu,
    why: ([word]) =>
      LOOKALIKE.test(word.replace(/[^a-z]/gi, "")) && !/^[IVXLХСМ]+$/u.test(word)
        ? "среди русских букв есть латинские"
        : null,
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?:${FIRST_PARTS}|онлайн|он-лайн|офлайн|мастер|пресс|видео|веб)\\s[–—-]\\s\\p{Ll}*(?:ый|ий|ая|ое|ые|ие|ого|его|ой|ых|их|ую|ым|им|ыми|ими|ом|участи\\p{L}+|класс\\p{L}*|конференци\\p{L}+|обучени\\p{L}+)(?!\\p{L})`,
      "giu",
    ),
    why: () => "тире или пробелы вместо дефиса",
  },
  {
    pattern: /(?<!\p{L})\p{L}{3,}-\s(?!(?:и|или|либо|а)(?!\p{L}))\p{Ll}{3,}/gu,
    why: () => "пробел после дефиса лишний",
  },
  { pattern: /(?<![\p{L}.])\p{Ll}{2,}(?:\.\(\p{L}+|,\p{Ll}{3,})/gu, why: () => "пропущен пробел" },
];

/** Words that look like slips of those who wrote the document, for a person to judge. */
export function findSlips(text: ReadText, reference: Reference | null = null): SlipNote[] {
  const regions = reference?.vocabularies.regions ?? [];
  const notes = text.units.flatMap((unit) =>
    [
      ...(unit.text.length > LONGEST ? [] : findByRules(unit.text)),
      ...findQuotationSlips(unit.text),
      ...findNameSlips(unit.text, regions),
    ]
      .sort((a, b) => a.start - b.start)
      .map(({ note }) => ({ at: unit.address, text: note })),
  );
  const order = new Map(text.units.map(({ address }, place) => [address, place]));
  return [...notes, ...findNumberSlips(text.units)].sort(
    (a, b) => (order.get(a.at) ?? 0) - (order.get(b.at) ?? 0),
  );
}

interface Found {
  start: number;
  note: string;
}

function findByRules(text: string): Found[] {
  const taken = new Uint8Array(text.length);
  return RULES.flatMap(({ pattern, why }) =>
    Array.from(text.matchAll(pattern)).flatMap((match): Found[] => {
      const reason = why(match);
      const start = match.index;
      const end = start + match[0].length;
      if (reason === null || taken.subarray(start, end).includes(1)) return [];
      taken.fill(1, start, end);
      return [{ start, note: `Так в документе: «${match[0]}»; ${reason}.` }];
    }),
  );
}

/** A mark without its other half; the words around it are quoted. */
function findQuotationSlips(text: string): Found[] {
  const open: number[] = [];
  const stray: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[«»]/gu)) {
    if (mark === "«") open.push(index);
    else if (open.pop() === undefined) stray.push(index);
  }
  const [unclosed] = open;
  const [unopened] = stray;
  if (unclosed !== undefined) {
    const from = text.slice(0, unclosed).search(/\S+\s*$/u);
    const words = text
      .slice(Math.max(0, from))
      .split(" ")
      .slice(0, 5)
      .join(" ")
      .replace(/[,;:.]+$/u, "");
    return [{ start: unclosed, note: `Так в документе: «${words}»; кавычка не закрыта.` }];
  }
  if (unopened !== undefined) {
    const words = text
      .slice(0, unopened + 1)
      .split(" ")
      .slice(-4)
      .join(" ");
    return [{ start: unopened, note: `Так в документе: «${words}»; закрывающая кавычка без открывающей.` }];
  }
  return text.split('"').length % 2 === 0
    ? [{ start: text.indexOf('"'), note: 'Знаков " нечётное число: кавычка не открыта или не закрыта.' }]
    : [];
}

const REGION_NOUN = /(?<!\p{L})(?:республик|област(?:ь|и|ью|ей)|кра(?:й|я|ев)|автономн\p{L}+\s+округ)/iu;

function findNameSlips(text: string, regions: readonly Region[]): Found[] {
  if (regions.length === 0 || !REGION_NOUN.test(text)) return [];
  const forms = listForms(regions);
  const isKnown = (word: string) => forms.some(({ form }) => form.toLowerCase() === word);
  return findMisspelt(text, forms, [], isKnown)
    .filter(({ start, end, noun }) => isBesideNoun(text, start, end, noun !== null))
    .map(({ start, end, meant }) => ({
      start,
      note: `Так в документе: «${text.slice(start, end)}»; вероятно, ${meant}.`,
    }));
}

/** «Республик Адегея, Коми»; «Белгородкой, Омской областей»: the noun stands near, with nothing but names between. */
function isBesideNoun(text: string, start: number, end: number, isAdjective: boolean): boolean {
  const NAMES = /^(?:\s|,|и(?!\p{L})|\p{Lu}[\p{L}-]+)*$/u;
  if (isAdjective) {
    const after = text.slice(end, end + 200);
    const noun = REGION_NOUN.exec(after);
    return noun !== null && NAMES.test(after.slice(0, noun.index));
  }
  const before = text.slice(Math.max(0, start - 200), start);
  const noun = Array.from(before.matchAll(/республик\p{L}*/giu)).at(-1);
  return noun !== undefined && NAMES.test(before.slice(noun.index + noun[0].length));
}

/** Numbers of a sequence that are missing, or stand twice. */
function findNumberSlips(units: readonly Unit[]): SlipNote[] {
  const last = new Map<string, number>();
  return units.flatMap(({ address, label }): SlipNote[] => {
    const prefix = address.replace(/\d+(?:-\d+)?$/u, "");
    // Items that address nobody are numbered together with the lines that name an addressee.
    const series = prefix === "r0." ? "r" : prefix;
    const printed = printedNumber(label, prefix);
    if (printed === null || !/^\d+$/.test(printed) || !/\d/.test(label ?? "")) return [];
    const number = Number(printed);
    const previous = last.get(series);
    last.set(series, number);
    if (previous === undefined || number === previous + 1 || number === 1) return [];
    if (number === previous) return [{ at: address, text: `Номер ${number} напечатан дважды подряд.` }];
    if (number < previous)
      return [
        { at: address, text: `За пунктом ${previous} напечатан пункт ${number}: порядок номеров нарушен.` },
      ];
    const missing =
      number === previous + 2 ? `пункта ${previous + 1}` : `пунктов ${previous + 1}–${number - 1}`;
    return [
      { at: address, text: `За пунктом ${previous} напечатан пункт ${number}: ${missing} в тексте нет.` },
    ];
  });
}
