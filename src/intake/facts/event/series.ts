import type { Series } from "../../../archive/model.ts";
import { normalize, stem, tokenize } from "../../../russian/words.ts";

const SMALL = new Set(["о", "об", "и", "в", "на", "по", "для"]);

function stemsOf(words: string): Set<string> {
  return new Set(
    tokenize(words)
      .filter(({ normal }) => !SMALL.has(normal))
      .map(({ normal }) => stem(normal)),
  );
}

/**
 * The series whose whole label the meeting's name and town contain, a proper name among it: beyond doubt, or none. That
 * two meetings are of one series is otherwise for people to say.
 */
export function recogniseSeries(name: string, city: string | null, series: readonly Series[]): string | null {
  const printed = stemsOf(`${name} ${city ?? ""}`);
  const matching = series.filter(({ label }) => {
    const proper = tokenize(label)
      .slice(1)
      .some(({ text }) => text !== normalize(text) && /^\p{Lu}/u.test(text));
    return proper && [...stemsOf(label)].every((word) => printed.has(word));
  });
  const [only, second] = matching;
  return only !== undefined && second === undefined ? only.id : null;
}
