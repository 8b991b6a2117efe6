import { createHash } from "node:crypto";
import { checkFidelity } from "./fidelity.ts";
import type { Resolution } from "./model.ts";
import type { Report } from "./problems.ts";
import { decodeText } from "./text-file.ts";

/**
 * Compares the received file with what the document says of it: its checksum, and, where the file is text,
 * its words. `original` reports on the file, `report` on the document. Returns the file's checksum when the document
 * has another.
 */
export function compareOriginal(
  bytes: Uint8Array,
  resolution: Resolution,
  original: Report,
  report: Report,
): string | null {
  const { file, sha256, form } = resolution.original;
  const actual = createHash("sha256").update(bytes).digest("hex");
  if (actual !== sha256) {
    const remedy =
      resolution.status === "draft"
        ? "запустите «npm run check -- --fix»: он запишет сумму этого файла; если файл не тот, положите тот"
        : "верните файл, каким он был получен, или исправьте original.sha256, если описан другой файл";
    original.add({
      remedy,
      message: `контрольная сумма не та: у файла ${actual}, в описании ${sha256}`,
    });
    return actual;
  }
  const text = form === "extracted-text" && file.endsWith(".txt") ? decodeText(bytes, original) : null;
  if (text !== null) checkFidelity(resolution, text, report);
  return null;
}
