import { locateEvidence } from "../archive/evidence.ts";
import { collectRecommendations } from "../archive/recommendations.ts";
import type { Evidence, Unit, Vocabularies } from "../archive/model.ts";
import type { SourcedInput } from "../archive/schema-parts.ts";
import { formatEdtf } from "../russian/dates.ts";
import { counted, formatNumber } from "../russian/plural.ts";
import { lowerFirst } from "../russian/typography.ts";
import type { Draft, Reference } from "./model.ts";

/** A recognised fact in a keeper's words, with the places it was read from. */
export interface FoundFact {
  /** As the keepers' guide calls it. */
  label: string;
  value: string;
  evidence: Evidence[];
  /** Why the program concluded it, `null` when the text says it. */
  inferred: string | null;
}

type Terms =
  | "documentKinds"
  | "documentStates"
  | "eventKinds"
  | "series"
  | "scopes"
  | "countries"
  | "organizerRoles"
  | "participationForms"
  | "sessionForms";

const bounds = { exact: "", "at-least": "не менее ", "at-most": "не более ", about: "около " };

interface Quantity {
  count: number;
  bound: keyof typeof bounds;
}

const writeQuantity = ({ count, bound }: Quantity) => `${bounds[bound]}${formatNumber(count)}`;

class FactList {
  readonly facts: FoundFact[] = [];
  private readonly units: Unit[];
  private readonly vocabularies: Vocabularies;

  constructor(units: Unit[], vocabularies: Vocabularies) {
    this.units = units;
    this.vocabularies = vocabularies;
  }

  add(label: string, value: string | null | undefined, source: SourcedInput = {}): void {
    if (value == null || value === "") return;
    this.facts.push({ label, value, ...locateEvidence(source, this.units, () => undefined) });
  }

  /** The labels of ids, in the order given. */
  name(vocabulary: Terms, ids: readonly (string | null | undefined)[]): string {
    const terms: readonly { id: string; label: string }[] = this.vocabularies[vocabulary];
    return ids.map((id) => terms.find((term) => term.id === id)?.label ?? id ?? "").join(", ");
  }

  nameRegions(listed: readonly (string | { printed: string } | null | undefined)[]): string {
    const names = new Map(this.vocabularies.regions.map(({ iso, name }) => [iso, name.nom]));
    return listed
      .map((region) => (typeof region === "object" ? region?.printed : (names.get(region ?? "") ?? region)))
      .filter((name) => name != null)
      .join(", ");
  }
}

function addEvent(list: FactList, { event, layout }: Draft): void {
  const { name, kind, edition, series, scope, scopeInferred } = event.event;
  list.add("заголовок", layout.heading);
  list.add("тема", event.title);
  list.add("вид документа", list.name("documentKinds", [event.kind]));
  list.add("состояние", event.state === "unknown" ? null : list.name("documentStates", [event.state]));
  list.add("мероприятие", name);
  list.add("вид мероприятия", list.name("eventKinds", [kind]));
  list.add("номер", edition == null ? null : String(edition));
  list.add("ряд", list.name("series", [series]));
  list.add("масштаб", list.name("scopes", [scope]), { inferred: scopeInferred });
  if (event.date != null) list.add("дата", formatEdtf(event.date.edtf), event.date);
  const { city, territory, region, country } = event.place ?? {};
  const names = [city, territory, list.nameRegions([region]), list.name("countries", [country])];
  // Moscow is a region too.
  const places = new Set(names.filter((part) => part != null && part !== ""));
  list.add("место", [...places].join(", "), event.place ?? {});
  for (const fact of event.organizers ?? [])
    list.add(lowerFirst(list.name("organizerRoles", [fact.role])), fact.name, fact);
}

function addParticipation(list: FactList, { participation }: Draft): void {
  const { attendance = [], regions, countries, municipalities, announces = [], follows = [] } = participation;
  for (const fact of attendance) list.add("участники", `${writeQuantity(fact)} ${fact.of}`, fact);
  const listings = [
    ["регионы", regions, list.nameRegions(regions?.listed ?? [])],
    ["страны", countries, list.name("countries", countries?.listed ?? [])],
    ["муниципалитеты", municipalities, (municipalities?.listed ?? []).map(({ name }) => name).join(", ")],
  ] as const;
  for (const [label, listing, names] of listings) {
    if (listing?.claimed != null)
      list.add(`${label}, заявлено`, writeQuantity(listing.claimed), listing.claimed);
    if (listing != null) list.add(`${label}, названы`, names, listing);
  }
  const { participation: forms = [], sessions = [] } = participation.event;
  list.add("как участвовали", list.name("participationForms", forms));
  list.add("из чего состояла программа", list.name("sessionForms", sessions));
  for (const fact of announces) {
    const parts = [fact.title, fact.when == null ? null : formatEdtf(fact.when), fact.host];
    list.add("объявлена встреча", parts.filter((part) => part != null).join(", ") || "следующая", fact);
  }
  for (const fact of follows) list.add("прежняя встреча", fact.what, fact);
}

/** Everything recognised, in the order of the description. */
export function listFacts(draft: Draft, { vocabularies }: Reference): FoundFact[] {
  const list = new FactList(draft.text.units, vocabularies);
  addEvent(list, draft);
  addParticipation(list, draft);
  return list.facts;
}

/** «28 пунктов рекомендаций, у 15 назван адресат». */
export function describeText({ text }: Draft): string {
  const { length: items } = collectRecommendations("draft", text.sections, () => "request", {});
  const units = counted(text.units.length, ["единица", "единицы", "единиц"]);
  return `${units} текста, в рекомендациях ${counted(items, ["пункт", "пункта", "пунктов"])}`;
}
