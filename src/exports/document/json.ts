import type { Resolution } from "../../archive/model.ts";

/** The whole document as the archive's own pages know it. */
export function formatJson(resolution: Resolution): string {
  return `${JSON.stringify(resolution, null, 1)}\n`;
}
