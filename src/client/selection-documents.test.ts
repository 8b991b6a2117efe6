import { afterEach, expect, test, vi } from "vitest";
import { createLibrary } from "./selection-documents.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A server; every address answers when it is told to. */
function serve(answers: Record<string, unknown>) {
  const asked: string[] = [];
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  vi.stubGlobal("fetch", async (url: string) => {
    asked.push(url);
    await opened;
    return url in answers ? Response.json(answers[url]) : new Response("", { status: 404 });
  });
  return { asked, open };
}

const LOST = "/selection/lost.json";
const unit = { resolution: "a", address: "p1" };

test("what is on its way is not asked for again, however often the reader changes something meanwhile", async () => {
  const document = { id: "a", title: "Первый", units: [{ address: "p1", text: "Слова" }] };
  const { asked, open } = serve({
    [LOST]: { withdrawn: [], moved: [] },
    "/resolutions/a/a.json": document,
  });
  const library = createLibrary("/");
  const loads = [1, 2, 3].map(() => library.load([unit], () => undefined));
  expect(library.find(unit)).toBe("loading");
  open();
  await Promise.all(loads);
  expect(asked.toSorted()).toEqual(["/resolutions/a/a.json", LOST]);
  expect(library.find(unit)).toMatchObject({ kind: "found", unit: { text: "Слова" } });
});

test("what failed is asked for again", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("", { status: 503 })));
  const library = createLibrary("/");
  await library.load([unit], () => undefined);
  expect(library.find(unit)).toBe("failed");
  const { open } = serve({ [LOST]: { withdrawn: [], moved: [] } });
  open();
  await library.load([unit], () => undefined);
  expect(library.find(unit)).toMatchObject({ kind: "missing", why: "такого документа в архиве нет" });
});
