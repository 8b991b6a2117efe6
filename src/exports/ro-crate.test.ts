import { ROCrate } from "ro-crate";
import { describe, expect, test } from "vitest";
import { sampleArchive } from "../analysis/sample-archive.ts";
import { createPaths } from "../archive/paths.ts";
import type { MeasuredFile } from "./data-package.ts";
import type { Publication } from "./publication.ts";
import { describeCrate } from "./ro-crate.ts";

const publication: Publication = {
  archive: sampleArchive([]),
  paths: createPaths("/archive/"),
  siteUrl: new URL("https://example.org/archive/"),
  version: { commit: "0123456789abcdef", date: "2026-11-22", modified: false },
};
const file = (path: string, type: string): MeasuredFile => ({
  path,
  title: `Файл ${path}`,
  type,
  entries: null,
  schema: null,
  table: null,
  write: () => [],
  bytes: 17,
  sha256: "a".repeat(64),
});

describe("the crate", () => {
  const files = [file("units.csv", "text/csv; charset=utf-8"), file("vocabularies/roles.ttl", "text/turtle")];
  const crate = new ROCrate(describeCrate(files, publication), { array: true, link: true });

  test("is a data set that somebody else's reader finds, with what a crate must say", () => {
    const { root } = crate;
    expect(root["@type"]).toEqual(["Dataset"]);
    for (const property of ["name", "description", "datePublished", "license", "publisher"]) {
      expect(root[property], property).toHaveLength(1);
    }
    expect(root["datePublished"]).toEqual(["2026-11-22"]);
    expect(root["identifier"]).toEqual(["https://example.org/archive/data/"]);
  });

  test("knows every file, its type and its size", () => {
    const parts = crate.root["hasPart"] as { "@id": string }[];
    expect(parts.map((part) => part["@id"])).toEqual(["units.csv", "vocabularies/roles.ttl"]);
    expect(crate.getEntity("units.csv")).toMatchObject({
      "@type": ["File"],
      encodingFormat: ["text/csv"],
      contentSize: ["17"],
    });
  });

  test("names nothing that it does not describe", () => {
    const { "@graph": graph } = crate.toJSON() as { "@graph": { "@id": string }[] };
    const known = new Set(graph.map((entity) => entity["@id"]));
    const named = JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/g);
    const undescribed = [...named].map(([, id = ""]) => id).filter((id) => !known.has(id));
    expect(undescribed).toEqual(["https://w3id.org/ro/crate/1.1"]);
  });

  test("can be of nothing", () => {
    expect(new ROCrate(describeCrate([], publication)).root["@id"]).toBe("./");
  });
});
