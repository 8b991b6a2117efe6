import { x } from "xastscript";
import type { Element } from "xast";
import type { DateFact, PlaceFact, Repair, Resolution } from "../../archive/model.ts";
import { CC0 } from "../../citation/head/linked-data.ts";
import { publish } from "../publication.ts";
import type { DocumentPublication } from "../publication.ts";
import { listAddressedRoles } from "./addressed-roles.ts";

function describeRepair(repair: Repair): string {
  return "rule" in repair
    ? `Убрано по правилу ${repair.rule}: ${String(repair.count)}.`
    : `«${repair.from}» → «${repair.to}»: ${repair.why}.`;
}

function writeDate(date: DateFact): Element {
  const { edtf, start, end } = date;
  const days = start !== null && start === end ? { when: start } : { from: start, to: end };
  return x("date", days, edtf);
}

function writeMeeting(
  { event, date, place }: Resolution,
  nameRegion: (place: PlaceFact) => string | null,
): Element {
  const region = place === null ? null : nameRegion(place);
  return x("meeting", [
    x("title", event.name),
    ...(date === null ? [] : [", ", writeDate(date)]),
    ...(place?.city == null ? [] : [", ", x("placeName", [x("settlement", place.city)])]),
    ...(region === null ? [] : [", ", x("placeName", [x("region", region)])]),
  ]);
}

function describePublication(resolution: Resolution, publication: DocumentPublication): Element {
  const { archive, paths } = publication;
  const { id, revised } = resolution;
  return x("publicationStmt", [
    x("publisher", archive.settings.name),
    x("idno", { type: "URI" }, publish(publication, paths.resolution(id))),
    x("idno", { type: "archive" }, id),
    x("date", { when: revised }, revised),
    x("availability", [
      x("licence", { target: CC0 }, "Описание: CC0 1.0."),
      x(
        "p",
        `Права на текст: ${resolution.rights === "undetermined" ? "не установлены" : resolution.rights}.`,
      ),
    ]),
  ]);
}

function describeFile({ heading, organizers }: Resolution, { archive }: DocumentPublication): Element {
  return x("titleStmt", [
    x("title", heading),
    ...organizers
      .filter(({ role }) => role === "organizer")
      .map(({ name }) => x("author", [x("orgName", name)])),
    x("respStmt", { "xml:id": "archive" }, [
      x("resp", "Запись текста, адреса и примечания"),
      x("orgName", archive.settings.name),
    ]),
  ]);
}

function describeSourceFile(resolution: Resolution, publication: DocumentPublication): Element {
  const { id, original, source } = resolution;
  const file = publish(publication, publication.paths.original(id, original.file));
  const { regions } = publication.archive.vocabularies;
  const names = new Map(regions.map(({ iso, name }) => [iso, name.nom]));
  const note = source.note ?? "источник не указан";
  return x("sourceDesc", [
    x("bibl", [
      x("title", resolution.heading),
      ". ",
      writeMeeting(resolution, (place) => names.get(place.region ?? "") ?? null),
      ". ",
      x("ptr", { target: file }),
      x("note", `${note}; sha256 ${original.sha256}`),
    ]),
  ]);
}

/** The roles that the text addresses, as categories to which divisions, items and paragraphs point. */
function classify(resolution: Resolution, { archive }: DocumentPublication): Element[] {
  const used = listAddressedRoles(resolution);
  if (used.size === 0) return [];
  const categories = archive.vocabularies.roles
    .filter(({ id }) => used.has(id))
    .map(({ id, label }) => x("category", { "xml:id": `role-${id}` }, [x("catDesc", label)]));
  return [x("classDecl", [x("taxonomy", { "xml:id": "roles" }, categories)])];
}

/** `<teiHeader>`: what the text is, where it came from, what was done to it. */
export function describeHeader(resolution: Resolution, publication: DocumentPublication): Element {
  const { repairs, redactions, corrections } = resolution;
  const changes = [
    ...repairs.map(describeRepair),
    ...redactions.map(({ at, masked }) => `Скрыты личные данные в ${at}: «${masked}».`),
  ];
  const revisions = [
    ...corrections.map(({ date, at, from, to }) =>
      x("change", { when: date, target: `#${at}` }, `«${from}» → «${to}»`),
    ),
    ...redactions.flatMap(({ date, at }) =>
      date === null ? [] : [x("change", { when: date, target: `#${at}` }, "Скрыты личные данные.")],
    ),
  ];
  const editing = (changes.length > 0 ? changes : ["Текст не изменён."]).map((change) => x("p", change));
  return x("teiHeader", [
    x("fileDesc", [
      describeFile(resolution, publication),
      describePublication(resolution, publication),
      describeSourceFile(resolution, publication),
    ]),
    x("encodingDesc", [x("editorialDecl", [x("correction", editing)]), ...classify(resolution, publication)]),
    x("profileDesc", [x("langUsage", [x("language", { ident: "ru" }, "русский")])]),
    ...(revisions.length > 0 ? [x("revisionDesc", revisions)] : []),
  ]);
}
