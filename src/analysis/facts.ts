import type { Address, Archive, Listing, Resolution, Sourced, Term } from "../archive/model.ts";
import { type Paths, regionSlug } from "../archive/paths.ts";
import { formatEdtf } from "../russian/dates.ts";
import { formatNumber } from "../russian/plural.ts";
import { lowerFirst } from "../russian/typography.ts";
import { describeBound, describeHeadcount } from "./quantities.ts";
import { indexThemes } from "./themes.ts";

/** One thing the archive knows of a document, with the way to where it is said. */
export interface FactValue {
  text: string;
  /** The passage that says it. */
  at: Address | null;
  /** The archive's page about it. */
  page: string | null;
  /** The reason when the archive concluded it. */
  inferred: string | null;
  /** A long enumeration, folded away. */
  listed: { text: string; page: string | null }[];
}

export interface Fact {
  term: string;
  values: FactValue[];
}

/** Everything stated about a document, in the order a reader asks; `missing` names what its text leaves out. */
export interface FactSheet {
  facts: Fact[];
  missing: string[];
}

export function describeFacts(resolution: Resolution, archive: Archive, paths: Paths): FactSheet {
  const { event, date, attendance } = resolution;
  const { vocabularies } = archive;
  const facts: Fact[] = [];
  const missing: string[] = [];
  const add = (term: string, values: FactValue[], lack?: string) => {
    if (values.length > 0) facts.push({ term, values });
    else if (lack !== undefined) missing.push(lack);
  };

  add("Дата", date === null ? [] : [valueOf(formatEdtf(date.edtf), date)], "дата");
  add("Место", describePlace(resolution, archive, paths), "место");
  const scope = labelOf(vocabularies.scopes, event.scope);
  const scoped = event.scopeSource === null ? plain(scope) : valueOf(scope, event.scopeSource);
  add("Масштаб", [{ ...scoped, page: paths.resolutionsByScope(event.scope) }]);
  for (const role of vocabularies.organizerRoles) {
    const named = resolution.organizers.filter((organizer) => organizer.role === role.id);
    add(
      role.label,
      named.map((organizer) => valueOf(organizer.name, organizer)),
    );
  }
  if (resolution.organizers.length === 0) missing.push("организатор");
  add(
    "Участники",
    attendance.map((figure) => valueOf(describeHeadcount(figure), figure)),
    "число участников",
  );
  const regions = describeListing(resolution.regions, (reference) => ({
    text: nameRegion(archive, reference.id) ?? reference.printed ?? "",
    page: paths.region(regionSlug(reference)),
  }));
  add("Регионы", regions, "регионы участников");
  add(
    "Страны",
    describeListing(resolution.countries, (id) => ({
      text: labelOf(vocabularies.countries, id),
      page: null,
    })),
  );
  add(
    "Территории",
    describeListing(resolution.municipalities, ({ name, kind }) => ({ text: `${name} ${kind}`, page: null })),
  );
  const forms = [
    ...event.participation.map((id) => labelOf(vocabularies.participationForms, id)),
    ...event.sessions.map((id) => labelOf(vocabularies.sessionForms, id)),
  ];
  add("Формы работы", forms.length === 0 ? [] : [plain(joinLabels(forms))]);
  const series = vocabularies.series.find(({ id }) => id === event.series);
  add("Ряд", series === undefined ? [] : [{ ...plain(series.label), page: paths.series(series.id) }]);
  add("Темы", describeThemes(resolution, archive, paths));
  const state =
    resolution.state === "unknown" ? [] : [labelOf(vocabularies.documentStates, resolution.state)];
  const kind = labelOf(vocabularies.documentKinds, resolution.kind);
  add("Документ", [plain(joinLabels([kind, ...state]))]);
  return { facts, missing };
}

function plain(text: string): FactValue {
  return { text, at: null, page: null, inferred: null, listed: [] };
}

function valueOf(text: string, { evidence, inferred }: Sourced): FactValue {
  return { ...plain(text), at: evidence[0]?.address ?? null, inferred };
}

function describePlace({ place }: Resolution, archive: Archive, paths: Paths): FactValue[] {
  if (place === null) return [];
  const { city, country } = place;
  const region = nameRegion(archive, place.region);
  const values: FactValue[] = city === null ? [] : [valueOf(city, place)];
  if (region !== null && region !== city) {
    const page = paths.region(regionSlug({ id: place.region, printed: null }));
    values.push({ ...plain(region), page, inferred: city === null ? place.inferred : null });
  }
  if (country !== null) values.push(plain(labelOf(archive.vocabularies.countries, country)));
  return values;
}

/** The themes most of the document's units speak of. */
function describeThemes({ id, units }: Resolution, archive: Archive, paths: Paths): FactValue[] {
  const index = indexThemes(archive);
  const counts = new Map<string, number>();
  for (const { address } of units) {
    for (const theme of index.of(id, address)) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  }
  return archive.vocabularies.themes
    .filter((theme) => theme.charted && counts.has(theme.id))
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
    .slice(0, 4)
    .map((theme) => ({ ...plain(theme.label), page: paths.theme(theme.id) }));
}

function describeListing<T>(
  listing: Listing<T> | null,
  describe: (item: T) => { text: string; page: string | null },
): FactValue[] {
  if (listing === null) return [];
  const { claimed } = listing;
  const listed = listing.listed.map(describe);
  const values: FactValue[] = [];
  if (claimed !== null) {
    const count = describeBound(claimed.count, claimed.bound, claimed.evidence[0]?.says ?? "");
    values.push(
      valueOf(listed.length === 0 ? `названо ${count}, не перечислены` : `названо ${count}`, claimed),
    );
  }
  if (listed.length > 3)
    values.push({ ...valueOf(`перечислено ${formatNumber(listed.length)}`, listing), listed });
  else if (listed.length > 0) values.push({ ...valueOf(listed.map(({ text }) => text).join(", "), listing) });
  return values;
}

function nameRegion(archive: Archive, id: string | null): string | null {
  return archive.vocabularies.regions.find(({ iso }) => iso === id)?.name.nom ?? null;
}

function labelOf(terms: readonly (Term | { id: string; label: string })[], id: string): string {
  return terms.find((term) => term.id === id)?.label ?? id;
}

/** «Очно, заочно, секция»: one sentence out of labels. */
function joinLabels(labels: string[]): string {
  return labels.map((label, index) => (index === 0 ? label : lowerFirst(label))).join(", ");
}
