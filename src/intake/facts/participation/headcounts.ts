import type { Doubt, ParticipationFacts, ReadText } from "../../model.ts";
import { doubt, quotePassages } from "../event/evidence.ts";
import { FigureReading } from "./figure-reading.ts";
import { nounOf } from "./figures.ts";
import type { Figure } from "./figures.ts";
import { findOwnYear } from "./own-year.ts";
import type { Statement } from "./statements.ts";

type Attendance = NonNullable<ParticipationFacts["attendance"]>;

/** How many took part: the main figure first, what stands beside it after. */
export function recogniseHeadcounts(
  text: ReadText,
  statements: readonly Statement[],
): { attendance: Attendance; doubts: Doubt[] } {
  const reading = new FigureReading(findOwnYear(text));
  for (const statement of statements) reading.read(statement);
  const { figures, doubts } = reading;
  const greatest = Math.max(0, ...figures.map(({ weight }) => weight));
  const main = figures.find(({ weight }) => weight === greatest && weight > 0);
  if (main === undefined) return { attendance: [], doubts };
  const rest = figures.filter(
    (figure) =>
      figure !== main && (figure.weight === 0 || figure.weight === greatest) && !isSame(figure, main),
  );
  const attendance = [main, ...rest].map(({ quantity, of, passage }) => {
    if (quantity.range)
      doubts.push(doubt("attendance", "названы два числа; записано меньшее как «не менее»", passage));
    const whom = of !== "" ? of : main.of !== "" ? main.of : nounOf("");
    return { count: quantity.count, bound: quantity.bound, of: whom, ...quotePassages(text, [passage]) };
  });
  for (const { passage, weight } of figures.filter(
    (figure) => figure.weight > 0 && figure.weight < greatest,
  )) {
    if (weight > 0)
      doubts.push(doubt("attendance", "ещё одно число людей; не записано, решите, о том же ли оно", passage));
  }
  return { attendance, doubts };
}

function isSame(one: Figure, other: Figure): boolean {
  return one.quantity.count === other.quantity.count && one.quantity.bound === other.quantity.bound;
}
