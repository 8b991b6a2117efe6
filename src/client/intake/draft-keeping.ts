import type { DraftFields } from "../../intake/draft-document.ts";
import type { PublishedFile } from "../../intake/model.ts";
import type { Drafted } from "./drafting-task.ts";

/**
 * Drafts that nobody has taken away yet, kept in this browser: a page that is lost loses no work. Where the browser keeps
 * nothing, the page does without. A draft that is open in another tab belongs to that tab, which holds a lock.
 *
 * Of what the program read nothing is kept: a later version of the page, which may read otherwise, reads the file again.
 */

/** What a person has made of a draft. */
export interface Work {
  fields: DraftFields;
  body: string;
  /** Doubts that are decided, as `nameDoubt` names them. */
  solved: string[];
}

/** What a draft is made of again. */
interface Begun {
  id: string;
  /** In milliseconds, as clocks have it. */
  since: number;
  file: File;
  /** Personal data is masked in the text. */
  mask: boolean;
  /** What goes beside the text, by its sum in the description: it stays the same. */
  published: PublishedFile;
}

export interface Kept extends Begun {
  work: Work;
}

export interface DraftKeeping {
  /** From now on this is the draft of this page. */
  begin: (file: File, drafted: Drafted, mask: boolean) => void;
  note: (work: Work) => void;
  /** It was taken away, or thrown away. */
  forget: () => void;
  /** The last draft that no open page has. */
  find: () => Promise<Kept | null>;
  resume: (kept: Kept) => void;
  discard: (kept: Kept) => Promise<void>;
}

const NAME = `intake:${import.meta.env.BASE_URL}`;
/** Of the shape of what is kept. Who changes the shape counts on. */
const VERSION = 2;
const LEAVING_MS = 2_000;
const LONGEST_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("no storage")));
  });
}

/** The drafts, and apart from them the work, which is written after every change. */
async function openStores(): Promise<{ drafts: IDBObjectStore; works: IDBObjectStore }> {
  const opening = indexedDB.open(NAME, VERSION);
  opening.addEventListener("upgradeneeded", () => {
    const { result: database } = opening;
    for (const name of database.objectStoreNames) database.deleteObjectStore(name);
    for (const name of ["drafts", "works"]) database.createObjectStore(name);
  });
  const database = await settle(opening);
  const transaction = database.transaction(["drafts", "works"], "readwrite", { durability: "strict" });
  for (const end of ["complete", "abort", "error"] as const)
    transaction.addEventListener(end, () => database.close());
  return { drafts: transaction.objectStore("drafts"), works: transaction.objectStore("works") };
}

const lockOf = (id: string) => `${NAME}:${id}`;

/** Until the page is gone, or somebody lets go. */
function hold(id: string): () => void {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  try {
    void navigator.locks.request(lockOf(id), () => held);
  } catch {
    // Old browsers have no locks: what they keep may be offered to another tab.
  }
  return release;
}

async function remove(id: string): Promise<void> {
  const { drafts, works } = await openStores();
  await Promise.all([settle(drafts.delete(id)), settle(works.delete(id))]);
}

/** Whether no open page has it. A page that is being left, or loaded anew, lets go of it in a moment. */
async function isFree(id: string): Promise<boolean> {
  try {
    await navigator.locks.request(lockOf(id), { signal: AbortSignal.timeout(LEAVING_MS) }, () => undefined);
    return true;
  } catch {
    return false;
  }
}

async function listFree(): Promise<Kept[]> {
  const { drafts, works } = await openStores();
  const [begun, ids, made] = await Promise.all([
    settle(drafts.getAll() as IDBRequest<Begun[]>),
    settle(works.getAllKeys()),
    settle(works.getAll() as IDBRequest<Work[]>),
  ]);
  const work = new Map(ids.map((id, place) => [id, made[place]]));
  const free = await Promise.all(begun.map(({ id }) => isFree(id)));
  return begun.flatMap((draft, place) => {
    const own = work.get(draft.id);
    return own === undefined || free[place] !== true ? [] : [{ ...draft, work: own }];
  });
}

/** A draft that was read again, with what was kept of it. Fields that the archive no longer has are gone. */
export function restoreDraft(drafted: Drafted, { published, work }: Kept): Drafted {
  const fields = Object.entries(drafted.fields).map(([name, value]) => [
    name,
    name in work.fields ? work.fields[name] : value,
  ]);
  return {
    ...drafted,
    draft: { ...drafted.draft, published, body: work.body },
    fields: Object.fromEntries(fields) as DraftFields,
  };
}

export function createKeeping(): DraftKeeping {
  let own: Begun | null = null;
  /** Only once there is work: a draft alone is made anew in a second. */
  let isWritten = false;
  let release: () => void = () => undefined;
  let queue: Promise<unknown> = Promise.resolve();
  /** One after the other; what a browser refuses to keep is no trouble of the reader's. */
  const enqueue = async (act: () => Promise<unknown>): Promise<void> => {
    const before = queue;
    const done = (async () => {
      await before;
      await act().catch(() => undefined);
    })();
    queue = done;
    await done;
  };
  const hand = (draft: Begun | null) => {
    release();
    own = draft;
    isWritten = false;
    if (draft !== null) release = hold(draft.id);
  };
  const forget = () => {
    const id = own?.id;
    isWritten = false;
    if (id !== undefined) void enqueue(() => remove(id));
  };

  return {
    begin(file, { draft: { published } }, mask) {
      forget();
      hand({ id: crypto.randomUUID(), since: Date.now(), file, mask, published });
    },
    note(work) {
      const draft = own;
      if (draft === null) return;
      const isFirst = !isWritten;
      isWritten = true;
      void enqueue(async () => {
        const { drafts, works } = await openStores();
        if (isFirst) drafts.put(draft, draft.id);
        await settle(works.put(work, draft.id));
      });
    },
    forget,
    async find() {
      try {
        const free = await listFree();
        const old = free.filter(({ since }) => Date.now() - since > LONGEST_KEPT_MS);
        for (const { id } of old) await remove(id);
        const young = free.filter((kept) => !old.includes(kept));
        return young.toSorted((one, other) => other.since - one.since)[0] ?? null;
      } catch {
        return null;
      }
    },
    resume({ work: _, ...draft }) {
      hand(draft);
      isWritten = true;
    },
    discard: ({ id }) => enqueue(() => remove(id)),
  };
}
