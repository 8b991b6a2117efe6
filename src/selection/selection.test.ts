import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotate, entitle, mergeSelections, moveItem, replaceUnit, revert } from "./changes.ts";
import {
  addItems,
  emptySelection,
  hasUnit,
  isUnit,
  keyOf,
  LONGEST_NOTE,
  MOST_ITEMS,
  removeItem,
  type SelectedItem,
  type Selection,
} from "./selection.ts";
import { selections, units } from "./selection.fixture.ts";
import { formatStored, readStored } from "./stored.ts";

const item = (address: string, note = "", resolution = "2022-lysva-august"): SelectedItem => ({
  resolution,
  address,
  note,
});
const selection = (...addresses: string[]): Selection => ({
  title: "Название",
  items: addresses.map((address) => item(address)),
});
const order = ({ items }: Selection) => items.map(({ address }) => address).join(" ");

test.each<[resolution: string, address: string, known: boolean]>([
  ["2022-lysva-august", "r2.12", true],
  ["undated-mytishchi-quality", "h1", true],
  ["2022", "f9-2", true],
  ["2022-lysva-august", "x1", false],
  ["2022-lysva-august", "", false],
  ["", "p1", false],
  ["../about", "p1", false],
  ["2022--lysva", "p1", false],
  ["<script>", "p1", false],
  ["Лысьва", "p1", false],
  ["a".repeat(101), "p1", false],
  ["a", `p1${".1".repeat(40)}`, false],
])("%s %s may be a unit: %s", (resolution, address, known) => {
  expect(isUnit({ resolution, address })).toBe(known);
});

