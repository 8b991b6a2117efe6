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

async function take(order: PartOrder): Promise<void> {
  // Nobody is told when Pagefind dies: nothing but Pagefind may then keep the worker alive.
  parentPort?.unref();
  writePart(order.file, await indexPart(order.folder, order.pages));
  parentPort?.ref();
  parentPort?.postMessage(order.file);
}

// A Pagefind of its own: it works on one thing at a time.
parentPort?.on("message", (order: PartOrder | null) => {
  if (order !== null) void take(order);
  else void close().then(() => parentPort?.close());
});
