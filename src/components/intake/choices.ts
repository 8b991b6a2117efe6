import type { Vocabularies } from "../../archive/model.ts";
import type { ChoiceList } from "../../client/intake/form-fields.ts";

/** The list from which addresses of the text are offered. */
export const ADDRESSES = "draft-addresses";

/** What can be chosen in the form of a draft: what is written, and what people read. */
type Choice = [value: string, label: string];

const fixed: Record<"bounds" | "redacted", Choice[]> = {
  bounds: [
    ["exact", "ровно столько"],
    ["at-least", "более, не менее"],
    ["at-most", "до, не более"],
    ["about", "около"],
  ],
  redacted: [
    ["phone", "телефон"],
    ["email", "электронная почта"],
    ["address", "адрес"],
    ["name", "имя"],
    ["signature", "подпись"],
    ["document", "данные документа"],
    ["other", "другое"],
  ],
};

export function listChoices(list: ChoiceList, vocabularies: Vocabularies): Choice[] {
  if (list === "bounds" || list === "redacted") return fixed[list];
  if (list === "regions") {
    return vocabularies.regions
      .map(({ iso, name }): Choice => [iso, name.nom])
      .toSorted(([, a], [, b]) => a.localeCompare(b, "ru"));
  }
  return vocabularies[list].map(({ id, label }): Choice => [id, label]);
}
