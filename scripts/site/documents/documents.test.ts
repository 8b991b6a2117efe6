import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { loadArchive } from "../../../src/archive/load.ts";
import { namesOf } from "../../../src/archive/moves.ts";
import { createPaths } from "../../../src/archive/paths.ts";
import { documentFormats } from "../../../src/exports/document-formats.ts";
import { PROJECT } from "../cache-folder.ts";
import { readKept, writeKept } from "../kept-file.ts";
import { writeSyntheticArchive } from "../../synthetic/write-archive.ts";
import { digestCode } from "./document-key.ts";
import { DocumentBuild } from "./documents.ts";

/** More than one thread takes at once. */
const DOCUMENTS = 10;
const root = mkdtempSync(join(tmpdir(), "documents-"));
const content = join(root, "content");
const cache = join(root, "cache");
const out = join(root, "site");
const place = { out, site: "https://example.org/", base: "/archive/" };

/** One build; what it wrote, by path. */
async function build(published = place): Promise<Map<string, string>> {
  rmSync(out, { recursive: true, force: true });
  const documents = new DocumentBuild(content, { path: cache, release: () => undefined });
  const loaded = await documents.read();
  expect(loaded).toEqual(loadArchive(content));
  await documents.write(loaded, published);
  await documents.close();
  const paths = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    paths
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(out.length), readFileSync(path, "base64")] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** What a build without anything kept writes. */
async function buildAnew(published = place): Promise<Map<string, string>> {
  rmSync(cache, { recursive: true, force: true });
  return build(published);
}

function change(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(file, "utf8");
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}

function differing(one: Map<string, string>, other: Map<string, string>): string[] {
  return [...one.keys()].filter((path) => one.get(path) !== other.get(path));
}

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  writeSyntheticArchive(content, DOCUMENTS);
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe("the documents of a build", () => {
  it("have the files that every format writes, the picture and the original", async () => {
    const written = await build();
    const { archive } = loadArchive(content);
    const day =
      archive.resolutions
        .map(({ revised }) => revised)
        .sort()
        .at(-1) ?? "";
    const publication = {
      archive,
      paths: createPaths("/archive/"),
      siteUrl: new URL("https://example.org/archive/"),
      version: { date: day },
    };
    for (const resolution of archive.resolutions) {
      const { id, original } = resolution;
      for (const format of documentFormats) {
        const expected = Buffer.from(format.write(resolution, publication)).toString("base64");
        expect(written.get(`/resolutions/${id}/${id}.${format.suffix}`)).toBe(expected);
      }
      expect(written.has(`/resolutions/${id}/${id}.png`)).toBe(true);
      const received = readFileSync(join(content, "resolutions", id, original.file), "base64");
      expect(written.get(`/resolutions/${id}/${original.file}`)).toBe(received);
    }
    const folders = archive.resolutions.flatMap(({ id }) => namesOf(id, archive.moves.resolutions));
    // A picture has the present name only.
    expect(written.size).toBe(folders.length * (documentFormats.length + 1) + archive.resolutions.length);
  });

  it("are the same from what an earlier build kept, which is used", async () => {
    const first = await buildAnew();
    const before = new Map(
      readdirSync(cache).map((name) => [name, readFileSync(join(cache, name), "base64")]),
    );
    expect(await build()).toEqual(first);
    const after = new Map(
      readdirSync(cache).map((name) => [name, readFileSync(join(cache, name), "base64")]),
    );
    expect(after).toEqual(before);
    // What is kept is served: the files of one document in place of another's.
    const [one = "", other = ""] = readdirSync(cache)
      .map((name) => join(cache, name))
      .filter((file) => readKept(file)?.readUInt32LE(0) === 0xfd2fb528);
    writeKept(one, readKept(other) ?? Buffer.alloc(0));
    expect(differing(first, await build())).not.toEqual([]);
  });

  it("are made anew where what was kept is damaged", async () => {
    const first = await buildAnew();
    for (const [place, name] of readdirSync(cache).entries()) {
      const bytes = readFileSync(join(cache, name));
      const damaged = place % 2 === 0 ? bytes.subarray(0, bytes.length - 9) : bytes.fill(7, 40, 44);
      writeFileSync(join(cache, name), damaged);
    }
    expect(await build()).toEqual(first);
    for (const name of readdirSync(cache)) expect(readKept(join(cache, name))).not.toBeNull();
  });

  it("change alone, and leave nothing behind that is not used", async () => {
    const first = await buildAnew();
    const kept = readdirSync(cache).length;
    const { resolutions } = loadArchive(content).archive;
    const [{ id } = { id: "" }] = resolutions;
    change(join(content, "resolutions", id, "index.md"), /^rights: .*$/m, "rights: no-known-copyright");
    const second = await build();
    expect(differing(first, second).length).toBeGreaterThan(0);
    for (const path of differing(first, second)) expect(path).toContain(`/${id}/`);
    expect(readdirSync(cache)).toHaveLength(kept);
    expect(second).toEqual(await buildAnew());
  });

  it("are written no further when the build is abandoned", async () => {
    rmSync(out, { recursive: true, force: true });
    const documents = new DocumentBuild(content, { path: cache, release: () => undefined });
    void documents.write(await documents.read(), place);
    await documents.close();
    rmSync(out, { recursive: true, force: true });
    await setTimeout(500);
    expect(existsSync(out)).toBe(false);
  });
});

describe("nothing out of date is served", () => {
  const roles = () => join(content, "vocabularies", "roles.yaml");
  it.each([
    ["vocabulary", () => change(roles(), /label: .*/, "label: Иные"), place],
    ["settings", () => change(join(content, "settings.yaml"), /^name: .*$/m, "name: Иной архив"), place],
    ["path", () => undefined, { ...place, base: "/" }],
    ["site", () => undefined, { ...place, site: "https://example.net/" }],
  ])("after a change of the %s", async (_what, alter, published) => {
    const first = await buildAnew();
    alter();
    const second = await build(published);
    expect(differing(first, second).length).toBeGreaterThan(0);
    expect(second).toEqual(await buildAnew(published));
  });

  it("after the day of the archive", async () => {
    const first = await buildAnew();
    const { resolutions, moves } = loadArchive(content).archive;
    const [changed, ...others] = resolutions;
    const id = changed?.id ?? "";
    change(join(content, "resolutions", id, "index.md"), /^revised: .*$/m, 'revised: "2031-01-02"');
    const second = await build();
    const dated = documentFormats.filter((format) => format.dated);
    const expected = others
      .flatMap((other) => namesOf(other.id, moves.resolutions))
      .flatMap((name) => dated.map(({ suffix }) => `/resolutions/${name}/${name}.${suffix}`));
    expect(
      differing(first, second)
        .filter((path) => !path.includes(`/${id}/`))
        .sort(),
    ).toEqual(expected.sort());
    expect(second).toEqual(await buildAnew());
  });

  it("after a change of the code or of a package", () => {
    const copy = join(root, "project");
    for (const part of ["src", "scripts/site", "package-lock.json"])
      cpSync(join(PROJECT, part), join(copy, part), { recursive: true });
    const before = digestCode(copy);
    expect(digestCode(copy)).toBe(before);
    const digests = [
      "src/exports/xml.ts",
      "src/archive/load.ts",
      "scripts/site/kept-file.ts",
      "package-lock.json",
    ].map((file) => {
      change(join(copy, file), /$/, " ");
      return digestCode(copy);
    });
    expect(new Set([before, ...digests]).size).toBe(digests.length + 1);
  });
});
