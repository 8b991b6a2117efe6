import { normalize, stem } from "../russian/words.ts";

/** Where a document's own words are written with the capitals that Russian wants. */
export interface WrittenNames {
  /** Towns and regions. */
  places: readonly string[];
  /** What the conference was about, and what it is called: a first word has its capital from its place. */
  titles: readonly string[];
  institutions: readonly string[];
}

/**
 * A heading in capitals as a bibliography writes it: «КОНФЕРЕНЦИИ УЧИТЕЛЕЙ ПЕРМИ» → «конференции учителей Перми». Only
 * where the document's description tells of each word how it is written; else the heading stays as printed, since a
 * program does not know names from other words.
 */
export function settleCase(heading: string, written: WrittenNames): string {
  const known = collectForms(written);
  let settled = "";
  let end = 0;
  for (const match of heading.matchAll(/\p{L}+/gu)) {
    const [word] = match;
    const before = heading.slice(0, match.index);
    const rest = heading.slice(match.index);
    const form = isInCapitals(word, rest) ? findForm(word, before, rest, known) : "same";
    if (form === null) return heading;
    settled += heading.slice(end, match.index) + write(word, form);
    end = match.index + word.length;
  }
  return settled + heading.slice(end);
}

/** A letter alone may begin a sentence; one before a word in capitals is in capitals too. */
function isInCapitals(word: string, rest: string): boolean {
  return readForm(word) === "upper" || (word.length === 1 && /^\p{Lu}[^\p{L}]+\p{Lu}{2}/u.test(rest));
}

type Form = "lower" | "capital" | "upper" | "first";

/** Words of the genre, which headings print in capitals for emphasis only. */
export const GENRE_WORD =
  /^(?:итогов(?:ая|ый|ые)|итог(?:и|ам)|проект|резолюци[яи]|рекомендаци[яий]|решени[ея]|обращени[ея]|открытое|письмо|документ|протокол(?:а|ьное)?|выписка|постановлени[ея]|декларация|меморандум|манифест|заключение|участник(?:ов|и)|конференции|из|по)$/;

/** Further words that are never names. */
const PLAIN = /^(?:на|тему|и|в|во|о|об|с|со|к|а|у|для|от|при|за|до|без|под|над|не|как|или|через|между)$/;

/** Words that keep their capital wherever they stand in the name of a conference. */
const PROUD = /^(?:Международн|Всероссийск|Общероссийск)/;

function findForm(
  word: string,
  before: string,
  rest: string,
  known: ReadonlyMap<string, Form>,
): Form | "same" | null {
  // Numerals, and initials of names.
  if (!/\p{Script=Cyrillic}/u.test(word) || /^\p{L}\./u.test(rest)) return "same";
  const isFirst = before === "" || /[«„“"]$/.test(before);
  const own = known.get(stem(normalize(word)));
  if (own !== undefined) return own === "first" ? (isFirst ? "capital" : "lower") : own;
  if (![PLAIN, GENRE_WORD].some((words) => words.test(normalize(word)))) return null;
  return isFirst ? "capital" : "lower";
}

function write(word: string, form: Form | "same"): string {
  if (form === "same" || form === "upper") return word;
  const lower = word.toLowerCase();
  return form === "lower" ? lower : word.charAt(0) + lower.slice(1);
}

/** What places are called counts for more than how a keeper wrote them in another name. */
function collectForms({ places, titles, institutions }: WrittenNames): Map<string, Form> {
  const forms = new Map<string, Form>();
  const collect = (text: string, first: Form) => {
    for (const [place, [word]] of [...text.matchAll(/\p{L}+/gu)].entries()) {
      const form = readForm(word);
      const root = stem(normalize(word));
      if (form === null || forms.has(root)) continue;
      forms.set(root, place === 0 && form === "capital" && !PROUD.test(word) ? first : form);
    }
  };
  for (const place of places) collect(place, "capital");
  for (const title of titles) collect(title, "first");
  for (const institution of institutions) collect(institution, "capital");
  return forms;
}

/** `null` for «СПбГУ», which is written as it is or not at all. */
function readForm(word: string): Form | null {
  const lower = word.toLowerCase();
  if (word === lower) return "lower";
  if (word.length > 1 && word === word.toUpperCase()) return "upper";
  return word.slice(1) === lower.slice(1) ? "capital" : null;
}
