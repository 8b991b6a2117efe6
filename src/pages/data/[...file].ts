import { ReadableStream } from "node:stream/web";
import type { APIRoute, GetStaticPaths } from "astro";
import type { DataFile } from "../../exports/data-files.ts";
import { publishedFiles, readParts } from "./_files.ts";

interface Props {
  file: DataFile;
}

/** Every file for machines below `/data/` but the checksums, which are taken of what was built. */
export const getStaticPaths: GetStaticPaths = () =>
  publishedFiles.map((file) => ({ params: { file: file.path }, props: { file } }));

export const GET: APIRoute<Props> = ({ props: { file } }) =>
  new Response(ReadableStream.from(readParts(file)) as BodyInit, { headers: { "Content-Type": file.type } });
