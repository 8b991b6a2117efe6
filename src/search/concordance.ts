import { tokenize } from "../russian/words.ts";
import type { Finding, Hit } from "./passages.ts";

/** One occurrence of a searched word with what stands around it. */
export interface Line {
  finding: Finding;
  hit: Hit;
  /** Cut at a word, with the space before the searched one. */
  left: string;
  word: string;
  right: string;
  /** What lines are compared by: the neighbours as normal words, the nearest first. */
  keys: Record<Side, string>;
}

export type Side = "left" | "right";

/** More than fits beside the word on any screen. */
const CONTEXT = 100;
/** So many neighbours decide the order. */
const COMPARED = 4;

/** Every occurrence in the findings, not the first of a passage, in reading order. */
export function listLines(findings: readonly Finding[]): Line[] {
  return findings.flatMap((finding) =>
    finding.hits.flatMap((hit) =>
      hit.marks.map(({ start, end }): Line => {
        const left = cutBefore(hit.text.slice(0, start));
        const right = cutAfter(hit.text.slice(end));
        return {
          finding,
          hit,
          left,
          word: hit.text.slice(start, end),
          right,
          keys: { left: keyOf(left, "left"), right: keyOf(right, "right") },
        };
      }),
    ),
  );
}

/** How many lines there are: a passage with several occurrences has as many. */
export function countLines(findings: readonly Finding[]): number {
  return findings.flatMap(({ hits }) => hits).reduce((sum, { marks }) => sum + marks.length, 0);
}

/** By the neighbour on one side; where those are the same, by the other. What has no neighbour comes last. */
export function sortLines(lines: readonly Line[], side: Side): Line[] {
  const other = side === "left" ? "right" : "left";
  const { compare: compareWords } = new Intl.Collator("ru");
  const compare = (a: string, b: string) => Number(a === "") - Number(b === "") || compareWords(a, b);
  return [...lines].sort(
    (a, b) => compare(a.keys[side], b.keys[side]) || compare(a.keys[other], b.keys[other]),
  );
}

function keyOf(context: string, side: Side): string {
  const words = tokenize(context).map(({ normal }) => normal);
  return (side === "left" ? words.reverse() : words).slice(0, COMPARED).join(" ");
}

function cutBefore(text: string): string {
  if (text.length <= CONTEXT) return text;
  const cut = text.slice(-CONTEXT);
  return `…${cut.slice(cut.indexOf(" ") + 1)}`;
}

function cutAfter(text: string): string {
  if (text.length <= CONTEXT) return text;
  const cut = text.slice(0, CONTEXT);
  const space = cut.lastIndexOf(" ");
  return `${space < 0 ? cut : cut.slice(0, space)}…`;
}
