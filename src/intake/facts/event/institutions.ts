import {
  casesOfAdjective,
  indexNouns,
  looksLikeAdjective,
  nominativeOfAdjective,
} from "../../../russian/noun-phrases.ts";
import type { GrammaticalCase, NounForm } from "../../../russian/noun-phrases.ts";
import { tokenize } from "../../../russian/words.ts";
import type { Token } from "../../../russian/words.ts";

/** What institutions are called: ministries and their like, whatever teaches, and whoever helps them. */
const NOUNS = indexNouns(
  [
    ..."министерство департамент управление комитет комиссия агентство служба администрация правительство".split(
      " ",
    ),
    ..."отдел сектор главк мэрия префектура дума совет собрание палата парламент аппарат представительство".split(
      " ",
    ),
    ..."институт университет академия колледж техникум училище лицей гимназия школа консерватория".split(" "),
    ..."учреждение организация центр дворец дом станция библиотека музей театр комбинат комплекс кванториум".split(
      " ",
    ),
    ..."ассоциация союз фонд общество партнёрство федерация движение объединение сообщество профсоюз лига".split(
      " ",
    ),
    ..."корпорация компания холдинг издательство редакция журнал газета портал телеканал сайт агентство".split(
      " ",
    ),
    ..."кафедра факультет лаборатория филиал отделение клуб штаб оператор банк предприятие завод кластер".split(
      " ",
    ),
    ..."технопарк консорциум альянс братство епархия митрополия посольство консульство".split(" "),
    ..."сад интернат пансион лагерь санаторий гостиница отель пансионат экспоцентр".split(" "),
    ..."сеть оргкомитет уполномоченный омбудсмен".split(" "),
    ..."ректорат деканат секретариат обком горком райком филармония галерея планетарий заповедник".split(" "),
  ].filter((noun) => /^[а-яё-]+$/.test(noun)),
);

/** Legal forms and names in capitals: «ГБОУ ДПО», «РАО», «ФГБОУ ВО». */
const ABBREVIATION = /^(?:\p{Lu}{2,}\p{Ll}{0,3}\p{Lu}*|\p{Lu}\p{Ll}{2,}\p{Lu}\p{L}*)$/u;

/** «Минпросвещения России»: ministries in one word, which are not declined. */
const SHORT_MINISTRY =
  /^Мин(?:просвещения|обрнауки|образования|науки|культуры|труда|спорта|здрава|цифры|молод[её]жи)$/u;

/** A name's noun and the adjectives before it are not longer. */
const LONGEST_HEAD = 400;

interface Head {
  form: NounForm;
  /** Places of the adjectives before the noun, and of the noun. */
  adjectives: Token[];
  noun: Token;
}

const JOINT = /^(?:\s+|\s?[-–]\s?|\.\s|\s?[()]\s?)$/u;

function formsOf(token: Token): NounForm[] {
  const whole = NOUNS.get(token.normal);
  return whole ?? formsOfCommissioner(token.normal);
}

/** «Уполномоченным» is declined as an adjective. */
function formsOfCommissioner(normal: string): NounForm[] {
  if (!/^уполномоченн(?:ый|ого|ому|ым|ом)$/.test(normal)) return [];
  const gender = "masculine" as const;
  return [{ nominative: "уполномоченный", gender, cases: casesOfAdjective(normal, gender) }];
}

/**
 * The noun that an institution's name begins with, in one of the cases, after its adjectives; `null` where the words
 * are no institution.
 */
function findHead(text: string, cases: readonly GrammaticalCase[]): Head | null {
  const tokens = tokenize(text.slice(0, LONGEST_HEAD)).slice(0, 12);
  const adjectives: Token[] = [];
  for (const [at, token] of tokens.entries()) {
    const previous = tokens[at - 1];
    if (previous !== undefined && !JOINT.test(text.slice(previous.end, token.start))) return null;
    const forms = formsOf(token).filter(
      (form) =>
        form.cases.some((name) => cases.includes(name)) &&
        adjectives.every(({ normal }) => agrees(normal, form, cases)),
    );
    const [form] = forms;
    if (form !== undefined) return { form, adjectives, noun: token };
    // «Юношеская и детская библиотека»
    const follower = tokens[at + 1];
    if (
      token.normal === "и" &&
      adjectives.length > 0 &&
      follower !== undefined &&
      looksLikeAdjective(follower.normal)
    )
      continue;
    const prefix =
      text.slice(token.end, token.end + 1) === "-" &&
      /(?:[оеи]|интернет|медиа|веб|пресс)$/.test(token.normal);
    if (!looksLikeAdjective(token.normal) && !prefix) return null;
    adjectives.push(token);
  }
  return null;
}

function agrees(normal: string, form: NounForm, cases: readonly GrammaticalCase[]): boolean {
  const own = casesOfAdjective(normal, form.gender);
  return own.length === 0
    ? /(?:[оеи]|интернет|медиа|веб|пресс)$/.test(normal)
    : own.some((name) => cases.includes(name) && form.cases.includes(name));
}

/** «В Доме Советов» names no institution. */
const BUILDING = /^(?:Дом|Двор(?:ец|ц))\p{L}{0,2}\s+(?:Советов|Правительства|Союзов|Съездов)/u;

/** Whether the words begin with an institution in one of the cases: a noun, an abbreviation or a name in quotation marks. */
export function beginsInstitution(text: string, cases: readonly GrammaticalCase[]): boolean {
  const trimmed = text.slice(0, LONGEST_HEAD).trimStart();
  if (BUILDING.test(trimmed)) return false;
  if (/^[«"„“]\p{L}/u.test(trimmed)) return true;
  const first = tokenize(trimmed)[0];
  if (
    first !== undefined &&
    trimmed.startsWith(first.text) &&
    (ABBREVIATION.test(first.text) || SHORT_MINISTRY.test(first.text)) &&
    !/^(?:РФ|СССР|РСФСР|[IVXLХІ]+)$/.test(first.text) &&
    !/^СПб(?!\s+\p{Lu}{2})/u.test(trimmed)
  )
    return true;
  return findHead(trimmed, cases) !== null;
}

/** An institution in the nominative: «Министерства образования Пермского края» → «Министерство образования Пермского края». */
export function nameInstitution(text: string, cases: readonly GrammaticalCase[]): string {
  const head = cases.includes("nominative") ? null : findHead(text, cases);
  let name = text;
  if (head !== null) {
    const { noun, adjectives, form } = head;
    const pieces: string[] = [];
    let place = 0;
    for (const token of [...adjectives, noun]) {
      pieces.push(text.slice(place, token.start));
      pieces.push(
        token === noun
          ? keepCapitals(token.text, form.nominative)
          : nominativeOfAdjective(token.text, form.gender),
      );
      place = token.end;
    }
    name = pieces.join("") + text.slice(place);
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function keepCapitals(printed: string, nominative: string): string {
  if (printed.length > 1 && printed === printed.toUpperCase()) return nominative.toUpperCase();
  return /^\p{Lu}/u.test(printed) ? nominative.charAt(0).toUpperCase() + nominative.slice(1) : nominative;
}
