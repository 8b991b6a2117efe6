import { parentPort } from "node:worker_threads";
import { close } from "pagefind";
import { indexPart } from "./index-part.ts";
import { writePart } from "./part-file.ts";

/** A part to be indexed: paths in `folder`, and the file to write. */
export interface PartOrder {
  folder: string;
  pages: string[];
  file: string;
}

// A Pagefind of its own: it works on one thing at a time.
parentPort?.on("message", (order: PartOrder | null) => {
  void (async () => {
    if (order === null) {
      await close();
      parentPort?.close();
    } else {
      await writePart(order.file, await indexPart(order.folder, order.pages));
      parentPort?.postMessage(order.file);
    }
  })();
});
