import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readSettlements } from "../../scripts/intake/settlements.ts";
import { tokenize } from "../russian/words.ts";
import { vocabularies } from "./facts/event/read-text.fixture.ts";
import { Gazetteer, gazetteerOf } from "./gazetteer.ts";
import { adjectivesOfPlace } from "./gazetteer/place-adjectives.ts";
import { formsOfPlace } from "./gazetteer/place-forms.ts";
import { readSettlementRecords } from "./gazetteer/records.ts";
import type { Settlement } from "./model.ts";

const settlements = readSettlements();
const gazetteer = gazetteerOf(settlements);
const largest = (found: Settlement[] | undefined) => {
  const [first] = [...(found ?? [])].sort((a, b) => b.population - a.population);
  return first === undefined ? null : `${first.name} ${first.region ?? first.country}`;
};

describe("settlements", () => {
  test("every place in Russia lies in a region of the vocabulary, and every region has places", () => {
    const regions = new Set(vocabularies.regions.map(({ iso }) => iso));
    const russian = settlements.filter(({ country }) => country === "RU");
    expect(russian.length).toBeGreaterThan(4_800);
    expect(russian.filter(({ region }) => region === null || !regions.has(region))).toEqual([]);
    expect(new Set(russian.map(({ region }) => region))).toEqual(regions);
  });

  test("names are Russian", () => {
    expect(settlements.filter(({ name }) => !/^[А-ЯЁ][А-Яа-яЁё0-9 -]+$/u.test(name))).toEqual([]);
    expect(
      settlements.filter(({ name, country }) => country === "RU" && /(?:ськ|цьк|скай)$/u.test(name)),
    ).toEqual([]);
  });

  test.each([
    ["Лысьва", "RU-PER"],
    ["Мытищи", "RU-MOS"],
    ["Орёл", "RU-ORL"],
    ["Королёв", "RU-MOS"],
    ["Череповец", "RU-VLG"],
    ["Казань", "RU-TA"],
    ["Элиста", "RU-KL"],
    ["Норильск", "RU-KYA"],
    ["Петропавловск-Камчатский", "RU-KAM"],
    ["Санкт-Петербург", "RU-SPE"],
    ["Биробиджан", "RU-YEV"],
    ["Магас", "RU-IN"],
    ["Кудымкар", "RU-PER"],
    ["Агинское", "RU-ZAB"],
    ["Салехард", "RU-YAN"],
    ["Анадырь", "RU-CHU"],
    ["Нарьян-Мар", "RU-NEN"],
    ["Палана", "RU-KAM"],
    ["Кирово-Чепецк", "RU-KIR"],
    ["Радужный", "RU-KHM"],
    ["Удачный", "RU-SA"],
    ["Мирный", "RU-SA"],
  ])("%s lies in %s", (name, region) => {
    expect(settlements.filter((one) => one.name === name).map((one) => one.region)).toContain(region);
  });

  test("it is small enough to be sent", () => {
    const rows = settlements.map(({ name, region, country, population }) =>
      [name, region ?? country, population].join("\t"),
    );
    expect(gzipSync(rows.join("\n")).length).toBeLessThan(60_000);
  });

  test("a record without a Cyrillic name is read back from its Latin one", () => {
    const row = (name: string, alternates: string) =>
      [
        "1",
        name,
        name,
        alternates,
        "0",
        "0",
        "P",
        "PPL",
        "RU",
        "",
        "90",
        "",
        "",
        "",
        "1200",
        "",
        "",
        "",
        "",
      ].join("\t");
    const names = (...rows: string[]) => readSettlementRecords(rows.join("\n")).map(({ name }) => name);
    expect(names(row("Verkh-Neyvinskiy", ""))).toEqual(["Верх-Нейвинский"]);
    expect(names(row("Kazan", "Казан,Казань"))).toEqual(["Казань"]);
    expect(names(row("Orël", "Орел,Орьол"))).toEqual(["Орёл"]);
    expect(names(row("Cherepovets", "Череповетс,Череповец"))).toEqual(["Череповец"]);
    expect(names(row("Shatoy", "Советское,Шатой"))).toEqual(["Шатой"]);
  });
});

