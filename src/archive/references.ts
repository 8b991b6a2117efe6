import { findNearestWord } from "./evidence.ts";
import type { Vocabularies } from "./model.ts";
import type { Described } from "./schema.ts";
import type { Report } from "./problems.ts";

type Path = (string | number)[];

/** Ids of each vocabulary, for «is it there» at any number of documents. */
export type VocabularyIds = Record<keyof typeof vocabularyNames, Set<string>>;

const vocabularyNames = {
  eventKinds: "видов мероприятий",
  documentKinds: "видов документов",
  documentStates: "состояний документа",
  series: "рядов конференций",
  scopes: "масштабов",
  participationForms: "форм участия",
  sessionForms: "форм работы",
  organizerRoles: "ролей организаторов",
  regions: "регионов",
  countries: "стран",
  roles: "адресатов",
  acts: "действий",
} as const;

export function indexVocabularies(vocabularies: Vocabularies): VocabularyIds {
  const idsOf = (entries: { id: string }[]) => new Set(entries.map(({ id }) => id));
  const { regions, ...rest } = vocabularies;
  return {
    eventKinds: idsOf(rest.eventKinds),
    documentKinds: idsOf(rest.documentKinds),
    documentStates: idsOf(rest.documentStates),
    series: idsOf(rest.series),
    scopes: idsOf(rest.scopes),
    participationForms: idsOf(rest.participationForms),
    sessionForms: idsOf(rest.sessionForms),
    organizerRoles: idsOf(rest.organizerRoles),
    regions: new Set(regions.map(({ iso }) => iso)),
    countries: idsOf(rest.countries),
    roles: idsOf(rest.roles),
    acts: idsOf(rest.acts),
  };
}

/** Every vocabulary id a description uses, with the field it stands in. */
function* referencesOf(
  described: Described,
): Generator<[keyof VocabularyIds, string | null | undefined, Path]> {
  const { event } = described;
  yield ["documentKinds", described.kind, ["kind"]];
  yield ["documentStates", described.state, ["state"]];
  yield ["eventKinds", event.kind, ["event", "kind"]];
  yield ["series", event.series, ["event", "series"]];
  yield ["scopes", event.scope, ["event", "scope"]];
  for (const [index, id] of event.participation.entries()) {
    yield ["participationForms", id, ["event", "participation", index]];
  }
  for (const [index, id] of event.sessions.entries())
    yield ["sessionForms", id, ["event", "sessions", index]];
  yield ["regions", described.place?.region, ["place", "region"]];
  yield ["countries", described.place?.country, ["place", "country"]];
  for (const [index, { role }] of described.organizers.entries()) {
    yield ["organizerRoles", role, ["organizers", index, "role"]];
  }
  for (const [index, region] of (described.regions?.listed ?? []).entries()) {
    yield ["regions", typeof region === "string" ? region : null, ["regions", "listed", index]];
  }
  for (const [index, id] of (described.countries?.listed ?? []).entries()) {
    yield ["countries", id, ["countries", "listed", index]];
  }
  for (const [index, { role }] of described.mentions.entries())
    yield ["roles", role, ["mentions", index, "role"]];
  for (const [address, act] of Object.entries(described.acts)) yield ["acts", act, ["acts", address]];
}

function remedyFor(id: string, ids: Set<string>): string {
  const nearest = findNearestWord(id, [...ids]);
  const guess = nearest === null ? "" : `, может быть, «${nearest}»`;
  return `возьмите id из content/vocabularies${guess}; нового нет — сначала добавьте его в словарь`;
}

/** Reports ids that no vocabulary has. */
export function checkReferences(
  described: Described,
  ids: VocabularyIds,
  lineOf: (path: Path) => number,
  report: Report,
): void {
  for (const [vocabulary, id, path] of referencesOf(described)) {
    if (id === null || id === undefined || ids[vocabulary].has(id)) continue;
    report.add({
      line: lineOf(path),
      field: path.join("."),
      message: `«${id}» нет в словаре ${vocabularyNames[vocabulary]}`,
      remedy: remedyFor(id, ids[vocabulary]),
    });
  }
}

/** Reports roles after `::: to` that the vocabulary does not have. */
export function checkRoles(
  groups: { roles: string[]; line: number }[],
  ids: VocabularyIds,
  report: Report,
): void {
  for (const { roles, line } of groups) {
    for (const role of roles.filter((role) => !ids.roles.has(role))) {
      const message = `«${role}» нет в словаре ${vocabularyNames.roles}`;
      report.add({ line, message, remedy: remedyFor(role, ids.roles) });
    }
  }
}
