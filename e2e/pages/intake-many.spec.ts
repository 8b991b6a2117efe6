import { draft, field, part, TEXT } from "../site/intake.ts";
import { expectNoOverflow, expectNoViolations } from "../site/soundness.ts";
import { BUILDS } from "../site/builds.ts";
import { expect, test } from "../site/test.ts";

/** How a draft gets to keepers who can be reached. */

test.use({ build: "many" });
const { contact, repository } = BUILDS.many.settings;

test("a letter and an issue are begun with what the keepers must know", async ({ page }) => {
  await draft(page, "resolution.txt", TEXT);
  await expectNoOverflow(page);
  await expectNoViolations(page);
  await field(page, "source.note").fill("от оргкомитета & друзей");
  const mail = part(page, "mail");
  const issue = part(page, "issue");
  await expect(mail).toHaveAttribute("href", /%D0%B4%D1%80%D1%83%D0%B7/);
  const letter = new URL((await mail.getAttribute("href")) ?? "");
  expect(`${letter.protocol}${letter.pathname}`).toBe(`mailto:${contact}`);
  expect(letter.searchParams.get("subject")).toBe("Документ для архива: Сельская школа: опыт и надежды");
  const task = new URL((await issue.getAttribute("href")) ?? "");
  expect(task.origin + task.pathname).toBe(`${repository}/issues/new`);
  expect(task.searchParams.get("title")).toBe(letter.searchParams.get("subject"));
  const id = await field(page, "id").inputValue();
  for (const text of [letter.searchParams.get("body"), task.searchParams.get("body")]) {
    expect(text).toContain(`Приложен файл ${id}.zip.`);
    expect(text).toMatch(/Не решено вопросов: [1-9]\d*; ошибок проверки: 0\./);
    expect(text).toContain("Откуда получен: от оргкомитета & друзей");
    // What is private stays in the folder.
    expect(text).not.toContain("123-45-67");
  }
  for (const box of await part(page, "doubts").getByRole("checkbox").all()) await box.check();
  await expect(mail).toHaveAttribute("href", new RegExp(encodeURIComponent("вопросов: 0;")));
});

test("of a long draft the addresses stay short enough, and the folder has it all", async ({ page }) => {
  await draft(page, "resolution.txt", TEXT);
  const title = "Сельская школа 🏫 ".repeat(400).trim();
  await field(page, "title").fill(title);
  await expect(part(page, "issue")).toHaveAttribute("href", /%F0%9F%8F%AB/);
  const [mail = "", issue = ""] = await Promise.all(
    ["mail", "issue"].map((name) => part(page, name).getAttribute("href")),
  ).then((addresses) => addresses.map(String));
  expect([mail.length <= 2000, issue.length <= 6000]).toEqual([true, true]);
  for (const address of [mail, issue]) {
    expect(new URL(address).searchParams.get("body")).toMatch(/Приложен файл .*\.zip\.\s+Не решено вопросов/);
  }
  await expectNoOverflow(page);
});
