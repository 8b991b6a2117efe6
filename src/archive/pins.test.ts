import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadArchive } from "./load.ts";
import type { Address } from "./model.ts";
import { pinAddresses } from "./pins.ts";
import { compareAddresses } from "./published-addresses.ts";
import { readUnits } from "./resolution.ts";

const none: ReadonlySet<Address> = new Set();

function unitsOf(text: string) {
  const reading = readUnits(text);
  if (reading === null) throw new Error(`cannot be read:\n${text}`);
  return reading.units;
}

function publish(text: string) {
  return compareAddresses({}, unitsOf(text)).recorded;
}

/** What `--fix` makes of a changed text, and what stands wrong afterwards. */
function fix(before: string, after: string) {
  const published = publish(before);
  const pinned = pinAddresses(after, published, none, readUnits);
  const text = pinned?.text ?? after;
  const { changed, lost } = compareAddresses(published, unitsOf(text));
  return { text, wrong: [...changed, ...lost], ambiguous: pinned?.ambiguous ?? [] };
}

const dropPins = (text: string) => text.replace(/ \{#[^}]*\}/g, "");

describe.each(loadArchive("content").archive.resolutions.map(({ id }) => id))("%s", (id) => {
  const text = readFileSync(`content/resolutions/${id}/index.md`, "utf8");
  const lines = text.split("\n");
  const begin = lines.indexOf("---", 1) + 1;
  /** Lines after which a block ends: what follows is blank, or another item of a list. */
  const blanks = lines.flatMap((line, index) => (index >= begin && line === "" ? [index] : []));
  const items = lines.flatMap((line, index) =>
    index >= begin && /^(- |\d+[.)] )/.test(line) ? [index] : [],
  );

  test("keeps every address wherever a paragraph is put in", () => {
    for (const at of blanks) {
      const changed = lines.toSpliced(at, 0, "", "Вставленный абзац, какого не было.").join("\n");
      if (readUnits(changed) === null) continue;
      const { text: fixed, wrong } = fix(text, changed);
      expect([at + 1, wrong]).toEqual([at + 1, []]);
      expect(dropPins(fixed)).toBe(changed);
    }
  });

  test("keeps every address wherever a list item is put in", () => {
    for (const at of items) {
      const mark = /^(- |\d+[.)] )/.exec(lines[at] ?? "")?.[0] ?? "";
      const changed = lines.toSpliced(at, 0, `${mark}вставленный пункт, какого не было;`).join("\n");
      const { text: fixed, wrong } = fix(text, changed);
      expect([at + 1, wrong]).toEqual([at + 1, []]);
      expect(dropPins(fixed)).toBe(changed);
    }
  });

  test("misses just the address of what is taken out", () => {
    for (const at of items) {
      const taken = unitsOf(text).find(({ line }) => line === at + 1);
      // What has items below it is no single address.
      if (/^ {2,}/.test(lines[at + 1] ?? "") || taken === undefined) continue;
      const { wrong, ambiguous } = fix(text, lines.toSpliced(at, 1).join("\n"));
      if (ambiguous.length === 0 && taken.kind === "item") expect(wrong).toEqual([taken.address]);
    }
  });
});

describe("any text", () => {
  const frame = (blocks: string[]) => `---\nid: x\n---\n\n${blocks.join("\n\n")}\n`;
  const block = fc.constantFrom(
    "Один.",
    "Два.",
    "Три.",
    "Четыре.",
    "- раз;\n- два;",
    "1) а;\n2) б;",
    "| а | б |\n| --- | --- |\n| в | г |",
  );
  const blocks = fc.array(block, { maxLength: 8 });

  test("is never given an address that was another's without being reported", () => {
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const published = publish(frame(before));
        const { text, wrong } = fix(frame(before), frame(after));
        const prints = compareAddresses({}, unitsOf(text)).recorded;
        for (const [address, [print]] of Object.entries(published)) {
          if (!wrong.includes(address)) expect(prints[address]?.[0]).toBe(print);
        }
        expect(dropPins(text)).toBe(frame(after));
      }),
    );
  });

  test("is left as it is once it is pinned", () => {
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const published = publish(frame(before));
        const once = pinAddresses(frame(after), published, none, readUnits)?.text ?? frame(after);
        const twice = pinAddresses(once, published, none, readUnits);
        expect(twice?.text).toBe(once);
      }),
    );
  });
});

test("a text that cannot be read is not touched", () => {
  expect(pinAddresses("---\nid: x\n---\n\n::: nowhere\n", {}, none, readUnits)).toBeNull();
});

test.each([
  ["| а | б |", "| а | б {#p1} |"],
  ["| а | б", "| а | б {#p1}"],
  [String.raw`| а | б \| в`, String.raw`| а | б \| в {#p1}`],
])("pins the table %s", (header, pinned) => {
  const table = `${header}\n| --- | --- |\n| в | г |`;
  const { text, wrong } = fix(`---\nid: x\n---\n\n${table}\n`, `---\nid: x\n---\n\nНовое.\n\n${table}\n`);
  expect(wrong).toEqual([]);
  expect(text).toContain(pinned);
});
