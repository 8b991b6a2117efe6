import { makeDraft } from "../../../src/intake/draft.ts";
import { JUDGED_FIELDS } from "../../../src/intake/fixtures/truth.fixture.ts";
import { IntakeError, type Reference } from "../../../src/intake/model.ts";
import type { Engines } from "../../../src/intake/received/engines.ts";
import type { Group } from "./cases.ts";
import { addTally } from "./comparison.ts";
import { findNothing, gatherFound, type Found } from "./found.ts";
import type { Expected } from "./expected.ts";
import { emptyJudgement, judge, type Judgement } from "./judgement.ts";

/** What the intake made of a file. */
export interface Outcome {
  expected: Expected;
  found: Found;
  judgement: Judgement;
  milliseconds: number;
  /** Why it was refused, `null` when it was taken in. */
  refusal: string | null;
}

export async function takeIn({ cases }: Group, engines: Engines, reference: Reference): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { expected, file, labels } of cases) {
    const started = performance.now();
    let found = findNothing();
    let refusal: string | null = null;
    try {
      found = gatherFound(await makeDraft(file, engines, reference), reference);
    } catch (error) {
      // Anything else than a refusal is a fault of ours, which the bench shall show and survive.
      refusal = error instanceof IntakeError ? error.message : `FAULT ${String((error as Error).stack)}`;
    }
    const milliseconds = performance.now() - started;
    const judgement = judge(expected, found, labels);
    outcomes.push({ expected, found, judgement, milliseconds, refusal });
  }
  return outcomes;
}

export function sumJudgements(outcomes: readonly Outcome[]): Judgement {
  const sum = emptyJudgement();
  for (const { judgement } of outcomes) {
    for (const field of JUDGED_FIELDS) addTally(sum[field], judgement[field]);
  }
  return sum;
}
