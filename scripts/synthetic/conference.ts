import type { Vocabularies } from "../../src/archive/vocabulary-model.ts";
import { titles } from "./lexicon.ts";
import { toRoman } from "../../src/russian/numerals.ts";
import { inventTowns } from "./names.ts";
import type { Town } from "./names.ts";
import { Prose } from "./prose.ts";
import { Random } from "./random.ts";

/** What a conference is called in the nominative and in the genitive. */
interface Naming {
  id: string;
  nominative: string;
  genitive: string;
}

const kinds: (Naming & { feminine: boolean })[] = [
  {
    id: "research-conference",
    nominative: "научно-практическая конференция",
    genitive: "научно-практической конференции",
    feminine: true,
  },
  {
    id: "august-conference",
    nominative: "августовская конференция",
    genitive: "августовской конференции",
    feminine: true,
  },
  { id: "conference", nominative: "конференция", genitive: "конференции", feminine: true },
  {
    id: "teachers-conference",
    nominative: "педагогическая конференция",
    genitive: "педагогической конференции",
    feminine: true,
  },
  { id: "forum", nominative: "форум", genitive: "форума", feminine: false },
  { id: "congress", nominative: "съезд", genitive: "съезда", feminine: false },
  { id: "seminar-meeting", nominative: "семинар-совещание", genitive: "семинара-совещания", feminine: false },
];

/** Stems of the printed adjectives; frequent ones first. */
const scopes: [id: string, stem: string][] = [
  ["regional", "Региональн"],
  ["municipal", "Муниципальн"],
  ["national", "Всероссийск"],
  ["international", "Международн"],
  ["interregional", "Межрегиональн"],
  ["intermunicipal", "Межмуниципальн"],
  ["institutional", "Внутривузовск"],
];

/** A conference of the synthetic archive; editions of one series share all but year and edition. */
export interface Conference {
  index: number;
  name: string;
  nameGenitive: string;
  title: string;
  kind: string;
  /** `null` when the text names none and the archive infers it. */
  scope: string | null;
  edition: number | null;
  series: string | null;
  town: Town;
  year: number | null;
}

const seriesEvery = 20;
const editions = 10;
const firstYear = 1995;
const lastYear = 2026;

export class ConferencePlanner {
  readonly towns: Town[];
  constructor({ regions }: Vocabularies) {
    this.towns = inventTowns(regions);
  }

  /** The conference of the document with this index; half of all stand in series of ten. */
  plan(index: number): Conference {
    const place = index % seriesEvery;
    const block = Math.floor(index / seriesEvery);
    if (place < editions) {
      const random = this.seriesRandom(block);
      const start = random.integer(firstYear, lastYear - editions + 1);
      const before = random.integer(0, 12);
      const series = this.describe(random, before + place + 1);
      return { ...series, index, series: nameSeries(block), year: start + place };
    }
    const random = new Random(index * 2);
    const undated = random.chance(0.15);
    const year = lastYear - Math.floor(random.next() ** 1.6 * (lastYear - firstYear + 1));
    const edition = random.chance(0.2) ? random.integer(1, 40) : null;
    return { ...this.describe(random, edition), index, series: null, year: undated ? null : year };
  }

  /** Entries of the series vocabulary that an archive of so many documents uses. */
  listSeries(documents: number): { id: string; label: string; continuity: string }[] {
    return Array.from({ length: Math.ceil(documents / seriesEvery) }, (_, block) => {
      const { title, town } = this.plan(block * seriesEvery);
      const continuity = "Совпадают название, город и счёт.";
      return { id: nameSeries(block), label: `${title} (${town.name})`, continuity };
    });
  }

  private seriesRandom(block: number): Random {
    return new Random(block * 2 + 1);
  }

  private describe(random: Random, edition: number | null): Omit<Conference, "index" | "series" | "year"> {
    const kind = random.pickSkewed(kinds);
    const [scope, stem] = random.pickSkewed(scopes);
    const printed = random.chance(0.85);
    const town = random.pickSkewed(this.towns, 3);
    const number = edition === null ? "" : `${toRoman(edition)} `;
    const [nominative, genitive] = printed
      ? [
          `${stem}${endingOf(stem, kind.feminine)} ${kind.nominative}`,
          `${stem}${kind.feminine ? "ой" : "ого"} ${kind.genitive}`,
        ]
      : [kind.nominative, kind.genitive];
    const topic = new Prose(random, this.towns).topic().replaceAll(/[«»]/g, "");
    return {
      name: `${number}${capitalize(nominative)}`,
      nameGenitive: `${number}${genitive}`,
      title: `Развитие ${topic}: ${random.pick(titles)}`,
      kind: kind.id,
      scope: printed ? scope : null,
      edition,
      town,
    };
  }
}

function endingOf(stem: string, feminine: boolean): string {
  if (feminine) return "ая";
  return stem.endsWith("к") ? "ий" : "ый";
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function nameSeries(block: number): string {
  return `synthetic-${block + 1}`;
}
