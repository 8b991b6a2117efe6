import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlainText } from "./plain-text.ts";
import { decodeText } from "./text-encoding.ts";

const SINGLE_BYTE = { "windows-1251": "windows-1251", "KOI8-R": "koi8-r", cp866: "ibm866" };

/** The bytes of a text in an encoding of one byte a letter, by the decoder's own table read backwards. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(Array.from(text), (letter) => {
    const byte = bytes.get(letter);
    if (byte === undefined) throw new Error(`${encoding} has no ${letter}`);
    return byte;
  });
}

function encodeWide(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = Array.from((mark ? "\uFEFF" : "") + text, (letter) => letter.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

describe("texts in the encodings of thirty years", () => {
  const texts = [
    "РЕЗОЛЮЦИЯ",
    "Решение педсовета",
    "РЕКОМЕНДАЦИИ КРУГЛОГО СТОЛА",
    "Ёлкинская школа, 5 км от Уфы",
    "Протокол N 3 от 12.04.1998 г.\r\n1. Утвердить план.",
    "Итоговый документ съезда сельских учителей, пос. Ягодное\n\n- открыть кружки;\n- ещё раз обсудить",
    "Участники конференции рекомендуют органам управления образованием разработать программы развития.",
  ];
  const cases = texts.flatMap((text) =>
    Object.entries(SINGLE_BYTE).map(([name, label]) => [name, label, text]),
  );

  it.each(cases)("%s: %j", (name = "", label = "", text = "") => {
    expect(decodeText(encode(text, label))).toEqual({ text, encoding: name });
  });

  it("knows the signs that only Windows has", () => {
    const text = "Приказ № 15 «О съезде учителей» – проект…";
    expect(decodeText(encode(text, "windows-1251"))).toEqual({ text, encoding: "windows-1251" });
  });

  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])("UTF-16, little endian %j, with a mark %j", (littleEndian, mark) => {
    const text = "Резолюция съезда № 5 – «Школа»";
    expect(decodeText(encodeWide(text, littleEndian, mark))).toEqual({ text, encoding: "UTF-16" });
  });

  it("takes UTF-8 with a mark or without", () => {
    const bytes = new TextEncoder().encode("Решение");
    expect(decodeText(bytes)?.text).toBe("Решение");
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]))).toEqual({
      text: "Решение",
      encoding: "UTF-8",
    });
  });

  it.each([
    ["French", encode("Résolution générale de la conférence à Genève, côté élèves", "windows-1252")],
    ["noise", Uint8Array.from({ length: 600 }, (_, index) => (index * index * 7 + index * 13) & 255)],
    ["zeros", new Uint8Array(100)],
  ])("asks rather than guesses: %s", (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
    expect(() => readPlainText(bytes)).toThrow(/в какой кодировке/);
  });

  it("reads back any Russian sentence, whatever its words", () => {
    const word = fc.constantFrom(
      ..."образования школы педагогов развитие ОБЩЕСТВО совет учителей Москва детей качество".split(" "),
    );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 4, maxLength: 40 }),
        fc.constantFrom(...Object.values(SINGLE_BYTE)),
        (words, label) => {
          const text = words.join(" ");
          return decodeText(encode(text, label))?.text === text;
        },
      ),
    );
  });
});

describe("a plain text", () => {
  it("gives a block for every line, and its UTF-8 for publication with the line ends that it had", () => {
    const received = readPlainText(encode("РЕЗОЛЮЦИЯ\r\n\r\nУчастники решили:\r\n", "ibm866"));
    expect(received.blocks.map(({ text }) => text)).toEqual(["РЕЗОЛЮЦИЯ", "", "Участники решили:", ""]);
    expect(new TextDecoder().decode(received.cleaned ?? undefined)).toBe(
      "РЕЗОЛЮЦИЯ\r\n\r\nУчастники решили:\r\n",
    );
    expect(received.remarks).toEqual(["кодировка файла: cp866; опубликован будет UTF-8"]);
  });
});
