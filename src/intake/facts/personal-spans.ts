import type { Span } from "../../russian/pattern.ts";

/** What a place of a text tells of a person that may not be public. */
export type PersonalKind = "phone" | "email" | "address" | "name" | "signature" | "document" | "other";

export interface PersonalSpan extends Span {
  what: PersonalKind;
}

interface Rule {
  what: PersonalKind;
  pattern: RegExp;
  /** Whether the match is what it looks like. */
  accept?: (match: RegExpExecArray, text: string) => boolean;
}

/** A capital at the beginning of a sentence makes no name. */
const NO_NAME =
  "(?!(?:Выступ|Побед|Занял|Заняла|Прочита|Получ|Награ|Долож|Расска|Участв|Отме|Предста|Стал|Среди|Наш)\\p{Ll}*\\s)";
const SURNAME = String.raw`${NO_NAME}\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?`;
const INITIALS = String.raw`\p{Lu}\.\s?(?:\p{Lu}\.)?`;
/** «Иванов Петя», «Петя Иванов», «Иванова П. С.», «И. И. Иванов», three names in a row. */
const FULL_NAME = String.raw`(?:${INITIALS}\s?${SURNAME}|${SURNAME}\s+(?:${INITIALS}|${SURNAME}(?:\s+${SURNAME})?))`;

const CHILD = String.raw`(?:(?:ученик|воспитанник|(?:перво|второ|третье|четверо|пяти|шести|семи|восьми|девяти|десяти|одиннадцати)классник|школьник|гимназист|лицеист|кадет|мальчик)(?:а|у|ом|е)?|(?:учениц|воспитанниц|(?:перво|второ|третье|четверо|пяти|шести|семи|восьми|девяти|десяти|одиннадцати)классниц|школьниц|девочк|гимназистк|лицеистк)(?:а|ы|и|е|у|ей|ой)|(?:уча|обучаю)щ(?:ийся|егося|емуся|имся|емся|аяся|ейся|уюся)|реб[её]н(?:ок|ка|ку|ком|ке)|юнарме(?:ец|йца|йцу|йцем)|сын|дочь)(?!\p{L})`;
/** Between the child and its name: its class, its age, its group, its school. */
const GROUP = String.raw`\s*,?\s*(?:\d{1,2}\s?(?:-?(?:го|й|ого))?(?:\s?[«"]?\p{Lu}[»"]?)?\s+(?:класса|группы|лет)|(?:\p{Ll}+\s+)?(?:класса|группы|студии|клуба|кружка|объединения)(?:\s*«[^»]{1,60}»)?)`;
const SCHOOL = String.raw`\s*,?\s*(?:МБОУ|МАОУ|МОУ|МКОУ|ГБОУ|МБДОУ|МДОУ|СОШ|школы|гимназии|лицея|детского\s+сада)[^,;.()]{0,40}?`;
/** One school only: several at any distance would be tried in every combination. */
const OF_CHILD = String.raw`(?:${GROUP}){0,2}(?:${SCHOOL})?(?:${GROUP})?[\s,:–—(-]+`;

const OFFICE = String.raw`(?:[Пп]редседател\p{L}*|[Сс]екретар\p{L}*|[Дд]иректор\p{L}*|[Нн]ачальник\p{L}*|[Рр]ектор|[Зз]аведующ\p{L}*|[Рр]уководител\p{L}*|[Мм]инистр|[Пп]резидент|[Сс]опредседател\p{L}*|[Оо]тветственн\p{L}+|[Сс]оставител\p{L}*|[Мм]одератор\p{L}*(?!\s*:)|[Ии]сполнител\p{L}*|[Ии]сп\.|[Пп]ротокол\s+вел[аи]?|[Пп]ротокол\s+в[её]л|[Пп]ротокол\s+составил[аи]?|[Пп]одготовил[аи]?)`;

