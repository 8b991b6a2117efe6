import { groupAttendance } from "../../analysis/chart-attendance.ts";
import { describeHeadcount } from "../../analysis/quantities.ts";
import type { AttendanceBands, AttendanceChart, AttendanceRow } from "../../analysis/chart-attendance.ts";
import type { Bound } from "../../archive/model.ts";
import type { Paths } from "../../archive/paths.ts";
import { drawHeadcounts } from "../../charts/headcounts.ts";
import type { HeadcountMark } from "../../charts/headcounts.ts";
import { drawMatrix } from "../../charts/matrix.ts";
import type { Matrix } from "../../charts/matrix.ts";
import { cell } from "../../charts/table.ts";
import type { ChartTable } from "../../charts/table.ts";
import { counted } from "../../russian/plural.ts";
import { BOUNDS } from "./bound-words.ts";
import { NARROW, WIDE } from "./chart.ts";
import type { Chart } from "./chart.ts";
import { nameBriefly, nameInFull, nameShortly, nameYear } from "./document-name.ts";

/** More marks than this are no longer seen apart. */
const FEW = 80;

const DOCUMENTS = ["документ", "документа", "документов"] as const;

export function presentAttendance(chart: AttendanceChart, paths: Paths): Chart {
  const stated = chart.rows.filter(({ headcount }) => headcount !== null);
  const file = listDocuments(chart.rows, paths);
  const base = { id: "attendance", title: "Сколько было участников", headline: chart.headline, file };
  if (chart.rows.length > FEW) {
    const wide = groupAttendance(chart.rows, 20);
    return {
      ...base,
      key: "Число в клетке — сколько документов называют столько участников; у\u00A0каждого документа одна клетка. Границы и\u00A0приблизительные числа взяты как напечатаны; сколько их, сказано в\u00A0таблице.",
      drawing: drawMatrix(toMatrix(wide, paths), WIDE),
      narrow: drawMatrix(toMatrix(groupAttendance(chart.rows, 4), paths), NARROW),
      beside: [],
      table: tabulate(wide),
    };
  }
  const marks = stated.flatMap((row) => toMark(row, paths));
  const silent = chart.rows.filter(({ headcount }) => headcount === null);
  return {
    ...base,
    key: describeMarks(marks),
    drawing: marks.length === 0 ? null : drawHeadcounts(marks, WIDE),
    narrow: marks.length === 0 ? null : drawHeadcounts(marks, NARROW),
    beside:
      silent.length === 0
        ? []
        : [
            {
              title: "Число участников не указано",
              numbered: false,
              entries: silent.map(({ resolution }) => ({
                text: nameInFull(resolution),
                count: null,
                href: paths.resolution(resolution.id),
              })),
            },
          ],
    table: file,
  };
}

function toMark({ resolution, headcount }: AttendanceRow, paths: Paths): HeadcountMark[] {
  if (headcount === null) return [];
  const { count, bound, evidence } = headcount;
  const says = describeHeadcount(headcount);
  return [
    {
      count,
      bound,
      start: resolution.date?.start ?? null,
      end: resolution.date?.end ?? null,
      label: { number: says, where: [nameBriefly(resolution), nameShortly(resolution)] },
      name: `${says}: ${nameInFull(resolution)}`,
      href: paths.resolution(resolution.id, evidence[0]?.address),
    },
  ];
}

function describeMarks(marks: HeadcountMark[]): string {
  const words = {
    exact: "точка — точное число",
    "at-least":
      "черта со\u00A0стрелкой вверх — нижняя граница («более…»): участников было столько или больше",
    "at-most": "черта со\u00A0стрелкой вниз — верхняя граница («не\u00A0более…»)",
    about: "пустой кружок с\u00A0усиками — приблизительное число («около…»)",
  };
  const used = (Object.keys(words) as Bound[]).filter((bound) => marks.some((mark) => mark.bound === bound));
  const key = used.map((bound) => words[bound]).join("; ");
  return key === "" ? "" : `${key.charAt(0).toUpperCase()}${key.slice(1)}.`;
}

function toMatrix({ columns, bands }: AttendanceBands, paths: Paths): Matrix {
  return {
    columns: columns.map(({ label, year, isUndated }) => ({
      head: label.split(/(?<=–)| /),
      name: label,
      href: year === null ? null : paths.resolutionsByYear(year),
      apart: isUndated,
    })),
    rows: bands.map(({ label, isUnstated }) => ({ label, href: null, apart: isUnstated })),
    cells: bands.map(({ label, cells }) =>
      cells.map(({ count, bounds }, place) => {
        const year = columns[place]?.year ?? null;
        const parts = (Object.keys(BOUNDS) as Bound[]).filter((bound) => bounds[bound] > 0);
        const detail = parts.map((bound) => `${BOUNDS[bound]} — ${String(bounds[bound])}`).join(", ");
        const what = `${counted(count, DOCUMENTS)}, ${columns[place]?.label ?? ""}, ${label}`;
        return {
          count,
          name: detail === "" ? what : `${what} (${detail})`,
          href: year === null ? null : paths.resolutionsByYear(year),
        };
      }),
    ),
    unit: "Документов:",
  };
}

function tabulate({ columns, bands }: AttendanceBands): ChartTable {
  const sum = (band: AttendanceBands["bands"][number], bound: Bound) =>
    band.cells.reduce((total, { bounds }) => total + bounds[bound], 0);
  const bounds = Object.keys(BOUNDS) as Bound[];
  return {
    head: [
      "Участников",
      "Документов",
      ...bounds.map((bound) => `«${BOUNDS[bound]}»`),
      ...columns.map(({ label }) => label),
    ],
    rows: bands.map((band) => [
      cell(band.label),
      cell(band.cells.reduce((total, { count }) => total + count, 0)),
      ...bounds.map((bound) => cell(sum(band, bound))),
      ...band.cells.map(({ count }) => cell(count)),
    ]),
  };
}

function listDocuments(rows: AttendanceRow[], paths: Paths): ChartTable {
  return {
    head: ["Документ", "Название", "Дата", "Год", "Участников", "Граница", "Кого", "Сказано"],
    rows: rows.map(({ resolution, headcount }) => [
      cell(resolution.id, paths.resolution(resolution.id, headcount?.evidence[0]?.address)),
      cell(resolution.title),
      cell(resolution.date?.edtf ?? "без даты"),
      cell(nameYear(resolution)),
      cell(headcount?.count ?? "не указано"),
      cell(headcount === null ? "" : BOUNDS[headcount.bound]),
      cell(headcount?.of ?? ""),
      cell(headcount?.evidence[0]?.says ?? ""),
    ]),
  };
}
