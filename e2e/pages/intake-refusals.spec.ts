import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { choose, field, part, TEXT, writeWordFile } from "../site/intake.ts";
import { expectNoOverflow, expectNoViolations } from "../site/soundness.ts";
import { expect, test } from "../site/test.ts";

/** What cannot be read, and reading that does not end. */

/** As Word writes what has a password: a file system of its own, with the package in one of its streams. */
function lockedWordFile(): Uint8Array {
  const bytes = Buffer.alloc(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write("EncryptedPackage", 1024, "utf16le");
  return bytes;
}

/** A page that is a picture only. */
function scan(): Uint8Array {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>",
    "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n0\nendstream",
    "<</Length 18>>stream\n9 0 0 9 0 0 cm /I Do\nendstream",
  ];
  let written = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = String(written.length).padStart(10, "0");
    written += `${String(index + 1)} 0 obj${object}endobj\n`;
    return `${place} 00000 n \n`;
  });
  const table = `xref\n0 6\n0000000000 65535 f \n${places.join("")}trailer<</Size 6/Root 1 0 R>>\n`;
  return new TextEncoder().encode(`${written}${table}startxref\n${String(written.length)}\n%%EOF`);
}

const refused: [
  what: string,
  name: string,
  content: () => Uint8Array | string | Promise<Uint8Array>,
  words: RegExp,
][] = [
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
    /слишком велик/,
  ],
  ["a file of 31 MB", "album.docx", () => new Uint8Array(31_000_000), /больше 30 МБ/],
  [
    "a text in another language",
    "english.txt",
    () => "The participants recommend to open workshops. ".repeat(20),
    /архив принимает документы на русском/,
  ],
  [
    "an old Word file",
    "old.doc",
    () => readFileSync("src/intake/received/fixtures/village-teachers.doc"),
    /формат \.doc здесь не читается; сохраните документ как \.docx/,
  ],
  [
    "a locked PDF",
    "locked.pdf",
    () => readFileSync("src/intake/received/fixtures/locked.pdf"),
    /закрыт паролем/,
  ],
  ["a locked Word file", "locked.docx", lockedWordFile, /закрыт паролем; сохраните его без пароля/],
  ["a scan", "scan.pdf", scan, /это скан; распознайте его/],
  [
    "a Word file with macros",
    "macros.docm",
    () =>
      zipSync({
        "[Content_Types].xml": new Uint8Array(9),
        "word/document.xml": new TextEncoder().encode("<w:document/>"),
        "word/vbaProject.bin": new Uint8Array(9),
      }),
    /макросы/,
  ],
  [
    "a Word file cut short",
    "cut.docx",
    () => writeWordFile().then((whole) => whole.subarray(0, 3000)),
    /повреждён/,
  ],
];
for (const [what, name, content, words] of refused) {
  test(`what cannot be read is refused in one line, and the page goes on: ${what}`, async ({ page }) => {
    await page.goto("intake/");
    await choose(page, name, await content());
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

test("a name without end, or written backwards, is told in a line", async ({ page }) => {
  await page.goto("intake/");
  const name = `\u202E${"РЕЗОЛЮЦИЯ".repeat(25)}.txt`;
  const told = /РЕЗОЛЮЦИЯ[А-Я]{1,60}…[А-Я]+\.txt/;
  await choose(page, name, "");
  await expect(page.getByRole("alert")).toHaveText(new RegExp(`^${told.source}: файл пуст\\.$`));
  await expectNoOverflow(page);
  await choose(page, name, TEXT);
  await expect(part(page, "summary")).toHaveText(told);
  await expectNoOverflow(page);
  await choose(page, name, TEXT);
  await expect(part(page, "question")).toHaveText(told);
  await expectNoOverflow(page);
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
