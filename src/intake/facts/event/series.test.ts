import { expect, test } from "vitest";
import { recogniseSeries } from "./series.ts";

const series = [
  { id: "lysva-august", label: "Августовская конференция Лысьвенского городского округа", continuity: "" },
  { id: "mytishchi", label: "Педагогическая конференция Мытищ", continuity: "" },
  { id: "all", label: "Августовская конференция", continuity: "" },
];

test.each<[string, string | null, string | null]>([
  [
    "Августовская конференция педагогических работников Лысьвенского городского округа",
    "Лысьва",
    "lysva-august",
  ],
  ["Августовская конференция педагогических работников", "Лысьва", null],
  ["Педагогическая научно-практическая конференция", "Мытищи", "mytishchi"],
  ["Педагогическая научно-практическая конференция", null, null],
  ["Августовская конференция Кунгурского городского округа", "Кунгур", null],
])("%s, %s", (name, city, expected) => {
  expect(recogniseSeries(name, city, series)).toBe(expected);
});
