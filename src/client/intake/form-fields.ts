import type { Vocabularies } from "../../archive/model.ts";

/** What the form of a draft is made of. */

/** Lists of the archive that values are chosen from. */
export type ChoiceList =
  | Extract<
      keyof Vocabularies,
      | "documentKinds"
      | "documentStates"
      | "eventKinds"
      | "series"
      | "scopes"
      | "participationForms"
      | "sessionForms"
      | "regions"
      | "countries"
      | "organizerRoles"
      | "roles"
      | "acts"
    >
  | "bounds"
  | "redacted";

export interface FormField {
  /** Below the path of its group; empty where an entry of a list is the value itself. */
  name: string;
  label: string;
  hint?: string;
  control: "line" | "text" | "count" | "address" | "quotations" | "choice" | "choices";
  of?: ChoiceList;
}

/** What is folded away until it is needed. */
export interface Seldom {
  title: string;
  hint: string;
  fields: FormField[];
}

export interface FormGroup {
  /** Where it stands in the description; empty for its first level. */
  path: string;
  title: string;
  fields: FormField[];
  /** A fact: has a quotation, or what it was concluded from. */
  sourced?: true;
  seldom?: Seldom;
  /** A list: the words of the button that adds an entry. */
  adds?: string;
  /** What its entries are called: «Организатор». */
  entry?: string;
  /** In the description the list is a map: each entry is a value under its address, the field `at`. */
  keyed?: true;
}

export interface FormPart {
  title: string;
  /** Many documents have nothing of it: folded until it says something. */
  folded?: true;
  groups: FormGroup[];
}

export function line(name: string, label: string, hint = ""): FormField {
  return { name, label, hint, control: "line" };
}

export function text(name: string, label: string, hint = ""): FormField {
  return { name, label, hint, control: "text" };
}

export function count(name: string, label: string): FormField {
  return { name, label, control: "count" };
}

/** Where something stands in the text; offered from the addresses that the text has. */
export function address(name: string, label: string, hint = ""): FormField {
  return { name, label, hint, control: "address" };
}

export function choice(name: string, label: string, of: ChoiceList): FormField {
  return { name, label, control: "choice", of };
}

export function choices(name: string, label: string, of: ChoiceList): FormField {
  return { name, label, control: "choices", of };
}

export function quotations(name: string, label: string): FormField {
  return { name, label, control: "quotations" };
}

const QUOTATION = quotations("says", "Слова документа");

const SOURCE: Seldom = {
  title: "Другое место или вывод",
  hint: "Чего документ не говорит сам, но что из него следует, записывают как вывод, с объяснением.",
  fields: [
    address("at", "Адрес места", "Если эти слова стоят в документе не раз: p3, r4.2."),
    quotations("inferred.from", "Вывод: из каких слов"),
    line("inferred.why", "Вывод: почему он верен"),
  ],
};

/** The fields of a group that are always seen. */
export function shownFields({ fields, sourced }: FormGroup): FormField[] {
  return sourced ? [...fields, QUOTATION] : fields;
}

/** What of a group is folded away. */
export function foldedFields({ sourced, seldom }: FormGroup): Seldom | null {
  return seldom ?? (sourced ? SOURCE : null);
}
