import { mendPlace } from "./debris.ts";
import type { Mended } from "./debris.ts";
import { Hyphenation, findJoint, measureWidth } from "./line-joining.ts";
import type { Joint, Line } from "./line-joining.ts";
import { listMarks, readListMark } from "./list-marks.ts";

export interface JoinedLines {
  paragraphs: { text: string; first: Line }[];
  joined: number;
  hyphens: number;
  /** The text with the repairs that joining needed; `null` where it is not compared with the original. */
  mended: Mended | null;
}

/** Where a line begins in a text. */
function startsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

const hyphenWhy = "перенос слова на другую строку";
const dashWhy = "тире в начале перенесённой строки, а не маркер списка";

/** Joins the lines of paragraphs; what a comparison with the original would miss becomes a repair. */
export function joinLines(lines: Line[], received: Mended | null): JoinedLines {
  const joints = findJoints(lines);
  let mended = received;
  if (mended !== null) {
    const starts = startsOf(mended.text);
    // From the end, so that the places before stay where they are.
    for (let index = lines.length - 1; index > 0; index -= 1) {
      const [before, line, joint] = [lines[index - 1], lines[index], joints[index]];
      if (before === undefined || line === undefined || joint === null || joint === undefined) continue;
      const start = (starts[before.place] ?? 0) + before.text.trimEnd().length;
      const end = (starts[line.place] ?? 0) + (/^\s*/.exec(line.text)?.[0].length ?? 0);
      if (joint === "hyphen") mended = mendPlace(mended, start - 1, end, "", hyphenWhy);
      else if (listMarks(line.text).some(({ label }) => label === null))
        mended = mendPlace(mended, start, end, " ", dashWhy);
    }
  }
  const paragraphs: JoinedLines["paragraphs"] = [];
  for (const [index, line] of lines.entries()) {
    const joint = joints[index] ?? null;
    const last = paragraphs.at(-1);
    if (joint === null || last === undefined) paragraphs.push({ text: line.text, first: line });
    else {
      const above = last.text.trimEnd();
      const head = joint === "hyphen" ? above.slice(0, -1) : above;
      last.text = head + (joint === "space" ? " " : "") + line.text.trimStart();
    }
  }
  const joined = joints.filter((joint) => joint !== null).length;
  return { paragraphs, joined, hyphens: joints.filter((joint) => joint === "hyphen").length, mended };
}

function findJoints(lines: Line[]): Joint[] {
  const width = measureWidth(lines);
  const hyphenation = new Hyphenation(lines);
  let row = 1;
  let inItem = false;
  return lines.map((line, index) => {
    const before = lines[index - 1];
    if (before === undefined) {
      inItem = readListMark(line.text) !== null;
      return null;
    }
    if (width === null) return before.broken && !line.apart ? "close" : null;
    const joint = findJoint(before, line, width, row, hyphenation, inItem);
    if (joint === null) inItem = readListMark(line.text) !== null;
    const numbers = joint === null ? (readListMark(line.text)?.numbers ?? []) : [];
    if (numbers.length === 1) row = (numbers[0] ?? 0) + 1;
    return joint;
  });
}
