import type { Span } from "../../../russian/pattern.ts";

/** Adjectives of states, by code: they tell of a country only beside what lies or lives there. */
const STEMS: Record<string, string> = {
  AM: "армянск",
  AZ: "азербайджанск",
  BG: "болгарск",
  BY: "белорусск",
  CN: "китайск",
  DE: "немецк|германск",
  FI: "финск|финляндск",
  FR: "французск",
  GE: "грузинск",
  HU: "венгерск",
  IL: "израильск",
  IN: "индийск",
  IR: "иранск",
  IT: "итальянск",
  JP: "японск",
  KG: "киргизск|кыргызстанск|киргизстанск",
  KZ: "казахстанск",
  LV: "латвийск",
  LT: "литовск",
  MD: "молдавск",
  MN: "монгольск",
  PL: "польск",
  RS: "сербск",
  TJ: "таджикск|таджикистанск",
  TM: "туркменск",
  TR: "турецк",
  UZ: "узбекск|узбекистанск",
  VN: "вьетнамск",
};

const ENDING = "(?:ий|ая|ое|ие|ого|ой|ую|им|ом|их|ими)";
/** «из китайского города Суйфэньхэ», «белорусские коллеги»: a «китайский язык» is taught anywhere. */
const PLACE_THERE = "(?:город(?!ск)|столиц|провинци|университет|институт(?!ск)|академи|вуз(?!овск))\\p{L}*";
const PEOPLE_THERE =
  "(?:коллег|гост(?:и|ей|ями|ям|ях)(?!\\p{L})|учен(?:ые|ых|ыми)(?!\\p{L})|делегаци|партнер(?!ск)|исследовател(?!ьс)|эксперт(?!н)|специалист|педагог(?!ик|ич))\\p{L}*";
const BETWEEN = "\\s+(?:(?:государственн|педагогическ|национальн)\\p{L}+\\s+){0,2}";

const pattern = new RegExp(
  `(?<![\\p{L}-])(?:${Object.entries(STEMS)
    .map(([id, stems]) => `(?<${id}>(?:${stems})${ENDING})`)
    .join("|")})${BETWEEN}(?:(?<place>${PLACE_THERE})|(?<people>${PEOPLE_THERE}))`,
  "gu",
);

/** A country that an adjective names, and whether it is people that are called by it. */
export interface CountryByAdjective extends Span {
  id: string;
  ofPeople: boolean;
}

/** In a sentence in lower case, names in quotation marks blanked. */
export function findCountriesByAdjective(plain: string): CountryByAdjective[] {
  return Array.from(plain.matchAll(pattern), ({ 0: words, index, groups = {} }) => ({
    id: Object.keys(STEMS).find((id) => groups[id] !== undefined) ?? "",
    start: index,
    end: index + words.length,
    ofPeople: groups["people"] !== undefined,
  }));
}
