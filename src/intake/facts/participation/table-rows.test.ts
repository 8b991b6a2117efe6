import { expect, test } from "vitest";
import { readBody } from "../../read-body.ts";
import { recogniseHeadcounts } from "./headcounts.ts";
import { MunicipalityReading } from "./municipalities.ts";
import { readStatements } from "./statements.ts";

const settlements = [{ name: "Миасс", region: "RU-CHE", country: "RU", population: 150_000 }];

function readTable(lead: string, ...rows: string[]) {
  const [head, ...others] = rows;
  const text = readBody(
    ["В мае состоялась конференция.", "", lead, "", head, "| --- | --- |", ...others].join("\n"),
    "Резолюция научно-практической конференции",
  );
  const statements = readStatements(text);
  const { municipalities } = new MunicipalityReading(text, settlements).read(statements);
  return {
    attendance: recogniseHeadcounts(text, statements).attendance.map(({ count, says }) => ({ count, says })),
    claimed: municipalities?.claimed?.says,
    listed: municipalities?.listed.map(({ name }) => name),
  };
}

test("each row of a table is read by itself", () => {
  const rows = [
    "| Показатель | Количество |",
    "| Всего участников | 214 |",
    "| Очно | 96 |",
    "| Дистанционно | 118 |",
    "| Муниципальных образований | 12 |",
    "| Докладов | 43 |",
  ];
  const { attendance, claimed } = readTable("Сведения об участниках конференции", ...rows);
  expect(attendance).toEqual([
    { count: 214, says: ["Всего участников 214"] },
    { count: 96, says: ["Очно 96"] },
    { count: 118, says: ["Дистанционно 118"] },
  ]);
  expect(claimed).toEqual(["Муниципальных образований 12"]);
});

test("a table of municipalities", () => {
  const rows = [
    "| Муниципалитет | Человек |",
    "| Уинский район | 14 |",
    "| г. Миасс | 40 |",
    "| Кыштымский городской округ | 12 |",
  ];
  const came = readTable("Муниципалитеты, представленные на конференции:", ...rows);
  expect(came.listed).toEqual(["Уинский", "Миасс", "Кыштымский"]);
  expect(came.claimed).toBeUndefined();
  expect(readTable("Школы, построенные за год:", ...rows).listed).toBeUndefined();
});
