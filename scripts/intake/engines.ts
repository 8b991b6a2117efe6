import { Worker } from "node:worker_threads";
import {
  EngineError,
  type DocContent,
  type Engines,
  type PdfContent,
} from "../../src/intake/received/engines.ts";
import type { EngineAnswer, EngineTask } from "./engine-task.ts";

/** A page takes milliseconds; what takes longer than this was built to. */
const LONGEST_MS = 60_000;
const LARGEST_HEAP_MB = 768;

export interface NodeEngines extends Engines {
  /** Ends the thread. Until then it does not hold the process. */
  close: () => Promise<void>;
}

/** Who waits for the answer of a worker, of which there is one at a time. */
interface Waiting {
  resolve: (content: unknown) => void;
  reject: (error: Error) => void;
}

class EngineThread {
  private worker: Worker | null = null;
  private waiting: Waiting | null = null;
  private timer: NodeJS.Timeout | undefined;
  private readonly longest: number;

  constructor(longest: number) {
    this.longest = longest;
  }

  async run(task: EngineTask): Promise<unknown> {
    const worker = (this.worker ??= this.start());
    worker.ref();
    try {
      return await new Promise((resolve, reject) => {
        this.waiting = { resolve, reject };
        this.timer = setTimeout(() => this.fail(worker, new EngineError("time")), this.longest);
        worker.postMessage(task);
      });
    } finally {
      clearTimeout(this.timer);
      this.waiting = null;
      worker.unref();
    }
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(new URL("./engine-worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP_MB },
      // What the libraries complain of is not for the keeper.
      stdout: true,
      stderr: true,
    });
    worker.on("message", (answer: EngineAnswer) => {
      if ("content" in answer) this.waiting?.resolve(answer.content);
      else this.waiting?.reject(answer.password ? new EngineError("password") : new Error(answer.message));
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      this.fail(worker, error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new EngineError("memory") : error);
    });
    worker.on("exit", () => this.fail(worker, new Error("the engine ended")));
    return worker;
  }

  /** A thread that failed once is not trusted again. */
  private fail(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = null;
    this.waiting?.reject(error);
    void worker.terminate();
  }
}

/** Engines in a thread of their own, which is ended when it takes too long or too much, and started again for the next file. */
export function startEngines(longest = LONGEST_MS): NodeEngines {
  const thread = new EngineThread(longest);
  let last: Promise<unknown> = Promise.resolve();
  /** One file after the other: a bomb must not take its neighbours' time. */
  const enqueue = (task: EngineTask): Promise<unknown> => {
    const result = last.then(() => thread.run(task));
    last = result.catch(() => undefined);
    return result;
  };
  return {
    pdf: async (bytes) => (await enqueue({ engine: "pdf", bytes })) as PdfContent,
    doc: async (bytes) => (await enqueue({ engine: "doc", bytes })) as DocContent,
    close: () => thread.close(),
  };
}
