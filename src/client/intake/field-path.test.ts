import fc from "fast-check";
import { expect, it } from "vitest";
import { isBlank, prune, valueAt, withValue } from "./field-path.ts";

const data = { place: { city: "Омск" }, organizers: [{ name: "а" }, { name: "б" }], title: null };

const paths: [path: string, value: unknown][] = [
  ["place.city", "Омск"],
  ["organizers.1.name", "б"],
  ["organizers.2.name", undefined],
  ["title.x", undefined],
  ["", data],
];
it.each(paths)("%s is found", (path, value) => {
  expect(valueAt(data, path)).toEqual(value);
});

it("puts a value where nothing was, and changes nothing else", () => {
  expect(withValue(data, "date.inferred.why", "так")).toEqual({
    ...data,
    date: { inferred: { why: "так" } },
  });
  expect(withValue(data, "title.x", 1)).toEqual({ ...data, title: { x: 1 } });
  expect(data).not.toHaveProperty("date");
});

it("finds what it has put, at any path", () => {
  const key = fc.stringMatching(/^[a-z]{1,4}$/);
  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 4 }), fc.integer(), (keys, value) => {
      expect(valueAt(withValue({ a: { b: 1 } }, keys.join("."), value), keys.join("."))).toBe(value);
    }),
  );
});

const blanks: [value: unknown, blank: boolean][] = [
  ["", true],
  [null, true],
  [[], true],
  [{ says: [], inferred: { why: "" } }, true],
  [[{ name: "" }], true],
  [0, false],
  [false, false],
  [{ says: ["а"] }, false],
];
it.each(blanks)("%j says nothing: %s", (value, blank) => {
  expect(isBlank(value)).toBe(blank);
});

it("leaves out what says nothing, but nothing of a list", () => {
  const value = { a: "", b: { c: "", d: "е", f: { g: null } }, list: [{ h: "" }, { h: "и", j: null }] };
  expect(prune(value)).toEqual({ b: { d: "е" }, list: value.list });
});
