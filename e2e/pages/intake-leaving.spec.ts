import { choose, draft, field, loadFolder, part, save, TEXT } from "../site/intake.ts";
import { expectNoOverflow, expectNoViolations } from "../site/soundness.ts";
import type { Page } from "@playwright/test";
import { strFromU8 } from "fflate";
import { expect, test } from "../site/test.ts";

/** Nothing that somebody has worked on is lost without a question. */

test("another file replaces the draft only after a question, and leaving asks", async ({ page }) => {
  await draft(page, "first.txt", TEXT);
  await choose(page, "second.txt", TEXT.replace("14–15 марта", "20–21 марта"));
  await expect(part(page, "question")).toContainText("Открыть «second.txt» вместо черновика «first.txt»?");
  await page.getByRole("button", { name: "Оставить прежний" }).click();
  await expect(field(page, "date.edtf")).toHaveValue("2019-03-14/2019-03-15");
  await choose(page, "second.txt", TEXT.replace("14–15 марта", "20–21 марта"));
  await page.getByRole("button", { name: "Заменить" }).click();
  await expect(field(page, "date.edtf")).toHaveValue("2019-03-20/2019-03-21");
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.goto("about/");
  expect(asked).toEqual(["beforeunload"]);
});

test("leaving asks no more once the folder is saved, until something is changed", async ({ page }) => {
  await draft(page, "resolution.txt", TEXT);
  await save(page);
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await field(page, "source.note").fill("от оргкомитета");
  await page.goto("about/").catch(() => undefined);
  expect(asked).toEqual(["beforeunload"]);
  await save(page);
  await page.goto("about/");
  expect(asked).toHaveLength(1);
});

/** Loses the page, as when a browser dies, and opens it again. */
async function lose(page: Page): Promise<Page> {
  const context = page.context();
  const url = page.url();
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  await next.goto(url);
  return next;
}

/** Changes a draft in two ways, and waits until the browser has kept them. */
async function work(page: Page, note: string): Promise<void> {
  await field(page, "source.note").fill(note);
  await part(page, "doubts").getByRole("checkbox").first().check();
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const [{ name = "" } = {}] = await indexedDB.databases();
        const opening = indexedDB.open(name);
        await new Promise((resolve) => opening.addEventListener("success", resolve));
        const asking = opening.result.transaction("works").objectStore("works").getAll();
        await new Promise((resolve) => asking.addEventListener("success", resolve));
        opening.result.close();
        return JSON.stringify(asking.result);
      }),
    )
    .toContain(note);
}

test("a draft whose page was lost is offered, and goes on as it was left", async ({ page }) => {
  await draft(page, "resolution.txt", TEXT);
  await work(page, "от оргкомитета");
  const other = await page.context().newPage();
  await other.goto(page.url());
  // It waits for a page that is being left.
  await other.waitForTimeout(3_000);
  await expect(part(other, "kept")).toBeHidden();
  await other.close();

  const again = await lose(page);
  await expect(part(again, "kept-words")).toContainText("незаконченный черновик «resolution.txt», начатый");
  await expectNoOverflow(again);
  await expectNoViolations(again);
  await again.getByRole("button", { name: "Продолжить" }).press("Enter");
  await expect(again.getByRole("heading", { name: "Что найдено" })).toBeFocused();
  await expect(part(again, "kept")).toBeHidden();
  await expect(field(again, "source.note")).toHaveValue("от оргкомитета");
  await expect(part(again, "doubts").getByRole("checkbox").first()).toBeChecked();

  // Also a second loss, and what needs the received file.
  const third = await lose(again);
  await third.getByRole("button", { name: "Продолжить" }).click();
  await third.getByRole("button", { name: "Скрыть личные данные" }).click();
  await third.getByRole("button", { name: "Заменить" }).click();
  await expect(part(third, "units")).toContainText("[телефон скрыт]");
  const { id, files } = await save(third);
  expect(loadFolder(id, files).words).toEqual([]);

  const last = await lose(third);
  await last.waitForTimeout(3_000);
  await expect(part(last, "kept")).toBeHidden();
});

