import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { expectOrder, selectThree, texts } from "../site/selection.ts";
import { expectNoViolations } from "../site/soundness.ts";
import { expect, test } from "../site/test.ts";

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
  await expectNoViolations(page);
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

test.describe("a script that does not come", () => {
  test.use({ expectedErrors: [/ERR_FAILED/] });
  test("leaves the page that explains", async ({ page }) => {
    await page.route("**/*.js", (route) => route.abort());
    await page.goto("selection/");
    await expect(page.getByRole("heading", { name: "С чего начать" })).toBeVisible();
  });
});
