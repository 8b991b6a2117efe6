import type { ReadText } from "../../model.ts";
import type { PlaceName } from "./place-names.ts";

interface Meaning {
  /** ISO code of a region or a country, or the name of a region without a code. */
  id: string;
  /** How a document names it in full, lower case with е for ё. */
  name: RegExp;
}

/** Two letters may mean several; the first is what they mean where the document names none of them, if any. */
const MEANINGS: Record<string, { usual: string | null; all: Meaning[] }> = {
  РТ: {
    usual: "RU-TA",
    all: [
      { id: "RU-TA", name: /татарстан/u },
      { id: "RU-TY", name: /(?<!\p{L})(?:тыв|тув)(?:а|ы|е|у|ой|инск\p{L}+)(?!\p{L})/u },
    ],
  },
  РБ: {
    usual: null,
    all: [
      { id: "RU-BA", name: /башк(?:ортостан|ири)/u },
      { id: "RU-BU", name: /бурят/u },
      { id: "BY", name: /бел[ао]рус/u },
    ],
  },
  РК: {
    usual: null,
    all: [
      { id: "RU-KO", name: /(?<!\p{L})коми(?![\p{L}-])/u },
      { id: "RU-KR", name: /карели/u },
      { id: "RU-KL", name: /калмык/u },
      { id: "Республика Крым", name: /(?<!\p{L})крым/u },
      { id: "KZ", name: /казахстан/u },
    ],
  },
  РМ: {
    usual: null,
    all: [
      { id: "RU-MO", name: /мордов/u },
      { id: "MD", name: /молд[ао]в/u },
    ],
  },
  РА: {
    usual: null,
    all: [
      { id: "RU-AD", name: /адыге/u },
      { id: "RU-AL", name: /республик\p{L}*\s+алтай/u },
      { id: "AM", name: /армени/u },
    ],
  },
  ЧР: {
    usual: null,
    all: [
      { id: "RU-CE", name: /чеч(?:ен|н)/u },
      { id: "RU-CU", name: /чуваш/u },
    ],
  },
  УР: { usual: "RU-UD", all: [{ id: "RU-UD", name: /удмурт/u }] },
  РМЭ: { usual: "RU-ME", all: [{ id: "RU-ME", name: /марий/u }] },
  РХ: { usual: "RU-KK", all: [{ id: "RU-KK", name: /хакас/u }] },
  РД: { usual: "RU-DA", all: [{ id: "RU-DA", name: /дагестан/u }] },
};

const ABBREVIATED = new RegExp(
  `(?<![\\p{L}\\p{N}«-]|[№#]\\s)(?:${Object.keys(MEANINGS).join("|")})(?![\\p{L}\\p{N}»-])`,
  "gu",
);

/** What the abbreviations of republics mean in one document. */
export class AbbreviationReading {
  private readonly ids: ReadonlyMap<string, string>;

  constructor({ units }: ReadText) {
    const words = units.map(({ text }) => text.toLowerCase().replaceAll("ё", "е"));
    const ids = Object.entries(MEANINGS).map(([letters, { usual, all }]) => {
      const named = all.filter(({ name }) => words.some((text) => name.test(text)));
      return [
        letters,
        named.length === 0 ? usual : named.length === 1 ? (named[0]?.id ?? null) : null,
      ] as const;
    });
    this.ids = new Map(ids.filter((entry): entry is [string, string] => entry[1] !== null));
  }

  /** Regions and countries that a text names by letters whose meaning is known. */
  find(text: string): PlaceName[] {
    return Array.from(text.matchAll(ABBREVIATED)).flatMap(({ 0: letters, index: start }): PlaceName[] => {
      const id = this.ids.get(letters);
      if (id === undefined) return [];
      const kind = /^[A-Z]{2}$/.test(id) ? "country" : "region";
      return [{ kind, id, isCity: false, meant: null, start, end: start + letters.length }];
    });
  }
}
