import type { Problem } from "../../archive/problems.ts";

/** What a person is told of a problem, who sees the field and not the file. */
export function wordProblem({ message, remedy }: Problem, field: HTMLElement | null): string {
  // Where there is a list to choose from, nobody need know how its entries are written.
  const advice = field?.dataset["control"] === "choice" ? "выберите из списка" : remedy;
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}: ${advice}.`;
}
