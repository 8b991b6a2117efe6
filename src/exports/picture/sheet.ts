import { strideOf } from "./png.ts";
import type { PalettePicture } from "./png.ts";
import { SHIFTS } from "./typeface.ts";
import type { Letter, Typeface } from "./typeface.ts";

type Color = readonly [red: number, green: number, blue: number];

/** A colour, and how many steps lead from the paper to it: they smooth the edges of letters. */
export interface Ink {
  color: Color;
  steps: number;
}

/** Paper of one colour on which is drawn in a few others. */
export interface Sheet {
  picture: PalettePicture;
  /** Makes it blank again. */
  clear: () => void;
  /** Fills a rectangle that lies on the sheet. */
  fill: (ink: number, x: number, y: number, width: number, height: number) => void;
  /** Writes from the left; `y` is the baseline. */
  write: (ink: number, text: string, x: number, y: number, size: number) => void;
}

/** Inks are named by their places; with the paper they come to sixteen colours. Writing that leaves the sheet is cut off. */
export function createSheet(
  width: number,
  height: number,
  paper: Color,
  inks: readonly Ink[],
  typeface: Typeface,
): Sheet {
  const stride = strideOf(width);
  const rows = new Uint8Array(stride * height);
  const put = (x: number, y: number, place: number) => {
    const at = y * stride + 1 + (x >> 1);
    const other = rows[at] ?? 0;
    rows[at] = x % 2 === 0 ? (place << 4) | (other & 0x0f) : (other & 0xf0) | place;
  };
  const palette: Color[] = [paper];
  // For each ink: which place in the palette an opacity comes to.
  const scales = inks.map(({ color, steps }) => {
    const first = palette.length;
    for (let step = 1; step <= steps; step += 1) palette.push(mix(paper, color, step / steps));
    return Uint8Array.from({ length: 256 }, (_, alpha) => {
      const step = Math.round((alpha * steps) / 255);
      return step === 0 ? 0 : first + step - 1;
    });
  });
  const stamp = ({ alpha, width: wide }: Letter, scale: Uint8Array, left: number, top: number) => {
    const last = Math.min(alpha.length / wide, height - top);
    for (let row = Math.max(0, -top); row < last; row += 1) {
      const end = Math.min(wide, width - left);
      for (let column = Math.max(0, -left); column < end; column += 1) {
        const place = scale[alpha[row * wide + column] ?? 0] ?? 0;
        if (place > 0) put(left + column, top + row, place);
      }
    }
  };
  return {
    picture: { width, height, rows, palette },
    clear: () => {
      rows.fill(0);
    },
    fill: (ink, x, y, wide, high) => {
      const place = scales[ink]?.[255] ?? 0;
      for (let row = y; row < y + high; row += 1) {
        for (let column = x; column < x + wide; column += 1) put(column, row, place);
      }
    },
    write: (ink, text, x, y, size) => {
      let at = x;
      for (const sign of text) {
        const quarters = Math.round(at * SHIFTS);
        const letter = typeface.ink(sign, size, quarters % SHIFTS);
        at += typeface.measure(sign, size);
        const scale = scales[ink];
        if (letter === null || scale === undefined) continue;
        stamp(letter, scale, Math.floor(quarters / SHIFTS) + letter.left, y + letter.top);
      }
    },
  };
}

function mix(from: Color, to: Color, part: number): Color {
  const at = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * part);
  return [at(0), at(1), at(2)];
}
