import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadArchive } from "./load.ts";

/**
 * What the first five documents hold, written down from reading them, not from what the loader says.
 * The archive may grow; these stay true.
 */
const { archive } = loadArchive(fileURLToPath(new URL("../../content", import.meta.url)));

const standards = "2017-chelyabinsk-standards";
const gifted = "2017-chelyabinsk-gifted";
const mytishchi = "undated-mytishchi-quality";
const lysva = "2022-lysva-august";
const smolensk = "2018-smolensk-quality";

function find(id: string) {
  const resolution = archive.resolutions.find((candidate) => candidate.id === id);
  if (resolution === undefined) throw new Error(`no ${id} among the published documents`);
  return resolution;
}

function findUnit(id: string, address: string) {
  const unit = find(id).units.find((candidate) => candidate.address === address);
  if (unit === undefined) throw new Error(`no ${address} in ${id}`);
  return unit;
}

/** `"p1-3 p3.1-2 r1"` → every address, in order. */
function spread(addresses: string): string[] {
  return addresses.split(" ").flatMap((range) => {
    const [, prefix = "", from = "", to = from] = /^(.*?)(\d+)(?:-(\d+))?$/.exec(range) ?? [];
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => prefix + String(Number(from) + index));
  });
}

const addresses: [id: string, addresses: string, units: number, recommendations: number][] = [
  [standards, "h1 p1-6 p6.1-6 p7-9 rp1 r1-4", 20, 4],
  [gifted, "h1 p1-2 f1-8 rp1 r1 r1.1 r2 r2.1 r3 r3.1 r4 r4.1-4", 22, 7],
  [mytishchi, "h1 p1-3 p3.1-5 p4-5 rp1 r1-9 c1", 21, 9],
  [lysva, "h1 p1-4 p4.1-4 fp1-3 f1-9 f13-16 rp1 r1 r1.1-13 r2 r2.1-15 c1", 56, 28],
  [smolensk, "h1 p1-5 p5.1-8 f1 rp1 r1-5 c1", 21, 5],
];

test.each(addresses)("%s has the addresses %s", (id, expected, units, recommendations) => {
  const resolution = find(id);
  expect(resolution.units.map(({ address }) => address)).toEqual(spread(expected));
  expect(resolution.units.length - 1).toBe(units);
  expect(resolution.recommendations).toHaveLength(recommendations);
});

test.each([
  [standards, "p1", null, "20-21 ноября 2017 года состоялась"],
  [standards, "p6.1", null, "особенностей введения федеральных государственных"],
  [standards, "p9", null, "В рамках работы секции «Проектирование"],
  [standards, "r4", "4.", "Представить материалы конференции (презентации, резолюцию)"],
  [gifted, "f1", null, "В ходе конференции было отмечено, что ГБУ ДПО ЧИППКРО"],
  [gifted, "f8", null, "Представление и обсуждение докладов пленарной части"],
  [gifted, "r4", "4)", "ГБУ ДПО ЧИППКРО:"],
  [gifted, "r4.4", null, "провести VIII Международную"],
  [mytishchi, "p3.1", "1.", "создание условий для доступности"],
  [mytishchi, "r1", "1.", "Поддержать предложенную модель проведения Конференции"],
  [mytishchi, "c1", null, "Резолюция принята участниками"],
  [lysva, "p1", null, "26 августа 2022 года"],
  [lysva, "fp1", null, "Участники конференции отмечают:"],
  [lysva, "f9", "9)", "в муниципалитете развивается юнармейское движение."],
  [lysva, "f13", "13)", "активно работают 25 муниципальных методических объединений;"],
  [lysva, "r1", null, "Управлению образования и МАУ ДПО «ЦНМО»:"],
  [lysva, "r1.13", "13)", "обеспечить реализацию Муниципальной программы"],
  [lysva, "r2.12", "12)", "включить в планы внеурочной деятельности"],
  [smolensk, "p5.8", null, "актуальный опыт интеграции ресурсов"],
  [smolensk, "rp1", null, "По итогам работы участники научно-практической конференции"],
  [smolensk, "r5", "5.", "Провести на базе Московского педагогического"],
])("%s %s is %j %j", (id, address, label, opening) => {
  const unit = findUnit(id, address);
  expect(unit.label).toBe(label);
  expect(unit.text.slice(0, opening.length)).toBe(opening);
});

