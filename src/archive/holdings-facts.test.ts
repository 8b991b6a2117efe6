import { expect, test } from "vitest";
import { findHolding, gifted, lysva, mytishchi, smolensk, standards } from "./holdings.fixture.ts";

test.each([
  [standards, "2017-11-20", "2017-11-21", "p1", "20-21 ноября 2017 года"],
  [gifted, "2017-04-17", "2017-04-20", "p1", "С 17 по 20 апреля 2017 года"],
  [lysva, "2022-08-26", "2022-08-26", "p1", "26 августа 2022 года"],
  [smolensk, "2018-10-18", "2018-10-19", "p1", "18–19 октября 2018 года"],
])("%s took place from %s to %s", (id, start, end, address, says) => {
  expect(findHolding(id).date).toMatchObject({ start, end, evidence: [{ address, says }], inferred: null });
});

test("the Mytishchi text has no date", () => {
  expect(findHolding(mytishchi).date).toBeNull();
});

test.each([
  [standards, null, null],
  [gifted, "Челябинск", "RU-CHE"],
  [mytishchi, "Мытищи", "RU-MOS"],
  [lysva, "Лысьва", "RU-PER"],
  [smolensk, "Смоленск", "RU-SMO"],
])("%s met in %j; no text says so outright", (id, city, region) => {
  const { place } = findHolding(id);
  expect([place?.city ?? null, place?.region ?? null]).toEqual([city, region]);
  expect(place?.inferred).not.toBeNull();
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
  const counted = findHolding(id).attendance.map(({ count, bound, of, evidence }) => [
    count,
    bound,
    of,
    evidence[0]?.address,
  ]);
  expect(counted).toEqual(expected);
});

test.each([
  [standards, null, "national", false, "chippkro-standards", "research-conference", "unknown"],
  [gifted, 7, "international", false, "chippkro-gifted", "research-conference", "unknown"],
  [mytishchi, null, "municipal", true, "mytishchi-teachers", "teachers-conference", "adopted"],
  [lysva, null, "municipal", true, "lysva-august", "august-conference", "unknown"],
  [smolensk, 24, "international", false, "smolensk-moscow-management", "research-conference", "unknown"],
])(
  "%s: edition %j, scope %s (inferred: %j), series %s, %s, %s",
  (id, edition, scope, inferred, series, kind, state) => {
    const { event, state: found } = findHolding(id);
    expect(event).toMatchObject({ edition, scope, series, kind });
    expect(event.scopeSource !== null).toBe(inferred);
    expect(found).toBe(state);
  },
);

test.each([
  [standards, ["in-person", "online", "correspondence"], ["plenary", "section"]],
  [gifted, ["in-person", "video-link", "correspondence"], ["plenary", "platform"]],
  [mytishchi, [], ["plenary", "platform", "section", "master-class"]],
  [lysva, [], ["poster-session", "plenary", "platform", "press-conference"]],
  [smolensk, [], ["plenary", "section", "platform"]],
])("%s took part %j and met as %j", (id, participation, sessions) => {
  expect(findHolding(id).event).toMatchObject({ participation, sessions });
});

test.each([
  [standards, ["organizer", "supporter", "partner", "partner"]],
  [gifted, ["host", "supporter", "information-partner"]],
  [mytishchi, []],
  [lysva, []],
  [smolensk, [...Array<string>(7).fill("organizer"), "host"]],
])("%s was held by %j", (id, roles) => {
  expect(findHolding(id).organizers.map(({ role }) => role)).toEqual(roles);
});

/** What the text claims against how many it lists; `null` where it speaks of none. */
test.each([
  [standards, "regions", [26, "exact", 26]],
  [gifted, "regions", [12, "exact", 12]],
  [smolensk, "regions", [6, "exact", 0]],
  [mytishchi, "regions", null],
  [lysva, "regions", null],
  [gifted, "municipalities", [25, "at-least", 27]],
  [standards, "municipalities", null],
  [gifted, "countries", [null, null, 2]],
  [smolensk, "countries", [null, null, 1]],
  [standards, "countries", null],
] as const)("%s %s: claimed and listed %j", (id, field, expected) => {
  const listing = findHolding(id)[field];
  const found = listing && [
    listing.claimed?.count ?? null,
    listing.claimed?.bound ?? null,
    listing.listed.length,
  ];
  expect(found).toEqual(expected);
});

