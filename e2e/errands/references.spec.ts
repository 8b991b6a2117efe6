import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { BUILDS } from "../site/builds.ts";
import { expect, test } from "../site/test.ts";

/** Somebody has to cite a resolution by ГОСТ: the right words, their own day, the exact place, a file for their program. */

const document = "resolutions/2022-lysva-august/";
const heading =
  "Резолюция августовской конференции педагогических работников Лысьвенского городского округа «Формирование единого образовательного пространства: синхронизация идей и проектов»";

/** Past midnight in Moscow, still the day before in Greenwich. */
const NIGHT = new Date("2026-12-31T21:30:00Z");

async function open(page: Page, path = document): Promise<Locator> {
  await page.clock.setFixedTime(NIGHT);
  await page.goto(path);
  const section = page.locator("#cite");
  await section.scrollIntoViewIfNeeded();
  await expect(section.getByRole("button").first()).toBeVisible();
  return section;
}

const behind = (section: Locator, title: string) =>
  section.locator("h3", { hasText: title }).locator("xpath=following-sibling::*[1]");

test("copies the reference to the document, dated with the reader's day", async ({
  page,
  context,
  build,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const section = await open(page);
  const { base, site } = BUILDS[build];
  const url = new URL(base + document, site).href;
  await section.getByRole("button", { name: "Копировать: В список" }).click();
  await expect(section.getByText("В список: скопировано.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${heading} : 26 августа 2022 года. – Текст : электронный // Архив резолюций : сайт. – 2026. – URL: ${url} (дата обращения: 01.01.2027).`,
  );
  await section.getByRole("button", { name: "Копировать: В сноску" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${heading}, 26 августа 2022 г. // Архив резолюций : сайт. 2026. URL: ${url} (дата обращения: 01.01.2027).`,
  );
});

test("the contents lead there", async ({ page }) => {
  await page.goto(document);
  await page.getByRole("navigation", { name: "Содержание" }).getByRole("link", { name: "Сослаться" }).click();
  await expect(page.locator("#cite")).toBeInViewport();
});

test("refers to the place they came for, in every form, with the keyboard", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const section = await open(page, `${document}#r2.12`);
  await section.getByRole("button", { name: "Сослаться на отдельное место" }).focus();
  await page.keyboard.press("Enter");
  const choice = section.getByRole("combobox", { name: "Место" });
  await expect(choice).toBeFocused();
  // The longest place is far wider than a phone.
  expect(
    await page.evaluate(() => window.document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0);
  await expect(choice).toHaveValue("r2.12");
  const place = "Руководителям общеобразовательных организаций, п. 12";
  await expect(behind(section, "В список")).toContainText(`– 2026. – ${place}. – URL: `);
  await expect(behind(section, "В список")).toContainText("/#r2.12 (дата обращения: 01.01.2027).");
  await expect(behind(section, "В сноску")).toContainText(`сайт. 2026. ${place}. URL: `);
  await expect(behind(section, "В тексте")).toHaveText(`[…, ${place}]`);

  await choice.selectOption("r1.3");
  await expect(behind(section, "В тексте")).toHaveText("[…, Управлению образования и МАУ ДПО «ЦНМО», п. 3]");
  await section.getByRole("button", { name: "Скопировать запись BibTeX" }).click();
  await expect(section.getByText("BibTeX: скопировано.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^@techreport\{2022-lysva-august:r1\.3,/,
  );

  await section.getByRole("checkbox", { name: "[Электронный ресурс]" }).check();
  await expect(behind(section, "В сноску")).toContainText("26 августа 2022 г. [Электронный ресурс] // Архив");
  await choice.selectOption("документ целиком");
  await expect(behind(section, "В сноску")).toContainText("[Электронный ресурс] // Архив");
  await expect(section.locator("h3", { hasText: "В тексте" })).toBeHidden();
  await expect(behind(section, "В список")).not.toContainText("#");
  const { violations } = await new AxeBuilder({ page }).include("#cite").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("takes files along, of the document and of a place", async ({ page }) => {
  const section = await open(page);
  const save = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      section.getByRole("link", { name, exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  };
  const whole = await save("RIS");
  expect(whole.name).toBe("2022-lysva-august.ris");
  expect(whole.text).toMatch(/^TY {2}- RPRT\r\nID {2}- 2022-lysva-august\r\n/);

  await section.getByRole("button", { name: "Сослаться на отдельное место" }).click();
  await section.getByRole("combobox", { name: "Место" }).selectOption("r2.12");
  const place = await save("BibLaTeX");
  expect(place.name).toBe("2022-lysva-august-r2.12.biblatex.bib");
  expect(place.text).toContain("note = {Руководителям общеобразовательных организаций, п. 12. Дата");
});

test("where the browser lets nobody copy, the text is selected", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    Object.defineProperty(globalThis.document, "execCommand", { value: () => false });
  });
  const section = await open(page);
  await section.getByRole("button", { name: "Копировать: В сноску" }).click();
  await expect(section.getByText(/текст выделен/)).toBeVisible();
  const selected = await page.evaluate(() => getSelection()?.toString());
  expect(selected?.trim()).toBe((await behind(section, "В сноску").innerText()).trim());
});

test.describe("without the network", () => {
  test.use({ expectedErrors: [/ERR_FAILED|Failed to fetch/] });
  test("says that the places did not come, and lets them try again", async ({ page }) => {
    const section = await open(page);
    await page.route("**/2022-lysva-august.json", (route) => route.abort());
    const button = section.getByRole("button", { name: "Сослаться на отдельное место" });
    await button.click();
    await expect(section.getByText("Список мест не пришёл")).toBeVisible();
    await page.unroute("**/2022-lysva-august.json");
    await button.click();
    await expect(section.getByRole("combobox", { name: "Место" })).toBeVisible();
  });
});

test.describe("elsewhere", () => {
  test.use({ timezoneId: "America/New_York" });
  test("the day is the reader's own", async ({ page }) => {
    await expect(behind(await open(page), "В список")).toContainText("(дата обращения: 31.12.2026).");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("there is a blank to be filled in", async ({ page }) => {
    await page.goto(document);
    await expect(behind(page.locator("#cite"), "В список")).toContainText("(дата обращения: __.__.____).");
    await expect(page.locator("#cite").getByRole("button")).toHaveCount(0);
    await expect(page.locator("#cite").getByRole("link")).toHaveText([
      "BibTeX",
      "BibLaTeX",
      "RIS",
      "CSL-JSON",
    ]);
  });
});

test("the data as a whole can be cited", async ({ page }) => {
  const section = await open(page, "data/");
  await expect(behind(section, "В список")).toContainText("Архив резолюций : набор данных / ");
  await expect(behind(section, "В список")).toContainText("(дата обращения: 01.01.2027).");
});
