import { pathOfSelection } from "../archive/selection-path.ts";
import { describeMissing } from "../selection/findings.ts";
import { keyOf, type PickedUnit, type Selection } from "../selection/selection.ts";
import { formatShared } from "../selection/shared.ts";
import type { TakenSelection } from "../selection/taken.ts";
import { copyText } from "./copying.ts";
import type { Finder } from "./page-parts.ts";
import { readDay } from "./reader-day.ts";
import type { Library } from "./selection-documents.ts";

const FORMATS = ["docx", "md", "csv"] as const;
const TOO_LONG =
  "Подборка не помещается в ссылку: она слишком длинная для браузеров и почты. Передайте её файлом или по частям.";

export interface Tools {
  /** After every change of what is shown. */
  refresh: () => Promise<void>;
  /** Makes the references that are printed. */
  cite: () => Promise<void>;
  /** «В сноску», once it is made. */
  referenceOf: (unit: PickedUnit) => string;
}

/** What one can do with the selection that is shown: save it, print it, send its link. */
export function prepareTools(find: Finder, library: Library, shown: () => Selection): Tools {
  const said = find("taken", HTMLElement);
  const copied = find("copied", HTMLElement);
  const link = find("link", HTMLInputElement);
  const copy = find("copy", HTMLButtonElement);
  let references = new Map<string, string>();
  let latest = 0;

  /** What is there by now. */
  const take = async (selection: Selection): Promise<TakenSelection> => {
    const { takeSelection } = await import("../selection/taken.ts");
    return takeSelection(selection, library.documents, readDay());
  };
  const gather = async (): Promise<TakenSelection> => {
    const selection = shown();
    await library.load(selection.items, () => undefined);
    const taken = await take(selection);
    const missing = selection.items.flatMap((item) => {
      const finding = library.find(item);
      if (typeof finding === "string") throw new Error("A document did not come.");
      return finding.kind === "missing" ? describeMissing(item, finding) : [];
    });
    return { ...taken, missing };
  };

  const save = async (format: (typeof FORMATS)[number]) => {
    said.textContent = "Готовим файл…";
    try {
      const { saveSelection } = await import("./selection-take-away.ts");
      const taken = await gather();
      const name = await saveSelection(format, taken);
      said.textContent = `Файл ${name} сохранён.`;
    } catch {
      said.textContent = "Файл не получился: не всё пришло с сервера. Проверьте связь и попробуйте ещё раз.";
    }
  };

  for (const format of FORMATS) {
    find(`save-${format}`, HTMLButtonElement).addEventListener("click", () => void save(format));
  }
  find("print", HTMLButtonElement).addEventListener("click", () => {
    print();
  });
  copy.addEventListener("click", () => {
    void copyText(link.value).then((done) => {
      copied.textContent = done ? "Ссылка скопирована." : "Скопируйте ссылку из поля.";
      if (!done) link.select();
    });
  });

  return {
    referenceOf: (unit) => references.get(keyOf(unit)) ?? "",
    async cite() {
      try {
        const { items } = await take(shown());
        references = new Map(items.map(({ key, footnote }) => [key, footnote]));
      } catch {
        // Paper then names the document as the screen does.
      }
    },
    async refresh() {
      said.textContent = "";
      const turn = (latest += 1);
      const query = await formatShared(shown());
      if (turn !== latest) return;
      link.value = new URL(pathOfSelection(import.meta.env.BASE_URL, query ?? ""), location.origin).href;
      copied.textContent = query === null ? TOO_LONG : "";
      link.disabled = copy.disabled = query === null;
    },
  };
}
