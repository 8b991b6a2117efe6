import { stem } from "../russian/words.ts";

/**
 * The forms that the stemmer keeps apart: vowels that come and go (уровень – уровня, подросток – подростка,
 * оценка – оценок), and детьми, людьми beside детей, людей. Words whose keys are equal are forms
 * of one word.
 */
export function formKey(normal: string): string {
  // Two letters are no stem and an ending: АО is not «а».
  return normal.length < 3 ? normal : (APART.get(normal) ?? foldStem(stem(normal)));
}

/** Forms that only look like another word's: пять лет are no summer. */
const APART = new Map([["лет", "год-лет"]]);

const INSTRUMENTAL = /^(дет|люд|двер|дочер|звер|лошад)ьм$/;
/** A vowel that comes and goes stands between two consonants at the end of a stem. */
const FLEETING = /(?<=^.+[бвгджзклмнпрстфхцчшщ])(?:[ое](?=[кц]$)|ь(?=[кц]$)|е(?=н$))/;

function foldStem(stemmed: string): string {
  const instrumental = INSTRUMENTAL.exec(stemmed);
  if (instrumental?.[1] !== undefined) return instrumental[1];
  // Snowball takes the -ал of портал for a verb's, but not that of портале.
  if (/^.{3,}ал$/.test(stemmed)) return stemmed.slice(0, -1);
  return stemmed.length > 4 ? stemmed.replace(FLEETING, "") : stemmed;
}

/** Words to look up in an index that knows only the stemmer: together they find every form of `normal`. */
export function lookUpForms(normal: string): string[] {
  if (APART.has(normal)) return [normal];
  const key = formKey(normal);
  const stems = [key, `${key}ьм`];
  if (key.endsWith("а")) stems.push(`${key}л`);
  const [, before = "", last = ""] = /^(.+)([кцн])$/.exec(key) ?? [];
  for (const vowel of last === "н" ? ["е"] : ["о", "е", "ь"]) stems.push(before + vowel + last);
  const words = [...new Set(stems)].flatMap((stemmed) => {
    if (stemmed === stem(normal) || foldStem(stemmed) !== key) return [];
    return (
      ["", "а", "ь", "и", "ый", "е"]
        .map((ending) => stemmed + ending)
        .find((word) => stem(word) === stemmed) ?? []
    );
  });
  return [normal, ...words];
}
