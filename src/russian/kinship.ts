import { stem } from "./stem.ts";

/** What derives one word from another: патриот-изм, патриот-ическ-ий; профориент-ац-ия, профориент-ацион-н-ый. */
const SUFFIXES = (
  "изированн изационн ационн ировани изован изова изац изацион ическ ональн ировк ирова ованн овани " +
  "тельск тельн тельств ительн ительност альност альн арн ичн евн овн " +
  "ац ацион ятор атор ени ани яни ен ист изм ник ниц тел чик щик ств енн анн янн ност ост еск ск ьн н ив лив чив ик ет " +
  "ова ева ыва ива ява я а и е у ю ь"
)
  .split(" ")
  .sort((a, b) => b.length - a.length);

/** How the end of a root changes: обсуд – обсужд, вовлек – вовлеч, поддерж – поддержк, оформ – оформл. */
const ALTERNATIONS: [RegExp, string][] = [
  [/(?:жд|ж)$/, "д"],
  [/щ$/, "ст"],
  [/([бпвфм])л$/, "$1"],
  [/ч$/, "к"],
  [/ш$/, "х"],
];

/** A shorter root would be that of too many words. */
const SHORTEST = 5;
/** Roots of words that have parted in sense: орган and организация, способ and способность. */
const PARTED = new Set(
  "орган организ федер функц учебн способ состав област основ образ наход показ".split(" "),
);

const known = new Map<string, string | null>();

/**
 * The same for words that are made of one another, whatever part of speech; `null` where the root is too short to tell.
 * Prefixes stay: they change what is said.
 */
export function kinKey(normal: string): string | null {
  let key = known.get(normal);
  if (key === undefined) {
    key = findRoot(normal);
    known.set(normal, key);
  }
  return key;
}

function findRoot(normal: string): string | null {
  if (!/^[а-я]+$/.test(normal)) return null;
  let root = stem(normal);
  for (;;) {
    const from = root;
    const suffix = SUFFIXES.find(
      (one) =>
        from.endsWith(one) && from.length - one.length >= SHORTEST && !PARTED.has(from.slice(0, -one.length)),
    );
    if (suffix === undefined) break;
    root = from.slice(0, -suffix.length);
  }
  if (root.length < SHORTEST) return null;
  return ALTERNATIONS.reduce((changed, [end, instead]) => changed.replace(end, instead), root);
}
