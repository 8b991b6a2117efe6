import { IntakeError, type ReceivedBlock, type ReceivedText } from "../model.ts";
import { makeParagraph } from "./block.ts";
import type { Engines, PdfRun } from "./engines.ts";
import { findPageEdge, readPage, type PdfLine } from "./pdf-lines.ts";

/** Letters of fonts that do not say which letters they are. */
const UNKNOWN_LETTER = /[\uFFFD\p{Co}\p{Cc}]/gu;

const PAGE_NUMBER = /^[-–—\s]*(?:стр(?:аница|\.)?\s*)?\d{1,3}(?:\s*(?:из|\/)\s*\d{1,3})?[-–—\s]*$/iu;
/** Below the notes: the page's number, a running foot. */
const MOST_BELOW = 2;

/** Where the notes of a page begin and end: at its foot. Where there are none, both are above what stands below them. */
function findNotes(lines: PdfLine[]): [from: number, to: number] {
  const isBelow = ({ apart, note, centred, text }: PdfLine) =>
    !note && (apart || centred || PAGE_NUMBER.test(text));
  const from = lines.findIndex(({ note, apart }) => note && apart);
  if (from >= 0) {
    const length = lines.slice(from).findIndex(isBelow);
    const to = length < 0 ? lines.length : from + length;
    if (lines.length - to <= MOST_BELOW) return [from, to];
  }
  const end =
    lines.length - (lines.at(-1) !== undefined && PAGE_NUMBER.test(lines.at(-1)?.text ?? "") ? 1 : 0);
  return [end, end];
}

const writeLines = (lines: PdfLine[]): ReceivedBlock[] =>
  lines.flatMap(({ text, centred, apart, measure, note }) => [
    ...(apart || note ? [makeParagraph("")] : []),
    { ...makeParagraph(text, centred), measure },
  ]);

/** The lines of all pages, and behind them the notes, which would part what goes on across pages. */
function readLines(pages: PdfRun[][]): { blocks: ReceivedBlock[]; notes: number } {
  const edge = Math.max(0, ...pages.map(findPageEdge));
  const notes: PdfLine[] = [];
  const blocks = pages.flatMap((runs, index) => {
    const lines = readPage(runs, edge);
    const [from, to] = findNotes(lines);
    notes.push(...lines.splice(from, to - from));
    const written =
      index === pages.length - 1 && notes.length > 0
        ? [
            ...writeLines(lines.slice(0, from)),
            ...writeLines(notes),
            makeParagraph(""),
            ...writeLines(lines.slice(from)),
          ]
        : writeLines(lines);
    return index === 0 ? written : [makeParagraph("\f"), ...written];
  });
  return { blocks, notes: notes.filter(({ note }) => note).length };
}

/** A block is a line of print, `\f` parts pages, an empty block stands for room between lines. */
export async function readPdf(bytes: Uint8Array, engines: Engines): Promise<ReceivedText> {
  const { pages, properties } = await engines.pdf(bytes);
  const { blocks, notes } = readLines(pages);
  const text = blocks.map((block) => block.text).join("");
  if (!/\p{L}/u.test(text)) {
    throw new IntakeError("в PDF нет текста: это скан; распознайте его и пришлите текст в .docx");
  }
  if ((text.match(UNKNOWN_LETTER)?.length ?? 0) > text.length * 0.1) {
    throw new IntakeError(
      "буквы этого PDF не распознаются; пришлите документ в .docx или распознайте PDF заново",
    );
  }
  return {
    format: "pdf",
    blocks,
    remarks: [
      "абзацы PDF собраны из строк: проверьте, где они начинаются",
      `страницы: ${pages.length}`,
      ...(notes > 0 ? [`сноски поставлены в конец: ${notes}`] : []),
    ],
    hidden: Object.keys(properties),
    cleaned: null,
  };
}