/** What the browser keeps of the only draft, changed as another version of the page might have left it. */
async function changeKept(page: Page, change: "fields" | "shape"): Promise<void> {
  await page.evaluate(async (kind) => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error("no storage")));
      });
    const [{ name = "", version = 0 } = {}] = await indexedDB.databases();
    if (kind === "shape") {
      await settle(indexedDB.deleteDatabase(name));
      const opening = indexedDB.open(name, version - 1);
      opening.addEventListener("upgradeneeded", () => {
        const drafts = opening.result.createObjectStore("drafts");
        opening.result.createObjectStore("works").put({ fields: {}, body: "", solved: [0] }, "a");
        drafts.put({ id: "a", since: Date.now(), file: new File([""], "old.txt"), drafted: {} }, "a");
      });
      (await settle(opening)).close();
      return;
    }
    const database = await settle(indexedDB.open(name));
    const works = database.transaction("works", "readwrite").objectStore("works");
    const [id = ""] = await settle(works.getAllKeys());
    const work = (await settle(works.get(id))) as { fields: Record<string, unknown> };
    const { mentions: _, ...fields } = work.fields;
    await settle(works.put({ ...work, fields: { ...fields, abolished: "слово" } }, id));
    database.close();
  }, change);
}

test("a draft that another version of the page kept goes on by the fields that there are", async ({
  page,
}) => {
  await draft(page, "resolution.txt", TEXT);
  await work(page, "от оргкомитета");
  await changeKept(page, "fields");
  const again = await lose(page);
  await again.getByRole("button", { name: "Продолжить" }).click();
  await expect(field(again, "source.note")).toHaveValue("от оргкомитета");
  await expect(part(again, "soundness")).toContainText("ошибок не нашла");
  const { id, files } = await save(again);
  expect(strFromU8(files["index.md"] ?? new Uint8Array())).not.toContain("abolished");
  expect(loadFolder(id, files).words).toEqual([]);
});

test("what is kept in a shape that the page does not know is gone, and the page keeps on", async ({
  page,
}) => {
  await draft(page, "resolution.txt", TEXT);
  await work(page, "от оргкомитета");
  await changeKept(page, "shape");
  const again = await lose(page);
  await again.waitForTimeout(3_000);
  await expect(part(again, "kept")).toBeHidden();
  await choose(again, "resolution.txt", TEXT);
  await expect(again.getByRole("heading", { name: "Что найдено" })).toBeFocused();
  await work(again, "от другого");
  const third = await lose(again);
  await expect(part(third, "kept-words")).toContainText("«resolution.txt»");
});

test("a page that is loaded anew offers its own draft", async ({ page }) => {
  await draft(page, "resolution.txt", TEXT);
  await work(page, "от оргкомитета");
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
  await expect(part(page, "kept-words")).toContainText("«resolution.txt»");
});

test("a draft that nobody wants is removed from the browser", async ({ page }) => {
  await draft(page, "resolution.txt", TEXT);
  await work(page, "от оргкомитета");
  const again = await lose(page);
  await again.getByRole("button", { name: "Удалить его" }).click();
  await expect(part(again, "kept")).toBeHidden();
  await expect(again.getByLabel("Файл с документом")).toBeFocused();
  const third = await lose(again);
  await third.waitForTimeout(3_000);
  await expect(part(third, "kept")).toBeHidden();
});

test("a browser that keeps nothing takes documents all the same", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {
      get() {
        throw new DOMException("refused", "SecurityError");
      },
    });
  });
  await draft(page, "resolution.txt", TEXT);
  await field(page, "source.note").fill("от оргкомитета");
  await expect(part(page, "soundness")).toContainText("ошибок не нашла");
  await save(page);
});
