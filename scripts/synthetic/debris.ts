import { createHash } from "node:crypto";
import type { Description } from "./facts.ts";
import type { Random } from "./random.ts";

/** A text «as received»: the lines with what extraction from files leaves in them, and the repairs that undo it. */
export interface ReceivedText {
  text: string;
  sha256: string;
  repairs: NonNullable<Description["repairs"]>;
}

export function spoilText(random: Random, lines: readonly string[]): ReceivedText {
  const repairs: ReceivedText["repairs"] = [];
  let [heading = "", ...rest] = lines;
  if (random.chance(0.5)) {
    let count = 0;
    rest = rest.map((line) => {
      if (!random.chance(0.2)) return line;
      count += 1;
      return `[bookmark: _Hlk${random.integer(1000, 99999)}]${line}`;
    });
    if (count > 0) repairs.push({ rule: "word-bookmark", count });
  }
  if (random.chance(0.1)) {
    let count = 0;
    rest = rest.map((line) => {
      const spoilt = line.replace("образования", "образо\u00ADвания");
      if (spoilt !== line) count += 1;
      return spoilt;
    });
    if (count > 0) repairs.push({ rule: "soft-hyphen", count });
  }
  if (random.chance(0.2)) {
    const [first = ""] = heading.split(" ");
    heading = heading.replace(first, `**${first}**`);
    repairs.push({ from: `**${first}**`, to: first, why: "знаки полужирного шрифта остались от разметки" });
  }
  const text = `${[heading, ...rest].join(random.chance(0.3) ? "\n\n" : "\n")}\n`;
  return { text, sha256: createHash("sha256").update(text).digest("hex"), repairs };
}
