import type { LoadedArchive } from "../archive/load.ts";

/**
 * An archive that the process which builds has read before the pages ask for it (`scripts/site/documents/`). The pages
 * are bundled with copies of all modules, so that it is handed over by a name that both know.
 */

const NAME = Symbol.for("resolution-archive/prepared");

interface Known {
  [NAME]?: LoadedArchive | undefined;
}

export function offerPrepared(loaded: LoadedArchive | undefined): void {
  (globalThis as Known)[NAME] = loaded;
}

export function takePrepared(): LoadedArchive | undefined {
  return (globalThis as Known)[NAME];
}
