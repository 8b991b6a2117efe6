/** Such districts are larger, or of another order. */
const NO_MUNICIPALITY =
  "(?<!(?:федеральн|автономн|учебн|образовательн|военн|избирательн|административн)\\p{L}+\\s+)";
/** The kinds of municipalities, as printed in any form, and their nominative singular; the longer first. */
const KINDS: [kind: string, source: string][] = [
  ["муниципальный район", "муниципальн(?:ый|ого|ые|ых|ыми|ом)\\s+район(?:а|ы|ов|ами|е|ах)?"],
  ["муниципальный округ", "муниципальн(?:ый|ого|ые|ых|ыми|ом)\\s+округ(?:а|ов|ами|е|ах)?"],
  ["городской округ", "городск(?:ой|ого|ие|их|ими|ом)\\s+округ(?:а|ов|ами|е|ах)?"],
  ["городское поселение", "городск(?:ое|ого|ие|их|ими|ом)\\s+поселени(?:е|я|й|ями|и|ях)"],
  ["сельское поселение", "сельск(?:ое|ого|ие|их|ими|ом)\\s+поселени(?:е|я|й|ями|и|ях)"],
  ["муниципальное образование", "муниципальн(?:ое|ого|ые|ых|ыми|ом)\\s+образовани(?:е|я|й|ями|и|ях)"],
  ["улус", "улус(?:а|ы|ов|ами)?"],
  ["кожуун", "кожуун(?:а|ы|ов|ами)?"],
  ["аймак", "аймак(?:а|и|ов|ами)?"],
  ["район", "район(?:а|ы|ов|ами)?"],
  ["округ", `${NO_MUNICIPALITY}округ(?:а|ов|ами)?`],
];
/** Abbreviated in capitals: «Каслинского МР», «МО «Ленский район»». */
const ABBREVIATED: Record<string, string | null> = {
  МР: "муниципальный район",
  ГО: "городской округ",
  МО: null,
};
const ABBREVIATION = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${Object.keys(ABBREVIATED).join("|")})(?![\\p{L}\\p{N}-])`,
  "gu",
);
/** Words for municipalities of whatever kind. */
const GENERAL =
  "муниципалитет(?:а|ы|ов|ами)?|муниципальн\\p{L}+\\s+и\\s+городск\\p{L}+\\s+округ(?:а|ов)|территори(?:и|й)(?!\\s+(?:российской\\s+федерации|рф|россии|страны))";
/** Only counted: «9 районов и 4 городов». */
const TOWN = "город(?:а|ов|ами)?(?!\\s+(?:и\\s+район|федеральн))";

const KIND = new RegExp(
  `(?<!\\p{L})(?:${KINDS.map(([, source]) => `(${source})`).join("|")}|(${GENERAL})|(${TOWN}))(?!\\p{L})`,
  "gu",
);

/** A word for municipalities in a sentence (lower case, names in quotation marks blanked). */
export interface PrintedKind {
  /** Of no one kind: «муниципалитет», «территория». */
  kind: string | null;
  isTown: boolean;
  start: number;
  end: number;
}

/** The kinds that a sentence names; `plain` is `text` in lower case. */
export function findKinds(plain: string, text: string): PrintedKind[] {
  const written = Array.from(plain.matchAll(KIND), (match) => {
    const group = match.slice(1).findIndex((words: string | undefined) => words !== undefined);
    return {
      kind: KINDS[group]?.[0] ?? null,
      isTown: group === KINDS.length + 1,
      start: match.index,
      end: match.index + match[0].length,
    };
  });
  const abbreviated = Array.from(text.matchAll(ABBREVIATION), ({ 0: letters, index }) => {
    return { kind: ABBREVIATED[letters] ?? null, isTown: false, start: index, end: index + letters.length };
  });
  return [...written, ...abbreviated].sort((one, other) => one.start - other.start);
}

/** The kind once more, behind the list of names that it opened: «(Карабашский, Южно-Уральский городские округа)». */
export const CLOSING_KIND = new RegExp(
  `^\\s+(?:${KINDS.map(([, source]) => source).join("|")}|(?:мр|го|мо)(?!\\p{L}))`,
  "u",
);
