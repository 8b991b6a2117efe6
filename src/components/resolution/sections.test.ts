import { expect, test } from "vitest";
import { sampleRecommendation, sampleResolution, sampleUnit } from "../../analysis/sample-archive.ts";
import type { Block } from "../../archive/model.ts";
import { listParts } from "./sections.ts";

const paragraph = (address: string): Block => ({ type: "paragraph", unit: sampleUnit(address, address) });
const list = (...addresses: string[]): Block => ({
  type: "list",
  items: addresses.map((address) => ({ unit: sampleUnit(address, address), blocks: [] })),
});

test("a part names its first and last address, also inside of groups", () => {
  const to: Block = {
    type: "addressee",
    unit: sampleUnit("r1", "Школам:"),
    roles: ["schools"],
    blocks: [list("r1.1", "r1.2")],
  };
  const parts = listParts(
    sampleResolution("x", {
      sections: [
        { name: "heading", blocks: [paragraph("h1")] },
        { name: "preamble", blocks: [paragraph("p1")] },
        { name: "recommendations", blocks: [paragraph("rp1"), to] },
      ],
      recommendations: ["r1.1", "r1.2"].map((address) =>
        sampleRecommendation("x", address, { addresseeAddress: "r1" }),
      ),
    }),
  );
  expect(parts.map(({ anchor, range, size }) => [anchor, range, size])).toEqual([
    ["preamble", "p1", null],
    ["recommendations", "rp1–r1.2", "2\u00A0пункта, 1\u00A0адресат"],
  ]);
  expect(parts[1]?.addressees).toEqual([{ address: "r1", name: "Школам" }]);
});

test("a second part of a kind has an anchor of its own, an empty one is left out", () => {
  const parts = listParts(
    sampleResolution("x", {
      sections: [
        { name: "findings", blocks: [paragraph("f1")] },
        { name: "closing", blocks: [] },
        { name: "findings", blocks: [paragraph("f2")] },
      ],
    }),
  );
  expect(parts.map(({ anchor, range }) => [anchor, range])).toEqual([
    ["findings", "f1"],
    ["findings-2", "f2"],
  ]);
});