describe("changes", () => {
  test("a unit is added at the end, and once", () => {
    const twice = addItems(selection("p1", "r2"), [item("r1"), item("p1"), item("r1")]);
    expect(order(twice)).toBe("p1 r2 r1");
  });

  test("remarks on one unit are joined, the same one is not said twice", () => {
    const once = addItems(emptySelection, [item("p1", "первое"), item("p1", "второе"), item("p1", "второе")]);
    expect(once.items).toEqual([item("p1", "первое\nвторое")]);
  });

  test("no more than so many units", () => {
    const many = Array.from({ length: MOST_ITEMS + 5 }, (_, place) => item(`p${String(place + 1)}`));
    expect(addItems(emptySelection, many).items).toHaveLength(MOST_ITEMS);
  });

  test.each<[address: string, by: -1 | 1, result: string]>([
    ["r1", 1, "r2 r1 r3"],
    ["r3", -1, "r1 r3 r2"],
    ["r1", -1, "r1 r2 r3"],
    ["r3", 1, "r1 r2 r3"],
    ["r9", 1, "r1 r2 r3"],
  ])("%s moved by %s gives %s", (address, by, result) => {
    expect(order(moveItem(selection("r1", "r2", "r3"), item(address), by))).toBe(result);
  });

  test("what is removed is not there, and comes back where it was", () => {
    const before = selection("r1", "r2", "r3");
    const after = removeItem(before, item("r2"));
    expect(hasUnit(after, item("r2"))).toBe(false);
    expect(order(revert(addItems(after, [item("p1")]), { before, after }))).toBe("r1 r2 r3 p1");
  });

  test("what took one's own place goes when that comes back", () => {
    const before = selection("r1", "r2");
    const after = { title: "Чужое", items: [item("p1"), item("r2")] };
    expect(revert(after, { before, after })).toEqual(before);
    expect(revert(entitle(after, "Новое"), { before, after }).title).toBe("Новое");
  });

  test("what was done since stays: remarks, order, what was taken away", () => {
    const before = annotate(selection("r1", "r2", "r3", "r4"), item("r2"), "прежнее");
    const after = removeItem(before, item("r2"));
    const noted = annotate(after, item("r3"), "написано потом");
    expect(revert(noted, { before, after }).items.map(({ note }) => note)).toEqual([
      "",
      "прежнее",
      "написано потом",
      "",
    ]);
    expect(order(revert(moveItem(after, item("r1"), 1), { before, after }))).toBe("r3 r2 r1 r4");
    expect(order(revert(removeItem(after, item("r3")), { before, after }))).toBe("r1 r2 r4");
  });

  test("an address that moved keeps its place and its remark; one that is there already merges", () => {
    const noted = annotate(selection("r1", "r2", "r3"), item("r2"), "важно");
    expect(order(replaceUnit(noted, item("r2"), item("r9")))).toBe("r1 r9 r3");
    const merged = replaceUnit(noted, item("r2"), item("r1"));
    expect(order(merged)).toBe("r1 r3");
    expect(merged.items[0]?.note).toBe("важно");
  });

  test("another's selection comes after one's own, whose title stays", () => {
    const merged = mergeSelections(selection("r1", "r2"), {
      title: "Чужое",
      items: [item("p1"), item("r2")],
    });
    expect([merged.title, order(merged)]).toEqual(["Название", "r1 r2 p1"]);
    expect(mergeSelections(emptySelection, selection("r1")).title).toBe("Название");
  });

  test.each<[written: string, kept: string]>([
    ["строка\r\nещё", "строка\nещё"],
    ["ноль\u0000 и\u001B звонок\u0007", "ноль и звонок"],
    ["пол-знака \uD83D", "пол-знака "],
    ["📎 целый", "📎 целый"],
    ["\uFFFF", ""],
  ])("the remark %j is kept as %j", (written, kept) => {
    expect(annotate(selection("r1"), item("r1"), written).items[0]?.note).toBe(kept);
  });

  test("a remark is cut between signs, a title is one line", () => {
    const note = annotate(selection("r1"), item("r1"), "📎".repeat(LONGEST_NOTE)).items[0]?.note ?? "";
    expect([note.length, note.isWellFormed()]).toEqual([LONGEST_NOTE, true]);
    const odd = annotate(selection("r1"), item("r1"), `я${"📎".repeat(LONGEST_NOTE)}`).items[0]?.note ?? "";
    expect([odd.length, odd.isWellFormed()]).toEqual([LONGEST_NOTE - 1, true]);
    expect(entitle(selection(), "  К\nследующей \t резолюции ").title).toBe("К следующей резолюции");
    expect(entitle(selection(), "К \u0001 августу").title).toBe("К августу");
  });

  test("any changes leave every unit once, and each in the form of a unit", () => {
    const change = fc.oneof(
      units.map((unit) => (it: Selection) => addItems(it, [{ ...unit, note: "" }])),
      units.map((unit) => (it: Selection) => removeItem(it, unit)),
      fc.tuple(units, fc.constantFrom(-1 as const, 1 as const)).map(([unit, by]) => (it: Selection) => {
        return moveItem(it, it.items[0] ?? unit, by);
      }),
      fc.tuple(units, units).map(
        ([unit, by]) =>
          (it: Selection) =>
            replaceUnit(it, unit, by),
      ),
    );
    fc.assert(
      fc.property(selections, fc.array(change), (start, changes) => {
        const { items } = changes.reduce((it, apply) => apply(it), start);
        expect(new Set(items.map(keyOf)).size).toBe(items.length);
        expect(items.every(isUnit)).toBe(true);
      }),
    );
  });
});

describe("what a browser keeps", () => {
  test("is read back the same", () => {
    fc.assert(
      fc.property(selections, (kept) => {
        expect(readStored(formatStored(kept))).toEqual(kept);
      }),
    );
  });

  test("never throws, whatever another hand wrote there", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { title, items } = readStored(text);
        expect(typeof title).toBe("string");
        expect(items.every(isUnit)).toBe(true);
      }),
    );
  });

  test.each<[text: string | null]>([
    [null],
    [""],
    ["null"],
    ["[]"],
    ['{"items":5}'],
    ['{"items":[null,[1,2],["../x","p1"],{"resolution":"a"}],"title":{}}'],
    ['{"version":1,'],
  ])("%j counts as nothing", (text) => {
    expect(readStored(text)).toEqual(emptySelection);
  });

  test("one broken entry does not cost the others", () => {
    const text = '{"version":9,"title":"Моё","items":[["a","p1","x"],["a","nonsense"],["b","r1"]]}';
    expect(readStored(text)).toEqual({ title: "Моё", items: [item("p1", "x", "a"), item("r1", "", "b")] });
  });
});
