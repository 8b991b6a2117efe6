import type { FormGroup, FormPart } from "./form-fields.ts";
import { EVENT_PARTS } from "./form-of-event.ts";
import { PARTICIPATION_PARTS } from "./form-of-participation.ts";
import { TEXT_PARTS } from "./form-of-text.ts";

/** The form of a draft: the fields of a document's description, in the order of the keepers' guide. */
export const FORM: FormPart[] = [...EVENT_PARTS, ...PARTICIPATION_PARTS, ...TEXT_PARTS];

export const GROUPS: FormGroup[] = FORM.flatMap(({ groups }) => groups);
