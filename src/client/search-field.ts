import type { Suggestion } from "../search/suggestions.ts";
import type { Suggestions } from "./search-suggestions.ts";

/** Makes the field a combobox; the suggestions come when somebody goes to it. */
export function prepareField(
  field: HTMLInputElement,
  list: HTMLElement,
  file: string,
  choose: (suggestion: Suggestion) => void,
): { close: () => void } {
  let suggestions: Suggestions | null = null;
  let asked = false;
  let typing = false;
  field.addEventListener("input", () => (typing = true));
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Подсказки");
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-controls", list.id);
  const load = async () => {
    const [{ createSuggestions }, response] = await Promise.all([
      import("./search-suggestions.ts"),
      fetch(file),
    ]);
    if (!response.ok) return;
    suggestions = createSuggestions(field, list, (await response.json()) as Suggestion[], choose);
    // They came after the first letters, but not after the question was sent.
    if (typing && document.activeElement === field) suggestions.open();
  };
  field.addEventListener("focus", () => {
    if (asked) return;
    asked = true;
    // Searching goes on without suggestions; the next time the reader comes to the field they may come too.
    load().catch(() => {
      asked = false;
    });
  });
  return {
    close() {
      typing = false;
      suggestions?.close();
    },
  };
}
