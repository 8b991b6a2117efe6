import { acceptsWord, compilePattern, matchPattern } from "../russian/pattern.ts";
import type { Pattern } from "../russian/pattern.ts";
import { tokenize } from "../russian/words.ts";
import type { Term } from "./model.ts";

/** What an item does when its words say nothing else. */
const defaultAct = "request";

/** Says which act an item performs by the first word of each of its sentences. */
export type ActRecognizer = (text: string) => string;

/**
 * An item that anywhere asks for something is a request; one whose every sentence acknowledges,
 * approves, announces or publishes takes the act of its first sentence.
 */
export function createActRecognizer(acts: Term[]): ActRecognizer {
  const patterns: { act: string; pattern: Pattern }[] = acts.flatMap(({ id, recognise }) =>
    recognise.map((source) => ({ act: id, pattern: compilePattern(source) })),
  );
  const actOf = (sentence: string) => {
    const words = tokenize(sentence);
    const [first] = words;
    if (first === undefined) return defaultAct;
    // Most patterns are ruled out by the first word alone.
    const match = patterns.find(
      ({ pattern }) =>
        pattern.parts.some(([word]) => word !== undefined && acceptsWord(word, first)) &&
        matchPattern(pattern, words).some(({ start }) => start === first.start),
    );
    return match?.act ?? defaultAct;
  };
  return (text) => {
    const found = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).map(actOf);
    return found.includes(defaultAct) ? defaultAct : (found[0] ?? defaultAct);
  };
}
