import { strFromU8 } from "fflate";
import { draft, loadFolder, part, save, TEXT } from "../site/intake.ts";
import { expect, test } from "../site/test.ts";

/** What a person decides before a draft is taken away: doubts, personal data, the text and its marks. */

test("doubts are counted, lead to their words, and go with the folder until they are solved", async ({
  page,
}) => {
  await draft(page, "resolution.txt", TEXT);
  const doubts = part(page, "doubts").getByRole("listitem");
  const phone = doubts.filter({ hasText: "123-45-67" });
  await phone.getByRole("link", { name: /123-45-67/ }).click();
  await expect(page.locator("p.unit:focus mark")).toContainText("123-45-67");
  const all = await doubts.count();
  await expect(part(page, "left")).toContainText(`Осталось ${String(all)} `);
  const before = strFromU8((await save(page)).files["index.md"] ?? new Uint8Array());
  for (const box of await doubts.getByRole("checkbox").all()) await box.check();
  await expect(part(page, "left")).toHaveText("Всё решено.");
  const after = strFromU8((await save(page)).files["index.md"] ?? new Uint8Array());
  expect([before.split("# проверьте").length - 1, after.split("# проверьте").length - 1]).toEqual([all, 0]);
});

test("personal data can be masked, after a question", async ({ page }) => {
  await draft(page, "resolution.txt", TEXT);
  await page.getByRole("button", { name: "Скрыть личные данные" }).click();
  await expect(part(page, "question")).toContainText("Ваши правки пропадут");
  await page.getByRole("button", { name: "Заменить" }).click();
  await expect(part(page, "units")).toContainText("[телефон скрыт]");
  const { id, files } = await save(page);
  expect(
    Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join(""),
  ).not.toContain("123-45-67");
  expect(loadFolder(id, files).words).toEqual([]);
});

test("the text can be mended, and its marks are checked line by line", async ({ page }) => {
  await draft(page, "resolution.txt", TEXT);
  const body = page.getByLabel("Текст с разметкой");
  const written = await body.inputValue();
  await body.fill(written.replace("::: recommendations", "::: recomendations"));
  await expect(part(page, "body-problems")).toContainText("Неизвестный раздел «::: recomendations»");
  await expect(body).toHaveAttribute("aria-invalid", "true");
  await part(page, "body-problems").getByRole("link").first().click();
  const selected = await body.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(selected).toBe("::: recomendations");
  await body.fill(written.replace("Открыть при сельских школах мастерские", "Открыть в школах мастерские"));
  await expect(part(page, "body-problems")).toBeHidden();
  await expect(part(page, "units")).toContainText("Открыть в школах мастерские");
});

test("the text says whom the archive takes addressees for, and roles can be looked up", async ({ page }) => {
  await draft(page, "resolution.txt", TEXT);
  const body = page.getByLabel("Текст с разметкой");
  const written = await body.inputValue();
  const [first = ""] = /^1\. .*$/m.exec(written) ?? [];
  await body.fill(written.replace(first, `::: to schools universities\nШколам и вузам:\n\n${first}\n:::\n`));
  await expect(part(page, "units").locator("[data-kind=addressee]")).toContainText("Школы, Вузы");
  await page.getByText("Какие бывают роли").click();
  await expect(page.locator(".roles > div", { hasText: "Вузы" })).toContainText("universities");
});

test("a doubt about the text leads to its line", async ({ page }) => {
  await draft(page, "resolution.txt", `${TEXT}\n\nПчеловодам области:\n\n1. Открыть пасеку.`);
  const body = page.getByLabel("Текст с разметкой");
  const doubt = part(page, "doubts").getByRole("listitem").filter({ hasText: "123-45-67" });
  await doubt.getByRole("link", { name: "К полю" }).click();
  await expect(body).toBeFocused();
  const selected = await body.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(selected).toContain("123-45-67");
});
