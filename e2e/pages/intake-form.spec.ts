import { draft, field, loadFolder, part, save, TEXT } from "../site/intake.ts";
import { expectNoOverflow, expectNoViolations } from "../site/soundness.ts";
import type { Locator, Page } from "@playwright/test";
import { strFromU8 } from "fflate";
import { expect, test } from "../site/test.ts";

/** The description of a draft as a form, with the archive's own checks. */

test("a quotation that does not stand in the text is pointed out, until it is mended", async ({ page }) => {
  await draft(page, "resolution.txt", TEXT);
  const says = field(page, "date.says");
  const quoted = await says.inputValue();
  await expect(page.locator('[data-group="date"] [data-places] a')).toHaveText("p1");
  await says.fill("14–15 мая 2019 года");
  await expect(says).toHaveAttribute("aria-invalid", "true");
  await expect(says).toHaveAccessibleDescription(
    /Цитаты «14–15 мая 2019 года» нет в документе.*ближайшее место \(p1\)/,
  );
  await expect(part(page, "soundness")).toContainText("1 ошибка");
  await expectNoOverflow(page);
  await expectNoViolations(page);
  const way = part(page, "problems").getByRole("link", { name: "Дата, Слова документа" });
  await way.click();
  await expect(says).toBeFocused();
  await says.fill(quoted);
  await expect(says).not.toHaveAttribute("aria-invalid", "true");
  await expect(part(page, "soundness")).toContainText("ошибок не нашла");

  await field(page, "date.edtf").fill("14 марта");
  await field(page, "title").fill("");
  await expect(part(page, "problems").getByRole("link")).toHaveText(["О документе, Тема", "Дата"]);
  await field(page, "title").fill("Сельская школа");
  await expect(field(page, "date.edtf")).toHaveAccessibleDescription(/напишите «2018-10-19»/);
  await field(page, "date.edtf").fill("2019-03-14");
  await expect(field(page, "date.edtf")).not.toHaveAttribute("aria-invalid", "true");

  const { id, files } = await save(page);
  const { words, drafts } = loadFolder(id, files);
  expect(words).toEqual([]);
  expect(drafts[0]?.date?.edtf).toBe("2019-03-14");
});

test("the words that a field stands on are marked in the text, and one comes there and back", async ({
  page,
}) => {
  await draft(page, "resolution.txt", TEXT);
  const count = page.locator('[data-entries="attendance"] > div').first();
  await field(count, "count").focus();
  await expect(page.locator("#unit-p2 mark")).toContainText("более 240 педагогов");
  await count.getByRole("link", { name: "p2" }).click();
  await expect(page.locator("#unit-p2")).toBeFocused();
  await expect(page.locator("#unit-p2")).toBeInViewport();
  await page.getByRole("button", { name: "Вернуться к полю" }).click();
  await expect(count.getByRole("link", { name: "p2" })).toBeFocused();
});

test("entries of a list come and go by keyboard, and blank ones are not written", async ({ page }) => {
  await draft(page, "resolution.txt", TEXT);
  const list = page.locator('[data-entries="regions.listed"]');
  await expect(list.locator("select")).toHaveCount(3);
  const add = page.getByRole("button", { name: "Добавить регион" });
  await add.focus();
  await page.keyboard.press("Enter");
  const added = list.getByRole("group", { name: "Регион 4" });
  await expect(added.locator("select")).toBeFocused();
  await added.locator("select").selectOption({ label: "Республика Коми" });
  await add.press("Enter");
  await list.getByRole("button", { name: "Убрать: регион 1" }).press("Enter");
  await expect(list.getByRole("button", { name: "Убрать: регион 1" })).toBeFocused();
  await page.getByText("Примечания и скрытое").click();
  await page.getByRole("button", { name: "Добавить примечание" }).press("Enter");
  const note = page.getByRole("group", { name: "Примечание 1" });
  await field(note, "text").fill("Так в документе.");
  await expect(field(note, "at")).toHaveAccessibleDescription(/^не заполнено\.$/i);
  await field(note, "at").fill("p99");
  await expect(field(note, "at")).toHaveAccessibleDescription(/нет адреса p99/);
  await field(note, "at").fill("p2");
  await expect(part(page, "soundness")).toContainText("ошибок не нашла");

  const { id, files } = await save(page);
  const { words, drafts } = loadFolder(id, files);
  expect(words).toEqual([]);
  expect(drafts[0]?.regions?.listed.map((region) => region.id)).toEqual(["RU-ARK", "RU-KOS", "RU-KO"]);
  expect(drafts[0]?.notes).toEqual([{ at: "p2", text: "Так в документе." }]);
});

