import { expect, test } from "vitest";
import { smolensk } from "../archive/holdings.fixture.ts";
import { findUnit, type LostPlaces } from "./findings.ts";
import { exportHolding } from "./selected.fixture.ts";

const document = exportHolding(smolensk);
const lost: LostPlaces = {
  withdrawn: [
    { id: "2020-taken", title: "Тема", date: "2027-01-15", why: "снято по просьбе организатора" },
    { id: "2020-silent", title: "Тема", date: "2027-01-15", why: null },
  ],
  moved: [
    { from: "2018-smolensk-quality#r77", to: "2018-smolensk-quality#r5" },
    { from: "2018-smolensk", to: "2018-smolensk-quality" },
    { from: "2018-smolensk#p1", to: "2019-other#p4" },
  ],
};

test("a unit is found in its document", () => {
  const found = findUnit({ resolution: smolensk, address: "r5" }, document, lost);
  expect(found).toMatchObject({ kind: "found", unit: { address: "r5" }, document: { id: smolensk } });
});

test.each<[resolution: string, address: string, why: RegExp, moved: string | null]>([
  [smolensk, "r99", /^в документе «Интеграция .*» нет места с адресом r99$/, null],
  [smolensk, "r77", /^теперь это место 2018-smolensk-quality, r5$/, "2018-smolensk-quality#r5"],
  ["2018-smolensk", "r1", /^теперь это место 2018-smolensk-quality, r1$/, "2018-smolensk-quality#r1"],
  ["2018-smolensk", "r77", /^теперь это место 2018-smolensk-quality, r5$/, "2018-smolensk-quality#r5"],
  ["2018-smolensk", "p1", /^теперь это место 2019-other, p4$/, "2019-other#p4"],
  ["2020-taken", "p1", /снят с публикации 15 января 2027 г\.: снято по просьбе организатора$/u, null],
  ["2020-silent", "p1", /снят с публикации 15 января 2027 г\.$/u, null],
  ["2021-never", "p1", /^такого документа в архиве нет$/, null],
])("%s#%s is missing, and it is said why", (resolution, address, why, moved) => {
  const missing = findUnit({ resolution, address }, resolution === smolensk ? document : null, lost);
  if (missing.kind === "found") throw new Error("It is not missing.");
  expect(missing.why.replaceAll("\u00A0", " ")).toMatch(why);
  expect(missing.moved && `${missing.moved.resolution}#${missing.moved.address}`).toBe(moved);
});
