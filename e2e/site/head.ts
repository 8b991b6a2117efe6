import { readFileSync } from "node:fs";
import { Parser } from "htmlparser2";

/** What a page says to machines. */
export interface Head {
  metas: Record<string, string>[];
  links: Record<string, string>[];
  /** The JSON of every `<script type="application/ld+json">`. */
  linkedData: unknown[];
}

/** Reads the head of an HTML file. */
export function readHead(file: string): Head {
  const head: Head = { metas: [], links: [], linkedData: [] };
  let json: string | null = null;
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (tag === "meta") head.metas.push(attributes);
      if (tag === "link") head.links.push(attributes);
      if (tag === "script" && attributes.type === "application/ld+json") json = "";
    },
    ontext(text) {
      if (json !== null) json += text;
    },
    onclosetag(tag) {
      if (tag !== "script" || json === null) return;
      head.linkedData.push(JSON.parse(json));
      json = null;
    },
  });
  parser.end(readFileSync(file, "utf8"));
  return head;
}

/** The link of a head with this relation. */
export function linkOf({ links }: Head, rel: string): Record<string, string> | undefined {
  return links.find((link) => link.rel === rel);
}

/** The content of the `<meta>` with this `name` or `property`. */
export function metaOf({ metas }: Head, name: string): string | undefined {
  return metas.find((meta) => meta.name === name || meta.property === name)?.content;
}
