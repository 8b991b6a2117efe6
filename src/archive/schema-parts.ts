import { z } from "zod";
import { EdtfError, parseEdtf } from "./edtf.ts";
import { parseAddress } from "./addresses.ts";

/**
 * Parts that several fields share. Messages are Russian; a message may end in ` → remedy`,
 * which the report shows apart.
 */

/** An object whose unknown keys are errors that list the known ones. */
export function record<T extends z.core.$ZodLooseShape>(shape: T) {
  const known = Object.keys(shape).join(", ");
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `неизвестное поле ${issue.keys.map((key) => `«${key}»`).join(", ")} → исправьте имя или уберите; здесь бывают: ${known}`
        : undefined,
  });
}

export const line = z.string().trim().min(1, "пустое значение → заполните поле или уберите его");

/** A lower-case ASCII slug. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "не годится как имя → строчные латинские буквы, цифры и дефисы");

export const address = z
  .string()
  .refine((text) => parseAddress(text) !== null, "не адрес → адрес единицы, как p3, r4.2 или h1");

export const edtfDate = z
  .string({ error: "дата должна быть строкой → возьмите её в кавычки" })
  .superRefine((text, context) => {
    try {
      parseEdtf(text);
    } catch (error) {
      if (!(error instanceof EdtfError)) throw error;
      const remedy =
        "напишите «2018-10-19», «2018-10», «2018», «2018-10-18/2018-10-19» или с «..» вместо неизвестного конца";
      context.addIssue({ code: "custom", message: `${error.message} → ${remedy}` });
    }
  });

export const day = z.string({ error: "дата должна быть строкой" }).refine((text) => {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(text) && parseEdtf(text).start === text;
  } catch {
    return false;
  }
}, "не день календаря → напишите как 2026-11-22");

export const count = z
  .number()
  .int("не целое число → напишите целое")
  .nonnegative("отрицательное число → исправьте");
export const bound = z.enum(["exact", "at-least", "at-most", "about"]);

/** One quotation or several. */
export const quotation = z.preprocess(
  (value) => (typeof value === "string" ? [value] : value),
  z.array(line).min(1),
);

/** What every fact carries: a verbatim quotation, or what it was concluded from and why. */
export const sourced = {
  says: quotation.optional(),
  at: address.optional(),
  inferred: record({ from: quotation, why: line }).optional(),
};

export type SourcedInput = z.infer<z.ZodObject<typeof sourced>>;

/** A fact: the fields of `shape` and where they come from. */
export function fact<T extends z.core.$ZodLooseShape>(shape: T) {
  return record({ ...shape, ...sourced }).superRefine((value, context) => {
    const { says, inferred } = value as SourcedInput;
    if (says === undefined && inferred === undefined) {
      const message = "факт без цитаты → добавьте says: дословные слова документа, или inferred: {from, why}";
      context.addIssue({ code: "custom", message });
    }
  });
}

/** `claimed` is what the text says there were, `listed` is whom it names. */
export function listing<T extends z.ZodType>(item: T) {
  return fact({ claimed: fact({ count, bound }).nullish(), listed: z.array(item) });
}

/** A list that may be left out. */
export function optionalList<T extends z.ZodType>(item: T) {
  return z.array(item).default([]);
}
