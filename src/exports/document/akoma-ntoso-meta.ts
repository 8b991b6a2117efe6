import { x } from "xastscript";
import type { Element } from "xast";
import type { Resolution } from "../../archive/model.ts";
import { publish } from "../publication.ts";
import type { DocumentPublication } from "../publication.ts";
import { listAddressedRoles } from "./addressed-roles.ts";

const ARCHIVE = "#archive";

const value = (name: string, text: string) => x(name, { value: text });

const nameOrganizer = (index: number) => `organizer_${String(index + 1)}`;

/**
 * The three levels Akoma Ntoso asks for: the resolution as adopted, the archive's transcription of it, this file.
 * The names follow the Akoma Ntoso naming convention. A date is required at each: an undated work says since when
 * the archive has it, and the date's name tells which it is.
 */
function identify(resolution: Resolution, publication: DocumentPublication): Element {
  const { id, date, organizers, revised, added } = resolution;
  const day = date === null ? null : (date.end ?? date.start);
  const work = `/akn/ru/statement/resolution/${day ?? added}/${id}`;
  const expression = `${work}/rus@${revised}`;
  const page = publish(publication, publication.paths.resolution(id));
  // Hosts and supporters are not responsible for the text.
  const responsible = organizers.findIndex(({ role }) => role === "organizer");
  const author = responsible === -1 ? ARCHIVE : `#${nameOrganizer(responsible)}`;
  const level = (uri: string, dated: [day: string, name: string], by: string) => [
    value("FRBRthis", `${uri}/!main`),
    value("FRBRuri", uri),
    x("FRBRalias", { name: "archive", value: page }),
    x("FRBRdate", { date: dated[0], name: dated[1] }),
    x("FRBRauthor", { href: by }),
  ];
  return x("identification", { source: ARCHIVE }, [
    x("FRBRWork", [
      ...level(work, day === null ? [added, "archived"] : [day, "conference"], author),
      value("FRBRcountry", "ru"),
      value("FRBRname", id),
    ]),
    x("FRBRExpression", [
      ...level(expression, [revised, "transcription"], ARCHIVE),
      x("FRBRlanguage", { language: "rus" }),
    ]),
    x("FRBRManifestation", [
      ...level(`${expression}.akn`, [revised, "transcription"], ARCHIVE),
      value("FRBRformat", "application/akn+xml"),
    ]),
  ]);
}

/** What the text refers to and who speaks of it; roles are those of the archive's vocabulary. */
function refer(resolution: Resolution, publication: DocumentPublication): Element {
  const { archive, paths } = publication;
  const labels = new Map(archive.vocabularies.roles.map(({ id, label }) => [id, label]));
  const vocabulary = publish(publication, paths.data("vocabularies/roles.ttl"));
  const roles = listAddressedRoles(resolution);
  return x("references", { source: ARCHIVE }, [
    x("TLCOrganization", {
      eId: "archive",
      href: publish(publication, paths.about()),
      showAs: archive.settings.name,
    }),
    ...resolution.organizers.map(({ name }, index) =>
      x("TLCOrganization", {
        eId: nameOrganizer(index),
        href: `/akn/ontology/organization/ru/${encodeURIComponent(name)}`,
        showAs: name,
      }),
    ),
    ...[...roles].map((role) =>
      x("TLCRole", {
        eId: `role_${role}`,
        href: `${vocabulary}#${role}`,
        showAs: labels.get(role) ?? role,
      }),
    ),
  ]);
}

/** `<meta>`: what the document is, whom it names, and the archive's notes. */
export function describeIdentity(resolution: Resolution, publication: DocumentPublication): Element {
  const notes = resolution.notes.map(({ text }, index) =>
    x("note", { eId: `note_${String(index + 1)}` }, [x("p", text)]),
  );
  return x("meta", [
    identify(resolution, publication),
    refer(resolution, publication),
    ...(notes.length > 0 ? [x("notes", { source: ARCHIVE }, notes)] : []),
  ]);
}
