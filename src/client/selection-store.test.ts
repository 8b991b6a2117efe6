import { describe, expect, test } from "vitest";
import { addItems, type SelectedItem } from "../selection/selection.ts";
import { createStore, type Shelf } from "./selection-store.ts";

const item = (address: string): SelectedItem => ({ resolution: "2022-lysva-august", address, note: "" });
const add = (address: string) => (selection: Parameters<typeof addItems>[0]) =>
  addItems(selection, [item(address)]);

/** A browser's memory, with as much room as it is given. */
function createShelf(room = Infinity): Shelf & { texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem(key, text) {
      if (text.length > room) throw new DOMException("full", "QuotaExceededError");
      texts.set(key, text);
    },
    removeItem: (key) => void texts.delete(key),
  };
}

const order = ({ items }: { items: SelectedItem[] }) => items.map(({ address }) => address).join(" ");

describe("the reader's selection", () => {
  test("outlives the page", () => {
    const shelf = createShelf();
    createStore(() => shelf, "a").change(add("p1"));
    expect(order(createStore(() => shelf, "a").read())).toBe("p1");
  });

  test("two archives of one host keep their own", () => {
    const shelf = createShelf();
    createStore(() => shelf, "a").change(add("p1"));
    expect(order(createStore(() => shelf, "b").read())).toBe("");
  });

  test("two tabs do not lose what the other did", () => {
    const shelf = createShelf();
    const [one, other] = [createStore(() => shelf, "a"), createStore(() => shelf, "a")];
    one.change(add("p1"));
    other.change(add("p2"));
    one.change(add("p3"));
    expect(order(other.read())).toBe("p1 p2 p3");
  });

  test("leaves nothing behind when it is empty", () => {
    const shelf = createShelf();
    const store = createStore(() => shelf, "a");
    store.change(add("p1"));
    store.change(() => ({ title: "", items: [] }));
    expect(shelf.texts.size).toBe(0);
  });

  test("is in this page only where the browser keeps nothing, and says so", () => {
    const store = createStore(() => {
      throw new DOMException("denied", "SecurityError");
    }, "a");
    expect(order(store.read())).toBe("");
    store.change(add("p1"));
    store.change(add("p2"));
    expect([order(store.read()), store.isKept()]).toEqual(["p1 p2", false]);
  });

  test("stays whole when the room is full, and is kept again when it fits", () => {
    const shelf = createShelf(80);
    const store = createStore(() => shelf, "a");
    store.change(add("p1"));
    store.change(add("p2.1"));
    expect([order(store.read()), store.isKept()]).toEqual(["p1 p2.1", false]);
    store.change((selection) => ({ ...selection, items: selection.items.slice(0, 1) }));
    expect([order(createStore(() => shelf, "a").read()), store.isKept()]).toEqual(["p1", true]);
  });

  test("tells everybody of every change", () => {
    const store = createStore(() => createShelf(), "a");
    const heard: string[] = [];
    store.watch(() => heard.push("one"));
    store.watch(() => heard.push("two"));
    store.change(add("p1"));
    expect(heard).toEqual(["one", "two"]);
  });
});
