import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { drawBlocks } from "../received.fixture.ts";
import { readRtf } from "./rtf.ts";

/** RTF of Russian Word: letters as bytes of windows-1251. */
function makeRtf(body: string, head = ""): Uint8Array {
  const escaped = body.replace(/[А-яЁё№«»—]/gu, (letter) => {
    const table: Record<string, number> = { Ё: 0xa8, ё: 0xb8, "№": 0xb9, "«": 0xab, "»": 0xbb, "—": 0x97 };
    return `\\'${(table[letter] ?? letter.charCodeAt(0) - 0x410 + 0xc0).toString(16)}`;
  });
  return strToU8(
    String.raw`{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0\fcharset204 Times New Roman;}{\f1\fcharset2 Symbol;}{\f2\fcharset0 Arial;}}${head}${escaped}}`,
  );
}

const draw = (body: string, head?: string): string[] => drawBlocks(readRtf(makeRtf(body, head)));

describe("RTF as Word shows it", () => {
  it.each<[string, string, string[]]>([
    ["letters as bytes", String.raw`\pard Решение № 5 «Ёлка»\par`, ["Решение № 5 «Ёлка»"]],
    [
      "letters as code points, with what old readers see",
      String.raw`\pard\uc1\u1056 ?\u1077\'3f\u1096 \'e5шили\par`,
      ["Решшили"],
    ],
    ["no stand-ins", String.raw`{\uc0\u1056\u1077 шили}\par`, ["Решили"]],
    ["two stand-ins", String.raw`{\uc2\u1056 ??\u1077 ?\'3fшили}\par`, ["Решили"]],
    ["a Western font with Russian bytes", String.raw`\f2 Решили\par`, ["Решили"]],
    ["a symbol font", String.raw`{\f1\'b7} Решили\par`, ["• Решили"]],
    [
      "centred and bold",
      String.raw`\pard\qc РЕШЕНИЕ\par\pard\b Школам:\b0\par\pard Школам {\b помочь}\par`,
      ["# РЕШЕНИЕ", "# Школам:", "Школам помочь"],
    ],
    [
      "properties until reset",
      String.raw`\pard\qc ОДИН\par ДВА\par\pard три\par`,
      ["# ОДИН", "# ДВА", "три"],
    ],
    [
      "printed numbers",
      String.raw`{\listtext\pard\plain 9)\tab}\pard\ls1\li720 а\par{\listtext 1.1.\tab}\ilvl1\ls1\li1440 б\par`,
      ["9) а", ".1.1. б"],
    ],
    [
      "printed bullets",
      String.raw`{\listtext\pard{\f1\'b7}\tab}\ls2 а\par{\pntext o\tab}б\par`,
      ["• а", "• б"],
    ],
    ["a list that prints nothing", String.raw`\pard\ls3 а\par`, ["• а"]],
    ["typed numbers are text", String.raw`1.\tab а\par`, ["1.\tа"]],
    [
      "a table",
      String.raw`\trowd\intbl а\cell б\cell\row\trowd\intbl в\cell г\cell\row\pard после\par`,
      ["а | б // в | г", "после"],
    ],
    ["a note", String.raw`Текст{\footnote\pard Из доклада} дальше\par`, ["Текст дальше", "Из доклада"]],
    [
      "a text box",
      String.raw`{\shp{\*\shpinst{\sp{\sn x}{\sv 7}}{\shptxt УТВЕРЖДАЮ\par}}}Решение\par`,
      ["Решение", "УТВЕРЖДАЮ"],
    ],
    ["a field", String.raw`{\field{\*\fldinst HYPERLINK x}{\fldrslt сайт}}\par`, ["сайт"]],
    [
      "signs that have words",
      String.raw`а\~б\_в\-г \endash  д\emdash е\ldblquote ж\rdblquote\{\}\\\par`,
      ["а\u00A0б-вг – д—е“ж”{}\\"],
    ],
    ["bytes of pictures", String.raw`{\pict\bin3 }}}}а\par`, ["а"]],
    ["groups that nobody knows", String.raw`{\*\nonsense тайна}а\par`, ["а"]],
    ["no end of the last paragraph", "Решили", ["Решили"]],
    [
      "broken lines",
      String.raw`Решили:\line 1) одно\line 2) другое\par`,
      ["Решили:", "1) одно", "2) другое"],
    ],
  ])("%s", (_, body, blocks) => {
    expect(draw(body)).toEqual(blocks);
  });

  it("knows headings by their styles", () => {
    const sheet = String.raw`{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 Clause;}{\s2 heading 2;}{\s3 Body;}}`;
    expect(draw(String.raw`\pard\s1 Один\par\pard\s2 Два\par\pard\s3 Три\par`, sheet)).toEqual([
      "# Один",
      "# Два",
      "Три",
    ]);
  });
});

describe("what must not be published of RTF", () => {
  const source = makeRtf(
    String.raw`{\header ПРОЕКТ\par}\pard\insrsid11 Школам{\deleted\revauthdel2 \u1085 ?ет\tab нет} {\revised\revauth1 помочь}{\v тайна}{\*\atnid СИ}{\*\annotation проверить}\par`,
    String.raw`{\info{\author Sidorova}{\company School 1}}{\*\revtbl{Unknown;}{Sidorova;}}{\*\rsidtbl\rsid11}{\*\generator Word}`,
  );
  const received = readRtf(source);
  const published = new TextDecoder("windows-1251").decode(received.cleaned ?? undefined);

  it("is said", () => {
    expect(drawBlocks(received)).toEqual(["Школам помочь"]);
    expect(received.hidden).toEqual([
      "имя автора и другие свойства файла",
      "1\u00A0примечание",
      "2\u00A0исправления",
      "1\u00A0кусок скрытого текста",
    ]);
    expect(received.remarks).toEqual(["приняты исправления: 2", "колонтитул не перенесён: «ПРОЕКТ»"]);
  });

  it("is gone, and the rest reads the same", () => {
    expect(published).not.toMatch(
      /Sidorova|School|rsid11|revtbl|annotation|\\'f2\\'e0\\'e9|u1085|revauth[1-9]/,
    );
    const again = readRtf(received.cleaned ?? new Uint8Array());
    expect([drawBlocks(again), again.hidden]).toEqual([["Школам помочь"], []]);
  });
});

it.each([
  ["cut off", makeRtf("Решили").slice(0, -1)],
  ["without end", strToU8(`{\\rtf1${"\\b".repeat(2_100_000)}}`)],
  ["never closed", strToU8(`{\\rtf1${"{".repeat(100_000)}`)],
])("RTF that is %s is refused", (_, bytes) => {
  expect(() => readRtf(bytes)).toThrow(/обрезан|повреждена|слишком велик/);
});
