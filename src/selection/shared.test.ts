import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { emptySelection, isUnit, keyOf, MOST_ITEMS, type Selection } from "./selection.ts";
import { selections } from "./selection.fixture.ts";
import { formatShared, LONGEST_QUERY, readShared } from "./shared.ts";
import { formatTexts, readTexts } from "./shared-texts.ts";
import { readUnits } from "./shared-reading.ts";
import { formatUnits } from "./shared-units.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const two: Selection = {
  title: "К августовской резолюции",
  items: [
    { resolution: "2022-lysva-august", address: "r2.1", note: "" },
    { resolution: "2022-lysva-august", address: "r2.4", note: "сократить" },
    { resolution: "2018-smolensk-quality", address: "r5", note: "" },
  ],
};

describe("the link of a selection", () => {
  test("names units legibly, and nothing that anybody on the way escapes", async () => {
    const plain = { ...two, title: "", items: two.items.map((item) => ({ ...item, note: "" })) };
    expect(await formatShared(plain)).toBe("?s=1~2022-lysva-august_r2.1_r2.4~2018-smolensk-quality_r5");
    expect(await formatShared(two)).toMatch(/^\?s=[\w~.-]+&t=[\w-]+$/);
  });

  test("reads back the same, also escaped throughout", async () => {
    await fc.assert(
      fc.asyncProperty(selections, async (selection) => {
        const query = await formatShared(selection);
        // Random signs cannot be packed: a link of them may be too long.
        if (query === null) return;
        expect(await readShared(query)).toEqual({ selection, complaints: [] });
        const escaped = query.replaceAll(/[^?&=]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
        expect(await readShared(escaped)).toEqual({ selection, complaints: [] });
      }),
    );
  });

  test("is the same in browsers that cannot pack, and read by the others", async () => {
    const query = await formatShared(two);
    vi.stubGlobal("CompressionStream", undefined);
    const other = await formatShared(two);
    expect(await readShared(other ?? "")).toEqual({ selection: two, complaints: [] });
    vi.stubGlobal("DecompressionStream", undefined);
    for (const link of [query, other]) {
      expect(await readShared(link ?? "")).toEqual({ selection: two, complaints: [] });
    }
    expect((await readShared("?s=1~a_p1&t=AAAA"))?.complaints).toHaveLength(1);
  });

  test("never throws on any string, and gives units only", async () => {
    const hostile = fc
      .tuple(
        fc.constantFrom("", "?", "?s=", "?s=1~", "?s=1~a_p1&t=", "?t=&s="),
        fc.string({ unit: "binary" }),
      )
      .map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(hostile, async (query) => {
        const { items } = (await readShared(query))?.selection ?? emptySelection;
        expect(items.every(isUnit)).toBe(true);
        expect(new Set(items.map(keyOf)).size).toBe(items.length);
      }),
      { numRuns: 500 },
    );
  });

  test.each<[query: string]>([[""], ["?"], ["?q=школа"], ["?t=abc"], ["?as=1~a_p1"]])(
    "there is none in %j",
    async (query) => {
      expect(await readShared(query)).toBeNull();
    },
  );

  test.each<[why: string, query: string, units: string, complaint: RegExp]>([
    ["nothing in it", "?s=", "", /повреждена или составлена другой версией/],
    ["a later version", "?s=2~a_p1", "", /другой версией/],
    ["an address that is none", "?s=1~a_p1_zz9~b_r1", "a#p1 b#r1", /Не адрес .*«a_zz9»/],
    ["a script", "?s=1~<script>alert(1)</script>_p1~b_r1", "b#r1", /«<script>alert\(1\)<\/script>_p1»/],
    ["a path", "?s=1~..%2F..%2Fabout_p1", "", /«\.\.\/\.\.\/about_p1»/],
    ["a document without an address", "?s=1~a", "", /«a»/],
    ["cut in the middle of a word", "?s=1~a_p1_r&t=abc", "a#p1", /Название и примечания .*|«a_r»/],
  ])("%s: the rest is kept, and it is said", async (_why, query, units, complaint) => {
    const shared = await readShared(query);
    expect(shared?.selection.items.map(keyOf).join(" ")).toBe(units);
    expect(shared?.complaints.join(" ")).toMatch(complaint);
  });

  test("duplicates are one, with all that was remarked", async () => {
    const t = await formatTexts(["", "раз", "два"]);
    const shared = await readShared(`?s=1~a_p1_p1&t=${t}`);
    expect(shared).toEqual({
      selection: { title: "", items: [{ resolution: "a", address: "p1", note: "раз\nдва" }] },
      complaints: [],
    });
  });

  test("a piece that cannot be read does not shift the remarks", async () => {
    const t = await formatTexts(["", "к первому", "к никакому", "к третьему"]);
    const shared = await readShared(`?s=1~a_p1_bad_p3&t=${t}`);
    expect(shared?.selection.items.map(({ note }) => note)).toEqual(["к первому", "к третьему"]);
  });

  test("ten megabytes are refused at once", async () => {
    const shared = await readShared(`?s=1~a${"_p1".repeat(3_500_000)}`);
    expect(shared).toEqual({
      selection: emptySelection,
      complaints: [expect.stringContaining("слишком длинная")],
    });
  });

  test("more units than may be are left out, and it is said", async () => {
    const units = Array.from({ length: MOST_ITEMS + 3 }, (_, place) => `_p${String(place + 1)}`);
    const shared = await readShared(`?s=1~a${units.join("")}`);
    expect(shared?.selection.items).toHaveLength(MOST_ITEMS);
    expect(shared?.complaints).toEqual([expect.stringContaining("не поместилось: 3")]);
  });

  test("is not made where it would be too long", async () => {
    const items = Array.from({ length: MOST_ITEMS }, (_, place) => ({
      resolution: `2022-place-${String(place)}`,
      address: "r1",
      note: "",
    }));
    expect(await formatShared({ title: "", items })).toBeNull();
    const some = (await formatShared({ title: "", items: items.slice(0, 200) })) ?? "";
    expect(some.length).toBeLessThan(LONGEST_QUERY);
  });
});

