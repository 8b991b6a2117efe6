import type { Address, Archive, Resolution } from "../archive/model.ts";
import { yearOf } from "../russian/dates.ts";
import { isCalledAfter, nameInstitution, namesPlace, readTitle } from "./naming.ts";

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
  /** A draft that does not call itself one. */
  draft: boolean;
  date: CitedDate | null;
  /** When the date is not known: the years between which the conference met. */
  dating: Dating | null;
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

/** Years, `null` where nothing is known. */
export interface Dating {
  notBefore: string | null;
  notAfter: string | null;
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
  const { id, heading, event, date, state, added } = resolution;
  const title = readTitle(heading);
  return {
    id,
    title,
    supplement: nameConference(title, event.name, resolution.title),
    draft: state === "draft" && !/проект/i.test(title.split(/[«"]/)[0] ?? ""),
    date:
      date === null
        ? null
        : { edtf: date.edtf, start: date.start, end: date.end, inferred: date.inferred !== null },
    dating: null,
    place: citePlace(resolution, vocabularies, title),
    organizers: resolution.organizers
      .filter(({ role }) => role === "organizer")
      .map(({ name }) => nameInstitution(name)),
    archive: settings.name,
    added,
    url,
    unit: null,
  };
}

/** One unit of a cited document. */
export function citeUnit(cited: Cited, unit: CitedUnit): Cited {
  return { ...cited, url: `${cited.url.replace(/#.*$/, "")}#${unit.address}`, unit };
}

/** The year of the conference, `null` when it is not known. */
export function yearOfEvent({ date }: Cited): string | null {
  return date === null ? null : yearOf(date.edtf);
}

const EVENT =
  /конференц|форум|съезд|конгресс|семинар|совещани|стол|чтени|симпозиум|слушани|фестивал|сл[её]т|педсовет/i;

/** A bare «Резолюция» does not tell one from another: the conference follows it. */
function nameConference(title: string, name: string, theme: string): string | null {
  if (EVENT.test(title) || title.includes(theme)) return null;
  return readTitle(theme === "" || theme === title ? name : `${name} «${theme}»`);
}

function citePlace(
  { place }: Resolution,
  { regions, countries }: Archive["vocabularies"],
  title: string,
): CitedPlace | null {
  if (place === null) return null;
  const { city, region, country } = place;
  const regionName = regions.find(({ iso }) => iso === region)?.name.nom ?? null;
  const countryName = countries.find(({ id }) => id === country)?.label ?? null;
  const wider = regionName ?? countryName;
  const name = city ?? wider;
  if (name === null) return null;
  // Смоленск needs no «Смоленская область» beside it; Лысьва is not known to everybody.
  const told = city === null || wider === null || isCalledAfter(wider, city);
  return {
    name: told ? name : `${name} (${wider})`,
    city,
    inferred: place.inferred !== null,
    named: namesPlace(title, city ?? name),
  };
}
