import { formsOfFamily, protectedForms, protectedStem } from "../russian/irregular-forms.ts";
import { formsOfNumeral, numeralKey } from "../russian/numerals.ts";
import { stem } from "../russian/words.ts";

const keys = new Map<string, string>();

/**
 * The same for all forms of one word, also those that the stemmer keeps apart: vowels that come and go (уровень –
 * уровня, подросток – подростка, оценка – оценок, стройка – строек), детьми, людьми beside детей, людей, and words whose
 * stem looks like an ending.
 */
export function formKey(normal: string): string {
  let key = keys.get(normal);
  if (key === undefined) {
    key = findKey(normal);
    keys.set(normal, key);
  }
  return key;
}

function findKey(normal: string): string {
  // Two letters are no stem and an ending: АО is not «а».
  if (normal.length < 3 || !/^[а-я]+$/.test(normal)) return normal;
  return (
    APART.get(normal) ??
    numeralKey(normal) ??
    formsOfFamily(normal)?.[0] ??
    protectedStem(normal) ??
    foldStem(stem(normal))
  );
}

/** Forms that only look like another word's: пять лет are no summer. */
const APART = new Map([["лет", "год-лет"]]);

const INSTRUMENTAL = /^(дет|люд|двер|дочер|звер|лошад)ьм$/;
/** A vowel that comes and goes stands between two consonants at the end of a stem. */
const FLEETING = /(?<=^.+[бвгджзклмнпрстфхцчшщ])(?:[ое](?=[кц]$)|ь(?=[кц]$)|е(?=н$))/;

/** Реализовать beside реализует; образовать is no form of образ. */
const VERB = /^(?!образова|согласова).{4,}[ое]ва$/;
const PRESENT = /у(?:ю|ет|ют|ем|ешь|ете|й|йте|я)(?:ся|сь)?$/;

function foldStem(stemmed: string): string {
  const instrumental = INSTRUMENTAL.exec(stemmed);
  if (instrumental?.[1] !== undefined) return instrumental[1];
  // Snowball takes the -ал of портал for a verb's, but not that of портале.
  if (/^.{3,}ал$/.test(stemmed)) return stemmed.slice(0, -1);
  if (VERB.test(stemmed)) return stemmed.slice(0, -3);
  if (stemmed.length <= 4) return stemmed;
  return stemmed.replace(/(?<=.[аеоу])ек$/, "йк").replace(FLEETING, "");
}

/** Words to look up in an index that knows only the stemmer: together they find every form of `normal`. */
export function lookUpForms(normal: string): string[] {
  if (APART.has(normal) || !/^[а-я]{3,}$/.test(normal)) return [normal];
  const key = formKey(normal);
  const forms = listForms(normal, key);
  const stems = new Set([stem(normal)]);
  const others = forms.filter((form) => {
    const stemmed = stem(form);
    return formKey(form) === key && !stems.has(stemmed) && stems.add(stemmed);
  });
  return [normal, ...others];
}

function listForms(normal: string, key: string): readonly string[] {
  if (numeralKey(normal) !== null) return formsOfNumeral(normal);
  const irregular = protectedStem(normal);
  return (
    formsOfFamily(normal) ?? (irregular === null ? formsOfStems(key, normal) : protectedForms(irregular))
  );
}

/** A form of each stem that may have this key. */
function formsOfStems(key: string, normal: string): string[] {
  const stems = [key];
  if (/^(?:дет|люд|двер|дочер|звер|лошад)$/.test(key)) stems.push(`${key}ьм`);
  if (PRESENT.test(normal)) stems.push(`${key}ова`, `${key}ева`);
  if (key.endsWith("а")) stems.push(`${key}л`);
  const [, before = "", last = ""] = /^(.+)([кцн])$/.exec(key) ?? [];
  if (last === "н") stems.push(`${before}ен`);
  if (last === "ц") stems.push(`${before}ец`);
  if (last === "к") stems.push(`${before}ок`, `${before}ек`, before.replace(/й$/, "ек"));
  if (/[лн]$/.test(before) && last !== "н") stems.push(`${before}ь${last}`);
  return stems.flatMap((stemmed) => {
    const words = ["", "а", "ь", "и", "ый", "е", "ть"].map((ending) => stemmed + ending);
    return words.find((word) => stem(word) === stemmed) ?? [];
  });
}
