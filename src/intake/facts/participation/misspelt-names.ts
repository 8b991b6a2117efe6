import type { Region } from "../../../archive/model.ts";
import type { Span } from "../../../russian/pattern.ts";
import { misspelling } from "../../../russian/spelling.ts";
import type { RegionNoun } from "./region-names.ts";

/** A word that is no name of a region but nearly one: «Адегея», «Белгородкой». */
export interface MisspeltName extends Span {
  id: string;
  /** The form that was probably meant. */
  meant: string;
  /** The kind of region that the adjective needs beside it; `null` of a name. */
  noun: RegionNoun | null;
}

interface Form {
  id: string;
  form: string;
  noun: RegionNoun | null;
}

/** No farther than one plain slip. */
const LIMIT = 1;
const SHORTEST = 5;

/** The forms of names that misspelt ones are compared with; one word each. */
export function listForms(regions: readonly Region[]): Form[] {
  return regions.flatMap(({ iso, type, ownName, adjective }) => {
    const own = type === "республика" && ownName !== null ? Object.values(ownName) : [];
    const forms = [
      ...own.map((form) => ({ form, noun: null })),
      ...Object.values(adjective ?? {}).map((form) => ({ form, noun: type as RegionNoun })),
    ];
    return forms.filter(({ form }) => /^\p{L}{5,}$/u.test(form)).map((form) => ({ id: iso, ...form }));
  });
}

/** Capitalised words of a sentence, outside the spans, that are nearly the name of a region. */
export function findMisspelt(
  text: string,
  forms: readonly Form[],
  taken: readonly Span[],
  isKnown: (word: string) => boolean,
): MisspeltName[] {
  const folded = forms.map((form) => ({ ...form, folded: fold(form.form) }));
  // A word that comes a thousand times is compared once.
  const nearest = new Map<string, Form | null>();
  return Array.from(text.matchAll(/(?<![\p{L}-])\p{Lu}\p{Ll}+(?![\p{L}-])/gu)).flatMap((match) => {
    const word = fold(match[0]);
    const start = match.index;
    const end = start + match[0].length;
    if (word.length < SHORTEST || taken.some((span) => span.start < end && start < span.end)) return [];
    let near = nearest.get(word);
    if (near === undefined) {
      near = isKnown(word) ? null : findNearest(word, folded);
      nearest.set(word, near);
    }
    return near === null ? [] : [{ start, end, id: near.id, meant: near.form, noun: near.noun }];
  });
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll("ё", "е");
}

function findNearest(word: string, forms: readonly (Form & { folded: string })[]): Form | null {
  const near = forms
    .filter(({ folded }) => folded.startsWith(word.slice(0, 1)))
    .map((form) => ({ ...form, cost: misspelling(word, form.folded) }))
    .filter(({ cost }) => cost > 0 && cost <= LIMIT)
    .sort((a, b) => a.cost - b.cost)[0];
  return near ?? null;
}