const RULES: Rule[] = [
  {
    what: "email",
    pattern:
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.\p{L}{2,}/giu,
  },
  {
    what: "phone",
    // With the country or the trunk prefix; the code of a town may have three to five digits.
    pattern:
      /(?<![\p{L}\p{N}.,/+-])(?:\+\s?7|8)[\s\-–(]*\d{3}[\s\-–]?\d{0,2}[\s\-–)]*\d{1,3}(?:[\s\-–]*\d{2,3}){1,3}(?![\p{N}]|[.,/]\d)/gu,
    accept: ([digits]) => /^(?:7|8)\d{10}$/.test(digits.replace(/\D/g, "")),
  },
  {
    what: "phone",
    pattern: /(?<![\p{L}\p{N}])\(\d{3}[\s\-–]?\d{0,2}\)\s?\d{1,3}(?:[\s\-–]?\d{2}){2}(?!\p{N})/gu,
  },
  {
    what: "phone",
    pattern:
      /(?:тел(?:ефон\p{L}*)?|факс|моб(?:ильный)?|сот(?:овый)?|вн|доб|(?:WhatsApp|Viber|Telegram|Ватсап|Вайбер))[\s.:/]*(?:факс)?[\s.:]*(?<span>(?:\+?\d[\s\-–]?)?(?:\(\d{3}[\s\-–]?\d{0,2}\)\s?)?\d{1,3}(?:[\s\-–]?\d{2,3}){1,4})(?!\p{N})/giu,
  },
  {
    what: "address",
    pattern:
      /(?<!\p{L})(?:ул(?:\.|ица|ице|ицы)|пр(?:осп|-т|-кт)?\.|проспект\p{L}*|пер(?:\.|еулок)|б(?:-р|ульвар)|наб(?:\.|ережная)|ш(?:\.|оссе)|мкр?(?:\.|н\.?|орайон)|пл\.)\s*[«"]?(?:\d{1,3}[-\s]?(?:лет|я|й|го)\s+)?[\p{Lu}\d][\p{L}\p{N}.\s-]{1,40}?,?\s*(?:д(?:\.|ом)\s*)\d{1,4}(?:\s?-?\p{L}(?!\p{L}))?(?:\s*\/\s*\d+)?(?:,?\s*(?:к(?:\.|орп\.?|орпус)|стр\.?)\s*\d+)?(?:,?\s*(?:кв|оф|каб|комн?)\.?\s*\d+)?/gu,
  },
  { what: "address", pattern: /(?<!\p{L})(?:д(?:\.|ом)\s*)\d{1,4}\s?\p{L}?,?\s*кв(?:\.|артира)\s*\d+/giu },
  {
    what: "name",
    pattern: new RegExp(
      String.raw`(?<!\p{L})${caseless(CHILD)}${OF_CHILD}(?<span>${FULL_NAME})(?!\p{L})`,
      "gu",
    ),
    accept: (match) => !INSTITUTION.test(match.groups?.["span"] ?? ""),
  },
  {
    what: "name",
    pattern: new RegExp(
      String.raw`(?<span>${FULL_NAME})\s*[,(–—-]+\s*(?:${caseless(CHILD)}(?!\p{L})|\d{1,2}\s?(?:-?й)?\s*[«"]?\p{Lu}?[»"]?\s+класс|\d{1,2}\s?[«"]\p{Lu}[»"]|\d{1,2}\s+(?:лет|года)(?!\p{L}))`,
      "gu",
    ),
    accept: (match) => !INSTITUTION.test(match.groups?.["span"] ?? ""),
  },
  {
    what: "signature",
    pattern: new RegExp(
      String.raw`(?:^|[\s.;])${OFFICE}(?:\s+[^.;:\d]{0,90}?)?[\s:_–—/-]+(?:\(?подпись\)?[\s_/–—-]*)?(?<span>${INITIALS}\s?${SURNAME}|${SURNAME}\s+${INITIALS})\s*\)?\.?$`,
      "gu",
    ),
  },
  {
    // A line of its own among those of a commission: «Иванова А. Б. – председатель,».
    what: "signature",
    pattern: new RegExp(
      String.raw`^(?<span>${INITIALS}\s?${SURNAME}|${SURNAME}\s+${INITIALS})(?:\s*[–—-]\s*(?:со)?(?:председател|секретар|член|заместител)[^.;]{0,60})?\s?(?:[,;.]?$|[,;]\s*(?=(?:[Тт]ел|[Фф]акс|[Мм]об|[Ee]-?mail|\+\s?7|8[\s(-]|\()))`,
      "gu",
    ),
  },
  {
    what: "signature",
    pattern: /(?<!\p{L})(?:\/?_{3,}\/?\s*)?\(?(?:личная\s+)?подпись\)?(?=\s*(?:[_/.:]|$|\p{Lu}\.))/giu,
  },
  {
    what: "document",
    pattern:
      /паспорт\p{L}*[\s:,]*(?:гражданина\s+РФ[\s:,]*)?(?:сери[яи]\s*)?(?<span>\d{2}\s?\d{2}[\s,]*(?:№|N|номер)?\s*\d{6})(?!\d)/giu,
  },
  { what: "document", pattern: /(?<!\d)\d{3}-\d{3}-\d{3}[\s-]\d{2}(?!\d)/gu },
  { what: "document", pattern: /(?<!\p{L})(?:СНИЛС|ИНН)[\s:№]*(?<span>\d[\d\s-]{8,14}\d)(?!\d)/gu },
  {
    what: "other",
    pattern:
      /(?<span>\d{1,2}(?:\.\d{1,2}\.|\s+\p{Ll}+\s+)(?:19|20)\d{2}\s?(?:г(?:\.|ода)?)?\s*(?:р\.|рожд(?:\.|ения)))|(?:дата\s+рождения|родил(?:ся|ась))[\s:–—-]*(?<born>\d{1,2}(?:\.\d{1,2}\.|\s+\p{Ll}+\s+)(?:19|20)\d{2})/giu,
  },
  { what: "other", pattern: /(?<!\d)\d{4}\s\d{4}\s\d{4}\s\d{4}(?!\d)/gu },
];

/** What follows a child's school may look like a name: «ученик Центра Образования». */
const INSTITUTION =
  /^(?:Центр|Школ|Гимнази|Лице|Област|Росси|Республик|Росс|Дворц|Дом|Детск|Всеросс|Международ|Муницип|Совет|Министер|Управлен|Департамент|Институт|Университет)/u;

/** The words of a source with either case of their first letter. */
function caseless(source: string): string {
  return source.replace(/(?<=[(|:])(\p{Ll})(?=\p{Ll})/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** The places of a text that tell of a person what may not be public, in order, apart from one another. */
export function findPersonalSpans(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = [];
  const taken = new Uint8Array(text.length);
  for (const { what, pattern, accept } of RULES) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      if (match[0] === "") pattern.lastIndex++;
      if (accept !== undefined && !accept(match, text)) continue;
      const words = (match.groups?.["span"] ?? match.groups?.["born"] ?? match[0]).trim();
      const start = text.indexOf(words, match.index);
      const end = start + words.length;
      if (words === "" || taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push({ start, end, what });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
