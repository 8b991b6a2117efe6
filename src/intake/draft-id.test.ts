import { describe, expect, test } from "vitest";
import { chooseId, proposeId } from "./draft-id.ts";
import type { EventFacts } from "./model.ts";

const layout = { heading: "", sections: [], doubts: [] };

describe("a name is the year, the place and the subject", () => {
  test.each<[EventFacts, string]>([
    [
      {
        event: {},
        title: "Региональные модели сопровождения и поддержки одарённых и перспективных детей",
        date: { edtf: "2017-04-17/2017-04-20" },
        place: { city: "Челябинск" },
      },
      "2017-chelyabinsk-soprovozhdeniya",
    ],
    [
      { event: {}, title: "Формирование единого образовательного пространства", place: { city: "Лысьва" } },
      "undated-lysva-prostranstva",
    ],
    [{ event: {}, title: "Школа и семья: вместе", date: { edtf: "2024?" } }, "2024-shkola"],
    [{ event: { kind: "august-conference" }, date: { edtf: "../2016-05" } }, "2016-august-conference"],
    [
      { event: {}, title: "«Наставник+»", place: { territory: "городской округ Мытищи" } },
      "undated-mytishchi-nastavnik",
    ],
    [{ event: {}, title: "Опыт", place: { region: "RU-CHE" } }, "undated-ru-che-opyt"],
    [{ event: {}, title: "STEM", place: { city: "Ростов-на-Дону" } }, "undated-rostov-na-donu-document"],
    [{ event: {} }, "undated-document"],
    [
      { event: {}, title: "Общекультурноевзаимообогащение", place: { city: "Петропавловск-Камчатский" } },
      "undated-petropavlovsk-obshchekulturnoevz",
    ],
  ])("%j → %s", (event, id) => {
    expect(proposeId({ event, layout })).toBe(id);
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(chooseId(id, () => false).length).toBeLessThanOrEqual(40);
  });

  test("without a theme the heading says it", () => {
    const heading = "Решение педагогического совета о школьном питании";
    expect(proposeId({ event: { event: {} }, layout: { ...layout, heading } })).toBe("undated-soveta");
  });
});

describe("a name that is taken gets a number", () => {
  test.each([
    [[], "2017-omsk"],
    [["2017-omsk"], "2017-omsk-2"],
    [["2017-omsk", "2017-omsk-2", "2017-omsk-3"], "2017-omsk-4"],
  ])("beside %j", (taken: string[], id) => {
    expect(chooseId("2017-omsk", (name) => taken.includes(name))).toBe(id);
  });

  test("names of lists are taken", () => {
    expect(chooseId("year", () => false)).toBe("year-2");
  });

  test("a long one stays within forty signs", () => {
    const long = `2017-${"chelyabinsk".repeat(5)}`;
    const id = chooseId(long, (name) => !name.endsWith("-12"));
    expect(id).toMatch(/^2017-chelyabinsk.*-12$/);
    expect(id.length).toBeLessThanOrEqual(40);
  });
});
