import type { RegionChart, RegionMeasure, RegionRow } from "../../analysis/chart-regions.ts";
import type { Paths } from "../../archive/paths.ts";
import { cell } from "../../charts/table.ts";
import { drawTileGrid } from "../../charts/tile-grid.ts";
import { counted } from "../../russian/plural.ts";
import type { Chart, ChartEntry, ChartList } from "./chart.ts";

const WORDS = {
  hosted: {
    id: "regions-hosted",
    title: "Где проходили конференции",
    unit: "Конференций в регионе:",
    column: "Принято конференций",
    forms: ["конференция", "конференции", "конференций"],
  },
  tookPart: {
    id: "regions-took-part",
    title: "Откуда были участники",
    unit: "Конференций с участниками из региона:",
    column: "Конференций с участниками",
    forms: ["конференция", "конференции", "конференций"],
  },
} as const;

export function presentRegions(chart: RegionChart, measure: RegionMeasure, paths: Paths): Chart {
  const { id, title, unit, column, forms } = WORDS[measure];
  const hrefOf = ({ slug, count }: RegionRow) => (slug === null || count === 0 ? null : paths.region(slug));
  const toEntry = (row: RegionRow): ChartEntry => ({ text: row.name, count: row.count, href: hrefOf(row) });
  const toList = (heading: string, rows: RegionRow[]): ChartList[] =>
    rows.length === 0 ? [] : [{ title: heading, entries: rows.map(toEntry), numbered: false }];
  const named = [...chart.regions, ...chart.beside].filter(({ count }) => count > 0);
  const tiles = chart.regions.flatMap((row) =>
    row.tile === null
      ? []
      : {
          ...row.tile,
          name: `${row.name}, ${counted(row.count, forms)}`,
          count: row.count,
          href: hrefOf(row),
        },
  );
  const districts = [...new Set(chart.regions.map(({ district }) => district ?? ""))].toSorted((a, b) =>
    a.localeCompare(b, "ru"),
  );
  const table = {
    head: ["Регион", "Код", "Федеральный округ", column],
    rows: sortRows([...named, ...chart.countries]).map((row) => [
      cell(row.name, hrefOf(row)),
      cell(row.code ?? ""),
      cell(row.district ?? ""),
      cell(row.count),
    ]),
  };
  return {
    id,
    title,
    headline: chart.headline,
    key: "Клетка — один субъект Российской Федерации, место клетки условное; число в ней — сколько конференций.",
    drawing: tiles.length === 0 || named.length === 0 ? null : drawTileGrid(tiles, unit),
    narrow: districts.flatMap((district) => {
      const rows = sortRows(chart.regions.filter((row) => row.district === district && row.count > 0));
      return toList(`${district} федеральный округ`, rows);
    }),
    beside: [...toList("Без клетки на схеме", chart.beside), ...toList("Другие страны", chart.countries)],
    table,
    file: table,
  };
}

/** The most frequent first, then by name. */
function sortRows(rows: readonly RegionRow[]): RegionRow[] {
  return rows.toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, "ru"));
}
