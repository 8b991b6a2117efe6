import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeDocument } from "../../src/intake/draft-document.ts";
import { chooseId, proposeId } from "../../src/intake/draft-id.ts";
import type { Draft } from "../../src/intake/model.ts";

/** Names that differ in case only are one folder on many a disk. */
export function listFolders(parent: string): Set<string> {
  return new Set(existsSync(parent) ? readdirSync(parent).map((name) => name.toLowerCase()) : []);
}

/**
 * Writes the folder of a draft under a name that nothing has, `isTaken` included; returns the name. The folder
 * appears with all that is in it, or not at all.
 */
export function writeDraftFolder(
  draft: Draft,
  parent: string,
  { day, isTaken }: { day: string; isTaken: (id: string) => boolean },
): string {
  mkdirSync(parent, { recursive: true });
  // No temporary folder of the system's: that is its owner's alone, and this one is going to stay.
  const staged = join(parent, `.import-${randomUUID()}`);
  mkdirSync(staged);
  try {
    writeFileSync(join(staged, draft.published.name), draft.published.bytes);
    const refused = new Set<string>();
    for (;;) {
      const there = listFolders(parent);
      const id = chooseId(proposeId(draft), (name) => there.has(name) || refused.has(name) || isTaken(name));
      writeFileSync(join(staged, "index.md"), writeDocument(draft, { id, day }));
      if (move(staged, join(parent, id))) return id;
      refused.add(id);
    }
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

/** `false` when somebody else made a folder of that name in the meantime. */
function move(staged: string, folder: string): boolean {
  try {
    renameSync(staged, folder);
    return true;
  } catch (error) {
    if (existsSync(folder)) return false;
    throw error;
  }
}
