import { once } from "node:events";
import { availableParallelism } from "node:os";
import { deserialize } from "node:v8";
import { Worker } from "node:worker_threads";
import type { LoadedDocument } from "../../../src/archive/document-folder.ts";
import type { DocumentOrder } from "../../../src/archive/load.ts";
import type { FilesOrder, Ground, Publishing, ReadReply, Task, WriteReply } from "./document-task.ts";

const WORKER = new URL("./document-worker.ts", import.meta.url);
/** Documents of one task. */
const BATCH = 8;
const MOST_THREADS = 4;

/** A document and the file that keeps it. */
export interface KeptDocument {
  kept: string;
  document: LoadedDocument;
}

/** Threads that read documents and write their files, each taking the next that nobody has begun. */
export class DocumentThreads {
  private ground: Ground | undefined;
  private readonly workers: Worker[] = [];

  open(ground: Ground): void {
    this.ground = ground;
  }

  /** In the order of the orders. */
  async read(orders: readonly DocumentOrder[]): Promise<KeptDocument[]> {
    const batches = divide(orders);
    const replies: KeptDocument[][] = [];
    await this.workOff(
      batches.map((batch): Task => ({ does: "read", orders: batch })),
      (reply, place) => {
        replies[place] = (reply as ReadReply[]).map(({ kept, content }) => ({
          kept,
          document: deserialize(content) as LoadedDocument,
        }));
      },
    );
    return replies.flat();
  }

  /** Writes the files of documents that were read; returns the files that keep them. */
  async write(orders: readonly FilesOrder[], publishing: Publishing): Promise<string[]> {
    const kept: string[] = [];
    await this.workOff(
      divide(orders).map((batch): Task => ({ does: "write", publishing, orders: batch })),
      (reply) => kept.push(...(reply as WriteReply)),
    );
    return kept;
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private async workOff(
    tasks: readonly Task[],
    take: (reply: unknown, place: number) => void,
  ): Promise<void> {
    const queue = tasks.entries();
    const wanted = Math.min(tasks.length, availableParallelism(), MOST_THREADS);
    while (this.workers.length < wanted) this.workers.push(new Worker(WORKER, { workerData: this.ground }));
    const work = async (worker: Worker) => {
      for (const [place, task] of queue) {
        worker.postMessage(task);
        const [reply] = (await once(worker, "message")) as [unknown];
        take(reply, place);
      }
    };
    await Promise.all(this.workers.map(work));
  }
}

function divide<T>(list: readonly T[]): T[][] {
  const batches: T[][] = [];
  for (let at = 0; at < list.length; at += BATCH) batches.push(list.slice(at, at + BATCH));
  return batches;
}
