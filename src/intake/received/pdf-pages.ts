import { getDocumentProxy } from "unpdf";
import type { PdfContent, PdfRun } from "./engines.ts";

/** The runs of letters of a PDF, page by page. A reader of other people's files: it runs in a thread of its own. */
export async function readPdfPages(bytes: Uint8Array): Promise<PdfContent> {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0, stopAtErrors: false });
  const pages: PdfRun[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: false });
    pages.push(
      items.flatMap((item) => {
        if (!("str" in item)) return [];
        const transform = item.transform as number[];
        const [a = 0, b = 0, , , x = 0, y = 0] = transform;
        return [{ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) || item.height || 10 }];
      }),
    );
    page.cleanup();
  }
  const { info } = await pdf.getMetadata();
  const author = (info as Record<string, unknown>)["Author"];
  await pdf.destroy();
  return {
    pages,
    properties: typeof author === "string" && author.trim() !== "" ? { "имя автора": author } : {},
  };
}
