import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** The halves of the first queries, those that were `added` for tuning too, and those that strangers to the search asked. */
export const PARTS = ["tuning", "held-out", "added", "asked"] as const;
export type Part = (typeof PARTS)[number];

/** A query and what answers it. */
export interface Judged {
  group: string;
  part: Part;
  /** Not worked with: only looked at when the work is done. */
  heldOut: boolean;
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
    ...readFile("judged.yaml", (place) => (isSecond(place) ? "held-out" : "tuning"), isSecond),
    ...readFile("judged-added.yaml", () => "added"),
    ...readFile("judged-asked.yaml", () => "asked", isSecond),
  ];
}

/** The 2nd, 4th, 6th … of a class. */
function isSecond(place: number): boolean {
  return place % 2 === 1;
}

function readFile(
  name: string,
  partOf: (place: number) => Part,
  isHeldOut: (place: number) => boolean = () => false,
): Judged[] {
  const text = readFileSync(new URL(name, import.meta.url), "utf8");
  const { documents, classes } = parse(text) as JudgedFile;
  return Object.entries(classes).flatMap(([group, queries]) =>
    Object.entries(queries).map(([query, answers], place) => ({
      group,
      part: partOf(place),
      heldOut: isHeldOut(place),
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
