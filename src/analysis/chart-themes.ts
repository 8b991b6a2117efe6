import type { Archive, Resolution, Unit } from "../archive/model.ts";
import { counted } from "../russian/plural.ts";
import { NO_DOCUMENTS, noDocument, someDocuments } from "./chart-words.ts";
import { groupYears } from "./chart-years.ts";
import type { YearColumn } from "./chart-years.ts";
import { indexThemes } from "./themes.ts";

/** Units of one column that speak of a theme. */
export interface ThemeCell {
  count: number;
  /** The first of them, `null` when there is none. */
  first: { resolution: Resolution; unit: Unit } | null;
}

export interface ThemeRow {
  id: string;
  label: string;
  /** Units and documents that speak of it. */
  units: number;
  documents: number;
  cells: ThemeCell[];
}

/** Themes by document while these are few, by time when they are many. */
export interface ThemeChart {
  headline: string;
  columns: { kind: "documents"; documents: Resolution[] } | { kind: "years"; years: YearColumn[] };
  /** Those that are spoken of most come first; unused ones are left out. */
  rows: ThemeRow[];
}

const FEW = 12;

/** `most` limits the columns of time. */
export function chartThemes(archive: Archive, most: number): ThemeChart {
  // The archive's order is newest first with the undated last; an axis runs the other way.
  const isDated = ({ date }: Resolution) => date !== null;
  const ordered = [
    ...archive.resolutions.filter(isDated).toReversed(),
    ...archive.resolutions.filter((resolution) => !isDated(resolution)),
  ];
  const isFew = ordered.length <= FEW;
  const places = new Map(ordered.map(({ id }, place) => [id, place]));
  const years = groupYears(ordered, most);
  const columnOf = isFew ? ({ id }: Resolution) => places.get(id) ?? 0 : years.columnOf;
  const width = isFew ? ordered.length : years.columns.length;

  const { byTheme } = indexThemes(archive);
  const rows = archive.vocabularies.themes
    .filter(({ charted }) => charted)
    .map(({ id, label }): ThemeRow => {
      const passages = byTheme.get(id) ?? [];
      const cells = Array.from({ length: width }, (): ThemeCell => ({ count: 0, first: null }));
      for (const passage of passages) {
        const cell = cells[columnOf(passage.resolution)];
        if (cell === undefined) continue;
        cell.count += 1;
        cell.first ??= passage;
      }
      const documents = new Set(passages.map(({ resolution }) => resolution.id)).size;
      return { id, label, units: passages.length, documents, cells };
    })
    .filter(({ units }) => units > 0)
    .toSorted((a, b) => b.units - a.units);
  return {
    headline: describeThemes(rows, ordered.length),
    columns: isFew ? { kind: "documents", documents: ordered } : { kind: "years", years: years.columns },
    rows,
  };
}

function describeThemes(rows: ThemeRow[], total: number): string {
  if (total === 0) return NO_DOCUMENTS;
  const [top] = rows;
  if (top === undefined) return `${noDocument(total)} говорит об\u00A0известной архиву теме.`;
  const widest = rows.reduce((a, b) => (b.documents > a.documents ? b : a));
  const units = counted(top.units, ["единица", "единицы", "единиц"]);
  const most = `Больше всего говорят о\u00A0теме «${top.label}»: ${units} текста`;
  if (total === 1) return `${most}.`;
  if (widest.documents === top.documents) {
    return `${most} в\u00A0${someDocuments(top.documents, total, "prepositional")}.`;
  }
  const spread = someDocuments(widest.documents, total, "prepositional");
  return `${most}; шире всего разошлась «${widest.label}» — она есть в\u00A0${spread}.`;
}
