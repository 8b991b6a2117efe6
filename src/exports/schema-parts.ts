import { z } from "zod";

/** Parts of several schemas. What `describe` says is shown on `/data/` and published in the JSON Schemas. */

export const day = z.iso.date();
export const bound = z.enum(["exact", "at-least", "at-most", "about"]);
export const quantity = z.object({ count: z.int().nonnegative(), bound });
export const region = z.object({ id: z.string().nullable(), printed: z.string().nullable() });
export const address = z.string().min(2);
export const url = z.url();
export const municipality = z.object({ name: z.string(), kind: z.string() });
export const section = z.enum(["heading", "preamble", "findings", "recommendations", "closing"]);
export const unitKind = z.enum(["heading", "paragraph", "item", "addressee", "table"]);
