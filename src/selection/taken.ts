import { citeUnit, type Cited } from "../citation/cited.ts";
import { formatFootnote, formatInText, formatListReference } from "../citation/gost.ts";
import type { SelectedDocument } from "./selected-document.ts";
import { dropUnprintable, keyOf, type Selection } from "./selection.ts";

/** A selected unit as readers take it with them. */
export interface TakenItem {
  key: string;
  /** As printed, `null` for a bullet or none. */
  label: string | null;
  text: string;
  /** Whom it asks, as printed; `null` where nobody is named or nothing is asked. */
  addressee: string | null;
  /** Whether it is a recommendation. */
  asks: boolean;
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
  /** Name of the archive. */
  archive: string;
}

/** A selection with all that its files hold. */
export interface TakenSelection {
  title: string;
  items: TakenItem[];
  sources: TakenSource[];
  /** What could not be taken along and why, as sentences. */
  missing: string[];
}

/**
 * Gathers what is selected out of the documents that are there, by id; units that are not there are left out.
 * `accessed` is the reader's day, ISO.
 */
export function takeSelection(
  selection: Selection,
  documents: ReadonlyMap<string, SelectedDocument>,
  accessed: string,
): TakenSelection {
  const sources: Cited[] = [];
  const numberOf = ({ citation }: SelectedDocument) => {
    const place = sources.findIndex(({ id }) => id === citation.id);
    return place < 0 ? sources.push(citation) : place + 1;
  };
  const items = selection.items.flatMap((item): TakenItem[] => {
    const document = documents.get(item.resolution);
    const unit = document?.units.find(({ address }) => address === item.address);
    if (document === undefined || unit === undefined) return [];
    const { address, label, addressee, recommendation, locator } = unit;
    const cited = citeUnit(document.citation, { address, locator });
    return [
      {
        key: keyOf(item),
        label,
        text: dropUnprintable(unit.text),
        addressee: addressee && dropUnprintable(addressee),
        asks: recommendation,
        title: document.title,
        address,
        date: document.date?.edtf ?? null,
        city: document.place?.city ?? null,
        note: item.note,
        url: cited.url,
        footnote: formatFootnote(cited, { accessed }),
        inText: formatInText(cited, String(numberOf(document))),
      },
    ];
  });
  return {
    title: selection.title,
    items,
    sources: sources.map((cited) => ({
      text: formatListReference(cited, { accessed }),
      url: cited.url,
      archive: cited.archive,
    })),
    missing: [],
  };
}
