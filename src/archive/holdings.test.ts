import { expect, test } from "vitest";
import { findHolding, gifted, lysva, mytishchi, smolensk, standards } from "./holdings.fixture.ts";

function findUnit(id: string, address: string) {
  const unit = findHolding(id).units.find((candidate) => candidate.address === address);
  if (unit === undefined) throw new Error(`no ${address} in ${id}`);
  return unit;
}

/** `"p1-3 p3.1-2 r1"` → every address, in order. */
function spread(addresses: string): string[] {
  return addresses.split(" ").flatMap((range) => {
    const [, prefix = "", from = "", to = from] = /^(.*?)(\d+)(?:-(\d+))?$/.exec(range) ?? [];
    return Array.from(
      { length: Number(to) - Number(from) + 1 },
      (_, index) => prefix + String(Number(from) + index),
    );
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
  const resolution = findHolding(id);
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
const groups: [
  id: string,
  items: string,
  addressee: string | null,
  roles: string[],
  acts: Record<string, string>,
][] = [
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
  [
    lysva,
    "r1.1-13",
    "Управлению образования и МАУ ДПО «ЦНМО»",
    ["municipal-authorities", "methodical-services"],
    {},
  ],
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
  const group = findHolding(id).recommendations.filter(({ address }) => spread(items).includes(address));
  const found = group.map(({ address, addressee, addresseeAddress, roles, act }) => {
    return { address, addressee, addresseeAddress, roles, act };
  });
  expect(found).toEqual(expected);
});

test("53 items in all; 18 name nobody", () => {
  const items = addresses.flatMap(([id]) => findHolding(id).recommendations);
  expect(items).toHaveLength(53);
  expect(items.filter(({ addressee }) => addressee === null)).toHaveLength(18);
  expect(groups.flatMap(([, range]) => spread(range))).toHaveLength(53);
});
