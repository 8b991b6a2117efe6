import { counted, type Forms } from "../../../russian/plural.ts";
import { IntakeError, type ReceivedText } from "../../model.ts";
import { RtfDocument, type RtfCut } from "./rtf-document.ts";
import { readTokens } from "./rtf-tokens.ts";

const COMMENTS: Forms = ["примечание", "примечания", "примечаний"];
const CHANGES: Forms = ["исправление", "исправления", "исправлений"];
const PIECES: Forms = ["кусок скрытого текста", "куска скрытого текста", "кусков скрытого текста"];

/** A document of a hundred pages has a tenth of them. */
const MOST_TOKENS = 2_000_000;

/** One letter a byte: RTF is a format of bytes. */
function spell(bytes: Uint8Array): string {
  const STEP = 8192;
  let source = "";
  for (let at = 0; at < bytes.length; at += STEP)
    source += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return source;
}

/** Reads what a word processor shows, with the numbers that it printed, and makes the copy that may be published. */
export function readRtf(bytes: Uint8Array): ReceivedText {
  const source = spell(bytes);
  const document = new RtfDocument();
  const start = source.indexOf("{");
  let tokens = 0;
  for (const token of readTokens(source.slice(start))) {
    tokens += 1;
    if (tokens > MOST_TOKENS) throw new IntakeError("документ слишком велик; разделите его на части");
    document.take(token);
  }
  if (!document.complete) throw new IntakeError("файл RTF обрезан; попросите прислать его ещё раз");
  const { tally, cuts, margins } = document;
  const blocks = document.finish();
  const hidden = [
    ...(tally.author ? ["имя автора и другие свойства файла"] : []),
    ...(tally.comments > 0 ? [counted(tally.comments, COMMENTS)] : []),
    ...(tally.changes > 0 ? [counted(tally.changes, CHANGES)] : []),
    ...(tally.hidden > 0 ? [counted(tally.hidden, PIECES)] : []),
  ];
  const counts: [number, string][] = [
    [tally.changes, "приняты исправления"],
    [tally.notes, "сноски поставлены за своими абзацами"],
    [tally.boxes, "надписи в рамках поставлены за своими абзацами"],
    [tally.pictures, "рисунки не перенесены"],
  ];
  return {
    format: "rtf",
    blocks,
    remarks: [
      ...counts.filter(([count]) => count > 0).map(([count, what]) => `${what}: ${count}`),
      ...margins.map((text) => `колонтитул не перенесён: «${text}»`),
    ],
    hidden,
    cleaned: cutSource(bytes, start, cuts),
  };
}

/** The file without the pieces that were cut; `null` where none was. */
function cutSource(bytes: Uint8Array, start: number, cuts: RtfCut[]): Uint8Array | null {
  if (cuts.length === 0) return null;
  const kept: Uint8Array[] = [];
  let at = 0;
  // A group that is cut is noted when it ends, behind what was cut inside of it.
  for (const { from, to, text } of cuts.toSorted((left, right) => left.from - right.from)) {
    if (start + from < at) continue;
    kept.push(bytes.subarray(at, start + from), new TextEncoder().encode(text));
    at = start + to;
  }
  kept.push(bytes.subarray(at));
  const result = new Uint8Array(kept.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const piece of kept) {
    result.set(piece, end);
    end += piece.length;
  }
  return result;
}
