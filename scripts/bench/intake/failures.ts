import { JUDGED_FIELDS, type JudgedField } from "../../../src/intake/fixtures/truth.fixture.ts";
import { foldSigns, pairByText } from "./comparison.ts";
import type { Expected } from "./expected.ts";
import type { Found } from "./found.ts";
import type { Outcome } from "./outcome.ts";

/** What was not found as it is, for those who work on the intake. */

const OF_RECOMMENDATIONS: JudgedField[] = ["recommendations", "label", "addressee", "roles"];

/** `regions.claimed` of a document's truth, or of what was found. */
function valueOf(source: object, field: string): unknown {
  let value: unknown = source;
  for (const key of field.split(".")) value = (value as Record<string, unknown> | undefined)?.[key];
  return value;
}

function print(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 900 ? `${text.slice(0, 900)}…` : text;
}

function describeField(field: JudgedField, { expected, found }: Outcome): [right: unknown, one: unknown] {
  switch (field) {
    case "heading":
      return [expected.heading, found.heading];
    case "sections":
      return [expected.beginnings, found.beginnings];
    case "privacy":
      return [
        expected.truth.privacy,
        found.doubts.flatMap(({ field: of, says }) => (of === "privacy" ? [says] : [])),
      ];
    case "attendance":
      return [
        expected.truth.attendance.map(({ count, bound }) => `${bound} ${String(count)}`),
        found.attendance,
      ];
    default:
      return [valueOf(expected.truth, field), valueOf(found, field)];
  }
}

function describeRecommendations(expected: Expected, found: Found): string[] {
  return pairByText(expected.recommendations, found.recommendations).flatMap(
    ({ expected: right, found: one }) => {
      const same =
        right !== null &&
        one !== null &&
        right.label === one.label &&
        foldSigns(right.addressee ?? "") === foldSigns(one.addressee ?? "") &&
        right.roles.join() === one.roles.join();
      if (same) return [];
      const pick = (item: typeof right | typeof one) =>
        item === null ? null : [item.label, item.text.slice(0, 120), item.addressee, item.roles];
      return [`    expected ${print(pick(right))}`, `    found    ${print(pick(one))}`];
    },
  );
}

export function printFailures(outcomes: readonly Outcome[]): void {
  for (const outcome of outcomes) {
    const { expected, found, judgement, refusal } = outcome;
    const lines = refusal === null ? [] : [`  refused: ${refusal}`];
    const failed = JUDGED_FIELDS.filter((field) => judgement[field].wrong + judgement[field].missed > 0);
    for (const field of failed.filter((one) => !OF_RECOMMENDATIONS.includes(one))) {
      const [right, one] = describeField(field, outcome);
      lines.push(`  ${field}`, `    expected ${print(right)}`, `    found    ${print(one)}`);
    }
    if (failed.some((field) => OF_RECOMMENDATIONS.includes(field))) {
      lines.push("  recommendations", ...describeRecommendations(expected, found));
    }
    if (lines.length > 0) console.log(`\n${expected.name}\n${lines.join("\n")}`);
  }
}
