import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { expect, test } from "../site/test.ts";

const LYSVA = "resolutions/2022-lysva-august/";
const TICK = "Добавить в подборку: ";

const rows = (page: Page) => page.locator("[data-selection='list'] > li");
const texts = (page: Page) => rows(page).locator("blockquote");
const way = (page: Page) =>
  page.getByRole("navigation", { name: "Разделы" }).getByRole("link", { name: /^Подборка/ });
const status = (page: Page) => page.locator("[data-selection='status']");
const link = (page: Page) => page.getByLabel("Ссылка на подборку").inputValue();

/** The tick of a unit: «п. 4, r2.4». */
function tickOf(place: Page | Locator, unit: string): Locator {
  return place.getByRole("checkbox", { name: `${TICK}${unit}`, exact: true });
}

/** Ticks three items of a document and goes to the selection. */
async function selectThree(page: Page): Promise<void> {
  await page.goto(LYSVA);
  for (const unit of ["п. 1, r2.1", "п. 2, r2.2", "п. 12, r2.12"]) await tickOf(page, unit).check();
  await expect(way(page)).toHaveText("Подборка (3)");
  await way(page).click();
  await expect(texts(page).first()).toContainText("ФГОС");
}

/** The addresses of the rows, in order. */
async function expectOrder(page: Page, addresses: string[]): Promise<void> {
  const links = rows(page).locator("a.addr");
  await expect(links).toHaveText(addresses.map((address) => `В документе, ${address}`));
}

