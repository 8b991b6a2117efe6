import { stemmer } from "@orama/stemmers/russian";

const known = new Map<string, string>();

/** The Snowball stem of a word in its normal form (see `normalize`); what is not Cyrillic comes back as it is. */
export function stem(normal: string): string {
  let result = known.get(normal);
  if (result === undefined) {
    result = /^[а-я]+$/.test(normal) ? stemmer(normal) : normal;
    known.set(normal, result);
  }
  return result;
}
