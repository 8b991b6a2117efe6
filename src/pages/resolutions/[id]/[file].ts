import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRoute, GetStaticPaths } from "astro";
import type { Resolution } from "../../../archive/model.ts";
import { namesOf } from "../../../archive/moves.ts";
import { documentFormats } from "../../../exports/document-formats.ts";
import type { DocumentFormat } from "../../../exports/document-formats.ts";
import { archive, filed, publication } from "../../_archive.ts";

interface Props {
  resolution: Resolution;
  /** `null` for the received file, byte for byte. */
  format: DocumentFormat | null;
}

/** The files beside a document's page: the one received, and one for every format; also where they were before. */
export const getStaticPaths: GetStaticPaths = () =>
  filed.flatMap((resolution) => {
    const { file } = resolution.original;
    return namesOf(resolution.id, archive.moves.resolutions).flatMap((id) => [
      { params: { id, file }, props: { resolution, format: null } },
      ...documentFormats.map((format) => ({
        params: { id, file: `${id}.${format.suffix}` },
        props: { resolution, format },
      })),
    ]);
  });

export const GET: APIRoute<Props> = ({ props: { resolution, format } }) => {
  if (format === null) {
    const { id, original } = resolution;
    const folder = join(process.env.ARCHIVE_CONTENT ?? "content", "resolutions", id);
    return new Response(new Uint8Array(readFileSync(join(folder, original.file))));
  }
  const written = format.write(resolution, publication);
  return new Response(written, { headers: { "Content-Type": format.type } });
};
