import { expectOrder, link, rows, selectThree, texts, tickOf, way } from "../site/selection.ts";
import { expectNoViolations } from "../site/soundness.ts";
import { expect, test } from "../site/test.ts";

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
  await expectNoViolations(friend);
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
    await expectNoViolations(page);
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
