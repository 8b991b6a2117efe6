import { expect, test } from "vitest";
import { spellQuery } from "./index-query.ts";

test.each([
  { text: "методы", asked: '"метод"', files: "метод" },
  { text: "образование", asked: '"образовани"', files: "образован" },
  { text: "детьми", asked: '"детьм"', files: "детьм" },
  { text: "500", asked: '"500"', files: "500" },
  { text: "№474", asked: '"№474"', files: "№474" },
])("«$text» is asked for as $asked", ({ text, asked, files }) => {
  expect(spellQuery(text, "forms")).toEqual({ asked, files });
});
