import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** `tuning` is for working on the search; `held-out` is looked at when the work is done. */
export const HALVES = ["tuning", "held-out"] as const;
export type Half = (typeof HALVES)[number];

/** A query and what answers it. */
export interface Judged {
  group: string;
  half: Half;
  query: string;
  /** `<document>#<address>`; empty where nothing is the right answer. */
  answers: string[];
}

interface JudgedFile {
  documents: Record<string, string>;
  classes: Record<string, Record<string, string>>;
}

/** Reads the judged queries; their head comment says how they were judged and halved. */
export function readJudged(): Judged[] {
  const text = readFileSync(new URL("judged.yaml", import.meta.url), "utf8");
  const { documents, classes } = parse(text) as JudgedFile;
  return Object.entries(classes).flatMap(([group, queries]) =>
    Object.entries(queries).map(([query, answers], place) => ({
      group,
      half: place % 2 === 0 ? "tuning" : "held-out",
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
