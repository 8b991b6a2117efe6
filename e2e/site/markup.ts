import { readFileSync } from "node:fs";
import { Parser } from "htmlparser2";

/** What a page refers to. */
interface Reference {
  tag: string;
  attribute: string;
  url: string;
}

/** What the link checks need of a page. */
export interface Markup {
  ids: Set<string>;
  references: Reference[];
  canonical: string | null;
  /** Where a page that moved leads at once. */
  refresh: string | null;
  /** The Content-Security-Policy. */
  policy: string | null;
}

const REFERRING: Record<string, string[]> = {
  a: ["href"],
  area: ["href"],
  audio: ["src"],
  form: ["action"],
  iframe: ["src"],
  image: ["href", "xlink:href"],
  img: ["src", "srcset"],
  link: ["href"],
  script: ["src"],
  source: ["src", "srcset"],
  use: ["href", "xlink:href"],
  video: ["src", "poster"],
};

function splitUrls(attribute: string, value: string): string[] {
  if (attribute !== "srcset") return [value];
  return value.split(",").map((candidate) => candidate.trim().split(/\s+/)[0] ?? "");
}

/** Reads the ids and references of an HTML file. */
export function readMarkup(file: string): Markup {
  const markup: Markup = { ids: new Set(), references: [], canonical: null, refresh: null, policy: null };
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (attributes.id !== undefined) markup.ids.add(attributes.id);
      if (tag === "a" && attributes.name !== undefined) markup.ids.add(attributes.name);
      if (tag === "meta" && attributes["http-equiv"] === "content-security-policy") {
        markup.policy = attributes.content ?? "";
      }
      if (tag === "meta" && attributes["http-equiv"] === "refresh") {
        markup.refresh = /url=(.*)$/.exec(attributes.content ?? "")?.[1] ?? "";
      }
      if (tag === "link" && attributes.rel === "canonical") {
        markup.canonical = attributes.href ?? "";
        return;
      }
      // Names a kind of thing: nothing is fetched and nobody is led there.
      if (tag === "link" && attributes.rel === "type") return;
      for (const attribute of REFERRING[tag] ?? []) {
        const value = attributes[attribute];
        if (value === undefined) continue;
        for (const url of splitUrls(attribute, value)) markup.references.push({ tag, attribute, url });
      }
    },
  });
  parser.end(readFileSync(file, "utf8"));
  return markup;
}
