import { beforeAll, describe, expect, test } from "vitest";
import { loadArchive } from "../archive/load.ts";
import type { Archive } from "../archive/model.ts";
import { citeResolution, citeUnit } from "./cited.ts";
import type { Cited } from "./cited.ts";
import { BARE, CITED } from "./cited.fixture.ts";
import { formatFootnote, formatInText, formatListReference, noteMedium } from "./gost.ts";
import { describeLocators } from "./locators.ts";

const accessed = "2026-11-22";
const ACCESS = "(дата обращения: 22.11.2026).";

/** The first five: written down by a bibliographer, not taken from what the program prints. */
const HOLDINGS: [id: string, list: string, footnote: string, address: string, locator: string][] = [
  [
    "2017-chelyabinsk-standards",
    "Резолюция Всероссийской научно-практической конференции «Опыт и проблемы введения федеральных государственных образовательных стандартов общего образования» : 20–21 ноября 2017 года / Челябинский институт переподготовки и повышения квалификации работников образования. – Текст : электронный // АРХИВ : сайт. – 2026.",
    "Резолюция Всероссийской научно-практической конференции «Опыт и проблемы введения федеральных государственных образовательных стандартов общего образования», 20–21 ноября 2017 г. // АРХИВ : сайт. 2026.",
    "r3",
    "П. 3.",
  ],
  [
    "2017-chelyabinsk-gifted",
    "Резолюция VII Международной научно-практической конференции «Региональные модели сопровождения и поддержки одарённых и перспективных детей» : 17–20 апреля 2017 года, [Челябинск]. – Текст : электронный // АРХИВ : сайт. – 2026.",
    "Резолюция VII Международной научно-практической конференции «Региональные модели сопровождения и поддержки одарённых и перспективных детей», 17–20 апреля 2017 г. // АРХИВ : сайт. 2026.",
    "r4.2",
    "П. 4 (ГБУ ДПО ЧИППКРО), перечисление 2.",
  ],
  [
    "undated-mytishchi-quality",
    "Резолюция педагогической научно-практической конференции «Обеспечение качества образования через инновационную деятельность педагога в современных условиях: вызовы и перспективы» : [городской округ Мытищи, не ранее 2015 года]. – Текст : электронный // АРХИВ : сайт. – 2026.",
    "Резолюция педагогической научно-практической конференции «Обеспечение качества образования через инновационную деятельность педагога в современных условиях: вызовы и перспективы» [городской округ Мытищи, не ранее 2015 г.] // АРХИВ : сайт. 2026.",
    "r5",
    "Предложения, п. 5.",
  ],
  [
    "2022-lysva-august",
    "Резолюция августовской конференции педагогических работников Лысьвенского городского округа «Формирование единого образовательного пространства: синхронизация идей и проектов» : 26 августа 2022 года. – Текст : электронный // АРХИВ : сайт. – 2026.",
    "Резолюция августовской конференции педагогических работников Лысьвенского городского округа «Формирование единого образовательного пространства: синхронизация идей и проектов», 26 августа 2022 г. // АРХИВ : сайт. 2026.",
    "r2.12",
    "Руководителям общеобразовательных организаций, п. 12.",
  ],
  [
    "2018-smolensk-quality",
    "Резолюция XXIV Международной научно-практической конференции «Интеграция ресурсов участников образовательных отношений в управлении развитием качества образования в регионе» : 18–19 октября 2018 года, [Смоленск] / Министерство просвещения РФ, Департамент Смоленской области по образованию и науке, ГАУ ДПО СОИРО [и др.]. – Текст : электронный // АРХИВ : сайт. – 2026.",
    "Резолюция XXIV Международной научно-практической конференции «Интеграция ресурсов участников образовательных отношений в управлении развитием качества образования в регионе», 18–19 октября 2018 г. // АРХИВ : сайт. 2026.",
    "r5",
    "П. 5.",
  ],
];

describe.each(HOLDINGS)("%s", (id, list, footnote, address, locator) => {
  let archive: Archive;
  let cited: Cited;
  const url = `https://example.org/resolutions/${id}/`;
  beforeAll(() => {
    ({ archive } = loadArchive("content"));
    archive = { ...archive, settings: { ...archive.settings, name: "АРХИВ" } };
    const resolution = archive.resolutions.find((one) => one.id === id);
    if (resolution === undefined) throw new Error(`${id} is not in content/`);
    cited = citeResolution(resolution, archive, url);
  });
  const placed = () => {
    const resolution = archive.resolutions.find((one) => one.id === id);
    const where = resolution && describeLocators(resolution).get(address);
    return citeUnit(cited, { address, locator: where ?? "" });
  };

  test("in a list", () => {
    expect(formatListReference(cited, { accessed })).toBe(`${list} – URL: ${url} ${ACCESS}`);
  });

  test("in a footnote", () => {
    expect(formatFootnote(cited, { accessed })).toBe(`${footnote} URL: ${url} ${ACCESS}`);
  });

  test("a place of it", () => {
    expect(formatListReference(placed(), { accessed })).toBe(
      `${list} – ${locator} – URL: ${url}#${address} ${ACCESS}`,
    );
    expect(formatFootnote(placed(), { accessed })).toBe(
      `${footnote} ${locator} URL: ${url}#${address} ${ACCESS}`,
    );
  });

  test("references survive JSON", () => {
    const copy = JSON.parse(JSON.stringify(placed())) as Cited;
    expect(formatListReference(copy, { accessed })).toBe(formatListReference(placed(), { accessed }));
  });
});