async function findViolations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    found.push(...violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${String(nodes[0]?.target)}`));
  }
  return found;
}

test("every unit of a document can be ticked, with the keyboard too; the count stands in the header", async ({
  page,
}) => {
  await page.goto(LYSVA);
  const units = await page.locator("article [data-unit-text]").count();
  await expect(page.getByRole("checkbox", { name: TICK })).toHaveCount(units);
  await expect(way(page)).toHaveCount(0);
  const tick = tickOf(page, "п. 4, r2.4");
  await tick.focus();
  await page.keyboard.press("Space");
  await expect(tick).toBeChecked();
  await expect(way(page)).toHaveText("Подборка (1)");
  await page.reload();
  await expect(tick).toBeChecked();
  await tick.uncheck();
  await expect(way(page)).toHaveCount(0);
});

test("ticks leave the text as it is", async ({ page }) => {
  await page.goto(LYSVA);
  await expect(tickOf(page, "h1")).toBeVisible();
  const unit = page.locator("[id='r2.4'][data-unit-text]");
  expect((await unit.textContent())?.trim()).toMatch(/^обеспечить разработку.*деятельности;$/);
});

test("a tick in a list, in the search's answer and in its concordance is the same tick", async ({ page }) => {
  await page.goto("search/?q=наставничество");
  const hit = page.locator("[data-search-hit]").first();
  await hit.getByRole("checkbox", { name: TICK }).check();
  const name = (await hit.getByRole("checkbox").getAttribute("aria-label")) ?? "";
  await page.goto("search/?q=наставничество&view=kwic");
  const line = page
    .locator("tr[data-search-hit]")
    .filter({ has: page.getByRole("checkbox", { name, checked: true }) });
  await expect(line.first()).toBeVisible();
  await page.goto("recommendations/");
  await page.getByRole("checkbox", { name: TICK }).first().check();
  await expect(way(page)).toHaveText("Подборка (2)");
  for (const list of ["themes/assessment/", "regions/ru-che/", "addressees/schools/"]) {
    await page.goto(list);
    await expect(page.getByRole("checkbox", { name: TICK }).first()).toBeVisible();
  }
});

test("tabs agree", async ({ page, context }) => {
  await page.goto(LYSVA);
  const other = await context.newPage();
  await other.goto(LYSVA);
  await tickOf(other, "п. 4, r2.4").check();
  await expect(tickOf(page, "п. 4, r2.4")).toBeChecked();
  await tickOf(page, "п. 5, r2.5").check();
  await expect(way(other)).toHaveText("Подборка (2)");
});

test("is put in order, annotated, entitled; all of it survives a reload", async ({ page }) => {
  await selectThree(page);
  await expectOrder(page, ["r2.1", "r2.2", "r2.12"]);
  const down = page.getByRole("button", { name: "Ниже: п. 1, r2.1" });
  await down.focus();
  await page.keyboard.press("Enter");
  await expect(down).toBeFocused();
  await expectOrder(page, ["r2.2", "r2.1", "r2.12"]);
  await page.keyboard.press("Enter");
  await expectOrder(page, ["r2.2", "r2.12", "r2.1"]);
  // At the end it can only go back.
  await expect(page.getByRole("button", { name: "Выше: п. 1, r2.1" })).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  await expectOrder(page, ["r2.2", "r2.1", "r2.12"]);
  await page.getByLabel("Примечание: п. 12, r2.12").fill("Взять целиком <b>");
  await page.getByLabel("Название подборки").fill("К следующей резолюции");
  await page.reload();
  await expect(page.getByLabel("Название подборки")).toHaveValue("К следующей резолюции");
  await expect(page.getByLabel("Примечание: п. 12, r2.12")).toHaveValue("Взять целиком <b>");
  await expectOrder(page, ["r2.2", "r2.1", "r2.12"]);
  expect(await findViolations(page)).toEqual([]);
});

test("what is removed comes back where it was; so does all that is cleared", async ({ page }) => {
  await selectThree(page);
  await page.getByRole("button", { name: "Убрать: п. 2, r2.2" }).click();
  await expect(page.getByRole("button", { name: "Убрать: п. 12, r2.12" })).toBeFocused();
  await expectOrder(page, ["r2.1", "r2.12"]);
  await page.getByRole("button", { name: "Очистить подборку" }).click();
  await expect(page.getByRole("heading", { name: "С чего начать" })).toBeVisible();
  const restore = page.getByRole("button", { name: "Вернуть" });
  await expect(restore).toBeFocused();
  await restore.click();
  await expectOrder(page, ["r2.1", "r2.12"]);
  await restore.click();
  await expectOrder(page, ["r2.1", "r2.2", "r2.12"]);
  await expect(restore).toBeHidden();
});

test("a shared selection is shown beside one's own, and taken only when it is asked", async ({
  page,
  browser,
  site,
}) => {
  await selectThree(page);
  await page.getByLabel("Название подборки").fill("К августу");
  await expect.poll(() => link(page)).toContain("&t=");
  const titled = await link(page);
  await page.getByLabel("Примечание: п. 2, r2.2").fill("важно");
  await expect.poll(() => link(page)).not.toBe(titled);
  const shared = await link(page);

  const context = await browser.newContext({ baseURL: site.url });
  const friend = await context.newPage();
  await friend.goto("resolutions/2018-smolensk-quality/");
  await tickOf(friend, "п. 5, r5").check();
  await friend.goto(shared);
  await expect(friend.getByText("К августу")).toBeVisible();
  await expect(friend.getByText("важно", { exact: true })).toBeVisible();
  await expectOrder(friend, ["r2.1", "r2.2", "r2.12"]);
  await expect(friend.getByText("Это присланная подборка.")).toBeVisible();
  await expect(way(friend)).toHaveText("Подборка (1)");
  await expect(friend.getByRole("button", { name: /^Убрать/ })).toHaveCount(0);
  expect(await findViolations(friend)).toEqual([]);
  await friend.getByRole("button", { name: "Добавить к моей" }).click();
  await expect(way(friend)).toHaveText("Подборка (4)");
  expect(new URL(friend.url()).search).toBe("");
  await expectOrder(friend, ["r5", "r2.1", "r2.2", "r2.12"]);
  await friend.getByRole("button", { name: "Вернуть" }).click();
  await expectOrder(friend, ["r5"]);

  await friend.goto(shared);
  await friend.getByRole("button", { name: "Заменить мою" }).click();
  await expect(friend.getByLabel("Название подборки")).toHaveValue("К августу");
  await expectOrder(friend, ["r2.1", "r2.2", "r2.12"]);
  await friend.goto(shared);
  // One's own link is one's own selection.
  await expect(friend.getByRole("button", { name: /^Убрать/ })).toHaveCount(3);
  await context.close();
});

test.describe("an outdated or hostile link", () => {
  // Unknown documents are asked for, and are not there.
  test.use({ expectedErrors: [/status of 404/] });

  test("does no harm, says what is missing, keeps the rest", async ({ page }) => {
    let alarmed = false;
    page.on("dialog", (dialog) => {
      alarmed = true;
      void dialog.dismiss();
    });
    const evil = encodeURIComponent("<img src=x onerror=alert(1)>_p1");
    await page.goto(`selection/?s=1~2022-lysva-august_r2.1_r2.1_r99~no-such-document_p1~${evil}&t=%%%`);
    await expect(rows(page)).toHaveCount(3);
    await expect(texts(page).nth(0)).toContainText("обеспечить с 01.09.2022");
    await expect(texts(page).nth(1)).toContainText("нет места с адресом r99");
    await expect(texts(page).nth(2)).toContainText("no-such-document, p1: такого документа в архиве нет.");
    const complaints = page.locator("[data-selection='complaints'] > li");
    await expect(complaints.filter({ hasText: "<img src=x onerror=alert(1)>_p1" })).toBeVisible();
    await expect(complaints.filter({ hasText: "Название и примечания в ссылке повреждены" })).toBeVisible();
    await expect(way(page)).toHaveCount(0);
    expect(await page.locator("main img").count()).toBe(0);
    expect(alarmed).toBe(false);
    expect(await findViolations(page)).toEqual([]);
  });
});

const REFUSED: [why: string, query: string, said: RegExp][] = [
  ["of another version", "?s=9~a_p1", /другой версией архива/],
  ["of nonsense", "?s=%F0%28%8C%28", /повреждена/],
  ["without end", `?s=1~2022-lysva-august${"_p1".repeat(7_100)}`, /слишком длинная/],
];
for (const [why, query, said] of REFUSED) {
  test(`a link ${why} is refused, and one's own selection is at hand`, async ({ page }) => {
    await page.goto("selection/");
    await page.route("**/selection/?s=*", async (route) => {
      // Longer than the test server reads; a static host may read it.
      const response = await route.fetch({ url: route.request().url().replace(/\?.*/, "") });
      await route.fulfill({ response });
    });
    await page.goto(`selection/${query}`);
    await expect(page.locator("[data-selection='complaints']")).toContainText(said);
    await page.getByRole("link", { name: "Открыть мою" }).click();
    await expect(page.getByRole("heading", { name: "С чего начать" })).toBeVisible();
  });
}

