import { toSlug } from "../russian/transliterate.ts";
import { formatSelectionTable } from "../selection/csv.ts";
import { formatMarkdown } from "../selection/markdown.ts";
import type { TakenSelection } from "../selection/taken.ts";
import { downloadFile } from "./downloading.ts";

const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  md: "text/markdown;charset=utf-8",
  csv: "text/csv;charset=utf-8",
};
type Format = keyof typeof TYPES;

/** Saves a selection; the name of the file. */
export async function saveSelection(format: Format, taken: TakenSelection): Promise<string> {
  const content = await write(format, taken);
  const name = `${toSlug(taken.title).slice(0, 60).replace(/-$/, "") || "podborka"}.${format}`;
  downloadFile(name, TYPES[format], content);
  return name;
}

async function write(format: Format, taken: TakenSelection): Promise<BlobPart> {
  if (format === "md") return formatMarkdown(taken);
  if (format === "csv") return formatSelectionTable(taken);
  // Half a megabyte that only this needs.
  const { formatDocx } = await import("../selection/docx.ts");
  return formatDocx(taken);
}