const date = (edtf: string, inferred = false): Cited["date"] => ({ edtf, start: null, end: null, inferred });
const place = (name: string, inferred: boolean, named = false): Cited["place"] => ({
  name,
  city: name,
  inferred,
  named,
});

/** What stands between the title and the archive's name. */
const OCCASIONS: [what: string, change: Partial<Cited>, list: string, footnote: string][] = [
  ["nothing known", {}, "", ""],
  ["a day", { date: date("2017-04-17") }, " : 17 апреля 2017 года", ", 17 апреля 2017 г."],
  ["days", { date: date("2017-04-17/2017-04-20") }, " : 17–20 апреля 2017 года", ", 17–20 апреля 2017 г."],
  [
    "days of two months",
    { date: date("2015-05-31/2015-06-01") },
    " : 31 мая – 1 июня 2015 года",
    ", 31 мая – 1 июня 2015 г.",
  ],
  [
    "days of two years",
    { date: date("2015-12-30/2016-01-02") },
    " : 30 декабря 2015 года – 2 января 2016 года",
    ", 30 декабря 2015 г. – 2 января 2016 г.",
  ],
  ["a month", { date: date("2018-04") }, " : апрель 2018 года", ", апрель 2018 г."],
  ["months", { date: date("2018-03/2018-05") }, " : март–май 2018 года", ", март–май 2018 г."],
  ["a year", { date: date("2018") }, " : 2018 год", ", 2018 г."],
  ["years", { date: date("2016/2018") }, " : 2016–2018 годы", ", 2016–2018 гг."],
  ["about a month", { date: date("2018-04~") }, " : около апреля 2018 года", ", около апреля 2018 г."],
  ["about a year", { date: date("2018~") }, " : около 2018 года", ", около 2018 г."],
  ["an uncertain year", { date: date("2018?") }, " : 2018 год (?)", ", 2018 г. (?)"],
  ["an open interval", { date: date("2018/..") }, " : с 2018 года", ", с 2018 г."],
  ["an interval open before", { date: date("../2018") }, " : по 2018 год", ", по 2018 г."],
  ["an inferred day", { date: date("2018-04-01", true) }, " : [1 апреля 2018 года]", " [1 апреля 2018 г.]"],
  [
    "not before",
    { dating: { notBefore: "2015", notAfter: null } },
    " : [не ранее 2015 года]",
    " [не ранее 2015 г.]",
  ],
  [
    "not after",
    { dating: { notBefore: null, notAfter: "2015" } },
    " : [не позднее 2015 года]",
    " [не позднее 2015 г.]",
  ],
  [
    "between",
    { dating: { notBefore: "2015", notAfter: "2017" } },
    " : [между 2015 и 2017 годами]",
    " [между 2015 и 2017 гг.]",
  ],
  ["a place said", { place: place("Пермь", false) }, " : Пермь", ", Пермь"],
  ["a place inferred", { place: place("Пермь", true) }, " : [Пермь]", " [Пермь]"],
  ["a place in the title", { place: place("Пермь", true, true) }, "", ""],
  [
    "a day and a place said",
    { date: date("2017-04-17"), place: place("Лысьва (Пермский край)", false) },
    " : 17 апреля 2017 года, Лысьва (Пермский край)",
    ", 17 апреля 2017 г.",
  ],
  [
    "a day and a place inferred",
    { date: date("2017-04-17"), place: place("Пермь", true) },
    " : 17 апреля 2017 года, [Пермь]",
    ", 17 апреля 2017 г.",
  ],
  [
    "a place said, a day inferred",
    { date: date("2017", true), place: place("Пермь", false) },
    " : Пермь, [2017 год]",
    ", Пермь, [2017 г.]",
  ],
  [
    "both inferred",
    { date: date("2017", true), place: place("Пермь", true) },
    " : [Пермь, 2017 год]",
    " [Пермь, 2017 г.]",
  ],
  ["a draft", { draft: true, date: date("2018") }, " : [проект] : 2018 год", " [проект], 2018 г."],
  ["a draft without a date", { draft: true }, " : [проект]", " [проект]"],
  [
    "a conference that the title does not name",
    { supplement: "VII Международная конференция «Тема»", date: date("2018") },
    " : VII Международная конференция «Тема» : 2018 год",
    " : VII Международная конференция «Тема», 2018 г.",
  ],
];

