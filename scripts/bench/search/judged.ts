import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** The halves of the first queries: `held-out` is looked at when the work is done; `added` ones are for tuning too. */
export const PARTS = ["tuning", "held-out", "added"] as const;
export type Part = (typeof PARTS)[number];

/** A query and what answers it. */
export interface Judged {
  group: string;
  part: Part;
  query: string;
  /** `<document>#<address>`; empty where nothing is the right answer. */
  answers: string[];
}

interface JudgedFile {
  documents: Record<string, string>;
  classes: Record<string, Record<string, string>>;
}

/** Reads the judged queries; the head comments of their files say how they were judged and parted. */
export function readJudged(): Judged[] {
  return [
    ...readFile("judged.yaml", (place) => (place % 2 === 0 ? "tuning" : "held-out")),
    ...readFile("judged-added.yaml", () => "added"),
  ];
}

function readFile(name: string, partOf: (place: number) => Part): Judged[] {
  const text = readFileSync(new URL(name, import.meta.url), "utf8");
  const { documents, classes } = parse(text) as JudgedFile;
  return Object.entries(classes).flatMap(([group, queries]) =>
    Object.entries(queries).map(([query, answers], place) => ({
      group,
      part: partOf(place),
      query,
      answers: readAnswers(answers, documents),
    })),
  );
}

function readAnswers(text: string, documents: Record<string, string>): string[] {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap((part) => {
      const [name = "", ...addresses] = part.split(/\s+/);
      return addresses.map((address) => `${documents[name] ?? name}#${address}`);
    });
}
