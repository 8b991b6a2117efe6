import type { Region } from "../../../archive/model.ts";

/** How texts name the regions: sources of regular expressions over lower-case text with е for ё. */
export interface RegionNames {
  /** Names that need no other word: «Татарстан», «Югра», «ЯНАО». */
  own: [id: string, source: string][];
  /** Adjectives and the noun they need: «Челябинской» and «области». */
  adjectives: { id: string; source: string; noun: RegionNoun }[];
}

export type RegionNoun =
  "область" | "край" | "республика" | "народная республика" | "автономный округ" | "автономная область";

/** Any form of the nouns that name a kind of region. */
export const REGION_NOUNS: Record<RegionNoun, string> = {
  "автономная область": "автономн\\p{L}+\\s+област(?:ь|и|ью)",
  область: "област(?:ь|и|ью|ей|ям|ями|ях)|обл(?=\\.)",
  край: "кра(?:й|я|ю|ем|е|ев|ям|ями|ях)|кр(?=\\.)",
  "народная республика": "народн\\p{L}+\\s+республик(?:а|и|е|у|ой|ам|ами|ах)?",
  республика: "республик(?:а|и|е|у|ой|ам|ами|ах)?|респ(?=\\.)",
  "автономный округ": "автономн\\p{L}+\\s+округ\\p{L}*|ао",
};

/** Names beside those of the vocabulary; a value without a hyphen after two letters is a region without a code. */
const OTHER_NAMES: [id: string, source: string][] = [
  ["RU-BA", "башкири(?:я|и|ю|ей)"],
  [
    "RU-SE",
    "рсо\\s?[-–—]\\s?алани(?:я|и|ю|ей)|северн(?:ая|ой|ую)\\s+осети(?:я|и|ю|ей)(?:\\s?[-–—]\\s?алани(?:я|и|ю|ей))?",
  ],
  ["RU-SA", "саха(?:\\s?\\(\\s?якути(?:я|и)\\s?\\))?|якути(?:я|и|ю|ей)"],
  ["RU-TY", "тув(?:а|ы|е|у|ой)"],
  ["RU-AL", "горн(?:ый|ого|ому|ом)\\s+алта(?:й|я|ю|ем|е)"],
  ["RU-KEM", "кузбасс(?:а|у|ом|е)?"],
  [
    "RU-KHM",
    "(?:хмао|ханты\\s?[-–—]\\s?мансийск\\p{L}+(?:\\s+(?:ао|автономн\\p{L}+\\s+округ\\p{L}*))?)\\s?[-–—]\\s?югр(?:а|ы|е|у|ой)|хмао|югр(?:а|ы|е|у|ой)",
  ],
  ["RU-YAN", "янао|ямал(?:а|у|ом|е)?"],
  ["RU-NEN", "нао"],
  ["RU-YEV", "еао"],
  ["RU-CHU", "чао|чукотк(?:а|и|е|у|ой)"],
  ["RU-MOS", "подмосковь(?:е|я|ю|ем)"],
  ["RU-LEN", "ленобласт(?:ь|и|ью)"],
  ["RU-PRI", "приморь(?:е|я|ю|ем)"],
  ["RU-KDA", "кубан(?:ь|и|ью)"],
  ["RU-STA", "ставрополь(?:е|я|ю|ем)"],
  ["RU-KAM", "камчатк(?:а|и|е|у|ой)"],
  ["RU-SAK", "сахалин(?:а|у|ом|е)?"],
  ["RU-ZAB", "забайкаль(?:е|я|ю|ем)"],
  ["RU-PER", "прикамь(?:е|я|ю|ем)"],
  ["RU-ORE", "оренбуржь(?:е|я|ю|ем)"],
  ["RU-IRK", "приангарь(?:е|я|ю|ем)"],
  ["RU-ARK", "поморь(?:е|я|ю|ем)"],
  ["RU-MAG", "колым(?:а|ы|е|у|ой)"],
  ["RU-KC", "кчр"],
  ["RU-KB", "кбр"],
  [
    "RU-SPE",
    "санкт\\s?[-–—]\\s?петербург(?:а|у|ом|е)?|с\\.?\\s?-?\\s?петербург(?:а|у|ом|е)?|петербург(?:а|у|ом|е)?|спб",
  ],
  ["Республика Крым", "крым(?:а|у|ом)?"],
  ["Севастополь", "севастопол(?:ь|я|ю|ем|е)"],
  ["Донецкая Народная Республика", "днр"],
  ["Луганская Народная Республика", "лнр"],
];

