import type { Engine } from "../search/lookup.ts";
import { startEngine } from "./search-engine.ts";
import { describeFailure } from "./search-failure.ts";

/** After so long without an answer the reader is told that it is on its way. */
const PATIENCE = 400;

/** Runs searches one over the other: only the latest may show anything. */
export interface Runs {
  /**
   * Prepares something with the engine and shows it, unless another run has overtaken it; resolves with whether it
   * was shown. `isWanted` lets long work stop early.
   */
  run: <Prepared>(
    prepare: (engine: Engine, isWanted: () => boolean) => Promise<Prepared>,
    show: (prepared: Prepared) => void,
  ) => Promise<boolean>;
  /** Forgets what is on its way. */
  stop: () => void;
  /** Starts the engine before it is needed. */
  warm: () => void;
  /** The engine, for what does not compete with searches. */
  engine: () => Promise<Engine>;
}

/** What the page shows of the state of a run. */
interface Signs {
  busy: HTMLElement;
  wait: () => void;
  fail: (why: string) => void;
  start: () => void;
  end: () => void;
}

export function createRuns(bundle: string, signs: Signs): Runs {
  let started: Promise<Engine> | null = null;
  let latest = 0;
  const engine = (): Promise<Engine> => {
    started ??= startEngine(bundle);
    started.catch(() => undefined);
    return started;
  };
  return {
    engine,
    warm: () => void engine(),
    stop() {
      latest += 1;
      signs.busy.removeAttribute("aria-busy");
    },
    async run(prepare, show) {
      const turn = (latest += 1);
      const isWanted = () => turn === latest;
      const wait = setTimeout(() => {
        if (isWanted()) signs.wait();
      }, PATIENCE);
      signs.busy.setAttribute("aria-busy", "true");
      signs.start();
      try {
        const prepared = await prepare(await engine(), isWanted);
        if (!isWanted()) return false;
        clearTimeout(wait);
        show(prepared);
      } catch (error) {
        if (!isWanted()) return false;
        started = null;
        signs.fail(describeFailure(error));
      } finally {
        clearTimeout(wait);
        if (isWanted()) {
          signs.busy.removeAttribute("aria-busy");
          signs.end();
        }
      }
      return true;
    },
  };
}