test.each(OCCASIONS)("%s", (_, change, list, footnote) => {
  const cited = { ...BARE, ...change };
  expect(formatListReference(cited, { accessed })).toContain(`Резолюция${list}. – Текст`);
  expect(formatFootnote(cited, { accessed })).toContain(`Резолюция${footnote} // Архив`);
});

const RESPONSIBLE: [organizers: string[], written: string][] = [
  [[], "19 октября 2018 года, [Смоленск]. – Текст"],
  [["А"], " / А. – Текст"],
  [["А", "Б", "В", "Г"], " / А, Б, В, Г. – Текст"],
  [["А", "Б", "В", "Г", "Д"], " / А, Б, В [и др.]. – Текст"],
  [["А, б и в", "Г"], " / А, б и в ; Г. – Текст"],
  [["Управление образования г."], " / Управление образования г. – Текст"],
];

test.each(RESPONSIBLE)("organisers %j", (organizers, written) => {
  expect(formatListReference({ ...CITED, organizers }, { accessed })).toContain(written);
});

const ENDS: [title: string, list: string, footnote: string][] = [
  ["Итоги 2018 г.", "Итоги 2018 г. – Текст", "Итоги 2018 г. // Архив"],
  ["Что делать?", "Что делать?. – Текст", "Что делать? // Архив"],
  ["И так далее…", "И так далее… – Текст", "И так далее… // Архив"],
  ["А..", "А.. – Текст", "А.. // Архив"],
];

test.each(ENDS)("the title %j ends well", (title, list, footnote) => {
  expect(formatListReference({ ...BARE, title }, { accessed })).toContain(list);
  expect(formatFootnote({ ...BARE, title }, { accessed })).toContain(footnote);
});

test("a date that the title prints is not repeated", () => {
  const title = "Резолюция конференции 18–19 октября 2018 года";
  expect(formatListReference({ ...CITED, title }, { accessed })).toContain(`${title} : [Смоленск] /`);
  expect(formatFootnote({ ...CITED, title }, { accessed })).toContain(`${title} // `);
});

test.each([
  ["(г. Смоленск, 18-19 октября 2018 г.)", true],
  ["18 – 19 октября 2018\u00A0года", true],
  ["18.10–19.10.2018", false],
  ["18–19.10.2018", true],
  ["с 18 по 19 октября 2018 года", true],
  ["19 октября 2018 года", false],
  ["18–19 октября", false],
  ["118–19 октября 2018 года", false],
])("days that the title prints as %j: %s", (printed, named) => {
  const title = `Резолюция конференции «Тема» ${printed}`;
  expect(formatFootnote({ ...CITED, title }, { accessed }).includes(`${printed} // `)).toBe(named);
  expect(formatListReference({ ...CITED, title }, { accessed }).includes(`${printed} : [Смоленск] /`)).toBe(
    named,
  );
});

test.each([
  ["2018?", "Резолюция 2018 года", false],
  ["2018/..", "Резолюция 2018 года", false],
  ["2018", "Резолюция 2018 года", true],
  ["2018-05", "Резолюция мая 2018 года", true],
])("the date %s in the title %j: %s", (edtf, title, named) => {
  expect(formatFootnote({ ...BARE, title, date: date(edtf) }, { accessed }).startsWith(`${title} //`)).toBe(
    named,
  );
});

test("without a day there is a blank, of the same width", () => {
  expect(formatListReference(CITED, { accessed: null })).toMatch(/ \(дата обращения: __\.__\.____\)\.$/);
});

test("in the text", () => {
  const item = citeUnit(CITED, { address: "r4", locator: "п. 4" });
  expect(formatInText(item, "12")).toBe("[12, п. 4]");
  expect(formatInText(item)).toBe("[…, п. 4]");
  expect(formatInText(CITED, "12")).toBe("[12]");
});

test("the note of the medium stands behind title and date", () => {
  const title = "Резолюция // конференции";
  expect(noteMedium(formatFootnote({ ...CITED, title }, { accessed }))).toMatch(
    /^Резолюция \/\/ конференции, 18–19 октября 2018 г\. \[Электронный ресурс\] \/\/ Архив резолюций : сайт\. 2026\. /,
  );
});

test("a place of a place replaces the first", () => {
  const first = citeUnit(CITED, { address: "r4", locator: "п. 4" });
  expect(citeUnit(first, { address: "r5", locator: "п. 5" }).url).toBe(`${CITED.url}#r5`);
});
