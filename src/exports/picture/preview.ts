import type { Resolution } from "../../archive/model.ts";
import { formatEdtf } from "../../russian/dates.ts";
import { bindSpaces } from "../../russian/typography.ts";
import { encodePng } from "./png.ts";
import { createSheet } from "./sheet.ts";
import type { Ink, Sheet } from "./sheet.ts";
import type { Typeface } from "./typeface.ts";

/** What link previews ask for. */
const WIDTH = 1200;
const HEIGHT = 630;
const LEFT = 112;
const RIGHT = 1120;
/** Where the title may stand: below the line above it, above the line below it. */
const TITLE = { top: 150, bottom: 510 };
const SMALL = 32;
/** The largest in which a title fits. */
const SIZES = [76, 68, 60, 52, 46];
const LEADING = 1.22;

/** The site's own paper and inks. */
const PAPER = [0xfb, 0xfa, 0xf7] as const;
const INKS: Ink[] = [
  { color: [0x1d, 0x1c, 0x1a], steps: 7 },
  { color: [0x5d, 0x5a, 0x54], steps: 4 },
  { color: [0x8a, 0x2b, 0x17], steps: 4 },
];
const [TITLE_INK, SOFT, ACCENT] = [0, 1, 2];

/** A document's picture for link previews: its theme, when and where the conference met. */
export function drawDocument({ title, date, place }: Resolution, archive: string, typeface: Typeface) {
  const when = date === null ? "без даты" : formatEdtf(date.edtf);
  return drawPreview([when, place?.city].filter(Boolean).join(" · "), title, archive, typeface);
}

/** The picture of every other page. */
export function drawArchive(archive: string, typeface: Typeface) {
  return drawPreview("", "Что решили конференции об образовании, кого и о чём попросили", archive, typeface);
}

/** One sheet serves all pictures: beside a large archive, a new one for each would keep the memory manager busy. */
const sheets = new WeakMap<Typeface, Sheet>();

function drawPreview(above: string, title: string, below: string, typeface: Typeface) {
  const sheet = sheets.get(typeface) ?? createSheet(WIDTH, HEIGHT, PAPER, INKS, typeface);
  sheets.set(typeface, sheet);
  sheet.clear();
  sheet.fill(ACCENT, LEFT - 40, 72, 6, HEIGHT - 2 * 72);
  sheet.write(SOFT, cutLine(above, SMALL, typeface), LEFT, 104, SMALL);
  const { lines, size } = fitTitle(bindSpaces(title), typeface);
  lines.forEach((line, index) => {
    sheet.write(TITLE_INK, line, LEFT, Math.round(TITLE.top + size * (1 + index * LEADING)), size);
  });
  sheet.write(ACCENT, cutLine(below, SMALL, typeface), LEFT, 556, SMALL);
  return encodePng(sheet.picture);
}

/** Too long a title loses its end, with a sign of it. */
function fitTitle(title: string, typeface: Typeface): { lines: string[]; size: number } {
  const room = (size: number) => Math.floor((TITLE.bottom - TITLE.top) / (size * LEADING));
  const size =
    SIZES.find((one) => breakLines(title, one, typeface).length <= room(one)) ?? SIZES.at(-1) ?? SMALL;
  const lines = breakLines(title, size, typeface);
  if (lines.length <= room(size)) return { lines, size };
  const last = lines.slice(room(size) - 1).join(" ");
  return { lines: [...lines.slice(0, room(size) - 1), cutLine(last, size, typeface)], size };
}

function breakLines(text: string, size: number, typeface: Typeface): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((one) => breakWord(one, size, typeface))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && typeface.measure(longer, size) > RIGHT - LEFT) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** What is wider than the sheet is broken where it ends. */
function breakWord(word: string, size: number, typeface: Typeface): string[] {
  if (typeface.measure(word, size) <= RIGHT - LEFT) return [word];
  const parts: string[] = [""];
  for (const sign of word) {
    const longer = (parts.at(-1) ?? "") + sign;
    if (typeface.measure(longer, size) > RIGHT - LEFT) parts.push(sign);
    else parts.splice(-1, 1, longer);
  }
  return parts;
}

function cutLine(text: string, size: number, typeface: Typeface): string {
  if (typeface.measure(text, size) <= RIGHT - LEFT) return text;
  let cut = text;
  while (cut !== "" && typeface.measure(`${cut}…`, size) > RIGHT - LEFT) cut = [...cut].slice(0, -1).join("");
  return `${cut.replace(/[\s,;:–—-]+$/u, "")}…`;
}
