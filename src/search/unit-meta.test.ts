import { describe, expect, test } from "vitest";
import type { Recommendation, Resolution } from "../archive/model.ts";
import { decodeUnitMeta, encodeUnitMeta } from "./unit-meta.ts";

const item = (address: string, facts: Partial<Recommendation> = {}) => ({
  address,
  addresseeAddress: null,
  roles: [],
  parts: [],
  ...facts,
});

function resolution(addresses: string[], recommendations: ReturnType<typeof item>[]): Resolution {
  return { units: addresses.map((address) => ({ address })), recommendations } as unknown as Resolution;
}

const sample = resolution(
  ["h1", "p1", "r1", "r1.1", "r1.1.1", "r2-2"],
  [item("r1.1", { addresseeAddress: "r1", roles: ["heads"], parts: ["r1.1.1"] }), item("r2-2")],
);
const themesOf = (address: string) => ({ p1: ["gifted"], "r2-2": ["quality", "gifted"] })[address] ?? [];
const withBroader = (roles: string[]) =>
  roles.flatMap((role) => (role === "heads" ? ["heads", "schools"] : [role]));

describe("the facts of units", () => {
  test("come back as they went in", () => {
    const decoded = decodeUnitMeta(encodeUnitMeta(sample, themesOf, withBroader));
    expect([...decoded]).toEqual([
      ["h1", { recommendation: false, roles: [], themes: [] }],
      ["p1", { recommendation: false, roles: [], themes: ["gifted"] }],
      ["r1", { recommendation: false, roles: ["heads", "schools"], themes: [] }],
      ["r1.1", { recommendation: true, roles: ["heads", "schools"], themes: [] }],
      ["r1.1.1", { recommendation: true, roles: ["heads", "schools"], themes: [] }],
      ["r2-2", { recommendation: true, roles: [], themes: ["quality", "gifted"] }],
    ]);
  });

  test("travel in a few bytes", () => {
    expect(encodeUnitMeta(sample, themesOf)).toBe(
      "heads|gifted,quality|h1;p1/0;r1@0;*r1.1@0;*r1.1.1@0;*r2-2/1.0",
    );
  });

  test.each([undefined, "", "||", "nonsense", "a|b|@0;/1;*"])("%j holds no units", (encoded) => {
    expect(decodeUnitMeta(encoded).size).toBe(0);
  });

  test("a place that is not in the list is passed over", () => {
    expect(decodeUnitMeta("a||p1@0.7").get("p1")?.roles).toEqual(["a"]);
  });
});
