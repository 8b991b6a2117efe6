import type { Problem } from "../../archive/problems.ts";
import { REPEATED } from "./draft-values.ts";

/** What the archive's check says of a file, as a person is told who sees a form. */

/** A fact without a quotation wants one in its own field; two values under one address no file could hold. */
export function fitProblem(problem: Problem): Problem {
  const { field, message } = problem;
  if (field?.endsWith(REPEATED) === true)
    return { ...problem, message: "об этом пункте уже сказано выше", remedy: "оставьте одно из двух" };
  if (message !== "факт без цитаты") return problem;
  return {
    ...problem,
    field: `${field ?? ""}.says`,
    message: "не сказано, откуда это известно",
    remedy: "скопируйте слова документа или объясните вывод",
  };
}

const advices: Record<string, string> = {
  // Where there is a list to choose from, nobody need know how its entries are written.
  choice: "выберите из списка",
  count: "напишите целое число цифрами",
};

export function wordProblem({ message, remedy }: Problem, field: HTMLElement | null): string {
  const isMissing = message === "поля нет" || message === "поле ещё не заполнено";
  const said = isMissing ? "не заполнено" : message;
  const advice = advices[field?.dataset["control"] ?? ""] ?? (message === "поля нет" ? null : remedy);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${advice === null ? "" : `: ${advice}`}.`;
}
