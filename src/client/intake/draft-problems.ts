import { counted } from "../../russian/plural.ts";
import type { Problem } from "../../archive/problems.ts";
import type { Finder } from "../page-parts.ts";
import type { CheckedDraft } from "./draft-check.ts";
import type { DraftForm } from "./draft-form.ts";
import { wordProblem } from "./problem-words.ts";
import { selectLine } from "./text-lines.ts";

const ERRORS = ["ошибка", "ошибки", "ошибок"] as const;
const FIELDS = ["поле", "поля", "полей"] as const;

/** All that the check says of a draft, in one place, each with a way to where it is mended. */
export interface DraftProblems {
  show: (checked: CheckedDraft) => void;
}

/** What a field is called on the page. */
function nameField(field: HTMLElement): string {
  const own = field.querySelector("legend, label > span")?.textContent ?? "";
  const entry = field.closest("[data-index]")?.getAttribute("aria-label");
  const part = field.closest("details.part")?.querySelector("h3")?.textContent ?? "";
  const group = field.closest("[data-group]")?.querySelector("legend")?.textContent ?? "";
  return [part, entry ?? group, own]
    .filter((name, index, names) => name !== "" && names.indexOf(name) === index)
    .join(", ");
}

function describeState({ problems, unfinished, textProblems }: CheckedDraft): string {
  const wrong = problems.length + textProblems.length;
  const owed = unfinished.length === 0 ? "" : ` Не заполнено: ${counted(unfinished.length, FIELDS)}.`;
  if (wrong === 0) return `Проверка архива ошибок не нашла.${owed}`;
  return `Проверка архива нашла: ${counted(wrong, ERRORS)}. Пока они есть, архив этот черновик не примет.${owed}`;
}

interface Found {
  problem: Problem;
  field: HTMLElement | null;
}

/** In the order of the page. */
function comparePlaces(one: HTMLElement | null, other: HTMLElement | null): number {
  if (one === null || other === null || one === other) return 0;
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) === 0 ? 1 : -1;
}

export function prepareProblems(
  find: Finder,
  form: DraftForm,
  goTo: (element: HTMLElement, from: HTMLElement) => void,
): DraftProblems {
  const body = find("body", HTMLTextAreaElement);

  const createRow = (label: string, text: string, act: ((from: HTMLElement) => void) | null): HTMLElement => {
    const row = document.createElement("li");
    if (act === null) {
      row.textContent = text;
      return row;
    }
    const link = document.createElement("a");
    link.href = "#draft-description";
    link.textContent = label;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      act(link);
    });
    row.append(link, `. ${text}`);
    return row;
  };
  const fieldRow = ({ problem, field }: Found) => {
    const words = wordProblem(problem, field);
    if (field === null) return createRow("", words, null);
    return createRow(nameField(field), words, (from) => goTo(field, from));
  };
  const lineRow = (problem: Problem) => {
    const { line } = problem;
    const words = wordProblem(problem, null);
    if (line === null) return createRow("", words, null);
    return createRow(`Строка ${String(line)}`, words, () => selectLine(body, line));
  };
  /** They are listed below the text. */
  const textRow = ({ length }: readonly Problem[]) =>
    length === 0
      ? []
      : [
          createRow("Текст и разметка", `${counted(length, ERRORS)}: перечислены под текстом.`, () =>
            body.focus(),
          ),
        ];
  const fill = (name: string, rows: HTMLElement[]) => {
    const list = find(name, HTMLElement);
    list.replaceChildren(...rows);
    list.hidden = rows.length === 0;
  };

  return {
    show(checked) {
      const { problems, unfinished, textProblems } = checked;
      find("soundness", HTMLElement).textContent = describeState(checked);
      const found = [...problems, ...unfinished]
        .map((problem): Found => ({ problem, field: form.find(problem.field ?? "") }))
        .sort((one, other) => comparePlaces(one.field, other.field));
      fill("problems", [...found.map(fieldRow), ...textRow(textProblems)]);
      fill("body-problems", textProblems.map(lineRow));
      if (textProblems.length > 0) body.setAttribute("aria-invalid", "true");
      else body.removeAttribute("aria-invalid");
    },
  };
}