/** A group of items with one addressee; the acts of those that do not simply ask. */
const groups: [id: string, items: string, addressee: string | null, roles: string[], acts: Record<string, string>][] = [
  [standards, "r1-4", null, [], { r1: "acknowledge", r4: "publish" }],
  [gifted, "r1.1", "Министерству образования и науки Челябинской области", ["regional-authorities"], {}],
  [
    gifted,
    "r2.1",
    "органам местного самоуправления, осуществляющим управление в сфере образования",
    ["municipal-authorities"],
    {},
  ],
  [gifted, "r3.1", "общеобразовательным организациям", ["schools"], {}],
  [gifted, "r4.1-4", "ГБУ ДПО ЧИППКРО", ["training-institutes"], { "r4.4": "announce" }],
  [mytishchi, "r1-9", null, [], { r1: "approve" }],
  [lysva, "r1.1-13", "Управлению образования и МАУ ДПО «ЦНМО»", ["municipal-authorities", "methodical-services"], {}],
  [lysva, "r2.1-15", "Руководителям общеобразовательных организаций", ["school-heads"], {}],
  [smolensk, "r1-5", null, [], { r4: "acknowledge", r5: "announce" }],
];

test.each(groups)("%s %s asks %j", (id, items, addressee, roles, acts) => {
  const expected = spread(items).map((address) => ({
    address,
    addressee,
    addresseeAddress: addressee === null ? null : address.split(".")[0],
    roles,
    act: acts[address] ?? "request",
  }));
  const group = find(id).recommendations.filter(({ address }) => spread(items).includes(address));
  const found = group.map(({ address, addressee, addresseeAddress, roles, act }) => {
    return { address, addressee, addresseeAddress, roles, act };
  });
  expect(found).toEqual(expected);
});

test("53 items in all; 18 name nobody", () => {
  const items = addresses.flatMap(([id]) => find(id).recommendations);
  expect(items).toHaveLength(53);
  expect(items.filter(({ addressee }) => addressee === null)).toHaveLength(18);
  expect(groups.flatMap(([, range]) => spread(range))).toHaveLength(53);
});

describe("facts", () => {
  test.each([
    [standards, "2017-11-20", "2017-11-21", "p1", "20-21 ноября 2017 года"],
    [gifted, "2017-04-17", "2017-04-20", "p1", "С 17 по 20 апреля 2017 года"],
    [lysva, "2022-08-26", "2022-08-26", "p1", "26 августа 2022 года"],
    [smolensk, "2018-10-18", "2018-10-19", "p1", "18–19 октября 2018 года"],
  ])("%s took place from %s to %s", (id, start, end, address, says) => {
    expect(find(id).date).toMatchObject({ start, end, evidence: [{ address, says }], inferred: null });
  });

  test.each([
    [standards, null, null],
    [gifted, "Челябинск", "RU-CHE"],
    [mytishchi, "Мытищи", "RU-MOS"],
    [lysva, "Лысьва", "RU-PER"],
    [smolensk, "Смоленск", "RU-SMO"],
  ])("%s met in %j; no text says so outright", (id, city, region) => {
    const { place } = find(id);
    expect([place?.city ?? null, place?.region ?? null]).toEqual([city, region]);
    if (place !== null) expect(place.inferred).not.toBeNull();
  });

  test.each([
    [standards, [[600, "at-least", "специалистов", "p4"]]],
    [gifted, [[800, "at-least", "специалистов", "p2"]]],
    [mytishchi, []],
    [lysva, [[272, "about", "педагогических работника", "p2"]]],
    [
      smolensk,
      [
        [120, "at-least", "человек", "p3"],
        [8, "exact", "участников из Республики Беларусь", "p3"],
      ],
    ],
  ])("%s counted %j", (id, expected) => {
    const counted = find(id).attendance.map(({ count, bound, of, evidence }) => [count, bound, of, evidence[0]?.address]);
    expect(counted).toEqual(expected);
  });

  test.each([
    [standards, null, "national", null, "chippkro-standards", "research-conference", "unknown"],
    [gifted, 7, "international", null, "chippkro-gifted", "research-conference", "unknown"],
    [mytishchi, null, "municipal", "inferred", "mytishchi-teachers", "teachers-conference", "adopted"],
    [lysva, null, "municipal", "inferred", "lysva-august", "august-conference", "unknown"],
    [smolensk, 24, "international", null, "smolensk-moscow-management", "research-conference", "unknown"],
  ])("%s: edition %j, scope %s (%j), series %s, %s, %s", (id, edition, scope, inferred, series, kind, state) => {
    const { event, state: found } = find(id);
    expect(event).toMatchObject({ edition, scope, series, kind });
    expect(event.scopeInferred === null ? null : "inferred").toBe(inferred);
    expect(found).toBe(state);
  });
});
