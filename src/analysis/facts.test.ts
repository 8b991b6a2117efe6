import { expect, test } from "vitest";
import type { Resolution } from "../archive/model.ts";
import { createPaths } from "../archive/paths.ts";
import { describeFacts } from "./facts.ts";
import { sampleArchive, sampleResolution, sampleTerm } from "./sample-archive.ts";

const region = (iso: string, nom: string) => ({
  iso,
  label: iso,
  col: 0,
  row: 0,
  type: "область",
  federalDistrict: "ЦФО",
  name: { nom, gen: nom, prep: nom },
  adjective: null,
  ownName: null,
});
const said = (address: string, says = "") => ({ evidence: [{ says, address }], inferred: null });

function describe(facts: Partial<Resolution>) {
  const archive = sampleArchive([sampleResolution("x", facts)], {
    regions: [region("RU-MOW", "Москва"), region("RU-SMO", "Смоленская область")],
    organizerRoles: [sampleTerm("organizer")],
  });
  return describeFacts(archive.resolutions[0] as Resolution, archive, createPaths("/"));
}
const valuesOf = (facts: Partial<Resolution>, term: string) =>
  describe(facts).facts.find((fact) => fact.term === term)?.values ?? [];

test("what a bare text leaves out is named", () => {
  const sheet = describe({});
  expect(sheet.missing).toEqual(["дата", "место", "организатор", "число участников", "регионы участников"]);
  expect(sheet.facts.map(({ term }) => term)).toEqual(["Масштаб", "Документ"]);
});

test("claimed and listed stand side by side, each with its passage", () => {
  const claimed = { count: 6, bound: "exact" as const, ...said("p3", "6 субъектов") };
  const named = valuesOf({ regions: { claimed, listed: [], ...said("p3") } }, "Регионы");
  expect(named.map(({ text, at }) => [text, at])).toEqual([["названо 6, не перечислены", "p3"]]);

  const listed = ["RU-MOW", "RU-SMO", null, "RU-MOW"].map((id) => ({
    id,
    printed: id === null ? "Крым" : null,
  }));
  const both = valuesOf({ regions: { claimed, listed, ...said("p4") } }, "Регионы");
  expect(both.map(({ text, at }) => [text, at])).toEqual([
    ["названо 6", "p3"],
    ["перечислено 4", "p4"],
  ]);
  expect(both[1]?.listed.map(({ text }) => text)).toEqual(["Москва", "Смоленская область", "Крым", "Москва"]);
});

test("a short list is spelled out", () => {
  const listed = [{ id: "RU-SMO", printed: null }];
  const values = valuesOf({ regions: { claimed: null, listed, ...said("p4") } }, "Регионы");
  expect(values.map(({ text, at }) => [text, at])).toEqual([["Смоленская область", "p4"]]);
});

test("a city that is its own region is named once, and an inference keeps its reason", () => {
  const inferred = { evidence: [], inferred: "назван только институт" };
  const moscow = valuesOf(
    { place: { city: "Москва", territory: null, region: "RU-MOW", country: null, ...inferred } },
    "Место",
  );
  expect(moscow.map(({ text, inferred: why }) => [text, why])).toEqual([
    ["Москва", "назван только институт"],
  ]);
  const region = valuesOf(
    { place: { city: null, territory: null, region: "RU-SMO", country: null, ...inferred } },
    "Место",
  );
  expect(region.map(({ text, inferred: why }) => [text, why])).toEqual([
    ["Смоленская область", "назван только институт"],
  ]);
});
