import type { APIRoute, GetStaticPaths } from "astro";
import { formatCsv } from "../../tables/csv.ts";
import { charts } from "./_charts.ts";

export const getStaticPaths: GetStaticPaths = () =>
  charts
    .filter(({ file }) => file.rows.length > 0)
    .map((chart) => ({ params: { chart: chart.id }, props: { chart } }));

/** A chart's numbers as a table. */
export const GET: APIRoute<{ chart: (typeof charts)[number] }> = ({ props }) => {
  const { head, rows } = props.chart.file;
  const csv = formatCsv([head, ...rows.map((row) => row.map(({ value }) => value))]);
  return new Response(csv, { headers: { "Content-Type": "text/csv; charset=utf-8" } });
};
