import { beforeAll, describe, expect, test } from "vitest";
import { chartAddressees } from "../../analysis/chart-addressees.ts";
import { chartAttendance, groupAttendance } from "../../analysis/chart-attendance.ts";
import { chartClaims } from "../../analysis/chart-claims.ts";
import { chartRegions } from "../../analysis/chart-regions.ts";
import { chartThemes } from "../../analysis/chart-themes.ts";
import {
  sampleArchive,
  sampleDate,
  sampleRecommendation,
  sampleResolution,
  sampleTerm,
  sampleUnit,
} from "../../analysis/sample-archive.ts";
import { loadArchive } from "../../archive/load.ts";
import type { Archive, Bound, Resolution } from "../../archive/model.ts";
import { createPaths } from "../../archive/paths.ts";
import type { Drawing, Shape } from "../../charts/shape.ts";
import { presentAddressees } from "./addressee-chart.ts";
import { presentAttendance } from "./attendance-chart.ts";
import type { Chart } from "./chart.ts";
import { presentClaims } from "./claim-chart.ts";
import { presentRegions } from "./region-chart.ts";
import { presentThemes, YEARS } from "./theme-chart.ts";

const paths = createPaths("/archive/");
const { vocabularies } = loadArchive("content").archive;

function presentAll(archive: Archive): Chart[] {
  return [
    presentThemes(chartThemes(archive, YEARS.wide), chartThemes(archive, YEARS.narrow), paths),
    presentAddressees(chartAddressees(archive), paths),
    presentRegions(chartRegions(archive, "hosted"), "hosted", paths),
    presentRegions(chartRegions(archive, "tookPart"), "tookPart", paths),
    presentClaims(chartClaims(archive), paths),
    presentAttendance(chartAttendance(archive), paths),
  ];
}

const BOUNDS: Bound[] = ["exact", "at-least", "at-most", "about"];
const THEME_TEXTS = ["о качестве образования", "воспитание", "ФГОС", "ничего узнаваемого", "одарённые дети"];

/** One of many: every third names no headcount nor how many regions, every fifth has no date, every seventh no place. */
function inventResolution(place: number): Resolution {
  const id = `d${String(place).padStart(5, "0")}`;
  const region = vocabularies.regions[place % vocabularies.regions.length]?.iso ?? null;
  const sourced = { evidence: [{ says: "так", address: "p1" }], inferred: null };
  return sampleResolution(id, {
    title: `О важном и нужном, выпуск ${String(place)}`,
    date:
      place % 5 === 0 ? null : sampleDate(`${String(1995 + (place % 30))}-0${String(1 + (place % 9))}-15`),
    place: place % 7 === 0 ? null : { city: "Город", territory: null, region, country: null, ...sourced },
    attendance:
      place % 3 === 0
        ? []
        : [
            {
              count: 20 + ((place * 37) % 3000),
              bound: BOUNDS[place % 4] ?? "exact",
              of: "человек",
              ...sourced,
            },
          ],
    regions: {
      claimed:
        place % 3 === 0 ? null : { count: 1 + (place % 4), bound: BOUNDS[place % 4] ?? "exact", ...sourced },
      listed: [
        { id: region, printed: null },
        { id: null, printed: "Адегея" },
      ],
      ...sourced,
    },
    units: THEME_TEXTS.map((text, index) => sampleUnit(`p${String(index + 1)}`, text)),
    recommendations: [
      sampleRecommendation(id, "r1", { addressee: "Школам", roles: ["schools"] }),
      sampleRecommendation(id, "r2", {
        addressee: "Руководителям",
        roles: ["school-heads", "municipal-authorities"],
      }),
      sampleRecommendation(id, "r3"),
    ],
  });
}

function inventArchive(size: number): Archive {
  return sampleArchive(
    Array.from({ length: size }, (_, place) => inventResolution(place)),
    vocabularies,
  );
}

function flatten(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape) => [shape, ...flatten(shape.children)]);
}

function drawingsOf({ drawing, narrow }: Chart): Drawing[] {
  return [drawing, Array.isArray(narrow) ? null : narrow].filter((each) => each !== null);
}

