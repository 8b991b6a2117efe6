/** Values of a description by their dotted paths: `organizers.0.inferred.why`. */

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

export function valueAt(data: unknown, path: string): unknown {
  if (path === "") return data;
  return path.split(".").reduce<unknown>((value, key) => (isFields(value) ? value[key] : undefined), data);
}

/** A copy with another value at a path; what is missing on the way is made. */
export function withValue(data: Fields, path: string, value: unknown): Fields {
  const [key = "", ...rest] = path.split(".");
  if (rest.length === 0) return { ...data, [key]: value };
  const inner = data[key];
  return { ...data, [key]: withValue(isFields(inner) ? inner : {}, rest.join("."), value) };
}

/** Whether a value says anything: blanks, empty lists and objects of nothing do not. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return true;
  if (Array.isArray(value)) return value.every(isBlank);
  return isFields(value) && Object.values(value).every(isBlank);
}

/** Without the fields that say nothing. Lists stay as they are: theirs is to say where a `null` stands for something. */
export function prune(value: unknown): unknown {
  if (Array.isArray(value) || !isFields(value)) return value;
  const kept = Object.entries(value).filter(([, inner]) => !isBlank(inner));
  return Object.fromEntries(kept.map(([key, inner]) => [key, prune(inner)]));
}
