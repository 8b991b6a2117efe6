import type { z } from "zod";
import type { LocatedData } from "./frontmatter.ts";
import type { Report } from "./problems.ts";

const kinds: Record<string, string> = {
  string: "строка",
  number: "число",
  boolean: "да или нет",
  array: "список",
  object: "набор полей",
  record: "набор полей",
  null: "пусто",
  undefined: "ничего",
};

function nameKind(kind: string): string {
  return kinds[kind] ?? kind;
}

function nameInput(input: unknown): string {
  if (Array.isArray(input)) return nameKind("array");
  return input === null || input === undefined ? "ничего" : nameKind(typeof input);
}

function wordIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "поля нет → добавьте его"
        : `ожидается ${nameKind(issue.expected)}, а стоит ${nameInput(issue.input)} → исправьте значение`;
    case "invalid_value":
      return `недопустимое значение → одно из: ${issue.values.map(String).join(", ")}`;
    case "invalid_format":
      return "неверный вид значения → проверьте написание";
    case "too_small":
      return "пусто или слишком мало → добавьте значение";
    case "invalid_key":
    case "invalid_element":
      if (issue.issues[0] !== undefined) return issue.issues[0].message;
      return "неверный ключ → проверьте написание";
    default:
      return undefined;
  }
}

/**
 * Checks located data against a schema. Every issue becomes a problem with its line;
 * the result is `null` when there is one.
 */
export function validate<T extends z.ZodType>(
  schema: T,
  located: LocatedData,
  report: Report,
): z.infer<T> | null {
  const result = schema.safeParse(located.data, { error: wordIssue });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
    const [message = "", remedy = "исправьте значение"] = issue.message.split(" → ");
    report.add({ line: located.lineOf(path), field: issue.path.map(String).join("."), message, remedy });
  }
  return null;
}
