import { expect, it } from "vitest";
import type { PdfRun } from "./engines.ts";
import { readPdf } from "./pdf.ts";
import { drawBlocks, NO_ENGINES } from "./received.fixture.ts";

/** A page of ten-point letters, each half an em wide; a mark is raised that stands behind «^». */
function page(lines: [text: string, y: number][]): PdfRun[] {
  return lines.flatMap(([text, y]) => {
    let x = 50;
    return text.split(/(\^\d)/).flatMap((part) => {
      const [mark, size, height] = part.startsWith("^") ? [part.slice(1), 6, y + 4] : [part, 10, y];
      const run = { text: mark, x, y: height, width: (mark.length * size) / 2, size };
      x += run.width;
      return mark === "" ? [] : [run];
    });
  });
}

const read = async (...pages: [string, number][][]) => {
  const engines = { ...NO_ENGINES, pdf: () => Promise.resolve({ pages: pages.map(page), properties: {} }) };
  return readPdf(new Uint8Array(), engines);
};

it("puts the notes of all pages behind the text, so that a list goes on over the page", async () => {
  const received = await read(
    [
      ["1. Открыть кружки^1 для детей и учить их по новому закону^2 всему.", 700],
      ["2. Учить детей.", 688],
      ["^1 Кружки бывают разные, о них говорит приказ министра, а также", 100],
      ["устав школы.", 88],
      ["2Закон о школах.", 76],
      ["Страница 1 из 2", 40],
    ],
    [
      ["3. Лечить детей.", 700],
      ["Страница 2 из 2", 40],
    ],
  );
  expect(drawBlocks(received).filter((text) => text !== "")).toEqual([
    "1. Открыть кружки для детей и учить их по новому закону всему.",
    "2. Учить детей.",
    "Страница 1 из 2",
    "3. Лечить детей.",
    "1 Кружки бывают разные, о них говорит приказ министра, а также",
    "устав школы.",
    "2 Закон о школах.",
    "Страница 2 из 2",
  ]);
  expect(received.remarks).toContain("сноски поставлены в конец: 2");
});

it("leaves a figure that no note begins with", async () => {
  const received = await read([
    ["Площадь школы 200 м^2 и не больше, так решили участники съезда.", 700],
    ["1 Мая съезд закрыт.", 600],
  ]);
  expect(drawBlocks(received)[0]).toBe("Площадь школы 200 м2 и не больше, так решили участники съезда.");
  expect(received.remarks).toHaveLength(2);
});