const listed26 =
  "AD BEL CE CHE IRK KEM KGN KHM KK KLU KO ME MOW NGR NIZ NVS ORE ORL ROS SAM SE SMO SPE STA TA YAR";
test.each([
  [standards, listed26],
  [gifted, "AMU CHE KO MOW NIZ NVS OMS PSK SAM STA SVE TA"],
])("%s lists %s", (id, codes) => {
  const ids = findHolding(id).regions?.listed.map((region) => region.id?.replace("RU-", ""));
  expect(ids?.sort()).toEqual(codes.split(" "));
});

test("27 municipalities: 12 urban okrugs and 15 districts, neighbouring countries by code", () => {
  const kinds = findHolding(gifted).municipalities?.listed.map(({ kind }) => kind) ?? [];
  expect(kinds.filter((kind) => kind === "городской округ")).toHaveLength(12);
  expect(kinds.filter((kind) => kind === "муниципальный район")).toHaveLength(15);
  expect(findHolding(gifted).countries?.listed).toEqual(["KZ", "KG"]);
  expect(findHolding(smolensk).countries?.listed).toEqual(["BY"]);
});

test.each([
  [standards, [[null, "2018", "r2"]]],
  [gifted, [[8, "2018-04", "r4.4"]]],
  [mytishchi, []],
  [lysva, []],
  [smolensk, [[25, "2019-10", "r5"]]],
])("%s announces %j", (id, expected) => {
  const found = findHolding(id).announces.map(({ edition, when, evidence }) => [
    edition,
    when,
    evidence[0]?.address,
  ]);
  expect(found).toEqual(expected);
});

test.each([
  [gifted, [["2016", "f1"]]],
  [mytishchi, [[null, "p1"]]],
  [standards, []],
  [lysva, []],
  [smolensk, []],
])("%s follows %j", (id, expected) => {
  expect(findHolding(id).follows.map(({ when, evidence }) => [when, evidence[0]?.address])).toEqual(expected);
});

/** Who will act by the text of an item but is not its addressee. */
test.each([
  [standards, "r3 schools, r4 training-institutes"],
  [gifted, "r1.1 schools"],
  [mytishchi, "r4 teachers, r4 teacher-associations"],
  [
    lysva,
    "r1.1 schools, r1.2 schools, r1.6 schools, r1.7 extracurricular-organisations, " +
      "r2.2 teacher-associations, r2.4 teachers, r2.7 parents",
  ],
  [smolensk, "r3 schools, r3 extracurricular-organisations, r5 universities"],
])("%s mentions %s", (id, expected) => {
  expect(
    findHolding(id)
      .mentions.map(({ at, role }) => `${at} ${role}`)
      .join(", "),
  ).toBe(expected);
});

/** Slips of the print: they stand as printed, and a note beside the unit says so. */
test.each([
  [standards, "p4", "Республик Адегея"],
  [gifted, "p2", "Свердловской и Челябинская областей"],
  [gifted, "p2", "Южно-Уральский"],
  [gifted, "p2", "Нагабайкский"],
  [mytishchi, "p1", "научно – практических"],
  [mytishchi, "r8", "с детьми с одаренными детьми"],
  [lysva, "f8", "организационнотехнологическом"],
  [lysva, "f13", "активно работают"],
  [lysva, "r2.10", "общеобразовательных должности"],
  [smolensk, "f1", "и др.(Российская Федерация)"],
])("%s %s keeps «%s», with a note", (id, address, printed) => {
  const { units, notes } = findHolding(id);
  expect(units.find((unit) => unit.address === address)?.text).toContain(printed);
  expect(notes.map(({ at }) => at)).toContain(address);
});
