import { expect, test } from "vitest";
import { chartClaims } from "../../analysis/chart-claims.ts";
import { sampleArchive, sampleResolution } from "../../analysis/sample-archive.ts";
import { loadArchive } from "../../archive/load.ts";
import { createPaths } from "../../archive/paths.ts";
import { presentClaims } from "./claim-chart.ts";

const paths = createPaths("/archive/");
const FIVE = [
  "2017-chelyabinsk-gifted",
  "2017-chelyabinsk-standards",
  "2018-smolensk-quality",
  "2022-lysva-august",
  "undated-mytishchi-quality",
];
const plain = (text: string) => text.replaceAll("\u00A0", " ");

test("what the five state and what they list stands under its outcome and leads to the place", () => {
  const { archive } = loadArchive("content");
  const five = archive.resolutions.filter(({ id }) => FIVE.includes(id));
  const { headline, beside, table, file } = presentClaims(
    chartClaims({ ...archive, resolutions: five }),
    paths,
  );
  expect(plain(headline)).toBe(
    "Сколько было регионов, стран или муниципалитетов, называют 3 документа из 5. Это 4 числа: с перечнем сходятся 3, без перечня 1.",
  );
  expect(
    beside.flatMap(({ title, entries }) =>
      entries.map(({ text }) => `${title}. ${plain(text).split(". ")[0] ?? ""}`),
    ),
  ).toEqual([
    "Перечислено столько же. Регионы: названо 26, перечислено 26",
    "Перечислено столько же. Регионы: названо 12, перечислено 12",
    "Перечень не противоречит. Муниципалитеты: названо более 25, перечислено 27",
    "Ничего не перечислено. Регионы: названо 6",
  ]);
  expect(beside.at(-1)?.entries[0]?.href).toBe("/archive/resolutions/2018-smolensk-quality/#p3");
  expect(table).toBe(file);
  expect(file.rows.map((row) => row[file.head.indexOf("Год")]?.value)).toEqual([
    "2018",
    "2017",
    "2017",
    "2017",
  ]);
});

test("of many the page counts the outcomes, and the file names each", () => {
  const sourced = { evidence: [{ says: "так", address: "p1" }], inferred: null };
  const archive = sampleArchive(
    Array.from({ length: 60 }, (_, place) =>
      sampleResolution(`d${String(place)}`, {
        countries: {
          claimed: { count: 2, bound: "exact", ...sourced },
          listed: ["KZ", "KG", "BY"].slice(0, place % 4),
          ...sourced,
        },
      }),
    ),
  );
  const { headline, drawing, beside, table, file } = presentClaims(chartClaims(archive), paths);
  expect(plain(headline)).toContain("Это 60 чисел: с перечнем сходятся 15, расходятся 30, без перечня 15.");
  expect(drawing).not.toBeNull();
  expect(beside).toEqual([]);
  expect(table.rows.map((row) => row.map(({ value }) => value))).toEqual([
    ["Перечислено столько же", 15, 0, 15, 0],
    ["Перечень не противоречит", 0, 0, 0, 0],
    ["Перечислено меньше", 15, 0, 15, 0],
    ["Перечислено больше", 15, 0, 15, 0],
    ["Ничего не перечислено", 15, 0, 15, 0],
  ]);
  expect(file.rows).toHaveLength(60);
});
