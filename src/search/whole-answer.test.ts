import { expect, test } from "vitest";
import { openAnswer } from "./answer.ts";
import { readFacetTable, tabulateFacets } from "./facet-table.ts";
import type { Engine } from "./lookup.ts";
import type { Fragment } from "./passages.ts";
import { decodeState } from "./search-state.ts";
import { countPassages, isWhole, loadWhole, narrowWhole } from "./whole-answer.ts";

/** So many documents speak of children twice, the odd ones in 2018, the others in 2017; every third is federal. */
function createEngine(size: number) {
  const loads: string[] = [];
  const documents = Array.from({ length: size }, (_, index) => {
    const id = String(index);
    const fragment: Fragment = {
      url: `/${id}/`,
      content: "",
      filters: {
        year: [index % 2 === 1 ? "2018" : "2017"],
        scope: [index % 3 === 0 ? "federal" : "regional"],
      },
      meta: { units: "||p1;*p2;p3" },
      anchors: ["дети тут", "детям там", "ничего"].map((text, at) => ({
        id: `p${String(at + 1)}`,
        text,
        location: 0,
      })),
    };
    const load = () => {
      loads.push(id);
      return Promise.resolve(fragment);
    };
    return { id, fragment, load };
  });
  const engine: Engine = {
    find: () => Promise.resolve(documents),
    facets: () =>
      Promise.resolve(
        readFacetTable(tabulateFacets(documents.map(({ fragment }) => fragment.filters)), documents),
      ),
  };
  return { engine, loads };
}

async function open(size: number, query: string) {
  const { engine, loads } = createEngine(size);
  const answer = await openAnswer(engine, decodeState(query));
  if (answer === null) throw new Error("nothing was asked");
  return { answer, loads };
}

const always = () => true;
const entries = (counts: ReadonlyMap<string, number> | undefined) => [...(counts ?? [])].sort();

test("all documents are loaded, with progress, and passages counted", async () => {
  const { answer } = await open(30, "?q=дети");
  expect(isWhole(answer)).toBe(false);
  const steps: string[] = [];
  const whole = await loadWhole(answer, (loaded, all) => steps.push(`${loaded}/${all}`), always);
  if (whole === null) throw new Error("nobody waited");
  expect(steps).toEqual(["0/30", "12/30", "24/30"]);
  expect(isWhole(whole)).toBe(true);
  expect(whole.exact).toBe(true);
  expect(whole.findings).toHaveLength(30);
  expect(entries(whole.counts.year)).toEqual([
    ["2017", 15],
    ["2018", 15],
  ]);
  expect(entries((await countPassages(whole)).year)).toEqual([
    ["2017", 30],
    ["2018", 30],
  ]);
});

test("other conditions on a whole answer: OR within a filter, AND across, only recommendations", async () => {
  const { answer, loads } = await open(30, "?q=дети");
  const whole = await loadWhole(answer, () => undefined, always);
  if (whole === null) throw new Error("nobody waited");
  const before = loads.length;
  const narrow = (query: string) => narrowWhole(whole, decodeState(query));
  const both = await narrow("?q=дети&year=2017&year=2018");
  expect(both.findings).toHaveLength(30);
  const one = await narrow("?q=дети&year=2018&scope=federal");
  expect(one.findings).toHaveLength(5);
  const counts = await countPassages(one);
  expect(entries(counts.year)).toEqual([
    ["2017", 10],
    ["2018", 10],
  ]);
  expect(entries(counts.scope)).toEqual([
    ["federal", 10],
    ["regional", 20],
  ]);
  const asked = await narrow("?q=дети&year=2018&only=recommendations");
  expect(entries((await countPassages(asked)).year)).toEqual([
    ["2017", 15],
    ["2018", 15],
  ]);
  expect(new Set(loads.slice(before)).size).toBeLessThanOrEqual(30);
});

test("where conditions chose what is loaded, values that they left out are not counted in passages", async () => {
  const { answer } = await open(30, "?q=дети&year=2018");
  const whole = await loadWhole(answer, () => undefined, always);
  if (whole === null) throw new Error("nobody waited");
  expect(whole.exact).toBe(false);
  const counts = await countPassages(whole);
  expect(counts.year).toBeUndefined();
  expect(entries(counts.scope)).toEqual([
    ["federal", 10],
    ["regional", 20],
  ]);
});

test("loading stops when nobody waits any more", async () => {
  const { answer, loads } = await open(60, "?q=дети");
  const before = loads.length;
  expect(
    await loadWhole(
      answer,
      () => undefined,
      () => false,
    ),
  ).toBeNull();
  expect(loads.length - before).toBe(12);
});
