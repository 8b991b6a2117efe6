import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeChecksums } from "./checksums.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "checksums-"));
  mkdirSync(join(folder, "vocabularies"));
  writeFileSync(join(folder, "units.csv"), "один\r\n");
  writeFileSync(join(folder, "vocabularies", "roles.json"), "[]\n");
  writeFileSync(join(folder, "empty.ttl"), "");
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const check = () =>
  execFileSync("sha256sum", ["-c", "SHA256SUMS"], { cwd: folder, stdio: "pipe" }).toString();

test("sha256sum accepts the file and finds what was changed since", async () => {
  expect(await writeChecksums(folder)).toBe(3);
  expect(check()).toBe("empty.ttl: OK\nunits.csv: OK\nvocabularies/roles.json: OK\n");
  writeFileSync(join(folder, "units.csv"), "два\r\n");
  expect(check).toThrow(/1 computed checksum did NOT match/);
});

test("written twice, it is the same: it does not hold its own sum", async () => {
  await writeChecksums(folder);
  const first = readFileSync(join(folder, "SHA256SUMS"), "utf8");
  await writeChecksums(folder);
  expect(readFileSync(join(folder, "SHA256SUMS"), "utf8")).toBe(first);
});
