import { parseEdtf } from "./edtf.ts";
import { locateEvidence } from "./evidence.ts";
import type { LocatedData } from "./frontmatter.ts";
import type { Bound, Claim, Listing, Resolution, Sourced, Unit } from "./model.ts";
import type { Report } from "./problems.ts";
import type { Described } from "./schema.ts";
import type { SourcedInput } from "./schema-parts.ts";

/** Where personal data was hidden, a quotation may be what still holds it, and checks are read by many. */
const wordless = {
  message: "такой цитаты в тексте нет; слова не показаны: в документе есть скрытые данные",
  remedy: "скопируйте слова документа дословно, какими они стоят теперь",
};

/** The part of a resolution that is facts with evidence. */
type Facts = Pick<
  Resolution,
  | "event"
  | "date"
  | "dating"
  | "place"
  | "organizers"
  | "attendance"
  | "regions"
  | "countries"
  | "municipalities"
  | "announces"
  | "follows"
  | "mentions"
>;

type Locate = (input: SourcedInput, path: (string | number)[]) => Sourced;

interface ListingInput<T> extends SourcedInput {
  claimed?: (SourcedInput & { count: number; bound: Bound }) | null | undefined;
  listed: T[];
}

/** Frontmatter facts with each quotation found in the text. */
export function locateFacts(
  described: Described,
  units: Unit[],
  located: LocatedData,
  report: Report,
): Facts {
  const locate: Locate = (input, path) =>
    locateEvidence(input, units, ({ field, ...problem }) => {
      const full = [...path, ...field.split(".")];
      const told = described.redactions.length > 0 ? wordless : problem;
      report.add({ line: located.lineOf(full), field: full.join("."), ...told });
    });
  return {
    event: locateEvent(described, locate),
    date: locateDate(described, locate),
    dating: readDating(described, located, report),
    place: locatePlace(described, locate),
    organizers: described.organizers.map((input, index) => ({
      name: input.name,
      role: input.role,
      ...locate(input, ["organizers", index]),
    })),
    attendance: described.attendance.map((input, index) => ({
      count: input.count,
      bound: input.bound,
      of: input.of,
      ...locate(input, ["attendance", index]),
    })),
    regions: locateListing(described.regions, "regions", locate, (item) =>
      typeof item === "string" ? { id: item, printed: null } : item,
    ),
    countries: locateListing(described.countries, "countries", locate, (item) => item),
    municipalities: locateListing(described.municipalities, "municipalities", locate, (item) => item),
    announces: described.announces.map((input, index) => ({
      title: input.title ?? null,
      edition: input.edition ?? null,
      when: input.when ?? null,
      host: input.host ?? null,
      ...locate(input, ["announces", index]),
    })),
    follows: described.follows.map((input, index) => ({
      what: input.what,
      when: input.when ?? null,
      ...locate(input, ["follows", index]),
    })),
    mentions: described.mentions.map((input, index) => {
      const sourced = locate(input, ["mentions", index]);
      return { at: input.at ?? sourced.evidence[0]?.address ?? "", role: input.role, ...sourced };
    }),
  };
}

function locateEvent({ event }: Described, locate: Locate): Facts["event"] {
  const { scopeInferred, edition = null, series = null, ...rest } = event;
  const scopeSource =
    scopeInferred === undefined ? null : locate({ inferred: scopeInferred }, ["event", "scopeInferred"]);
  return { ...rest, edition, series, scopeSource };
}

function locateDate({ date }: Described, locate: Locate): Facts["date"] {
  if (date == null) return null;
  return { edtf: date.edtf, ...parseEdtf(date.edtf), ...locate(date, ["date"]) };
}

function readDating({ date, dating }: Described, located: LocatedData, report: Report): Facts["dating"] {
  if (dating == null) return null;
  if (date != null) {
    report.add({
      line: located.lineOf(["dating"]),
      field: "dating",
      message: "дата известна, и тут же сказано, между какими годами её искать",
      remedy: "оставьте одно из двух: date или dating",
    });
  }
  const { notBefore = null, notAfter = null, why } = dating;
  return { notBefore, notAfter, why };
}

function locatePlace({ place }: Described, locate: Locate): Facts["place"] {
  if (place == null) return null;
  const { city = null, territory = null, region = null, country = null } = place;
  return { city, territory, region, country, ...locate(place, ["place"]) };
}

function locateListing<T, R>(
  input: ListingInput<T> | null | undefined,
  name: string,
  locate: Locate,
  build: (item: T) => R,
): Listing<R> | null {
  if (input == null) return null;
  const { claimed, listed } = input;
  const claim: Claim | null =
    claimed == null
      ? null
      : { count: claimed.count, bound: claimed.bound, ...locate(claimed, [name, "claimed"]) };
  return { ...locate(input, [name]), claimed: claim, listed: listed.map(build) };
}
