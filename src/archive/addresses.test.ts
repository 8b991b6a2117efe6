import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocateAddresses, formatAddress, parseAddress, printedNumber } from "./addresses.ts";
import type { AddressPrefix } from "./addresses.ts";

const one = (number: number, copy = 1) => ({ number, copy });

describe("the grammar, both ways", () => {
  test.each<[string, AddressPrefix, ReturnType<typeof one>[]]>([
    ["h1", "h", [one(1)]],
    ["p9", "p", [one(9)]],
    ["p6.1", "p", [one(6), one(1)]],
    ["p0.2", "p", [one(0), one(2)]],
    ["f16", "f", [one(16)]],
    ["f9-2", "f", [one(9, 2)]],
    ["fp3", "fp", [one(3)]],
    ["rp1", "rp", [one(1)]],
    ["r2.15", "r", [one(2), one(15)]],
    ["r0.1", "r", [one(0), one(1)]],
    ["r4-3.2-2.1", "r", [one(4, 3), one(2, 2), one(1)]],
    ["c1", "c", [one(1)]],
  ])("%s", (text, prefix, steps) => {
    expect(parseAddress(text)).toEqual({ prefix, steps });
    expect(formatAddress({ prefix, steps })).toBe(text);
  });

  test.each([
    "",
    "h2",
    "p",
    "p0",
    "p01",
    "x1",
    "P1",
    "р1",
    "p1.",
    "p1-1",
    "p1..2",
    "hp1",
    "p1 ",
    "p-2",
    "cp1",
  ])("%j is no address", (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  test("whatever is formatted is read back", () => {
    const steps = fc.array(
      fc.record({ number: fc.integer({ min: 1, max: 9999 }), copy: fc.integer({ min: 1, max: 99 }) }),
      { minLength: 1, maxLength: 4 },
    );
    const prefix = fc.constantFrom<AddressPrefix>("p", "c", "f", "r", "fp", "rp");
    fc.assert(
      fc.property(prefix, steps, (prefix, steps) => {
        expect(parseAddress(formatAddress({ prefix, steps }))).toEqual({ prefix, steps });
      }),
    );
  });
});

describe("allocation", () => {
  const bullet = { printed: null, pin: null };
  const printed = (printed: string) => ({ printed, pin: null });
  test.each([
    ["bullets by ordinal", "p4.", [bullet, bullet], ["p4.1", "p4.2"]],
    ["a gap stays a gap", "f", [printed("9"), printed("13")], ["f9", "f13"]],
    ["a number printed twice", "f", [printed("9"), printed("9"), printed("9")], ["f9", "f9-2", "f9-3"]],
    ["a bullet among numbers", "r", [printed("1"), bullet, printed("2")], ["r1", "r3", "r2"]],
  ])("%s", (_, prefix, places, addresses) => {
    expect(allocateAddresses(prefix, places, new Set())).toEqual(addresses);
  });

  test("an insertion before pinned paragraphs takes a number nobody had", () => {
    const pin = (pin: string) => ({ printed: null, pin });
    const places = [bullet, bullet, pin("p2"), pin("p3")];
    expect(allocateAddresses("p", places, new Set(["p2", "p3"]))).toEqual(["p1", "p4", "p2", "p3"]);
  });

  test("asks for each address once, however often a number is printed or an ordinal taken", () => {
    let asked = 0;
    const taken = new (class extends Set<string> {
      override has(address: string): boolean {
        asked += 1;
        return super.has(address);
      }
    })();
    const places = Array.from({ length: 600 }, (_, index) => [
      bullet,
      printed("1.1"),
      printed(String(index + 1)),
    ]);
    expect(new Set(allocateAddresses("p", places.flat(), taken)).size).toBe(1800);
    expect(asked).toBeLessThan(4 * 1800);
  });
});

test.each([
  ["4)", "r", "4"],
  ["13.", "f", "13"],
  ["01.", "f", "1"],
  ["II.", "r", "2"],
  ["XIV)", "r", "14"],
  ["4.2.", "r4.", "2"],
  ["4.2.", "r", "4.2"],
  ["1.1", "r2.", "1.1"],
  ["(3)", "r", "3"],
  ["а)", "r", null],
  ["—", "r", null],
  [null, "r", null],
])("the label %j below %j is number %j", (label, prefix, number) => {
  expect(printedNumber(label, prefix)).toBe(number);
});
