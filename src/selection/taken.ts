import type { Resolution } from "../archive/model.ts";
import { citeResolution, citeUnit, type Cited } from "../citation/cited.ts";
import { formatFootnote, formatInText, formatListReference } from "../citation/gost.ts";
import { describeLocators } from "../citation/locators.ts";
import { keyOf, type Selection } from "./selection.ts";

/** A selected unit as readers take it with them. */
export interface TakenItem {
  key: string;
  /** As printed, `null` for a bullet or none. */
  label: string | null;
  text: string;
  /** Whom it asks, as printed; `null` where nobody is named or nothing is asked. */
  addressee: string | null;
  /** Title of the document. */
  title: string;
  address: string;
  /** EDTF, `null` when not known. */
  date: string | null;
  city: string | null;
  note: string;
  /** Absolute. */
  url: string;
  /** «В сноску». */
  footnote: string;
  /** `[2, п. 4]`, by the number among the sources. */
  inText: string;
}

/** A document that units were taken from, «В список»; its number is its place. */
export interface TakenSource {
  text: string;
  url: string;
}

/** A selection with all that its files hold. */
export interface TakenSelection {
  title: string;
  items: TakenItem[];
  sources: TakenSource[];
  /** What could not be taken along and why, as sentences. */
  missing: string[];
}

/** What references need of the archive besides the documents. */
export type Citing = Parameters<typeof citeResolution>[1];

/** What is known of one document while references to it are written. */
interface Source {
  number: number;
  cited: Cited;
  locators: Map<string, string>;
}

export interface Taking {
  selection: Selection;
  /** The documents that are there, by id. */
  documents: ReadonlyMap<string, Resolution>;
  citing: Citing;
  /** The absolute address of a document's page. */
  urlOf: (id: string) => string;
  /** The reader's day, ISO. */
  accessed: string;
}

/** Gathers what is selected; units that are not there are left out. */
export function takeSelection({ selection, documents, citing, urlOf, accessed }: Taking): TakenSelection {
  const sources = new Map<string, Source>();
  const open = (resolution: Resolution) => {
    const known = sources.get(resolution.id) ?? {
      number: sources.size + 1,
      cited: citeResolution(resolution, citing, urlOf(resolution.id)),
      locators: describeLocators(resolution),
    };
    sources.set(resolution.id, known);
    return known;
  };
  const items = selection.items.flatMap((item): TakenItem[] => {
    const resolution = documents.get(item.resolution);
    const unit = resolution?.units.find(({ address }) => address === item.address);
    if (resolution === undefined || unit === undefined) return [];
    const { number, cited, locators } = open(resolution);
    const { address, label, text } = unit;
    const place = citeUnit(cited, { address, locator: locators.get(address) ?? "" });
    const citedPlace = place.unit?.locator === "" ? { ...cited, url: place.url } : place;
    return [
      {
        key: keyOf(item),
        label,
        text,
        addressee:
          resolution.recommendations.find((recommendation) => recommendation.address === address)
            ?.addressee ?? null,
        title: resolution.title,
        address,
        date: resolution.date?.edtf ?? null,
        city: resolution.place?.city ?? null,
        note: item.note,
        url: place.url,
        footnote: formatFootnote(citedPlace, { accessed }),
        inText: formatInText(citedPlace, String(number)),
      },
    ];
  });
  return {
    title: selection.title,
    items,
    sources: [...sources.values()].map(({ cited }) => ({
      text: formatListReference(cited, { accessed }),
      url: cited.url,
    })),
    missing: [],
  };
}
