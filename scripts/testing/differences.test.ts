import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { listDifferences } from "./differences.ts";

it("finds files that differ or are missing on either side", () => {
  const root = mkdtempSync(join(tmpdir(), "differences-"));
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write("a/same/x.txt", "same");
  write("b/same/x.txt", "same");
  write("a/changed.txt", "one");
  write("b/changed.txt", "two");
  write("a/only-a.txt", "");
  write("b/deep/only-b.txt", "");
  expect(listDifferences(join(root, "a"), join(root, "b"))).toEqual([
    "changed.txt",
    "deep/only-b.txt",
    "only-a.txt",
  ]);
  rmSync(root, { recursive: true });
});
