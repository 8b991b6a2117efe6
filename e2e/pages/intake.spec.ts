import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
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

/** From a file to a folder for the archive. */

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

test("who has no address of the keepers is told what to do with the folder", async ({ page }) => {
  await draft(page, "resolution.txt", TEXT);
  const sending = part(page, "sending");
  await expect(sending).toContainText("отдайте тем, кто ведёт архив");
  await expect(sending).toContainText("content/resolutions");
  await expect(sending.getByRole("link")).toHaveCount(0);
});

test("the settlements are credited", async ({ page }) => {
  await page.goto("intake/");
  const credit = page.locator("p", { has: page.getByRole("link", { name: "GeoNames" }) });
  await expect(credit.getByRole("link", { name: "CC BY 4.0" })).toBeVisible();
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
