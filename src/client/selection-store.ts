import type { Selection } from "../selection/selection.ts";
import { formatStored, readStored } from "../selection/stored.ts";

/** Where a browser keeps texts by name: `localStorage`. Every step of it may throw. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The reader's selection: in this browser only, the same in all of its tabs. */
export interface SelectionStore {
  read: () => Selection;
  /** Changes what is kept now, which another tab may have changed since. */
  change: (by: (selection: Selection) => Selection) => void;
  /** Whether it outlives this page: `false` where the browser keeps nothing or its room is full. */
  isKept: () => boolean;
  /** Calls after every change, in this tab or another. */
  watch: (act: () => void) => void;
}

/** Archives of one host, at their own base paths, keep their own. */
const KEY = `selection:${import.meta.env.BASE_URL}`;

/** `lend` gives the shelf; reading the very name of it may be refused. */
export function createStore(lend: () => Shelf = () => localStorage, key = KEY): SelectionStore {
  /** What the shelf did not take. */
  let held: Selection | null = null;
  const acts: (() => void)[] = [];
  const call = () => {
    for (const act of acts) act();
  };
  const read = () => {
    if (held !== null) return held;
    try {
      return readStored(lend().getItem(key));
    } catch {
      return readStored(null);
    }
  };
  return {
    read,
    change(by) {
      const changed = by(read());
      try {
        const shelf = lend();
        if (changed.items.length === 0 && changed.title === "") shelf.removeItem(key);
        else shelf.setItem(key, formatStored(changed));
        held = null;
      } catch {
        held = changed;
      }
      call();
    },
    isKept: () => held === null,
    watch(act) {
      if (acts.length === 0 && typeof addEventListener === "function") {
        addEventListener("storage", (event) => {
          if (event.key === key || event.key === null) call();
        });
        // A page that comes back by «назад» as it was left has not heard of changes.
        addEventListener("pageshow", (event) => {
          if (event.persisted) call();
        });
      }
      acts.push(act);
    },
  };
}

/** The page's only one: who shows the selection hears of every change to it. */
export const ownSelection = createStore();
