import { describe, expect, test } from "vitest";
import type { PlaceFact, Region, Resolution } from "../archive/model.ts";
import { indexPlaces } from "./places.ts";
import type { Presence } from "./places.ts";
import { sampleArchive, sampleResolution } from "./sample-archive.ts";

const region = (iso: string, nom: string, adjective: string): Region => ({
  iso,
  label: iso.slice(3),
  col: 0,
  row: 0,
  type: "область",
  federalDistrict: "Центральный",
  name: { nom, gen: nom, prep: nom },
  adjective: { nom: adjective, gen: adjective, prep: adjective },
  ownName: null,
});

const vocabularies = {
  regions: [
    region("RU-SMO", "Смоленская область", "Смоленская"),
    region("RU-PSK", "Псковская область", "Псковская"),
  ],
  countries: [{ id: "BY", label: "Беларусь", recognise: [] }],
};

const at = (facts: Partial<PlaceFact>): PlaceFact => ({
  city: null,
  region: null,
  territory: null,
  country: null,
  evidence: [],
  inferred: null,
  ...facts,
});

const listing = (...listed: [string | null, string | null][]): NonNullable<Resolution["regions"]> => ({
  claimed: null,
  listed: listed.map(([id, printed]) => ({ id, printed })),
  evidence: [
    { says: "Смоленской области", address: "p1" },
    { says: "Псковской, Псковской и Заречья", address: "p2" },
  ],
  inferred: null,
});

const archive = sampleArchive(
  [
    sampleResolution("smolensk", {
      place: at({ region: "RU-SMO", evidence: [{ says: "в Смоленске", address: "p3" }], inferred: "город" }),
      regions: listing(["RU-PSK", null], ["RU-PSK", null], ["RU-SMO", null], [null, "Заречье"]),
      countries: { claimed: null, listed: ["BY"], evidence: [], inferred: null },
    }),
    sampleResolution("minsk", { place: at({ city: "Минск", country: "BY" }) }),
    sampleResolution("nowhere"),
  ],
  vocabularies,
);

const ids = (presences: Presence[] | undefined) => presences?.map(({ resolution }) => resolution.id) ?? [];

describe("places", () => {
  const { regions, countries, regionsOf } = indexPlaces(archive);

  test.each([
    ["a host that is listed too is in both lists", "ru-smo", ["smolensk"], ["smolensk"]],
    ["listed twice counts once", "ru-psk", [], ["smolensk"]],
    ["a territory without a code", "x-zareche", [], ["smolensk"]],
  ])("%s", (_case, slug, hosted, tookPart) => {
    expect(ids(regions.get(slug)?.hosted)).toEqual(hosted);
    expect(ids(regions.get(slug)?.tookPart)).toEqual(tookPart);
  });

  test("only what is named, each with its name and district", () => {
    expect([...regions.values()].map(({ slug, name, district }) => [slug, name, district])).toEqual([
      ["ru-smo", "Смоленская область", "Центральный"],
      ["ru-psk", "Псковская область", "Центральный"],
      ["x-zareche", "Заречье", null],
    ]);
  });

  test.each([
    ["ru-smo", "p1"],
    ["ru-psk", "p2"],
    ["x-zareche", "p2"],
  ])("%s is proved by the quotation that names it", (slug, address) => {
    expect(regions.get(slug)?.tookPart[0]?.evidence?.address).toBe(address);
  });

  test.each([
    ["ru-smo", "Смоленской"],
    ["ru-psk", "Псковской"],
    ["x-zareche", "Заречья"],
  ])("%s is found in its quotation as «%s»", (slug, word) => {
    const { evidence, named } = regions.get(slug)?.tookPart[0] ?? {};
    expect(evidence?.says.slice(named?.start, named?.end)).toBe(word);
  });

  test("«Омской» is not found inside of «Костромской»", () => {
    const other = sampleArchive(
      [
        sampleResolution("x", {
          regions: {
            ...listing(["RU-OMS", null]),
            evidence: [{ says: "Костромской, Омской областей", address: "p1" }],
          },
        }),
      ],
      { regions: [region("RU-OMS", "Омская область", "Омская")] },
    );
    expect(indexPlaces(other).regions.get("ru-oms")?.tookPart[0]?.named).toEqual({ start: 13, end: 19 });
  });

  test("the reason of an inferred place travels with it", () => {
    expect(regions.get("ru-smo")?.hosted[0]?.inferred).toBe("город");
    expect(regions.get("ru-smo")?.hosted[0]?.evidence?.address).toBe("p3");
  });

  test("countries: hosts and guests, without evidence when there is none", () => {
    expect(ids(countries.get("BY")?.hosted)).toEqual(["minsk"]);
    expect(countries.get("BY")?.tookPart[0]?.evidence).toBeNull();
    expect(countries.get("BY")?.name).toBe("Беларусь");
  });

  test("a document's regions, the hosting one first, each once", () => {
    expect(regionsOf("smolensk")).toEqual(["ru-smo", "ru-psk", "x-zareche"]);
    expect(regionsOf("nowhere")).toEqual([]);
  });
});
