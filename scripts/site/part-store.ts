import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Part } from "./index-part.ts";
import { divideIntoGroups } from "./page-groups.ts";
import { readPart } from "./part-file.ts";
import type { PartOrder } from "./part-worker.ts";

/** Pages of a part: one that changes costs as many, and Pagefind's memory grows with them. */
const PAGES = 250;
/** How many Pagefinds work at once. */
const WORKERS = 4;
const WORKER = new URL("./part-worker.ts", import.meta.url);
/** What a part depends on besides its pages. */
const SOURCES = [
  "./part-worker.ts",
  "./index-part.ts",
  "./packed-file.ts",
  "./part-file.ts",
  "./kept-file.ts",
].map((name) => new URL(name, import.meta.url));

/** How an index is divided, and where its parts are kept. */
export interface PartOptions {
  cache: string;
  /** Pagefind's. */
  version: string;
  pagesOfPart?: number | undefined;
}

/** The files of all parts in a fixed order: those of pages that have not changed from `cache`, the others made anew. */
export async function preparePartFiles(
  folder: string,
  pages: readonly string[],
  { cache, version, pagesOfPart = PAGES }: PartOptions,
): Promise<string[]> {
  const settings = await Promise.all(SOURCES.map((source) => readFile(source)));
  const orders: PartOrder[] = [];
  for (const group of divideIntoGroups(pages, pagesOfPart)) {
    const key = createHash("sha256").update(version);
    for (const source of settings) key.update(source);
    for (const page of group) {
      const content = createHash("sha256").update(await readFile(join(folder, page)));
      key.update(`\n${page}\n`).update(content.digest());
    }
    orders.push({ folder, pages: group, file: join(cache, key.digest("hex")) });
  }
  const lacking: PartOrder[] = [];
  for (const order of orders) if (readPart(order.file) === null) lacking.push(order);
  await makeParts(lacking);
  return orders.map(({ file }) => file);
}

async function makeParts(orders: readonly PartOrder[]): Promise<void> {
  const queue = orders.values();
  const workers = Math.min(orders.length, availableParallelism(), WORKERS);
  await Promise.all(Array.from({ length: workers }, () => workOff(queue)));
}

async function workOff(queue: Iterable<PartOrder>): Promise<void> {
  const worker = new Worker(WORKER);
  const ended = once(worker, "exit");
  const died = ended.then(() => {
    throw new Error("Pagefind ended before it had indexed all pages");
  });
  died.catch(() => undefined);
  try {
    for (const order of queue) {
      worker.postMessage(order);
      await Promise.race([once(worker, "message"), died]);
    }
    worker.postMessage(null);
    await ended;
  } finally {
    await worker.terminate();
  }
}

/** Reads what `preparePartFiles` has just found or made. */
export function openPart(file: string): Part {
  const part = readPart(file);
  if (part === null) throw new Error(`${file}: the part of the index was lost while the index was made`);
  return part;
}
