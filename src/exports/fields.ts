import { z } from "zod";

/** What `/data/` says of one field. */
export interface Field {
  name: string;
  type: string;
  text: string;
}

/** What is read of a JSON Schema. */
interface Shape {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  anyOf?: Shape[];
  items?: Shape;
  properties?: Record<string, Shape>;
}

const words: Partial<Record<string, string>> = {
  string: "строка",
  integer: "число",
  boolean: "да или нет",
};
const formats: Partial<Record<string, string>> = { date: "ГГГГ-ММ-ДД", uri: "URL" };

/** A type in a few words: «строка | null», «[{name, role}]». */
function nameType({ type = "", ...rest }: Shape): string {
  return typeof type === "string" ? nameOne(type, rest) : type.map((one) => nameOne(one, rest)).join(" | ");
}

function nameOne(type: string, { format, enum: values, anyOf, items, properties }: Shape): string {
  if (type === "null") return type;
  if (anyOf !== undefined) return anyOf.map(nameType).join(" | ");
  if (values !== undefined) return values.length > 3 ? "строка" : values.join(" | ");
  if (items !== undefined) return `[${nameType(items)}]`;
  if (properties !== undefined) return `{${Object.keys(properties).join(", ")}}`;
  return (format !== undefined ? formats[format] : undefined) ?? words[type] ?? type;
}

/** The fields of a record in their order, in the words of its schema. */
export function listFields(schema: z.ZodObject): Field[] {
  return Object.entries(schema.shape).map(([name, field]) => ({
    name,
    type: nameType(z.toJSONSchema(field as z.ZodType) as Shape),
    text: (field as z.ZodType).description ?? "",
  }));
}
