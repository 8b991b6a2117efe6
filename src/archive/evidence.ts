import search from "approx-string-match";
import type { Address, Evidence, Sourced, Unit } from "./model.ts";
import type { SourcedInput } from "./schema-parts.ts";

export function collapseSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The passage of the document that a quotation comes nearest to, when one is near enough to be meant. */
function findNearest(quotation: string, units: Unit[]): Evidence | null {
  // A bit-parallel search costs length × length: the beginning of a long quotation tells enough.
  const pattern = quotation.slice(0, 160);
  const folded = pattern.toLowerCase();
  let best: (Evidence & { errors: number }) | null = null;
  for (const { address, text } of units) {
    const limit = Math.min(Math.floor(pattern.length * 0.4), (best?.errors ?? Infinity) - 1);
    if (limit < 0) break;
    for (const { start, end, errors } of search(text.toLowerCase(), folded, limit)) {
      if (best === null || errors < best.errors) best = { says: text.slice(start, end), address, errors };
    }
  }
  return best === null ? null : { says: best.says, address: best.address };
}

/** The nearest word of a list, for «did you mean». */
export function findNearestWord(word: string, candidates: readonly string[]): string | null {
  const scored = candidates.map((candidate) => {
    const [match] = search(candidate, word, Math.ceil(word.length * 0.4));
    return {
      candidate,
      errors: match === undefined ? Infinity : match.errors + Math.abs(candidate.length - word.length) / 8,
    };
  });
  scored.sort((a, b) => a.errors - b.errors);
  return scored[0] === undefined || scored[0].errors === Infinity ? null : scored[0].candidate;
}

export interface EvidenceProblem {
  field: string;
  message: string;
  remedy: string;
}

/**
 * Finds the unit each quotation stands in: the one named by `at`, else the first in reading order.
 * A quotation that stands nowhere is a problem that names the nearest passage.
 */
export function locateEvidence(
  { says = [], inferred, at }: SourcedInput,
  units: Unit[],
  report: (problem: EvidenceProblem) => void,
): Sourced {
  const locate = (quotations: string[], field: string): Evidence[] =>
    quotations.flatMap((quotation) => {
      const wanted = collapseSpace(quotation);
      const unit = units.find(
        ({ address, text }) => (at === undefined || address === at) && text.includes(wanted),
      );
      if (unit !== undefined) return [{ says: wanted, address: unit.address }];
      report({ field, ...wordMissing(wanted, units, at) });
      return [];
    });
  return {
    evidence: [...locate(says, "says"), ...locate(inferred?.from ?? [], "inferred.from")],
    inferred: inferred?.why ?? null,
  };
}

function wordMissing(
  quotation: string,
  units: Unit[],
  at: Address | undefined,
): { message: string; remedy: string } {
  const place = at === undefined ? "в документе" : `в единице ${at}`;
  const message = `цитаты «${quotation}» нет ${place}`;
  const nearest = findNearest(quotation, units);
  const remedy =
    nearest === null
      ? "скопируйте слова документа дословно, без сокращений и многоточий, из одного абзаца или пункта"
      : `ближайшее место (${nearest.address}): «${nearest.says}»; скопируйте слова документа дословно`;
  return { message, remedy };
}
