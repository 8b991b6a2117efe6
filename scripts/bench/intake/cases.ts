import {
  PARTS,
  readAnnotatedDocuments,
  type Part,
} from "../../../src/intake/fixtures/annotated-document.fixture.ts";
import { hasOffice } from "../../../src/intake/fixtures/office.fixture.ts";
import {
  isOfficeFormat,
  RENDERINGS,
  renderDocuments,
  type Rendering,
} from "../../../src/intake/fixtures/rendering.fixture.ts";
import { expectAnnotated, readArchiveCases, type Case } from "./expected.ts";
import type { Labels } from "./judgement.ts";

/** What the intake is measured on: documents of one origin in one rendering. */
export interface Group {
  source: Source;
  rendering: Rendering;
  cases: (Case & { labels: Labels })[];
}

export const SOURCES = ["five", ...PARTS] as const;
export type Source = (typeof SOURCES)[number];

function keptLabels(rendering: Rendering, lists: "word" | "typed"): Labels {
  if (lists === "typed") return "whole";
  return rendering === "html" ? "numbers" : rendering === "doc" ? "none" : "whole";
}

async function renderGroup(source: Part, rendering: Rendering): Promise<Group> {
  const documents = readAnnotatedDocuments().filter(({ part }) => part === source);
  const files = await renderDocuments(documents, rendering);
  const cases = documents.flatMap((document, index) => {
    const file = files[index];
    const labels = keptLabels(rendering, document.manner.lists);
    return file === undefined ? [] : [{ expected: expectAnnotated(document), file, labels }];
  });
  return { source, rendering, cases };
}

/** The documents of the archive are texts; those of the bench come in every rendering that this machine can make. */
export async function gatherGroups(parts: readonly Part[], only: Rendering | null): Promise<Group[]> {
  const wanted = RENDERINGS.filter((rendering) => rendering === (only ?? rendering));
  const made = wanted.filter((rendering) => !isOfficeFormat(rendering) || hasOffice());
  const lacking = wanted.filter((rendering) => !made.includes(rendering));
  if (lacking.length > 0) {
    console.warn(`\n*** NOT MEASURED: ${lacking.join(", ")}: LibreOffice is not installed here.\n`);
  }
  const groups: Group[] = [];
  if (made.includes("txt")) {
    const cases = readArchiveCases().map((one) => ({ ...one, labels: "whole" as const }));
    groups.push({ source: "five", rendering: "txt", cases });
  }
  for (const part of parts) {
    for (const rendering of made) groups.push(await renderGroup(part, rendering));
  }
  return groups;
}
