import { expect, test } from "../site/test.ts";

/** A methodologist has to quote an item: the right document, the exact place, a link that leads back to it. */

const document = "resolutions/2022-lysva-august/";

test("finds the document, sees what the archive knows and where it is said", async ({ page }) => {
  await page.goto("");
  await page.getByRole("link", { name: "Все резолюции" }).click();
  await page.getByRole("link", { name: /синхронизация идей/ }).click();
  await expect(page).toHaveURL(/2022-lysva-august\/$/);

  const facts = page.getByRole("complementary", { name: "О документе" });
  const headcount = facts.getByRole("link", { name: /около\s272/ });
  // On a phone the facts are folded above the text.
  if (!(await headcount.isVisible())) await facts.getByText("Сведения").click();
  await headcount.click();
  await expect(page).toHaveURL(/#p2$/);
  await expect(page.locator("#p2")).toBeInViewport();
  await expect(page.locator("#p2")).toContainText("около 272 педагогических работника");
  await expect(facts.getByText(/Вывод архива/).first()).toBeVisible();
});

test("an undated document says between which years it met, and how the archive knows", async ({ page }) => {
  await page.goto("resolutions/undated-mytishchi-quality/");
  const facts = page.getByRole("complementary", { name: "О документе" });
  const bound = facts.getByRole("definition").filter({ hasText: /не\sранее\s2015\sг\./ });
  if (!(await bound.isVisible())) await facts.getByText("Сведения").click();
  await expect(bound).toContainText(/Вывод архива: .*Мытищи существует с\sосени 2015/);
  await expect(facts.getByText("Не названо", { exact: true })).toBeVisible();
});

test("copies the link to an item with the keyboard; opened anew it leads to that item", async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(document);
  await page.getByRole("link", { name: "r2.12", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Ссылка на r2.12 скопирована" })).toHaveCount(1);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(`${site.url}${document}#r2.12`);

  await page.goto("about:blank");
  await page.goto(link);
  const item = page.locator('[id="r2.12"]');
  await expect(item).toBeInViewport();
  await expect(item).toHaveText(
    "включить в планы внеурочной деятельности тематические занятия «Разговоры о важном», профориентационные мероприятия, запланировать участие в проекте «Билет в будущее»;",
  );
});

test("without a clipboard the address bar holds the link", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    Object.defineProperty(globalThis.document, "execCommand", { value: () => false });
  });
  await page.goto(document);
  await page.getByRole("link", { name: "r1.3", exact: true }).click();
  await expect(page).toHaveURL(/#r1\.3$/);
});

test("sees what is odd in the print, how the text was obtained, and has the file as received", async ({
  page,
  request,
}) => {
  await page.goto(document);
  await expect(page.locator('[id="f13"]')).toHaveAccessibleDescription(/пунктов 10–12 в тексте нет/);
  await expect(page.getByText("источник не установлен").first()).toBeVisible();
  const original = page.locator('a[href$="original.txt"]').first();
  const response = await request.get((await original.getAttribute("href")) ?? "");
  expect(response.status()).toBe(200);
  expect(await response.text()).toContain("[bookmark: bookmark0]");
});

test("an abbreviation is expanded on focus, as the archive's own reading", async ({ page }) => {
  await page.goto("resolutions/2017-chelyabinsk-gifted/");
  const abbreviation = page.locator('[id="r4"] abbr').first();
  await abbreviation.focus();
  const shown = await abbreviation.evaluate((element) => ({
    content: getComputedStyle(element, "::after").content,
    text: element.textContent,
  }));
  expect(shown.content).toContain("государственное бюджетное учреждение");
  expect(shown.content).toContain("раскрытие архива");
  expect(shown.text).toBe("ГБУ");
});

test("goes on to the next conference of the series, which was announced and is not held here", async ({
  page,
}) => {
  await page.goto("resolutions/2018-smolensk-quality/");
  const announced = page.locator("#series li").filter({ hasText: "Объявлена; в архиве её резолюции нет" });
  await expect(announced).toContainText("Национальный образовательный проект");
  await announced.getByRole("link").click();
  await expect(page.locator('[id="r5"]')).toBeInViewport();
});
