import { counted, formatNumber } from "../russian/plural.ts";

/** The headline of every chart of an empty archive. */
export const NO_DOCUMENTS = "В архиве пока нет документов.";

/** «Ни один из 5 документов не»: the beginning of a sentence. */
export function noDocument(total: number): string {
  if (total === 1) return "Единственный документ архива не";
  return `Ни один из\u00A0${counted(total, ["документа", "документов", "документов"])} не`;
}

/** «2 документов из 5», «2 документах из 5». */
export function someDocuments(count: number, total: number, form: "genitive" | "prepositional"): string {
  const forms =
    form === "genitive"
      ? (["документа", "документов", "документов"] as const)
      : (["документе", "документах", "документах"] as const);
  return `${counted(count, forms)} из\u00A0${formatNumber(total)}`;
}
