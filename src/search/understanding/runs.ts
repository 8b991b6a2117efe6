import type { Clause, Term } from "../question.ts";

/** Terms that follow each other and are together a name in any form; a hyphened term is several words of it. */
export function findRuns(terms: readonly (Term | null)[], { words: name }: Term): Term[][] {
  return terms.flatMap((_, start) => {
    const run: Term[] = [];
    let matched = 0;
    for (const term of terms.slice(start)) {
      if (matched === name.length || term === null) break;
      if (!term.words.every(({ key }, at) => key === name[matched + at]?.key)) return [];
      matched += term.words.length;
      run.push(term);
    }
    return matched === name.length ? [run] : [];
  });
}

/** What is asked for in any form and without alternatives. */
export function plainTerm({ negated, alternatives: [term, ...others] }: Clause): Term | null {
  return negated || others.length > 0 || term.quoted || term.exact ? null : term;
}
