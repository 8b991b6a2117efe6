import type { Bound } from "../../archive/model.ts";

/** What a table calls the bound of a number. */
export const BOUNDS: Record<Bound, string> = {
  exact: "точно",
  "at-least": "не менее",
  "at-most": "не более",
  about: "около",
};
