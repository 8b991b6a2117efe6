import type { Problem } from "../../archive/problems.ts";
import type { CheckedDraft } from "./draft-check.ts";
import { controlsOf, openFolds, type DraftForm } from "./draft-form.ts";
import { wordProblem } from "./problem-words.ts";
import { createPlace } from "./draft-text.ts";

/** Says beside the fields what the check has found, and where the quotations stand. */
export interface DraftMessages {
  show: (checked: CheckedDraft) => void;
}

let named = 0;

function nameElement(element: HTMLElement): string {
  element.id ||= `draft-${String((named += 1))}`;
  return element.id;
}

/** Joins a field with what is said of it, for those who hear the page. */
function describe(field: HTMLElement, message: HTMLElement | null): void {
  const controls = controlsOf(field);
  const hint = field.querySelector<HTMLElement>(":scope > .hint");
  const ids = [message, hint].flatMap((element) => (element === null ? [] : [nameElement(element)]));
  const described = controls.length === 1 ? controls : [field];
  for (const element of described) {
    if (ids.length > 0) element.setAttribute("aria-describedby", ids.join(" "));
    else element.removeAttribute("aria-describedby");
  }
}

function clear(form: HTMLElement): void {
  for (const message of form.querySelectorAll<HTMLElement>("[data-message]")) {
    const field = message.parentElement;
    message.remove();
    field?.removeAttribute("aria-describedby");
  }
  for (const control of form.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
}

function say(form: DraftForm, problem: Problem, kind: "wrong" | "owed"): void {
  const target = form.find(problem.field ?? "");
  if (target?.querySelector(":scope > [data-message]") !== null) return;
  const words = document.createElement("p");
  words.dataset["message"] = kind;
  words.textContent = wordProblem(problem, target);
  target.append(words);
  describe(target, words);
  const controls = controlsOf(target);
  if (kind === "wrong" && target.hasAttribute("data-field") && controls.length === 1) {
    controls[0]?.setAttribute("aria-invalid", "true");
  }
  openFolds(target);
}

/** «В тексте: p3»: by which the reader comes to the words. */
function showPlaces(form: DraftForm, root: HTMLElement, places: CheckedDraft["places"]): void {
  for (const line of root.querySelectorAll<HTMLElement>("[data-places]")) line.hidden = true;
  for (const [path, evidence] of places) {
    const field = form.find(`${path}.says`);
    const line = field?.parentElement?.querySelector<HTMLElement>(":scope > [data-places]");
    if (line == null || evidence.length === 0) continue;
    const links = evidence.flatMap((one, index) => [index === 0 ? "В тексте: " : ", ", createPlace(one)]);
    line.replaceChildren(...links);
    line.hidden = false;
  }
}

export function prepareMessages(root: HTMLElement, form: DraftForm): DraftMessages {
  return {
    show({ problems, unfinished, places }) {
      clear(root);
      for (const field of root.querySelectorAll<HTMLElement>("[data-field]")) describe(field, null);
      for (const problem of problems) say(form, problem, "wrong");
      for (const problem of unfinished) say(form, problem, "owed");
      showPlaces(form, root, places);
    },
  };
}
