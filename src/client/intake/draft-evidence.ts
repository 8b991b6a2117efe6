import type { CheckedDraft } from "./draft-check.ts";

/** Where the words stand that the fact of an element rests on. */
export function findEvidence(
  element: HTMLElement,
  checked: CheckedDraft | null,
): { says: string; address: string }[] {
  const entry = element.closest<HTMLElement>("[data-index]");
  const list = entry?.parentElement?.dataset["entries"];
  const group = element.closest<HTMLElement>("[data-group]")?.dataset["group"] ?? "";
  const field = element.closest<HTMLElement>("[data-field]")?.dataset["field"] ?? "";
  const path = list === undefined ? group : `${list}.${entry?.dataset["index"] ?? ""}`;
  const own = field.startsWith("event.scope") ? "event.scopeInferred" : path.replace(/\.listed\..*$/, "");
  return checked?.places.get(own) ?? [];
}
