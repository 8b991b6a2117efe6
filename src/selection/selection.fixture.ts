import fc from "fast-check";
import { addItems, cutNote, cutTitle, emptySelection } from "./selection.ts";

const steps = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 });

/** Any unit that could exist. */
export const units = fc.record({
  resolution: fc.constantFrom("2022-lysva-august", "2018-smolensk-quality", "undated-x", "a", "2024-b"),
  address: fc.oneof(
    fc.constant("h1"),
    fc
      .tuple(fc.constantFrom("p", "c", "f", "r", "fp", "rp"), steps)
      .map(([prefix, numbers]) => prefix + numbers.join(".")),
  ),
});

const texts = fc.oneof(
  fc.constant(""),
  fc.string({ unit: "binary" }),
  fc.constant("Взять в проект резолюции."),
);

/** Any selection as the functions of `selection.ts` make it. */
export const selections = fc.tuple(texts, fc.array(fc.tuple(units, texts))).map(([title, rows]) =>
  addItems(
    { ...emptySelection, title: cutTitle(title) },
    rows.map(([unit, note]) => ({ ...unit, note: cutNote(note) })),
  ),
);
