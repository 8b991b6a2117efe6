import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { canRun } from "../../scripts/testing/readers.ts";
import { readPublication } from "../exports/samples.fixture.ts";
import { readVersion } from "./version.ts";

const { archive } = readPublication();
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "version-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function commit(date: string): void {
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const git = (...command: string[]) => execFileSync("git", ["-C", folder, ...command], { env });
  git("init", "--quiet");
  writeFileSync(join(folder, "settings.yaml"), "name: Архив\n");
  git("add", ".");
  git("-c", "user.name=Хранитель", "-c", "user.email=keeper@example.org", "commit", "--quiet", "-m", "Архив");
}

describe.skipIf(!canRun(["git", "--version"]))("in a repository", () => {
  test("the version is the content's commit and its day in UTC, wherever it is read", () => {
    commit("2027-01-01T01:30:00+03:00");
    const version = readVersion(folder, archive);
    expect(version).toMatchObject({ date: "2026-12-31", modified: false });
    expect(version.commit).toMatch(/^[0-9a-f]{40}$/);
  });

  test("what was changed since the commit is said", () => {
    commit("2027-01-01T12:00:00Z");
    writeFileSync(join(folder, "new.md"), "");
    expect(readVersion(folder, archive).modified).toBe(true);
  });

  test("what happens beside the content is no version of it", () => {
    commit("2027-01-01T12:00:00Z");
    const content = join(folder, "content");
    mkdirSync(content);
    writeFileSync(join(folder, "code.ts"), "");
    expect(readVersion(content, archive).commit).toBeNull();
    writeFileSync(join(content, "settings.yaml"), "name: Архив\n");
    commit("2027-02-02T12:00:00Z");
    const version = readVersion(content, archive);
    expect(version).toMatchObject({ date: "2027-02-02", modified: false });
    writeFileSync(join(folder, "code.ts"), "changed");
    expect(readVersion(content, archive)).toEqual(version);
    commit("2027-03-03T12:00:00Z");
    expect(readVersion(content, archive)).toEqual(version);
  });
});

test("without a repository the day is the last on which a document was revised, never a clock", () => {
  const [first] = archive.resolutions;
  if (first === undefined) throw new Error("The archive is empty");
  const resolutions = [{ ...first, revised: "2031-05-06" }, first];
  expect(readVersion(folder, { ...archive, resolutions })).toEqual({
    commit: null,
    date: "2031-05-06",
    modified: false,
  });
  expect(readVersion(folder, { ...archive, resolutions: [], withdrawn: [] }).date).toBe("1970-01-01");
});