test("where the browser keeps nothing, it works in the page, says so, and travels in the link", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.goto(LYSVA);
  await tickOf(page, "п. 4, r2.4").check();
  await expect(page.getByText("Браузер не сохраняет подборку")).toBeVisible();
  await expect(way(page)).toHaveText("Подборка (1)");
  await way(page).click();
  await expectOrder(page, ["r2.4"]);
  await page.getByRole("button", { name: "Взять себе" }).click();
  await expect(page.locator("[data-selection='complaints']")).toContainText("Браузер не сохраняет подборку");
  await page.getByLabel("Примечание: п. 4, r2.4").fill("можно и так");
  await expect.poll(() => link(page)).toContain("&t=");
});

test("is taken away as Word, Markdown and a table, with references and the reader's day", async ({
  page,
}) => {
  // In Moscow, where this browser is, the year has begun.
  await page.clock.setFixedTime("2026-12-31T21:30:00Z");
  await selectThree(page);
  await page.getByLabel("Название подборки").fill("К августу");
  await page.getByLabel("Примечание: п. 2, r2.2").fill("обсудить");
  const save = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };

  const word = await save("Word (.docx)");
  expect(word.name).toBe("k-avgustu.docx");
  const { value: html } = await mammoth.convertToHtml({ buffer: word.bytes });
  expect(html).toContain("К августу");
  for (const text of await texts(page).allInnerTexts())
    expect(html).toContain(text.replace(/^\d+\)\s*/, "").trim());
  expect(html).toMatch(/<a href="[^"]*\/resolutions\/2022-lysva-august\/#r2\.12">/);
  expect(html).toContain("дата обращения: 01.01.2027");
  expect(html).toContain("<em>обсудить</em>");
  const relations = strFromU8(unzipSync(word.bytes)["word/_rels/footnotes.xml.rels"] ?? new Uint8Array());
  expect(relations).toContain('TargetMode="External"');

  const markdown = await save("Markdown");
  expect(markdown.bytes.toString()).toMatch(
    /^# К августу\n[\s\S]*\n2\. [\s\S]*#r2\.2>\)\n\n {3}\*обсудить\*/,
  );
  const table = await save("Таблица CSV");
  expect(table.bytes.subarray(0, 3).toString("hex")).toBe("efbbbf");
  expect(table.bytes.toString().match(/2022-lysva-august\/#r2/g)?.length).toBeGreaterThanOrEqual(6);
});

test("prints the items with their references, and nothing of the interface", async ({ page }) => {
  await selectThree(page);
  await page.getByLabel("Название подборки").fill("К августу");
  await expect(page.locator("[data-field='reference']").first()).toContainText("дата обращения");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("[data-field='reference']").first()).toBeVisible();
  await expect(page.getByText("К августу")).toBeVisible();
  for (const button of await page.getByRole("button", { includeHidden: true }).all())
    await expect(button).toBeHidden();
  await expect(page.getByRole("banner")).toBeHidden();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the page says what it is and what it needs; documents have no dead controls", async ({ page }) => {
    await page.goto("selection/?s=1~2022-lysva-august_r2.1");
    await expect(page.getByText("Подборке нужен JavaScript")).toBeVisible();
    await expect(page.getByRole("heading", { name: "С чего начать" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Word" })).toBeHidden();
    await page.goto(LYSVA);
    await expect(page.getByRole("checkbox")).toHaveCount(0);
  });
});

test.describe("a script that does not come", () => {
  test.use({ expectedErrors: [/ERR_FAILED/] });
  test("leaves the page that explains", async ({ page }) => {
    await page.route("**/*.js", (route) => route.abort());
    await page.goto("selection/");
    await expect(page.getByRole("heading", { name: "С чего начать" })).toBeVisible();
  });
});

test("documents with ticks have no violations", async ({ page }) => {
  await page.goto(LYSVA);
  await tickOf(page, "п. 4, r2.4").check();
  expect(await findViolations(page)).toEqual([]);
  await expect(status(page)).toHaveCount(0);
});