describe.each([0, 1, 5, 13, 90, 5000])("an archive of %d documents", (size) => {
  let charts: Chart[] = [];
  beforeAll(() => {
    charts = presentAll(inventArchive(size));
  });

  test("every chart says what it shows, in whole words", () => {
    for (const { headline } of charts) {
      expect(headline).toMatch(/^[А-ЯЁ].*\.$/);
      expect(headline).not.toMatch(/undefined|NaN|null|Infinity|\b1\u00A0документов/);
    }
  });

  test("a page's charts stay of one size however many documents there are", () => {
    for (const chart of charts) {
      expect(chart.table.rows.length).toBeLessThan(120);
      for (const { entries } of chart.beside) expect(entries.length).toBeLessThan(100);
      for (const { shapes } of drawingsOf(chart)) expect(flatten(shapes).length).toBeLessThan(1500);
    }
  });

  test("nothing is drawn outside of the drawing, and every link leads into the site", () => {
    for (const drawing of charts.flatMap(drawingsOf)) {
      for (const { attributes, tag } of flatten(drawing.shapes)) {
        if (tag === "a") expect(attributes.href).toMatch(/^\/archive\//);
        for (const name of ["x", "cx"]) {
          if (attributes[name] === undefined) continue;
          expect(Number(attributes[name])).toBeGreaterThanOrEqual(0);
          expect(Number(attributes[name])).toBeLessThanOrEqual(drawing.width);
        }
      }
    }
  });

  test("an empty archive draws nothing, any other draws everything", () => {
    expect(charts.map(({ drawing }) => drawing !== null)).toEqual(
      charts.map(
        ({ id }) =>
          size > 1 || (size === 1 && (id === "themes" || id === "addressees" || id === "regions-took-part")),
      ),
    );
  });
});

test("every document of many stands in exactly one cell of the attendance, bounds kept apart", () => {
  const archive = inventArchive(5000);
  const { bands } = groupAttendance(chartAttendance(archive).rows, 16);
  const cells = bands.flatMap((band) => band.cells);
  expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(5000);
  const bounded = cells.reduce((sum, { bounds }) => sum + bounds["at-least"], 0);
  expect(bounded).toBe(
    archive.resolutions.filter(({ attendance }) => attendance[0]?.bound === "at-least").length,
  );
});

test("the file of attendance names the year of each document, so that a table can be made of it", () => {
  const { head, rows } = presentAttendance(chartAttendance(inventArchive(11)), paths).file;
  const years = rows.map((row) => row[head.indexOf("Год")]?.value);
  expect(years.filter((year) => year === "без года")).toHaveLength(3);
  expect(years.slice(0, 3)).toEqual(["1996", "1997", "1998"]);
});

test("a year without documents keeps its column, but leads nowhere", () => {
  const dated = ["2017", "2019"].map((year) =>
    sampleResolution(`d${year}`, { date: sampleDate(`${year}-05-01`) }),
  );
  const { columns } = groupAttendance(chartAttendance(sampleArchive(dated)).rows, 16);
  expect(columns.map(({ label, year }) => [label, year])).toEqual([
    ["2017", "2017"],
    ["2018", null],
    ["2019", "2019"],
  ]);
});

test("units of a theme are counted once, whatever the columns", () => {
  const archive = inventArchive(5000);
  for (const most of [5, 16]) {
    const { rows, columns } = chartThemes(archive, most);
    expect(columns.kind).toBe("years");
    for (const { units, cells } of rows) expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(units);
    expect(rows.find(({ id }) => id === "gifted-children")?.units).toBe(5000);
  }
});

test("a territory without a code stands beside the grid", () => {
  const [, , , tookPart] = presentAll(inventArchive(5));
  expect(tookPart?.beside).toMatchObject([
    { entries: [{ text: "Адегея", count: 5, href: "/archive/regions/x-adegeya/" }] },
  ]);
});

test("an item with two addressees counts for both, once for a role and its broader one", () => {
  const roles = [sampleTerm("schools"), sampleTerm("heads", "schools"), sampleTerm("towns")];
  const item = (address: string, addressee: string | null, ...named: string[]) =>
    sampleRecommendation("a", address, { addressee, roles: named });
  const recommendations = [
    item("r1", "Школам и их руководителям", "schools", "heads"),
    item("r2", "Школам и городу", "heads", "towns"),
    item("r3", "Марсианам"),
    item("r4", null),
  ];
  const chart = chartAddressees(
    sampleArchive([sampleResolution("a", { recommendations })], { ...vocabularies, roles }),
  );
  expect(chart).toMatchObject({ total: 4, unaddressed: 1, unassigned: 1 });
  expect(chart.rows).toEqual([
    { id: "schools", label: "schools", count: 2, shared: 1, isNested: false },
    { id: "heads", label: "heads", count: 2, shared: 1, isNested: true },
    { id: "towns", label: "towns", count: 1, shared: 1, isNested: false },
  ]);
});
