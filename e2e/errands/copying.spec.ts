import { setTimeout } from "node:timers/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../site/test.ts";

/** Whoever quotes an item takes away the link, the quotation with its reference, or the reference alone. */

const document = "resolutions/2022-lysva-august/";
const quotation =
  "«включить в планы внеурочной деятельности тематические занятия „Разговоры о важном“, профориентационные мероприятия, запланировать участие в проекте „Билет в будущее“»";
const reference =
  /^Резолюция августовской конференции .+ 26 августа 2022 г\. \/\/ .+ Руководителям общеобразовательных организаций, п\. 12\. URL: \S+resolutions\/2022-lysva-august\/#r2\.12 \(дата обращения: \d\d\.\d\d\.\d{4}\)\.$/;

test.describe("with a clipboard", () => {
  test.beforeEach(async ({ context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  });

  test("three things can be copied of an item with the keyboard alone", async ({ page, site }) => {
    const read = () => page.evaluate(() => navigator.clipboard.readText());
    await page.goto(document);
    const address = page.getByRole("link", { name: "r2.12", exact: true });
    await address.focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("group", { name: "Скопировать r2.12" });
    await expect(panel.getByRole("button")).toHaveText([
      "Ссылку",
      "Текст и сноску по ГОСТу",
      "Только сноску",
    ]);
    await expect(panel.getByRole("button", { name: "Ссылку" })).toBeFocused();
    await expect(panel.getByRole("status")).toHaveText("Ссылка на r2.12 скопирована");
    expect(await read()).toBe(`${site.url}${document}#r2.12`);

    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(panel.getByRole("status")).toHaveText("Текст r2.12 и сноска скопированы");
    const [quoted = "", below = ""] = (await read()).split("\n");
    expect(quoted).toBe(quotation);
    expect(below).toMatch(reference);

    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(panel.getByRole("status")).toHaveText("Сноска на r2.12 скопирована");
    expect(await read()).toMatch(reference);

    await page.keyboard.press("Escape");
    await expect(panel).toHaveCount(0);
    await expect(address).toBeFocused();
  });

  test("the reader's own day is the day of access", async ({ page }) => {
    await page.clock.setFixedTime(new Date("2031-01-31T22:30:00Z"));
    await page.goto(document);
    await page.getByRole("link", { name: "h1", exact: true }).click();
    await page.getByRole("button", { name: "Только сноску" }).click();
    await expect(page.getByText("Сноска на h1 скопирована")).toBeVisible();
    // It is February in Moscow already.
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      "(дата обращения: 01.02.2031)",
    );
  });

  test("the panel stands beside the text from its first moment, however late its styles come", async ({
    page,
  }) => {
    await page.route("**/copying-panel*.css", async (route) => {
      await setTimeout(1_000);
      await route.continue();
    });
    await page.goto(document);
    await page.getByRole("link", { name: "r1.1", exact: true }).click();
    const panel = page.getByRole("group", { name: "Скопировать r1.1" });
    await panel.waitFor();
    expect(await panel.evaluate((element) => getComputedStyle(element).position)).toBe("absolute");
  });

  test("the panel goes when another address or the text is chosen, and a key held opens a tab instead", async ({
    page,
    context,
  }) => {
    await page.goto(document);
    await page.getByRole("link", { name: "r1.1", exact: true }).click();
    await expect(page.getByRole("group", { name: "Скопировать r1.1" })).toBeVisible();
    await page.getByRole("link", { name: "r1.13", exact: true }).click();
    await expect(page.getByRole("group", { name: /Скопировать/ })).toHaveCount(1);
    await expect(page.getByRole("group", { name: "Скопировать r1.13" })).toBeVisible();
    await page.locator("h2", { hasText: "Заключение" }).click();
    await expect(page.getByRole("group", { name: /Скопировать/ })).toHaveCount(0);
    const opened = context.waitForEvent("page");
    await page.getByRole("link", { name: "r1.1", exact: true }).click({ modifiers: ["ControlOrMeta"] });
    await (await opened).close();
    await expect(page.getByRole("group", { name: /Скопировать/ })).toHaveCount(0);
  });
});

test("without a clipboard the text lies ready, selected", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    Object.defineProperty(globalThis.document, "execCommand", { value: () => false });
  });
  await page.goto(document);
  await page.getByRole("link", { name: "r2.12", exact: true }).click();
  const field = page.getByRole("textbox", { name: "Текст для копирования" });
  await expect(field).toHaveValue(/#r2\.12$/);
  await page.getByRole("button", { name: "Только сноску" }).click();
  await expect(field).toHaveValue(reference);
  await expect(field).toBeFocused();
  const selected = await field.evaluate((element: HTMLTextAreaElement) =>
    element.value.slice(element.selectionStart, element.selectionEnd),
  );
  expect(selected).toMatch(reference);
});

test.describe("when the document's data do not come", () => {
  test.use({ expectedErrors: [/ERR_FAILED|404/] });
  test("the link is copied all the same, and the rest says what is wrong", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.route("**/2022-lysva-august.json", (route) => route.abort());
    await page.goto(document);
    await page.getByRole("link", { name: "r2.12", exact: true }).click();
    await expect(page.getByText("Ссылка на r2.12 скопирована")).toBeVisible();
    await page.getByRole("button", { name: "Только сноску" }).click();
    await expect(page.getByText("Сведения о документе не загрузились")).toBeVisible();
    await page.unroute("**/2022-lysva-august.json");
    await page.getByRole("button", { name: "Только сноску" }).click();
    await expect(page.getByText("Сноска на r2.12 скопирована")).toBeVisible();
  });
});

test("the panel fits the screen, and axe finds nothing in it", async ({ page }) => {
  await page.goto(document);
  await page.getByRole("link", { name: "r2.12", exact: true }).click();
  await expect(page.getByRole("group", { name: "Скопировать r2.12" })).toBeInViewport({ ratio: 1 });
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = globalThis.document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overflow).toBeLessThanOrEqual(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("an address is a link to its place", async ({ page }) => {
    await page.goto(document);
    await page.getByRole("link", { name: "r1.3", exact: true }).click();
    await expect(page).toHaveURL(/#r1\.3$/);
  });
});
