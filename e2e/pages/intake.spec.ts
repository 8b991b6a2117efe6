import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync, zipSync } from "fflate";
import {
  AUTHOR,
  choose,
  COMMENT,
  draft,
  field,
  loadFolder,
  part,
  save,
  TEXT,
  writeWordFile,
} from "../site/intake.ts";
import { expectNoOverflow, expectNoViolations } from "../site/soundness.ts";
import { expect, test } from "../site/test.ts";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const PDF = readFileSync(new URL("../../src/intake/received/fixtures/village-teachers.pdf", import.meta.url));

test("a Word file becomes a folder that the archive can read, without its author and comments", async ({
  page,
}) => {
  const received = await writeWordFile();
  expect(
    Object.values(unzipSync(received))
      .map((bytes) => strFromU8(bytes))
      .join(""),
  ).toContain(AUTHOR);
  await draft(page, "Резолюция (правка).docx", received);
  await expect(part(page, "summary")).toContainText("«Резолюция (правка).docx» (docx)");
  await expect(part(page, "remarks")).toContainText("имя автора");
  await expect(field(page, "title")).toHaveValue("Сельская школа: опыт и надежды");
  await expect(field(page, "event.edition")).toHaveValue("3");
  await expect(field(page, "date.edtf")).toHaveValue("2019-03-14/2019-03-15");
  await expect(field(page, "place.region")).toHaveValue("RU-VLG");
  await expect(part(page, "soundness")).toContainText("ошибок не нашла");
  await expectNoOverflow(page);
  await expectNoViolations(page);

  const { id, files } = await save(page);
  expect(id).toMatch(/^2019-vologda-/);
  expect(Object.keys(files).sort()).toEqual(["index.md", "original.docx", "report.txt"]);
  const original = files["original.docx"] ?? new Uint8Array();
  const inside = Object.values(unzipSync(original))
    .map((bytes) => strFromU8(bytes))
    .join("");
  expect(inside).toContain("более 240 педагогов");
  expect(inside).not.toContain(AUTHOR);
  expect(inside).not.toContain(COMMENT);
  const index = strFromU8(files["index.md"] ?? new Uint8Array());
  expect(index).toContain(sha256(original));
  expect(index).toContain(sha256(received));
  expect(strFromU8(files["report.txt"] ?? new Uint8Array())).toContain("Что найдено");

  const { words, drafts } = loadFolder(id, files);
  expect(words).toEqual([]);
  expect(drafts.map(({ title, recommendations }) => [title, recommendations.length])).toEqual([
    ["Сельская школа: опыт и надежды", 2],
  ]);
});

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
  await expect(field(note, "at")).toHaveAccessibleDescription(/поля нет/i);
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

