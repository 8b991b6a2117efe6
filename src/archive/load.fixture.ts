import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { loadArchive } from "./load.ts";
import { formatProblem } from "./problems.ts";

/** A content folder that a test writes into, broken or sound, and reads. */
export const content = { folder: "" };

/** Before each test of a file: an empty content folder. */
export function useFolder(): void {
  beforeEach(() => {
    content.folder = mkdtempSync(join(tmpdir(), "archive-"));
  });
  afterEach(() => {
    rmSync(content.folder, { recursive: true });
  });
}

export function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(content.folder, path)), { recursive: true });
  writeFileSync(join(content.folder, path), text);
}

export const original = `Резолюция конференции «Чтение»

19 октября 2018 года собрались 120 учителей.
Предлагаем:
1. Читать вслух.
`;
export const sha256 = createHash("sha256").update(original).digest("hex");

export const header = `---
id: 2018-reading
status: published
kind: resolution
state: unknown
heading: Резолюция конференции «Чтение»
title: Чтение
event: {name: Конференция, kind: conference, scope: regional}
date: {edtf: "2018-10-19", says: 19 октября 2018 года}
attendance:
  - {count: 120, bound: exact, of: учителей, says: 120 учителей}
original: {file: original.txt, sha256: ${sha256}, form: extracted-text}
source: {url: null, retrieved: null}
rights: undetermined
added: 2026-11-22
revised: 2026-11-22
---
`;
export const body = `
19 октября 2018 года собрались 120 учителей.

::: recommendations
Предлагаем:

1. Читать вслух.
:::
`;

export function writeDocument(text: string | Uint8Array = header + body, id = "2018-reading"): void {
  write(`resolutions/${id}/index.md`, text);
  write(`resolutions/${id}/original.txt`, original);
}

function writeVocabularies(): void {
  const terms = (name: string, ids: string) =>
    `${name}:\n${ids.replace(/\S+/g, "  - {id: $&, label: $&}\n").replace(/ (?= {2}-)/g, "")}`;
  const kinds = ["eventKinds", "documentKinds", "documentStates", "acts"];
  const ids = ["conference", "resolution", "unknown", "request"];
  write(
    "vocabularies/event-kinds.yaml",
    kinds.map((name, index) => terms(name, ids[index] ?? "")).join("\n"),
  );
  write("vocabularies/scopes-and-forms.yaml", terms("scopes", "regional municipal"));
  write("vocabularies/roles.yaml", terms("roles", "schools teachers"));
}

/** Records the addresses, as `npm run check -- --fix` does. */
export function recordAddresses(): void {
  for (const { file, text } of loadArchive(content.folder).fixes) writeFileSync(file, text);
}

export function problemsOf(): string[] {
  return loadArchive(content.folder).problems.map((problem) =>
    formatProblem(problem).replaceAll(content.folder, "content"),
  );
}

export const index = "content/resolutions/2018-reading/index.md";

/** A folder that holds one document, and nothing is wrong with it. */
export function publishSound(): void {
  writeVocabularies();
  writeDocument();
  recordAddresses();
}
