import { IntakeError, type ReceivedBlock, type ReceivedText } from "../model.ts";
import { makeParagraph } from "./block.ts";
import type { Engines } from "./engines.ts";
import { findPageEdge, readPage } from "./pdf-lines.ts";

/** Letters of fonts that do not say which letters they are. */
const UNKNOWN_LETTER = /[\uFFFD\p{Co}\p{Cc}]/gu;

function readLines(pages: Parameters<typeof readPage>[0][]): ReceivedBlock[] {
  const edge = Math.max(0, ...pages.map(findPageEdge));
  return pages.flatMap((runs, index) => {
    const lines = readPage(runs, edge).flatMap(({ text, centred, apart, measure }) => [
      ...(apart ? [makeParagraph("")] : []),
      { ...makeParagraph(text, centred), measure },
    ]);
    return index === 0 ? lines : [makeParagraph("\f"), ...lines];
  });
}

/** A block is a line of print, `\f` parts pages, an empty block stands for room between lines. */
export async function readPdf(bytes: Uint8Array, engines: Engines): Promise<ReceivedText> {
  const { pages, properties } = await engines.pdf(bytes);
  const blocks = readLines(pages);
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
    remarks: ["абзацы PDF собраны из строк: проверьте, где они начинаются", `страницы: ${pages.length}`],
    hidden: Object.keys(properties),
    cleaned: null,
  };
}
