import type { z } from "zod";
import type { describedSchema } from "../../src/archive/schema.ts";
import type { Bound } from "../../src/archive/model.ts";
import type { Vocabularies } from "../../src/archive/vocabulary-model.ts";
import { formatEdtf } from "../../src/russian/dates.ts";
import type { Conference } from "./conference.ts";
import { nameInstitution } from "./names.ts";
import type { Town } from "./names.ts";
import type { Random } from "./random.ts";

/** The frontmatter as a keeper writes it. */
export type Description = z.input<typeof describedSchema>;

type FactFields = Pick<
  Description,
  | "date"
  | "place"
  | "organizers"
  | "attendance"
  | "regions"
  | "countries"
  | "municipalities"
  | "announces"
  | "follows"
>;

/** Facts, and the sentences of the preamble that say them; each is left out now and then. */
export interface StatedFacts {
  fields: FactFields;
  sentences: string[];
}

const quantities: [bound: Bound, word: string][] = [
  ["at-least", "более "],
  ["exact", ""],
  ["about", "около "],
  ["at-least", "свыше "],
  ["at-most", "не более "],
];
const people = ["педагогических работников", "участников", "специалистов", "учителей и руководителей школ"];
const districts = ["городской округ", "муниципальный район", "муниципальный округ"];
const codeless = ["город Байконур", "Южно-Полярный край"];

export class FactWriter {
  private readonly random: Random;
  private readonly conference: Conference;
  private readonly vocabularies: Vocabularies;
  private readonly towns: readonly Town[];
  private readonly sentences: string[] = [];

  constructor(random: Random, conference: Conference, vocabularies: Vocabularies, towns: readonly Town[]) {
    this.random = random;
    this.conference = conference;
    this.vocabularies = vocabularies;
    this.towns = towns;
  }

  write(): StatedFacts {
    const { random } = this;
    const opening = this.open();
    const fields: FactFields = {
      ...opening,
      organizers: random.chance(0.8) ? this.organizers() : [],
      attendance: random.chance(0.75) ? this.attendance() : [],
      regions: random.chance(0.5) ? this.regions() : null,
      countries: random.chance(0.15) ? this.countries() : null,
      municipalities: random.chance(0.25) ? this.municipalities() : null,
      follows: random.chance(0.3) ? this.follows() : [],
      announces: random.chance(0.35) ? this.announces() : [],
    };
    return { fields, sentences: this.sentences };
  }

  /** When and where, with the conference's name. */
  private open(): Pick<FactFields, "date" | "place"> {
    const { random, conference } = this;
    const { town } = conference;
    const edtf = this.chooseDate();
    const day = edtf === null ? null : formatEdtf(edtf).replaceAll("\u00A0", " ");
    const where = random.pickSkewed(["city", "inferred", "abroad", "none"] as const, 3);
    const country = random.pick(this.vocabularies.countries);
    const says =
      where === "city"
        ? `в городе ${town.prepositional}`
        : where === "inferred"
          ? `на базе организации «${town.adjective} институт развития образования»`
          : where === "abroad"
            ? `за рубежом (страна проведения: ${country.label})`
            : null;
    const { id, label } = country;
    const place = {
      city: { city: town.name, region: town.region.iso, says },
      inferred: {
        city: town.name,
        region: town.region.iso,
        inferred: { from: says, why: `институт находится в городе ${town.name}` },
      },
      abroad: { country: id, says: `страна проведения: ${label}` },
      none: null,
    }[where];
    this.sentences.push(
      `${[day, says].filter(Boolean).join(" ")}${day === null && says === null ? "Состоялась" : " состоялась"} ${conference.name} «${conference.title}».`,
    );
    return { date: edtf === null ? null : { edtf, says: day }, place };
  }

  private chooseDate(): string | null {
    const { random } = this;
    const { year } = this.conference;
    if (year === null) return null;
    const two = (number: number) => String(number).padStart(2, "0");
    const month = `${year}-${two(random.integer(1, 12))}`;
    const first = random.integer(1, 25);
    return random.pickSkewed([
      `${month}-${two(first)}`,
      `${month}-${two(first)}/${month}-${two(first + random.integer(1, 3))}`,
      month,
      String(year),
      `${year}-05-31/${year}-06-0${random.integer(1, 3)}`,
    ]);
  }

