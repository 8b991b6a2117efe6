import { expect, it } from "vitest";
import { emptyVocabularies } from "../../archive/vocabularies.ts";
import { packReference, unpackReference } from "./reference-file.ts";

it("loses nothing on the way to the browser", () => {
  const settlements = [
    { name: "Лысьва", region: "RU-PER", country: "RU", population: 66_000 },
    { name: "Минск", region: null, country: "BY", population: 1_700_000 },
  ];
  const vocabularies = emptyVocabularies();
  const sent = JSON.parse(JSON.stringify(packReference(vocabularies, settlements))) as ReturnType<
    typeof packReference
  >;
  expect(unpackReference(sent)).toEqual({ vocabularies, settlements });
});
