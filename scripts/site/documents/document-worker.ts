import { join } from "node:path";
import { serialize } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import { createDocumentReader } from "../../../src/archive/load.ts";
import type { DocumentOrder } from "../../../src/archive/load.ts";
import { readKept, writeKept } from "../kept-file.ts";
import { createDocumentKey } from "./document-key.ts";
import type { Ground, ReadReply, Task, WriteReply } from "./document-task.ts";

const ground = workerData as Ground;
const keyOf = createDocumentKey(ground);
const readDocument = createDocumentReader(ground.contentFolder, ground.vocabularies);

function read(order: DocumentOrder): ReadReply {
  const kept = join(ground.cache, keyOf(order));
  const ready = readKept(kept);
  if (ready !== null) return { kept, content: ready };
  const content = serialize(readDocument(order));
  writeKept(kept, content);
  return { kept, content };
}

async function carryOut(task: Task): Promise<ReadReply[] | WriteReply> {
  if (task.does === "read") return task.orders.map(read);
  // What draws and writes is dear to load, and of no use to those who only read.
  const { writeFiles } = await import("./document-files.ts");
  return task.orders.flatMap((order) => writeFiles(order, task.publishing, ground));
}

parentPort?.on("message", (task: Task) => {
  void carryOut(task).then((reply) => parentPort?.postMessage(reply));
});