  private organizers(): FactFields["organizers"] {
    const { random } = this;
    const roles = random.sample(this.vocabularies.organizerRoles, random.integer(1, 4));
    return roles.map(({ id, label }) => {
      const name = nameInstitution(
        random,
        random.chance(0.7) ? this.conference.town : random.pick(this.towns),
      );
      this.sentences.push(`${label}: ${name}.`);
      return { name, role: id, says: name };
    });
  }

  private attendance(): FactFields["attendance"] {
    const { random } = this;
    const figures = random.sample(people, random.chance(0.2) ? 2 : 1);
    return figures.map((of) => {
      const [bound, word] = random.pickSkewed(quantities);
      const count = Math.round(20 + random.next() ** 3 * 1500);
      const says = `приняли участие ${word}${count} ${of}`;
      this.sentences.push(`В работе ${says}.`);
      return { count, bound, of, says };
    });
  }

  private regions(): FactFields["regions"] {
    const { random } = this;
    const named = random.sample(this.vocabularies.regions, random.integer(2, 25));
    const others = random.chance(0.1) ? random.sample(codeless, 1) : [];
    const says = [...named.map(({ name }) => name.nom), ...others].join(", ");
    const listed = [...named.map(({ iso }) => iso), ...others.map((printed) => ({ printed, id: null }))];
    const claimed = random.chance(0.6) ? this.claim(listed.length, "субъектов Российской Федерации") : null;
    const shown = random.chance(0.85);
    if (shown) this.sentences.push(`Среди участников были представители регионов: ${says}.`);
    if (!shown && claimed === null) return null;
    return shown ? { claimed, listed, says } : { claimed, listed: [], says: claimed?.says };
  }

  private claim(listed: number, what: string): { count: number; bound: Bound; says: string } {
    const { random } = this;
    const [bound, word] = random.pickSkewed(quantities);
    const count = Math.max(1, listed + (random.chance(0.3) ? random.integer(-3, 3) : 0));
    const says = `${word}${count} ${what}`;
    this.sentences.push(`География встречи охватила ${says}.`);
    return { count, bound, says };
  }

  private countries(): FactFields["countries"] {
    const { random } = this;
    const listed = random.sample(this.vocabularies.countries, random.integer(1, 6));
    const says = `гости из стран: ${listed.map(({ label }) => label).join(", ")}`;
    this.sentences.push(`Присутствовали ${says}.`);
    return { listed: listed.map(({ id }) => id), says };
  }

  private municipalities(): FactFields["municipalities"] {
    const { random } = this;
    const listed = random
      .sample(this.towns, random.integer(2, 20))
      .map(({ adjective }) => ({ name: adjective, kind: random.pick(districts) }));
    const says = listed.map(({ name, kind }) => `${name} ${kind}`).join(", ");
    const claimed = random.chance(0.5) ? this.claim(listed.length, "муниципальных образований") : null;
    this.sentences.push(`Опыт показали территории: ${says}.`);
    return { claimed, listed, says };
  }

  private follows(): FactFields["follows"] {
    const { year, name } = this.conference;
    const says = year === null ? "итогов предыдущей встречи" : `итогов встречи ${year - 1} года`;
    this.sentences.push(`Участники заслушали сообщение об исполнении ${says}.`);
    return [{ what: name, when: year === null ? null : String(year - 1), says }];
  }

  private announces(): FactFields["announces"] {
    const { year, edition, title, town } = this.conference;
    const says = `следующую встречу провести в городе ${town.prepositional}${year === null ? "" : ` в ${year + 1} году`}`;
    this.sentences.push(`Принято решение ${says}.`);
    const when = year === null ? null : String(year + 1);
    return [{ title, edition: edition === null ? null : edition + 1, when, host: town.name, says }];
  }
}