test("another file replaces the draft only after a question, and leaving asks", async ({ page }) => {
  await draft(page, "first.txt", TEXT);
  await choose(page, "second.txt", TEXT.replaceAll("Вологд", "Вологд").replace("14–15 марта", "20–21 марта"));
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

const refused: [what: string, name: string, content: () => Uint8Array | string, words: RegExp][] = [
  ["an empty file", "empty.docx", () => "", /файл пуст/],
  [
    "a picture under another name",
    "resolution.docx",
    () => Buffer.from("\x89PNG\r\n\x1a\n----", "latin1"),
    /рисунок PNG/,
  ],
  [
    "a zip bomb",
    "bomb.docx",
    () =>
      zipSync({ "word/document.xml": new Uint8Array(400_000_000), "[Content_Types].xml": new Uint8Array(9) }),
    /./,
  ],
  ["a file of 31 MB", "album.docx", () => new Uint8Array(31_000_000), /больше 30 МБ/],
  [
    "a text in another language",
    "english.txt",
    () => "The participants recommend to open workshops. ".repeat(20),
    /./,
  ],
  [
    "an old Word file",
    "old.doc",
    () => readFileSync("src/intake/received/fixtures/village-teachers.doc"),
    /\.doc/,
  ],
  [
    "a locked PDF",
    "locked.pdf",
    () => readFileSync("src/intake/received/fixtures/locked.pdf"),
    /закрыт паролем/,
  ],
];
for (const [what, name, content, words] of refused) {
  test(`what cannot be read is refused in one line, and the page goes on: ${what}`, async ({ page }) => {
    await page.goto("intake/");
    await choose(page, name, content());
    const alert = page.getByRole("alert");
    await expect(alert).toContainText(words);
    await expect(alert).toContainText(name);
    await expect(alert).toBeFocused();
    expect((await alert.innerText()).split("\n")).toHaveLength(1);
    await expect(part(page, "draft")).toBeHidden();
    await expectNoViolations(page);
    await choose(page, "resolution.txt", TEXT);
    await expect(field(page, "event.edition")).toHaveValue("3");
    await expect(alert).toBeHidden();
  });
}

test("nothing heavy comes before a file, the reader of PDF only with a PDF, and nothing is sent", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  const heavy = /drafting|draft-desk|pdfjs|reference\.json/;
  await page.goto("intake/", { waitUntil: "networkidle" });
  expect(asked.filter((path) => heavy.test(path))).toEqual([]);
  await choose(page, "resolution.txt", TEXT);
  await expect(part(page, "draft")).toBeVisible();
  expect(asked.filter((path) => path.includes("reference.json"))).toHaveLength(1);
  expect(asked.filter((path) => path.includes("pdfjs"))).toEqual([]);
  await save(page);
  await choose(page, "village-teachers.pdf", PDF);
  await expect(part(page, "summary")).toContainText("(pdf)");
  await expect(part(page, "units")).not.toContainText("мастерские");
  expect(asked.filter((path) => path.includes("pdfjs"))).toHaveLength(1);
  expect(asked.filter((path) => !path.startsWith("GET "))).toEqual([]);
});

test.describe("reading that does not end", () => {
  test.beforeEach(async ({ page, context }) => {
    await page.clock.install();
    await context.route("**/drafting-worker*", () => new Promise(() => undefined));
    await page.goto("intake/");
    await choose(page, "resolution.txt", TEXT);
    await expect(page.getByRole("status").first()).toContainText("Читается «resolution.txt»");
  });
  test("can be stopped", async ({ page }) => {
    await page.getByRole("button", { name: "Прервать" }).click();
    await expect(page.getByRole("alert")).toHaveText("resolution.txt: чтение прервано.");
  });
  test("is stopped after a minute", async ({ page }) => {
    await page.clock.fastForward(61_000);
    await expect(page.getByRole("alert")).toContainText("resolution.txt: файл читается слишком долго");
    await expect(page.getByRole("button", { name: "Прервать" })).toBeHidden();
  });
});

test("a file can be dropped anywhere, but not two", async ({ page }) => {
  await page.goto("intake/");
  const drop = (names: string[]) =>
    page.evaluate(
      ([text, ...names]) => {
        const dataTransfer = new DataTransfer();
        for (const name of names) dataTransfer.items.add(new File([text ?? ""], name));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      },
      [TEXT, ...names],
    );
  await drop(["one.txt", "two.txt"]);
  await expect(page.getByRole("alert")).toContainText("за один раз принимается один документ");
  await drop(["one.txt"]);
  await expect(part(page, "summary")).toContainText("«one.txt»");
});

test("what did not come from the server is said, and can be had again", async ({ page, context }) => {
  await page.goto("intake/");
  await context.route("**/intake/reference.json", (route) => route.fulfill({ status: 200, body: "<html>" }));
  await choose(page, "resolution.txt", TEXT);
  await expect(page.getByRole("alert")).toContainText("не всё пришло с сервера");
  await context.unroute("**/intake/reference.json");
  await choose(page, "resolution.txt", TEXT);
  await expect(field(page, "event.edition")).toHaveValue("3");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the page says so, and what to do instead", async ({ page }) => {
    await page.goto("intake/");
    await expect(page.getByText("Этой странице нужен JavaScript")).toBeVisible();
    await expect(page.getByText("content/README.md")).toBeVisible();
    await expect(page.getByLabel("Файл с документом")).toBeHidden();
  });
});
