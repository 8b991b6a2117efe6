import type { Address, Archive, Dating, Resolution } from "../archive/model.ts";
import type { WrittenNames } from "./letter-case.ts";
import { collapse, isCalledAfter, nameInstitution, namesPlace, readTitle } from "./naming.ts";

/**
 * What is cited, as every reference format reads it: a document, or one unit of it. Plain data that survives JSON, so
 * that the browser writes the same references as the build.
 */
export interface Cited {
  id: string;
  /** The title proper: the printed heading. */
  title: string;
  /** The conference, when the heading does not name it. */
  supplement: string | null;
  /** What the document calls its kind, «Резолюция»; `null` when it is not known here. */
  genre: string | null;
  /** As printed: the conference adopted the text, and stands for its author where a format must have one. */
  conference: string | null;
  /** A draft that does not call itself one. */
  draft: boolean;
  date: CitedDate | null;
  /** When the date is not known: the years between which the conference met. */
  dating: Pick<Dating, "notBefore" | "notAfter"> | null;
  place: CitedPlace | null;
  /** Institutions that the text names as organisers; hosts and supporters are not responsible for it. */
  organizers: string[];
  /** The archive's name. */
  archive: string;
  /** The day it came into the archive, `2026-11-22`. */
  added: string;
  /** Absolute, with the address of the unit behind `#`. */
  url: string;
  /** `null` for the whole document. */
  unit: CitedUnit | null;
}

interface CitedDate {
  edtf: string;
  /** First full day. */
  start: string | null;
  end: string | null;
  inferred: boolean;
}

interface CitedPlace {
  name: string;
  /** For those who file references by town. */
  city: string | null;
  inferred: boolean;
  /** The heading names it already. */
  named: boolean;
}

export interface CitedUnit {
  address: Address;
  /** Where it stands in the document's own terms: «п. 4 (ГБУ ДПО ЧИППКРО), перечисление 2». */
  locator: string;
}

/** The document as cited; `url` is the absolute address of its page. */
export function citeResolution(
  resolution: Resolution,
  { settings, vocabularies }: Pick<Archive, "settings" | "vocabularies">,
  url: string,
): Cited {
  const { id, heading, event, date, dating, state, added } = resolution;
  const title = readTitle(heading, listNames(resolution, vocabularies));
  return {
    id,
    title,
    supplement: nameConference(title, event.name, resolution.title),
    genre: vocabularies.documentKinds.find(({ id: kind }) => kind === resolution.kind)?.label ?? null,
    conference: collapse(event.name),
    draft: state === "draft" && !/проект/i.test(title.split(/[«"]/)[0] ?? ""),
    date:
      date === null
        ? null
        : { edtf: date.edtf, start: date.start, end: date.end, inferred: date.inferred !== null },
    dating: dating === null ? null : { notBefore: dating.notBefore, notAfter: dating.notAfter },
    place: citePlace(resolution, vocabularies, title),
    organizers: nameOrganizers(resolution.organizers),
    archive: settings.name,
    added,
    url,
    unit: null,
  };
}

/** What `/data/resolutions.json` says of a document: less, but enough for a list of references. */
export interface ExportedDocument {
  id: string;
  heading: string | null;
  title: string;
  date: { edtf: string; start: string | null; end: string | null } | null;
  city: string | null;
  organizers: { name: string; role: string }[];
  added: string | null;
  url: string;
}

export function citeExported(document: ExportedDocument, archiveName: string): Cited {
  const { id, heading, title, date, city, organizers, added, url } = document;
  return {
    id,
    title: readTitle(heading ?? title, {
      places: city === null ? [] : [city],
      titles: [title],
      institutions: organizers.map(({ name }) => name),
    }),
    supplement: null,
    genre: null,
    conference: null,
    draft: false,
    date: date === null ? null : { ...date, inferred: false },
    dating: null,
    place: city === null ? null : { name: city, city, inferred: false, named: false },
    organizers: nameOrganizers(organizers),
    archive: archiveName,
    added: added ?? "",
    url,
    unit: null,
  };
}

/** One unit of a cited document. */
export function citeUnit(cited: Cited, unit: CitedUnit): Cited {
  return { ...cited, url: `${cited.url.replace(/#.*$/, "")}#${unit.address}`, unit };
}

function listNames(
  { title, event, place, organizers }: Resolution,
  { regions }: Archive["vocabularies"],
): WrittenNames {
  const region = regions.find(({ iso }) => iso === place?.region)?.name.nom;
  const places = [place?.territory, place?.city, region].filter((name) => name != null);
  return { places, titles: [title, event.name], institutions: organizers.map(({ name }) => name) };
}

function nameOrganizers(organizers: { name: string; role: string }[]): string[] {
  return organizers.filter(({ role }) => role === "organizer").map(({ name }) => nameInstitution(name));
}

const EVENT =
  /конференц|форум|съезд|конгресс|семинар|совещани|заседани|собрани|сесси|вебинар|дискусси|ассамбле|стол|чтени|симпозиум|слушани|фестивал|сл[её]т|педсовет|педагогическ(?:ий|ого) совет/i;

/** A bare «Резолюция» does not tell one from another: the conference follows it. */
function nameConference(title: string, name: string, theme: string): string | null {
  const bare = theme.toLowerCase() === title.toLowerCase() || theme === "";
  const unquote = (text: string) => text.replaceAll(/[«»„“"]/g, "");
  if (EVENT.test(title) || (!bare && unquote(title).includes(unquote(theme)))) return null;
  return readTitle(bare ? name : `${name} «${theme}»`);
}

function citePlace(
  { place }: Resolution,
  { regions, countries }: Archive["vocabularies"],
  title: string,
): CitedPlace | null {
  if (place === null) return null;
  const { city, territory, region, country } = place;
  const regionName = regions.find(({ iso }) => iso === region)?.name.nom ?? null;
  const countryName = countries.find(({ id }) => id === country)?.label ?? null;
  const wider = regionName ?? countryName;
  // Смоленск needs no «Смоленская область» beside it; Лысьва is not known to everybody.
  const told = city === null || wider === null || isCalledAfter(wider, city) ? city : `${city} (${wider})`;
  const name = territory ?? told ?? wider;
  if (name === null) return null;
  return {
    name,
    city,
    inferred: place.inferred !== null,
    named: namesPlace(title, city ?? name),
  };
}
