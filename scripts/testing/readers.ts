import { spawnSync } from "node:child_process";
import { installFromDebian } from "./debian.ts";

/** A program of somebody else's that tests read our files with, or that the project reads. */
interface Reader {
  /** Debian's package. */
  package: string;
  /** Ends well where it is installed. */
  probe: [command: string, ...args: string[]];
}

const READERS: Reader[] = [
  { package: "biber", probe: ["biber", "--version"] },
  { package: "bibutils", probe: ["bib2xml", "--version"] },
  { package: "pybtex", probe: ["pybtex", "--version"] },
  { package: "git", probe: ["git", "--version"] },
  { package: "libhttp-oai-perl", probe: ["perl", "-MCarp", "-MHTTP::OAI", "-e", "1"] },
];

/** Whether a program is installed and starts. */
export function canRun([command, ...args]: Reader["probe"]): boolean {
  return spawnSync(command, args, { stdio: "ignore", timeout: 60_000 }).status === 0;
}

function listMissing(): Reader[] {
  return READERS.filter(({ probe }) => !canRun(probe));
}

/** Installs what is missing where that can be done; elsewhere the tests that need it are skipped, and this says so. */
export async function prepareReaders(): Promise<void> {
  const missing = listMissing();
  if (missing.length === 0) return;
  await installFromDebian(...missing.map((reader) => reader.package));
  const lacking = listMissing().map((reader) => reader.package);
  if (lacking.length === 0) return;
  const names = lacking.join(", ");
  console.warn(`\n*** NOT TESTED with ${names}: not installed here, their tests are SKIPPED.`);
  console.warn(`*** On Debian: apt-get install ${lacking.join(" ")}\n`);
}
