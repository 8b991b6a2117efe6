import { createPaths } from "../archive/paths.ts";
import { findUnit, type Finding, type LostPlaces } from "../selection/findings.ts";
import type { SelectedDocument } from "../selection/selected-document.ts";
import type { PickedUnit } from "../selection/selection.ts";

/** The documents that a selection needs, and only those. */
export interface Library {
  /** Those that came, by id. */
  documents: ReadonlyMap<string, SelectedDocument>;
  /** `"loading"` until the document came, `"failed"` when the network did not bring it. */
  find: (unit: PickedUnit) => Finding | "loading" | "failed";
  /** Resolves when all that these units need came or failed; `act` is called whenever something came. */
  load: (units: readonly PickedUnit[], act: () => void) => Promise<void>;
}

const AT_ONCE = 6;

export function createLibrary(base: string = import.meta.env.BASE_URL): Library {
  const paths = createPaths(base);
  let lost: LostPlaces | null = null;
  let lostFailed = false;
  const documents = new Map<string, SelectedDocument>();
  /** Documents that are not there. */
  const missing = new Set<string>();
  const failed = new Set<string>();

  const loadLost = async () => {
    try {
      lost = (await fetchJson(`${paths.selection()}lost.json`)) as LostPlaces | null;
    } catch {
      lost = null;
    }
    lostFailed = lost === null;
  };
  const loadDocument = async (id: string) => {
    try {
      const document = (await fetchJson(paths.documentFile(id, "json"))) as SelectedDocument | null;
      if (document === null) missing.add(id);
      else documents.set(id, document);
      failed.delete(id);
    } catch {
      failed.add(id);
    }
  };

  return {
    documents,
    find(unit) {
      const { resolution: id } = unit;
      if (failed.has(id) || lostFailed) return "failed";
      if (lost === null || !(documents.has(id) || missing.has(id))) return "loading";
      return findUnit(unit, documents.get(id) ?? null, lost);
    },
    async load(units, act) {
      if (units.length > 0 && lost === null) await loadLost();
      const ids = [...new Set(units.map(({ resolution }) => resolution))];
      // These have a page that answers, but no text.
      const gone = new Set([
        ...(lost?.withdrawn ?? []).map(({ id }) => id),
        ...(lost?.moved ?? []).map(({ from }) => from),
      ]);
      for (const id of ids) if (gone.has(id)) missing.add(id);
      const queue = ids.filter((id) => !documents.has(id) && !missing.has(id));
      act();
      const work = async () => {
        for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
          await loadDocument(id);
          act();
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    },
  };
}

const underWay = new Map<string, Promise<unknown>>();

/** `null` for what does not exist. Who asks for what is on its way waits with the others. */
function fetchJson(url: string): Promise<unknown> {
  const known = underWay.get(url) ?? fetchNow(url).finally(() => underWay.delete(url));
  underWay.set(url, known);
  return known;
}

async function fetchNow(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${url}: ${String(response.status)}`);
  return response.json();
}
