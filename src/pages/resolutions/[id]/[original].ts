import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRoute } from "astro";
import { archive } from "../../_archive.ts";

/** The received files, byte for byte, beside their documents. */
export function getStaticPaths() {
  return archive.resolutions.map(({ id, original: { file } }) => ({ params: { id, original: file } }));
}

export const GET: APIRoute<Record<string, never>, { id: string; original: string }> = ({
  params: { id, original },
}) => {
  const bytes = readFileSync(join(process.env.ARCHIVE_CONTENT ?? "content", "resolutions", id, original));
  return new Response(new Uint8Array(bytes));
};
