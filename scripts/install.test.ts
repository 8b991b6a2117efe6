import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findLack, SetupError } from "./install.mjs";
import { flagsFor, isRecentEnough } from "./node-version.mjs";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "a project-"));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(path: string, value: object) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value));
}

const LOCKED = {
  "": { name: "project" },
  "node_modules/one": { version: "1.0.0" },
  "node_modules/one/node_modules/two": { version: "2.0.0", dev: true },
  "node_modules/elsewhere": { version: "3.0.0", optional: true },
};

function lock(packages: object = LOCKED) {
  write("package-lock.json", { packages });
}

function install(packages: Record<string, { version: string }>) {
  for (const [path, entry] of Object.entries(packages)) write(`${path}/package.json`, entry);
  write("node_modules/.package-lock.json", { packages });
}

const INSTALLED = {
  "node_modules/one": { version: "1.0.0" },
  "node_modules/one/node_modules/two": { version: "2.0.0" },
};

describe("findLack", () => {
  it("finds nothing to do when all is there but another platform's package", () => {
    lock();
    install(INSTALLED);
    expect(findLack(root)).toBeNull();
  });

  it("sees an empty clone and an interrupted install", () => {
    lock();
    expect(findLack(root)).toMatch("not installed");
    write("node_modules/one/package.json", { version: "1.0.0" });
    expect(findLack(root)).toMatch("not installed");
  });

  it.each([
    ["another version", { ...LOCKED, "node_modules/one": { version: "1.0.1" } }],
    ["a new package", { ...LOCKED, "node_modules/three": { version: "1.0.0" } }],
  ])("sees a lock with %s", (_what, packages) => {
    lock(packages);
    install(INSTALLED);
    expect(findLack(root)).toMatch("lock has changed");
  });

  it("sees that the development dependencies were left out", () => {
    lock();
    install({ "node_modules/one": { version: "1.0.0" } });
    expect(findLack(root)).not.toBeNull();
  });

  it("sees a package whose folder was deleted", () => {
    lock();
    install(INSTALLED);
    rmSync(join(root, "node_modules/one/node_modules/two"), { recursive: true });
    expect(findLack(root)).toMatch("incomplete");
  });

  it("says that the lock is missing", () => {
    expect(() => findLack(root)).toThrow(SetupError);
  });
});

it.each([
  ["v20.20.2", false, true],
  ["v22.11.0", false, true],
  ["v22.12.0", true, true],
  ["v22.18.0", true, false],
  ["v23.5.0", true, true],
  ["v23.6.0", true, false],
  ["v24.0.0", true, false],
  ["v100.0.0", true, false],
])("Node %s: recent enough %s, asked to strip types %s", (version, recent, asked) => {
  expect(isRecentEnough(version)).toBe(recent);
  expect(flagsFor(version).length > 0).toBe(asked);
});
