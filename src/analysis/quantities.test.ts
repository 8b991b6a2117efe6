import { expect, test } from "vitest";
import type { Bound } from "../archive/model.ts";
import { describeBound } from "./quantities.ts";

test.each<[number, Bound, string, string]>([
  [272, "exact", "272 педагога", "272"],
  [600, "at-least", "более 600 специалистов", "более\u00A0600"],
  [800, "at-least", "Свыше 800 человек", "свыше\u00A0800"],
  [25, "at-least", "не менее двадцати пяти", "не\u00A0менее\u00A025"],
  [25, "at-least", "", "не\u00A0менее\u00A025"],
  [272, "about", "около 272 работников", "около\u00A0272"],
  [50, "at-most", "до 50 участников", "до\u00A050"],
  [50, "at-most", "подошло 50", "не\u00A0более\u00A050"],
  [12000, "about", "порядка 12000", "порядка\u00A012\u00A0000"],
])("%i, %s, «%s»", (count, bound, says, expected) => {
  expect(describeBound(count, bound, says)).toBe(expected);
});
