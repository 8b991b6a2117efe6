import type { LoadedArchive } from "../archive/load.ts";

/**
 * An archive that the process which builds has read before the pages ask for it (`scripts/site/documents/`). The pages
 * are bundled with copies of all modules, so that it is handed over by a name that both know.
 */

const NAME = Symbol.for("resolution-archive/prepared");

export interface Prepared {
  loaded: LoadedArchive;
  /** Ends what the build still does with the archive; for builds that fail. */
  abandon: () => Promise<void>;
}

interface Known {
  [NAME]?: Prepared | undefined;
}

export function offerPrepared(prepared: Prepared | undefined): void {
  (globalThis as Known)[NAME] = prepared;
}

export function takePrepared(): Prepared | undefined {
  return (globalThis as Known)[NAME];
}