/** Without a code: not on the archive's map, or gone since. */
const OTHER_ADJECTIVES: [name: string, stem: string, noun: RegionNoun][] = [
  ["Запорожская область", "запорожск", "область"],
  ["Херсонская область", "херсонск", "область"],
  ["Донецкая Народная Республика", "донецк", "народная республика"],
  ["Луганская Народная Республика", "луганск", "народная республика"],
  ["Пермская область", "пермск", "область"],
  ["Читинская область", "читинск", "область"],
  ["Камчатская область", "камчатск", "область"],
  ["Коми-Пермяцкий автономный округ", "коми\\s?[-–—]\\s?пермяцк", "автономный округ"],
  ["Корякский автономный округ", "корякск", "автономный округ"],
  ["Эвенкийский автономный округ", "эвенкийск", "автономный округ"],
  ["Таймырский автономный округ", "таймырск", "автономный округ"],
  ["Агинский Бурятский автономный округ", "агинск\\p{L}+\\s+бурятск", "автономный округ"],
  [
    "Усть-Ордынский Бурятский автономный округ",
    "усть\\s?[-–—]\\s?ордынск\\p{L}+\\s+бурятск",
    "автономный округ",
  ],
];

const ADJECTIVE_ENDING = "(?:ая|ой|ою|ую|ий|ого|ому|им|ом|ие|их|ими)";

function fold(name: string): string {
  return name.toLowerCase().replaceAll("ё", "е");
}

/** «Карачаево-Черкесск» → hyphens as writers put them, with spaces or as dashes. */
function sourceOf(folded: string): string {
  return folded.replace(/\s+/g, "\\s+").replace(/\s?[-–—]\s?/g, "\\s?[-–—]\\s?");
}

/** Forms of a name by its ending: «Адыгея», «Карелия», «Москва», «Дагестан»; others have but one. */
function formsOfName(name: string): string {
  const folded = fold(name);
  if (/(?:коми|эл|алтай)$|\(/.test(folded)) return sourceOf(folded.replace(/[()]/g, "\\$&"));
  if (folded.endsWith("я")) return `${sourceOf(folded.slice(0, -1))}(?:я|и|е|ю|ей|ею)`;
  if (folded.endsWith("а")) return `${sourceOf(folded.slice(0, -1))}(?:а|ы|и|е|у|ой|ою)`;
  return `${sourceOf(folded)}(?:а|у|ом|е)?`;
}

function nounOf(type: string): RegionNoun | null {
  const noun = type as RegionNoun;
  return noun in REGION_NOUNS ? noun : null;
}

/** The names of the vocabulary's regions and of those without a code. */
export function listRegionNames(regions: readonly Region[]): RegionNames {
  const names: RegionNames = { own: [...OTHER_NAMES], adjectives: [] };
  for (const { iso, type, adjective, ownName } of regions) {
    // «Алтай» alone may be either of two regions.
    if (ownName !== null && ownName.nom !== "Алтай") names.own.push([iso, formsOfName(ownName.nom)]);
    const noun = nounOf(type);
    if (adjective === null || noun === null) continue;
    const stem = sourceOf(fold(adjective.nom).replace(/(?:ая|ий)$/u, ""));
    names.adjectives.push({ id: iso, source: stem + ADJECTIVE_ENDING, noun });
    // «Орловщина», «Белгородчина»
    if (noun === "область") names.own.push([iso, `${stem.replace(/ск$/u, "")}[щч]ин(?:а|ы|е|у|ой)`]);
  }
  for (const [name, stem, noun] of OTHER_ADJECTIVES)
    names.adjectives.push({ id: name, source: stem + ADJECTIVE_ENDING, noun });
  return names;
}
