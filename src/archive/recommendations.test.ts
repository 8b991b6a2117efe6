import { describe, expect, test } from "vitest";
import { createActRecognizer } from "./acts.ts";
import { parseBody } from "./body.ts";
import { createReport, formatProblem } from "./problems.ts";
import { checkNamedAddressees, collectRecommendations } from "./recommendations.ts";
import { addressUnits } from "./units.ts";

function read(body: string) {
  const report = createReport("index.md");
  const { units, sections } = addressUnits(parseBody(body, 0, report), report);
  const recommendations = collectRecommendations("x", sections, createActRecognizer([]), {});
  checkNamedAddressees(units, recommendations, report);
  return { units, recommendations, problems: report.problems.map(formatProblem) };
}

const inRecommendations = (body: string) => `::: recommendations\n${body}\n:::`;

describe("an addressee in an item's own words", () => {
  test.each<[string, string, string, string[], string]>([
    [
      "begins the item",
      "1. [Департаменту образования]{to regional-authorities} — поддержать школы.",
      "Департаменту образования",
      ["regional-authorities"],
      "Департаменту образования — поддержать школы.",
    ],
    [
      "stands behind a verb",
      "- Рекомендовать [школам и вузам]{to schools universities} обеспечить связь.",
      "школам и вузам",
      ["schools", "universities"],
      "Рекомендовать школам и вузам обеспечить связь.",
    ],
    ["in a paragraph", "[Родителям]{to parents}: читать.", "Родителям", ["parents"], "Родителям: читать."],
    ["without a role", "- [Союзу]{to} быть.", "Союзу", [], "Союзу быть."],
    [
      "signs and emphasis inside",
      "- [*Школам* \\[всем\\],  малым]{to schools} быть. {#r7}",
      "Школам [всем], малым",
      ["schools"],
      "Школам [всем], малым быть.",
    ],
  ])("%s", (_, body, addressee, roles, text) => {
    const { recommendations, problems } = read(inRecommendations(body));
    expect(problems).toEqual([]);
    expect(recommendations).toMatchObject([{ addressee, roles, text }]);
    expect(recommendations[0]?.addresseeAddress).toBe(recommendations[0]?.address);
  });

  test("beside groups the item keeps its address, and the group its items", () => {
    const body =
      "1. [Школам]{to schools} быть.\n2. Всем быть.\n\n::: to parents\n3. Рекомендовать [родителям]{to}:\n\n- читать\n:::";
    const { recommendations, problems } = read(inRecommendations(body));
    expect(problems).toEqual([]);
    expect(
      recommendations.map((item) => [item.address, item.addressee, item.addresseeAddress, item.roles]),
    ).toEqual([
      ["r0.1", "Школам", "r0.1", ["schools"]],
      ["r0.2", null, null, []],
      ["r3.1", "родителям", "r3", ["parents"]],
    ]);
  });

  test("an escaped bracket and a bracket with another brace are text", () => {
    const { units, problems } = read(inRecommendations("- \\[Школам]{to schools} и [всем]{быть}"));
    expect(problems).toEqual([]);
    expect(units.map(({ text, addressee }) => [text, addressee])).toEqual([
      ["[Школам]{to schools} и [всем]{быть}", undefined],
    ]);
  });

  test.each([
    ["[Школам]{to schools} быть.", "index.md:1: адресат помечен вне рекомендаций"],
    [
      "::: recommendations\n1. а\n   - [Школам]{to schools} быть.\n:::",
      "index.md:3: адресат помечен там, где это не самостоятельный пункт рекомендаций",
    ],
    [
      "::: recommendations\n::: to parents\nРодителям:\n\n- [Школам]{to schools} быть.\n:::\n:::",
      "index.md:5: адресат помечен там, где это не самостоятельный пункт рекомендаций",
    ],
    [
      "::: recommendations\n- [Школам]{to schools} и [вузам]{to universities} быть.\n:::",
      "index.md:2: адресат назван в одном пункте дважды",
    ],
    [
      "::: recommendations\n::: to schools\n[Школам]{to schools}:\n\n- быть\n:::\n:::",
      "index.md:3: роли указаны в строке адресата",
    ],
  ])("%j", (body, problem) => {
    expect(read(body).problems.join("\n")).toContain(problem);
  });
});