describe("names in any case", () => {
  test("and adjectives are found by their own beginnings, before any other word is looked up", () => {
    const lost = settlements.flatMap((settlement) => {
      const { name } = settlement;
      const begins = name.slice(0, 2).toLowerCase();
      const differ = (word: string) => !word.startsWith(begins);
      const forms = formsOfPlace(name).filter(differ);
      const adjectives = adjectivesOfPlace(name).filter(differ);
      const alone = new Gazetteer([settlement]);
      return [
        ...forms.filter(
          (form) => alone.findNamed(tokenize(form.charAt(0).toUpperCase() + form.slice(1)), 0) === null,
        ),
        ...adjectives.filter((stem) => alone.findByAdjective(tokenize(`${stem}ого`), 0) === null),
      ];
    });
    expect(lost).toEqual([]);
  });

  test.each([
    ["Лысьве", "Лысьва RU-PER"],
    ["Мытищах", "Мытищи RU-MOS"],
    ["Мытищ", "Мытищи RU-MOS"],
    ["Набережных Челнах", "Набережные Челны RU-TA"],
    ["Нижнем Новгороде", "Нижний Новгород RU-NIZ"],
    ["Великих Луках", "Великие Луки RU-PSK"],
    ["Орле", "Орёл RU-ORL"],
    ["Ельца", "Елец RU-LIP"],
    ["Ростове-на-Дону", "Ростов-на-Дону RU-ROS"],
    ["Йошкар-Оле", "Йошкар-Ола RU-ME"],
    ["СПб", "Санкт-Петербург RU-SPE"],
    ["С.-Петербурге", "Санкт-Петербург RU-SPE"],
    ["Н. Новгороде", "Нижний Новгород RU-NIZ"],
    ["Наб. Челнов", "Набережные Челны RU-TA"],
    ["Химок", "Химки RU-MOS"],
    ["Минеральных Водах", "Минеральные Воды RU-STA"],
    ["Каменске-Уральском", "Каменск-Уральский RU-SVE"],
    ["Каменск-Уральском", "Каменск-Уральский RU-SVE"],
    ["Сергиевом Посаде", "Сергиев Посад RU-MOS"],
    ["Вышнем Волочке", "Вышний Волочёк RU-TVE"],
    ["Гусе-Хрустальном", "Гусь-Хрустальный RU-VLA"],
    ["Ярославля", "Ярославль RU-YAR"],
    ["Твери", "Тверь RU-TVE"],
    ["Кемерове", "Кемерово RU-KEM"],
    ["Березниках", "Березники RU-PER"],
    ["Люберец", "Люберцы RU-MOS"],
    ["Грозном", "Грозный RU-CE"],
    ["Сочи", "Сочи RU-KDA"],
    ["Минске", "Минск BY"],
    ["Симферополе", "Симферополь UA"],
    ["Гродно", "Гродно BY"],
  ])("%s", (form, expected) => {
    const named = gazetteer.findNamed(tokenize(form), 0);
    expect(largest(named?.settlements)).toBe(expected);
    expect(named?.length).toBe(tokenize(form).length);
  });

  test("words that are no names", () => {
    for (const words of ["школе", "Министерстве", "орле"])
      expect(gazetteer.findNamed(tokenize(words), 0)).toBeNull();
  });
});

test.each([
  ["Лысьвенского", "Лысьва RU-PER"],
  ["мытищинской", "Мытищи RU-MOS"],
  ["Копейского", "Копейск RU-CHE"],
  ["Пермской", "Пермь RU-PER"],
  ["Орловский", "Орёл RU-ORL"],
  ["Тверского", "Тверь RU-TVE"],
  ["Елецкого", "Елец RU-LIP"],
  ["Ростовской", "Ростов-на-Дону RU-ROS"],
  ["Нижегородский", "Нижний Новгород RU-NIZ"],
  ["Нижнетагильском", "Нижний Тагил RU-SVE"],
  ["Великолукского", "Великие Луки RU-PSK"],
  ["Старооскольский", "Старый Оскол RU-BEL"],
  ["Уфимский", "Уфа RU-BA"],
  ["Калужский", "Калуга RU-KLU"],
  ["Елабужского", "Елабуга RU-TA"],
  ["Бугульминского", "Бугульма RU-TA"],
  ["Златоустовского", "Златоуст RU-CHE"],
  ["Миасского", "Миасс RU-CHE"],
  ["Добрянского", "Добрянка RU-PER"],
  ["Каменск-Уральского", "Каменск-Уральский RU-SVE"],
  ["Санкт-Петербургская", "Санкт-Петербург RU-SPE"],
  ["Вологодский", "Вологда RU-VLG"],
  ["Кинешемский", "Кинешма RU-IVA"],
])("%s comes from a town", (adjective, expected) => {
  expect(largest(gazetteer.findByAdjective(tokenize(adjective), 0)?.settlements)).toBe(expected);
});
