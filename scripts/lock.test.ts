import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

interface Locked {
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const text = readFileSync(new URL("../package-lock.json", import.meta.url), "utf8");
const packages = Object.entries((JSON.parse(text) as { packages: Record<string, Locked> }).packages);

it("holds the binaries of every platform", () => {
  const names = new Set(packages.map(([path]) => path.split("node_modules/").pop()));
  const missing = packages.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !names.has(name))
      .map((name) => `${path} → ${name}`),
  );
  expect(missing).toEqual([]);
});

it("names no registry", () => {
  expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});
