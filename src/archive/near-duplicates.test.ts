import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { describeLikeness, NearDuplicates } from "./near-duplicates.ts";
import type { Comparable } from "./near-duplicates.ts";

const read = (id: string) =>
  readFileSync(`content/resolutions/${id}/original.txt`, "utf8").replaceAll(/\[bookmark:[^\]]*\]/g, "");
const lysva = read("2022-lysva-august");
const smolensk = read("2018-smolensk-quality");

function document(id: string, text: string, facts: Partial<Comparable> = {}): Comparable {
  const units = text.split("\n").map((line) => ({ text: line }));
  return { id, units, date: null, place: null, ...facts };
}

function findAlike(held: Comparable[], asked: Comparable) {
  const duplicates = new NearDuplicates();
  for (const one of held) duplicates.take(one);
  return duplicates.take(asked);
}

const half = (text: string) => text.slice(0, text.lastIndexOf(" ", text.length / 2));

describe("the same text", () => {
  test.each<[string, string, number, number]>([
    ["word for word", lysva, 1, 1],
    [
      "in capitals, with е for ё, in other lines",
      lysva.toUpperCase().replaceAll("Ё", "Е").replaceAll("\n", " "),
      1,
      1,
    ],
    ["with other signs", lysva.replaceAll("«", '"').replaceAll("»", '"').replaceAll("–", "-"), 1, 1],
    ["with every fortieth word mistyped", mistype(lysva, 40), 0.97, 0.99],
    ["in the half of it", half(lysva), 1, 1],
    ["with half of another document behind it", lysva + half(smolensk), 0.99, 1],
  ])("%s", (_, text, least, most) => {
    const [alike, ...others] = findAlike(
      [document("a", lysva), document("b", smolensk)],
      document("c", text),
    );
    expect(alike?.id).toBe("a");
    expect(alike?.share).toBeGreaterThanOrEqual(least);
    expect(alike?.share).toBeLessThanOrEqual(most);
    expect(others).toEqual([]);
  });

  test.each([
    ["of the same keepers and year", read("2017-chelyabinsk-standards"), read("2017-chelyabinsk-gifted")],
    ["of the same theme", read("undated-mytishchi-quality"), smolensk],
    ["with every third word another", lysva, mistype(lysva, 3)],
    [
      "of so few words that they agree by chance",
      "Предлагаем принять резолюцию конференции",
      "Предлагаем принять резолюцию конференции",
    ],
    ["without words", "", "…"],
  ])("is not seen in documents %s", (_, one, other) => {
    expect(findAlike([document("a", one)], document("b", other))).toEqual([]);
  });

  test("of many copies some are named", () => {
    const copies = Array.from({ length: 30 }, (_, place) => document(`a${String(place)}`, lysva));
    const { length } = findAlike(copies, document("b", lysva));
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThan(30);
  });
});

function mistype(text: string, every: number): string {
  let count = 0;
  return text.replaceAll(/[а-яё]{3,}/gi, (word) => ((count += 1) % every === 0 ? `${word}ъ` : word));
}

describe("the same event", () => {
  const at = (edtf: string, city: string | null) => ({ date: { edtf }, place: { city } });
  test.each<[string, Partial<Comparable>, Partial<Comparable>, boolean]>([
    [
      "same days, same town",
      at("2018-10-18/2018-10-19", "Смоленск"),
      at("2018-10-18/2018-10-19", "Смоленск"),
      true,
    ],
    ["another day", at("2018-10-18", "Смоленск"), at("2018-10-19", "Смоленск"), false],
    ["another town", at("2018-10-18", "Смоленск"), at("2018-10-18", "Омск"), false],
    ["only a month", at("2018-10", "Смоленск"), at("2018-10", "Смоленск"), false],
    ["no town", at("2018-10-18", null), at("2018-10-18", null), false],
    ["nothing known", {}, {}, false],
  ])("%s", (_, one, other, expected) => {
    const found = findAlike([document("a", lysva, one)], document("b", smolensk, other));
    expect(found).toEqual(expected ? [{ id: "a", share: null, sameEvent: true }] : []);
  });

  test("is said together with the same text", () => {
    const facts = at("2018-10-18", "Смоленск");
    const [alike] = findAlike([document("a", smolensk, facts)], document("b", smolensk, facts));
    expect(alike && describeLikeness(alike)).toBe(
      "похоже на a: совпадает 100 % слов, то же место и те же дни",
    );
  });
});
