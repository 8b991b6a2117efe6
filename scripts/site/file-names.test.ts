import { expect, it } from "vitest";
import { nameFile, shortenNames } from "./file-names.ts";

it("names a file by its content, in small letters and figures", () => {
  expect(nameFile(Buffer.from("a"))).toMatch(/^[\da-z]{16}$/);
  expect(nameFile(Buffer.from("a"))).toBe(nameFile(Buffer.from("a")));
  expect(nameFile(Buffer.from("a"))).not.toBe(nameFile(Buffer.from("b")));
});

it("leaves whole only names that begin in the same way, whatever their order", () => {
  const names = ["abcdefgh", "abcdexyz", "abcdyyyy"];
  expect(shortenNames(names)).toEqual(["abcdefgh", "abcdexyz", "abcdy"]);
  expect(shortenNames(names.toReversed())).toEqual(["abcdy", "abcdexyz", "abcdefgh"]);
});
