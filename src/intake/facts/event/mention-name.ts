import { nominativeOfAdjective } from "../../../russian/noun-phrases.ts";
import type { Gender } from "../../../russian/noun-phrases.ts";
import { tokenize } from "../../../russian/words.ts";
import type { Token } from "../../../russian/words.ts";
import type { Mention } from "./mention.ts";
import type { OwnMention } from "./own-event.ts";
import { EVENT_NOUNS } from "./nouns.ts";

/** «VII Международная научно-практическая конференция учителей»: the mention in the nominative. */
export function nameMention(text: string, mention: Mention): string {
  const { gender } = mention.noun;
  const pieces: string[] = [];
  const core = text.slice(mention.core.start, mention.core.end);
  let place = 0;
  for (const token of tokenize(core)) {
    const gap = core.slice(place, token.start).replace(/\s?[-–—]\s?/u, "-");
    const suffix = gap === "-" && /^(?:й|я|е|ая|ой|ый|ий|ых|х|ую|го|ого)$/.test(token.normal);
    // «(с международным участием)» stays as it is.
    const aside = /\([^)]*$/u.test(core.slice(0, token.start));
    const word = aside ? token.text : nominativeOfWord(token, gender);
    pieces.push(gap, suffix ? NUMBER_SUFFIX[gender] : word);
    place = token.end;
  }
  const attribute =
    mention.attribute === null ? "" : ` ${text.slice(mention.attribute.start, mention.attribute.end)}`;
  const name = `${pieces.join("")}${attribute}`.replace(/\s+/gu, " ").trim();
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const NUMBER_SUFFIX = { masculine: "й", feminine: "я", neuter: "е", plural: "е" };

function nominativeOfWord(token: Token, gender: Gender): string {
  const noun = EVENT_NOUNS.get(token.normal)?.[0];
  if (noun !== undefined) {
    const forms = EVENT_NOUNS.get(token.normal) ?? [];
    const found = forms.find((form) => form.gender === gender) ?? noun;
    return token.text === token.text.toUpperCase() && token.text.length > 1
      ? found.nominative.toUpperCase()
      : /^\p{Lu}/u.test(token.text)
        ? found.nominative.charAt(0).toUpperCase() + found.nominative.slice(1)
        : found.nominative;
  }
  if (!/[а-я]{3}/.test(token.normal)) return token.text;
  return nominativeOfAdjective(token.text, gender);
}

/** Words in capitals at the beginning, figures apart: «КОЛЛЕГИЯ Министерства». */
const CAPITALS = /^(?:[\p{Lu}\d-]+\s+)*[\p{Lu}-]{4,}(?=\s|$)(?:\s+[\p{Lu}-]+(?=\s|$))*/u;

/**
 * The name of a meeting that several mentions share: as the first prints it, unless that is in capitals; then as the
 * text prints it elsewhere, else in small letters but for figures and the beginning.
 */
export function nameOwnMeeting(own: readonly OwnMention[]): { name: string; certain: boolean } | null {
  const names = own.map(({ unit, mention }) => nameMention(unit.text, mention));
  const [first] = names;
  if (first === undefined) return null;
  const [capitals = ""] = CAPITALS.exec(first) ?? [];
  if (capitals === "") return { name: first, certain: true };
  const same = names.find((name) => name !== first && name.toUpperCase() === first.toUpperCase());
  if (same !== undefined) return { name: same, certain: true };
  const small = capitals.replace(/\p{L}[\p{L}-]*/gu, (word, place: number) => {
    if (/^[IVXLХІ]+$/u.test(word)) return word;
    return place === 0 ? word.charAt(0) + word.slice(1).toLowerCase() : word.toLowerCase();
  });
  return { name: small + first.slice(capitals.length), certain: false };
}
