import { readDay } from "../reader-day.ts";
import type { Drafted, DraftingAnswer, DraftingTask } from "./drafting-task.ts";
import type { ReferenceFile } from "./reference-file.ts";

/** A resolution takes a second or two; what takes longer than this was built to. */
const LONGEST_MS = 60_000;
const LARGEST_FILE = 30_000_000;

/** Why there is no draft, in words for the reader. */
export class DraftingError extends Error {}

export interface Drafting {
  drafted: Promise<Drafted>;
  stop: () => void;
}

/** Reads a file into a draft in a thread that is ended whatever becomes of it. */
export function startDrafting(file: File, reference: ReferenceFile, mask: boolean): Drafting {
  if (file.size > LARGEST_FILE)
    throw new DraftingError("файл больше 30 МБ; возьмите сам документ, без вложений");
  // Checksums are a browser's to make only where nobody can have changed the page on its way.
  if (!isSecureContext)
    throw new DraftingError("страница открыта не по https; откройте её по адресу с https");
  const worker = new Worker(new URL("./drafting-worker.ts", import.meta.url), { type: "module" });
  let fail: (error: DraftingError) => void = () => undefined;
  const drafted = new Promise<Drafted>((resolve, reject) => {
    fail = reject;
    worker.addEventListener("message", ({ data }: MessageEvent<DraftingAnswer>) => {
      // The reader of PDF, which may be a worker of its own, says that it is ready.
      if (data.drafted !== undefined) resolve(data.drafted);
      else if (data.refused !== undefined) reject(new DraftingError(data.refused));
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      reject(
        new DraftingError(
          "программа не справилась с файлом; сохраните его заново как .docx или передайте хранителям как есть",
        ),
      );
    });
  });
  const timer = setTimeout(
    () =>
      fail(
        new DraftingError("файл читается слишком долго; сохраните документ заново, без вложений и рисунков"),
      ),
    LONGEST_MS,
  );
  void file.arrayBuffer().then(
    (buffer) => {
      const bytes = new Uint8Array(buffer);
      const task: DraftingTask = { name: file.name, bytes, reference, day: readDay(), mask };
      worker.postMessage(task, [buffer]);
    },
    () => fail(new DraftingError("файл не открывается; может быть, его уже нет на прежнем месте")),
  );
  const end = () => {
    clearTimeout(timer);
    worker.terminate();
  };
  return {
    drafted: drafted.finally(end),
    stop() {
      fail(new DraftingError("чтение прервано"));
    },
  };
}
