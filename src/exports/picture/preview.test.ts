import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { sampleDate, sampleResolution } from "../../analysis/sample-archive.ts";
import { drawArchive, drawDocument } from "./preview.ts";
import { createTypeface } from "./typeface.ts";
import type { Typeface } from "./typeface.ts";

/** Every sign is a block, a third as wide as high; spaces are blank. */
const blocks: Typeface = {
  measure: (text, size) => ([...text].length * size) / 3,
  ink: (sign, size) => {
    if (sign.trim() === "") return null;
    const width = Math.floor(size / 3) - 1;
    return { left: 0, top: -size, width, alpha: new Uint8Array(width * size).fill(255) };
  },
};

const drawTitle = (title: string) => drawDocument(sampleResolution("one", { title }), "Архив", blocks);

/** Where there is anything but paper, by somebody else's reading of the file. */
async function findInk(
  file: Uint8Array,
): Promise<{ width: number; height: number; right: number; rows: number[] }> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const isInked = (x: number, y: number) => (data[(y * width + x) * channels] ?? 0) < 200;
  let right = 0;
  const rows: number[] = [];
  for (let y = 0; y < height; y += 1) {
    let last = -1;
    // Beside the line in the margin.
    for (let x = 90; x < width; x += 1) if (isInked(x, y)) last = x;
    if (last >= 0) rows.push(y);
    right = Math.max(right, last);
  }
  return { width, height, right, rows };
}

describe("a preview", () => {
  test("is as large as link previews ask for, and says the title, when and where, and the archive", async () => {
    const facts = { title: "Школа", date: sampleDate("2017-11-20") };
    const { width, height, rows } = await findInk(
      drawDocument(sampleResolution("one", facts), "Архив", blocks),
    );
    expect([width, height]).toEqual([1200, 630]);
    expect(rows.filter((y) => y - 1 !== rows[rows.indexOf(y) - 1])).toHaveLength(3);
  });

  test.each<[what: string, title: string]>([
    ["an endless title", "очень длинное название ".repeat(60)],
    ["an endless word", "название".repeat(90)],
    ["many words of one letter", "а ".repeat(900)],
    ["no title", ""],
    ["signs that no alphabet has", "🌲\u0000 \u202E漢字".repeat(50)],
  ])("%s stays on the sheet, between the lines above and below", async (_what, title) => {
    const { right, rows } = await findInk(drawTitle(title));
    expect(right).toBeLessThanOrEqual(1130);
    // The lines above and below are blocks of 32 rows that end at 104 and 556.
    expect(rows.filter((y) => y >= 105 && y < 120)).toEqual([]);
    expect(rows.filter((y) => y > 514 && y < 524)).toEqual([]);
  });

  test("whatever the title is, there is a picture, and always the same", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), async (title) => {
        const file = drawTitle(title);
        expect(Buffer.from(file).equals(drawTitle(title))).toBe(true);
        expect((await findInk(file)).right).toBeLessThanOrEqual(1130);
      }),
      { numRuns: 20 },
    );
  });

  test("the archive has one for its other pages", async () => {
    expect((await findInk(drawArchive("Архив", blocks))).rows.length).toBeGreaterThan(100);
  });
});

test("a file that is no font is refused", () => {
  expect(() => createTypeface([new Uint8Array(40)], () => new Uint8Array())).toThrow();
});
