import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { loadArchive } from "../../../src/archive/load.ts";
import { PARTS, readJudged } from "./judged.ts";

const judged = readJudged();
const groups = [...new Set(judged.map(({ group }) => group))];

it("holds at least 120 queries, each once", () => {
  expect(judged.length).toBeGreaterThanOrEqual(120);
  expect(new Set(judged.map(({ query }) => query)).size).toBe(judged.length);
});

it("names units that exist, each once", () => {
  const { archive } = loadArchive(fileURLToPath(new URL("../../../content/", import.meta.url)));
  const units = new Set(
    archive.resolutions.flatMap(({ id, units }) => units.map(({ address }) => `${id}#${address}`)),
  );
  for (const { query, answers } of judged) {
    expect([query, answers.filter((answer) => !units.has(answer))]).toEqual([query, []]);
    expect([query, new Set(answers).size]).toEqual([query, answers.length]);
  }
});

it.each(PARTS)("has every class in the part %s, and three queries of it at least", (part) => {
  for (const group of groups) {
    const mine = judged.filter((one) => one.part === part && one.group === group);
    expect([group, mine.length >= 3]).toEqual([group, true]);
  }
});

it.each([
  ["tuning", 0],
  ["held-out", 1],
  ["added", 0],
  ["asked", 1 / 2],
] as const)("holds out the share of the part %s that is only measured: %d", (part, share) => {
  for (const group of groups) {
    const mine = judged.filter((one) => one.part === part && one.group === group);
    const held = mine.filter(({ heldOut }) => heldOut);
    expect([group, held.length]).toEqual([group, Math.floor(mine.length * share)]);
  }
});

it("says that nothing answers where, and only where, that is the class", () => {
  for (const { group, query, answers } of judged) {
    expect([query, answers.length === 0]).toEqual([query, group === "nothing"]);
  }
});
