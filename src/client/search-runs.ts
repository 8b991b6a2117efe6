import type { Engine } from "../search/lookup.ts";
import { startEngine } from "./search-engine.ts";

/** After so long without an answer the reader is told that it is on its way, and then that it takes its time. */
const PATIENCE = 400;
const LONG = 10_000;

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
  /** Lets the next run start the engine anew. */
  restart: () => void;
  /** Starts the engine before it is needed. */
  warm: () => void;
  /** The engine, for what does not compete with searches. */
  engine: () => Promise<Engine>;
}

/** What the page shows of the state of a run. */
interface Signs {
  busy: HTMLElement;
  wait: () => void;
  waitLonger: () => void;
  fail: (error: unknown) => void;
  clear: () => void;
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
    restart: () => (started = null),
    warm: () => void engine(),
    stop() {
      latest += 1;
      signs.busy.removeAttribute("aria-busy");
    },
    async run(prepare, show) {
      const turn = (latest += 1);
      const isWanted = () => turn === latest;
      const say = (what: () => void) => () => {
        if (isWanted()) what();
      };
      const waits = [setTimeout(say(signs.wait), PATIENCE), setTimeout(say(signs.waitLonger), LONG)];
      signs.busy.setAttribute("aria-busy", "true");
      signs.clear();
      try {
        const prepared = await prepare(await engine(), isWanted);
        if (!isWanted()) return false;
        waits.forEach(clearTimeout);
        signs.clear();
        show(prepared);
      } catch (error) {
        if (!isWanted()) return false;
        started = null;
        signs.fail(error);
      } finally {
        waits.forEach(clearTimeout);
        if (isWanted()) {
          signs.busy.removeAttribute("aria-busy");
          signs.end();
        }
      }
      return true;
    },
  };
}
