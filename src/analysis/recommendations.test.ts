import { describe, expect, test } from "vitest";
import { createRoleExpansion, indexRecommendations } from "./recommendations.ts";
import type { ListedRecommendation } from "./recommendations.ts";
import {
  sampleArchive,
  sampleRecommendation,
  sampleResolution,
  sampleTerm,
  sampleUnit,
} from "./sample-archive.ts";

const roles = [
  sampleTerm("schools"),
  sampleTerm("school-heads", "schools"),
  sampleTerm("left", "right"),
  sampleTerm("right", "left"),
];
const themes = [
  { id: "gifted", label: "Одарённые", patterns: ["одарен*"], scope: "", charted: true },
  { id: "safety", label: "Безопасность", patterns: ["безопасност*"], scope: "", charted: true },
];

const texts = {
  r1: "Поддерживать одарённых детей",
  r2: "Обеспечить безопасность одарённых детей",
  r3: "Продолжить работу",
};

const archive = sampleArchive(
  [
    sampleResolution("one", {
      units: Object.entries(texts).map(([address, text]) => sampleUnit(address, text, "recommendations")),
      recommendations: [
        sampleRecommendation("one", "r1", { text: texts.r1, addressee: "школам", roles: ["schools"] }),
        sampleRecommendation("one", "r2", {
          text: texts.r2,
          addressee: "директорам",
          roles: ["school-heads"],
        }),
        sampleRecommendation("one", "r3", { text: texts.r3, act: "acknowledge" }),
      ],
      mentions: [
        { at: "r3", role: "school-heads", evidence: [], inferred: null },
        { at: "p9", role: "parents", evidence: [], inferred: null },
      ],
    }),
    sampleResolution("none"),
  ],
  { roles, themes },
);

const addresses = (items: ListedRecommendation[] | undefined) =>
  items?.map(({ resolution, recommendation }) => `${resolution.id}#${recommendation.address}`) ?? [];

describe("recommendations", () => {
  const index = indexRecommendations(archive);

  test.each([
    ["everything", index.all, ["one#r1", "one#r2", "one#r3"]],
    ["what is asked of school heads is asked of schools", index.byRole.get("schools"), ["one#r1", "one#r2"]],
    ["but not the other way round", index.byRole.get("school-heads"), ["one#r2"]],
    ["a mention asks nobody", index.byRole.get("parents"), []],
    ["nobody named", index.unaddressed, ["one#r3"]],
    ["by act", index.byAct.get("acknowledge"), ["one#r3"]],
    ["by theme", index.byTheme.get("safety"), ["one#r2"]],
    ["role × theme, inherited", index.byRoleAndTheme.get("schools")?.get("safety"), ["one#r2"]],
    ["role × theme", index.byRoleAndTheme.get("schools")?.get("gifted"), ["one#r1", "one#r2"]],
    ["role × theme without any", index.byRoleAndTheme.get("school-heads")?.get("none"), []],
  ])("%s", (_case, items, expected) => {
    expect(addresses(items)).toEqual(expected);
  });

  test("mentions stand apart, inherit, and keep their item", () => {
    expect(index.mentions.get("schools")?.map((entry) => entry.recommendation?.address)).toEqual(["r3"]);
    expect(index.mentions.get("parents")?.map((entry) => entry.recommendation)).toEqual([null]);
  });

  test("an item without a printed role but with an addressee is not «не назван»", () => {
    const asked = sampleRecommendation("x", "r1", { addressee: "всем" });
    const other = sampleArchive([sampleResolution("x", { recommendations: [asked] })]);
    expect(indexRecommendations(other).unaddressed).toEqual([]);
  });

  test("an empty archive", () => {
    expect(indexRecommendations(sampleArchive([])).all).toEqual([]);
  });
});

test.each([
  [["school-heads"], ["school-heads", "schools"]],
  [
    ["schools", "school-heads"],
    ["schools", "school-heads"],
  ],
  [["unknown"], ["unknown"]],
  [["left"], ["left", "right"]],
  [[], []],
])("roles %j expand to %j", (given, expected) => {
  expect(createRoleExpansion(roles)(given)).toEqual(expected);
});