describe("the texts in a link", () => {
  test("two hundred Cyrillic words take less than two signs a letter", async () => {
    const words =
      "рекомендовать муниципальным органам управления образованием обеспечить методическое сопровождение";
    const text = Array.from({ length: 20 }, (_, place) => `${String(place)} ${words}`).join("; ");
    expect((await formatTexts([text])).length).toBeLessThan(text.length / 2);
    expect((await formatTexts([words])).length).toBeLessThan(words.length * 2);
  });

  test.each<[why: string, written: string]>([
    ["no base64", "ё!"],
    ["not packed", "aGVsbG8"],
    ["cut", "q1YqLE8tKg"],
    ["no list", pack('{"a":1}')],
    ["no texts", pack("[1,2]")],
    ["no JSON", pack("[")],
    ["no UTF-8", deflateRawSync(Buffer.from([0x22, 0xff, 0x22])).toString("base64url")],
  ])("%s: refused", async (_why, written) => {
    expect(await readTexts(written)).toBeNull();
    vi.stubGlobal("DecompressionStream", undefined);
    expect(await readTexts(written)).toBeNull();
  });

  test("what would unpack to gigabytes is refused", async () => {
    const bomb = pack(JSON.stringify(["0".repeat(5_000_000)]));
    expect(await readTexts(bomb)).toBeNull();
    vi.stubGlobal("DecompressionStream", undefined);
    expect(await readTexts(bomb)).toBeNull();
  });
});

function pack(text: string): string {
  return deflateRawSync(text).toString("base64url");
}

test("units of one document that follow each other name it once", () => {
  const written = formatUnits(two.items);
  expect(readUnits(written).units).toEqual(
    two.items.map(({ resolution, address }) => ({ resolution, address })),
  );
  expect(written.match(/lysva/g)).toHaveLength(1);
});
