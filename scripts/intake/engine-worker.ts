import { parentPort } from "node:worker_threads";
import { getDocumentProxy } from "unpdf";
import WordExtractor from "word-extractor";
import type { DocContent, PdfContent, PdfRun } from "../../src/intake/received/engines.ts";
import type { EngineAnswer, EngineTask } from "./engine-task.ts";

async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
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

async function readDoc(bytes: Uint8Array): Promise<DocContent> {
  const document = await new WordExtractor().extract(Buffer.from(bytes));
  const verbatim = { filterUnicode: false };
  return {
    body: document.getBody(verbatim),
    footnotes: [document.getFootnotes(verbatim), document.getEndnotes(verbatim)].join("\n"),
    textboxes: document.getTextboxes({ ...verbatim, includeHeadersAndFooters: false }),
    annotations: document.getAnnotations(verbatim),
  };
}

async function answer({ engine, bytes }: EngineTask): Promise<EngineAnswer> {
  try {
    return { content: engine === "pdf" ? await readPdf(bytes) : await readDoc(bytes) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { password: name === "PasswordException", message };
  }
}

parentPort?.on("message", (task: EngineTask) => {
  void answer(task).then((result) => parentPort?.postMessage(result));
});