/** Unfolds a part of the form that says nothing yet. */
const unfold = (page: Page, name: string) => page.getByRole("heading", { name }).click();
const entry = (page: Page, name: string): Locator => page.getByRole("group", { name, exact: true });

test("it can be said who is mentioned, and what an item does", async ({ page }) => {
  await draft(page, "resolution.txt", TEXT);
  await unfold(page, "О пунктах");
  await page.getByRole("button", { name: "Добавить упоминание" }).press("Enter");
  const mention = entry(page, "Упоминание 1");
  await field(mention, "role").selectOption({ label: "Школы" });
  await expect(field(mention, "says")).toHaveAccessibleDescription(/не сказано, откуда/i);
  await field(mention, "says").fill("при сельских школах");
  await expect(mention.locator("[data-places] a")).toHaveText("r1");

  await page.getByRole("button", { name: "Добавить действие" }).press("Enter");
  const act = entry(page, "Действие 1");
  await expect(field(act, "at")).toBeFocused();
  await field(act, "").selectOption({ label: "Одобрено" });
  await expect(field(act, "at")).toHaveAttribute("list", "draft-addresses");
  await field(act, "at").fill("r9");
  await expect(part(page, "problems")).toContainText(/нет адреса r9/);
  await field(act, "at").fill("r1");
  await page.getByRole("button", { name: "Добавить действие" }).press("Enter");
  const again = entry(page, "Действие 2");
  await field(again, "at").fill("r1");
  await expect(part(page, "problems")).toContainText("Об этом пункте уже сказано выше");
  await expectNoOverflow(page);
  await expectNoViolations(page);
  await again.getByRole("button", { name: "Убрать" }).press("Enter");
  await expect(part(page, "soundness")).toContainText("ошибок не нашла");

  const { id, files } = await save(page);
  const { words, drafts } = loadFolder(id, files);
  expect(words).toEqual([]);
  expect(drafts[0]?.mentions.map(({ at, role }) => [at, role])).toEqual([["r1", "schools"]]);
  expect(drafts[0]?.recommendations.map(({ act }) => act)).toEqual(["approve", "request"]);
  expect(strFromU8(files["index.md"] ?? new Uint8Array())).toMatch(/\nmentions:\n.*\nacts: .*\noriginal:/s);
});

test("of an undated conference the years can be told between which it was", async ({ page }) => {
  await draft(page, "resolution.txt", TEXT);
  await page.getByText("Известны лишь годы").click();
  await field(page, "dating.notBefore").fill("2018");
  await field(page, "dating.why").fill("в этом году основан институт");
  await expect(part(page, "problems")).toContainText("Дата известна");
  // Also where somebody has folded it away.
  await page.getByText("Известны лишь годы").click();
  await part(page, "problems").getByRole("link", { name: "Если даты нет" }).press("Enter");
  await expect(field(page, "dating.notBefore")).toBeFocused();
  for (const name of ["edtf", "says"]) await field(page, `date.${name}`).fill("");
  await expect(part(page, "soundness")).toContainText("ошибок не нашла");
  await field(page, "dating.notAfter").fill("осенью");
  await expect(field(page, "dating.notAfter")).toHaveAccessibleDescription(/не год/i);
  await field(page, "dating.notAfter").fill("2020");
  await expect(part(page, "soundness")).toContainText("ошибок не нашла");
  const { id, files } = await save(page);
  const { words, drafts } = loadFolder(id, files);
  expect(words).toEqual([]);
  expect(drafts[0]?.date).toBeNull();
  expect(drafts[0]?.dating).toEqual({
    notBefore: "2018",
    notAfter: "2020",
    why: "в этом году основан институт",
  });
});
