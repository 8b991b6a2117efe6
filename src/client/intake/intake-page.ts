import { tellFileName } from "../../intake/received/file-name.ts";
import { createFinder } from "../page-parts.ts";
import type { DraftDesk } from "./draft-desk.ts";
import { createKeeping, restoreDraft, type Kept } from "./draft-keeping.ts";
import { prepareOffer } from "./draft-offer.ts";
import type { Drafting } from "./drafting.ts";
import type { Drafted } from "./drafting-task.ts";
import type { ReferenceFile } from "./reference-file.ts";

/** The page that makes a draft of a file. Whatever is heavy comes with the first file. */
export function startIntakePage(root: HTMLElement): void {
  const find = createFinder(root, "intake");
  const input = find("file", HTMLInputElement);
  const zone = find("drop", HTMLElement);
  const status = find("status", HTMLElement);
  const alert = find("alert", HTMLElement);
  const asking = find("ask", HTMLElement);
  const keeping = createKeeping();
  zone.hidden = false;
  let reference: Promise<ReferenceFile> | null = null;
  let desk: DraftDesk | null = null;
  let drafting: Drafting | null = null;
  /** The file of the draft that is shown. */
  let current: File | null = null;
  let waiting: { file: File; mask: boolean } | null = null;

  const loadReference = (): Promise<ReferenceFile> => {
    reference ??= fetch(root.dataset["reference"] ?? "").then(async (response) => {
      if (!response.ok) throw new Error(String(response.status));
      return (await response.json()) as ReferenceFile;
    });
    // What did not come may come the next time.
    reference.catch(() => (reference = null));
    return reference;
  };

  const show = (words: { status?: string; alert?: string }) => {
    status.textContent = words.status ?? "";
    status.hidden = words.status === undefined;
    find("stop-line", HTMLElement).hidden = words.status === undefined;
    alert.textContent = words.alert ?? "";
    alert.hidden = words.alert === undefined;
    asking.hidden = true;
    if (words.alert !== undefined) alert.focus();
  };

  const loadDesk = async (): Promise<DraftDesk> => {
    const [{ vocabularies }, { prepareDesk }] = await Promise.all([
      loadReference(),
      import("./draft-desk.ts"),
    ]);
    return (desk ??= prepareDesk(find, vocabularies, keeping));
  };

  /** Everything that a draft needs; `act` has it. */
  const load = async (act: (own: DraftDesk) => Promise<void> | void): Promise<void> => {
    show({ status: "Загружается то, чем читают документы: меньше мегабайта, один раз…" });
    try {
      await act(await loadDesk());
    } catch {
      show({ alert: "Не получилось: не всё пришло с сервера. Проверьте связь и повторите." });
    }
    input.value = "";
  };

  const lay = (own: DraftDesk, file: File, drafted: Drafted, solved?: readonly string[]) => {
    own.show(drafted, solved);
    current = file;
    show({});
    offer.withdraw();
    find("draft", HTMLElement).hidden = false;
    find("heading", HTMLElement).focus();
  };

  const read = async (file: File, mask: boolean, kept?: Kept): Promise<void> => {
    drafting?.stop();
    await load(async (own) => {
      const [knowledge, { startDrafting, DraftingError }] = await Promise.all([
        loadReference(),
        import("./drafting.ts"),
      ]);
      show({ status: `Читается «${tellFileName(file.name)}»…` });
      let reading: Drafting | null = null;
      try {
        reading = startDrafting(file, knowledge, mask);
        drafting = reading;
        const drafted = await reading.drafted;
        if (kept === undefined) keeping.begin(file, drafted, mask);
        else keeping.resume(kept);
        const restored = kept === undefined ? drafted : restoreDraft(drafted, kept);
        lay(own, file, restored, kept?.work.solved);
      } catch (error) {
        if (!(error instanceof DraftingError)) throw error;
        show({ alert: `${tellFileName(file.name)}: ${error.message}.` });
      } finally {
        if (drafting === reading) drafting = null;
      }
    });
  };

  const offer = prepareOffer(find, keeping, (kept) => void read(kept.file, kept.mask, kept));

  /** A draft that somebody works on is not thrown away without a word. */
  const take = (file: File, mask = false) => {
    if (desk?.isChanged() !== true || current === null) {
      void read(file, mask);
      return;
    }
    waiting = { file, mask };
    find("question", HTMLElement).textContent = mask
      ? "Черновик будет составлен заново, со скрытыми личными данными. Ваши правки пропадут."
      : `Открыть «${tellFileName(file.name)}» вместо черновика «${tellFileName(current.name)}»? Ваши правки пропадут.`;
    asking.hidden = false;
    find("keep", HTMLButtonElement).focus();
  };

  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file !== undefined) take(file);
  });
  find("replace", HTMLButtonElement).addEventListener("click", () => {
    if (waiting !== null) void read(waiting.file, waiting.mask);
    waiting = null;
  });
  find("keep", HTMLButtonElement).addEventListener("click", () => {
    waiting = null;
    asking.hidden = true;
    input.value = "";
    input.focus();
  });
  find("stop", HTMLButtonElement).addEventListener("click", () => drafting?.stop());
  find("mask", HTMLButtonElement).addEventListener("click", () => {
    if (current !== null) take(current, true);
  });

  // A file that misses the field must not replace the page.
  for (const name of ["dragover", "drop"] as const) {
    root.ownerDocument.addEventListener(name, (event) => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      zone.toggleAttribute("data-over", name === "dragover");
      if (name !== "drop") return;
      const [file, ...others] = event.dataTransfer.files;
      if (others.length > 0) show({ alert: "Файлов несколько: за один раз принимается один документ." });
      else if (file !== undefined) take(file);
    });
  }
  root.ownerDocument.addEventListener("dragleave", () => zone.removeAttribute("data-over"));
  window.addEventListener("beforeunload", (event) => {
    if (desk?.isChanged() === true) event.preventDefault();
  });
  root.dataset["ready"] = "";
}
