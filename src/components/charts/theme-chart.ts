import type { ThemeCell, ThemeChart, ThemeRow } from "../../analysis/chart-themes.ts";
import type { Resolution } from "../../archive/model.ts";
import type { Paths } from "../../archive/paths.ts";
import { drawMatrix } from "../../charts/matrix.ts";
import type { Matrix, MatrixColumn } from "../../charts/matrix.ts";
import { cell } from "../../charts/table.ts";
import type { ChartTable } from "../../charts/table.ts";
import { NARROW, WIDE } from "./chart.ts";
import type { Chart } from "./chart.ts";
import { nameInColumn, nameInFull } from "./document-name.ts";

/** The most columns of time that a drawing has room for. */
export const YEARS = { wide: 20, narrow: 5 };

/** `narrow` is the same chart with fewer columns of time. */
export function presentThemes(chart: ThemeChart, narrow: ThemeChart, paths: Paths): Chart {
  const documents = chart.columns.kind === "documents" ? chart.columns.documents : [];
  const isByDocument = chart.columns.kind === "documents";
  const table = tabulate(chart, paths);
  return {
    id: "themes",
    title: isByDocument ? "О чём говорят документы" : "О чём говорят документы разных лет",
    headline: chart.headline,
    key: isByDocument
      ? "Число в клетке — сколько единиц текста (абзацев и пунктов) говорят о теме; клетка ведёт к первой из них. Одна единица может говорить о нескольких темах."
      : "Число в клетке — сколько единиц текста (абзацев и пунктов) говорят о теме; клетка ведёт к отрывкам. Одна единица может говорить о нескольких темах. Чем больше документов за год, тем больше и единиц.",
    drawing: chart.rows.length === 0 ? null : drawMatrix(toMatrix(chart, paths, true), WIDE),
    narrow: narrow.rows.length === 0 ? null : drawMatrix(toMatrix(narrow, paths, false), NARROW),
    beside:
      documents.length === 0 || chart.rows.length === 0
        ? []
        : [
            {
              title: "Столбцы",
              numbered: true,
              entries: documents.map((document) => ({
                text: nameInFull(document),
                count: null,
                href: paths.resolution(document.id),
              })),
            },
          ],
    table,
    file: table,
  };
}

function toMatrix({ columns, rows }: ThemeChart, paths: Paths, isWide: boolean): Matrix {
  const heads =
    columns.kind === "documents"
      ? columns.documents.map((document, place) => headDocument(document, place, paths, isWide))
      : columns.years.map(({ label, year, isUndated }): MatrixColumn => {
          const href = year === null ? null : paths.resolutionsByYear(year);
          return { head: label.split(/(?<=–)| /), name: label, href, apart: isUndated };
        });
  const isByDocument = columns.kind === "documents";
  return {
    columns: heads.map((head, place) => ({
      ...head,
      apart: head.apart && heads[place - 1]?.apart === false,
    })),
    rows: rows.map(({ id, label }) => ({ label, href: paths.theme(id), apart: false })),
    cells: rows.map((row) =>
      row.cells.map((each, place) => ({
        count: each.count,
        name: `${String(each.count)}: ${row.label}, ${heads[place]?.name ?? ""}`,
        href: hrefOf(row, each, isByDocument, paths),
      })),
    ),
    unit: "Единиц текста:",
  };
}

function hrefOf(row: ThemeRow, { first }: ThemeCell, isByDocument: boolean, paths: Paths): string | null {
  if (first === null) return null;
  return isByDocument ? paths.resolution(first.resolution.id, first.unit.address) : paths.theme(row.id);
}

function headDocument(document: Resolution, place: number, paths: Paths, isWide: boolean): MatrixColumn {
  const number = String(place + 1);
  return {
    head: isWide ? [number, ...nameInColumn(document)] : [number],
    name: `${number}: ${nameInFull(document)}`,
    href: paths.resolution(document.id),
    apart: document.date === null,
  };
}

function tabulate({ columns, rows }: ThemeChart, paths: Paths): ChartTable {
  const isByDocument = columns.kind === "documents";
  const names =
    columns.kind === "documents"
      ? columns.documents.map(nameInFull)
      : columns.years.map(({ label }) => label);
  return {
    head: ["Тема", "Документов", "Единиц текста", ...names],
    rows: rows.map((row) => [
      cell(row.label, paths.theme(row.id)),
      cell(row.documents),
      cell(row.units),
      ...row.cells.map((each) => cell(each.count, hrefOf(row, each, isByDocument, paths))),
    ]),
  };
}
