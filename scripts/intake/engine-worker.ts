import { parentPort } from "node:worker_threads";
import type { DocContent } from "../../src/intake/received/engines.ts";
import { readPdfPages } from "../../src/intake/received/pdf-pages.ts";
import type { EngineAnswer, EngineTask } from "./engine-task.ts";
import { Extractor } from "./word-extractor.ts";

async function readDoc(bytes: Uint8Array): Promise<DocContent> {
  const document = await new Extractor().extract(Buffer.from(bytes));
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
    return { content: engine === "pdf" ? await readPdfPages(bytes) : await readDoc(bytes) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { password: name === "PasswordException", message };
  }
}

parentPort?.on("message", (task: EngineTask) => {
  void answer(task).then((result) => parentPort?.postMessage(result));
});
