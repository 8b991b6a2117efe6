import { ask, hits, status } from "../site/search.ts";
import { expect, test } from "../site/test.ts";

/** What a question finds: the marked words of some passage, and what the page says of it. */
const FOUND: [question: string, mark: RegExp, note: string | null][] = [
  ["ребёнок", /^дет(ей|ям|ьми)$/i, "«ребёнок» — искали также: «дети»."],
  ["ФГОС", /^федеральн\S+ государственн\S+ образовательн\S+ стандарт\S*$/, "искали также: «федеральный"],
  ["федеральный государственный образовательный стандарт", /^ФГОС$/, "стандарт» — искали также: «ФГОС»."],
  ["онлайн", /^он-лайн$/, null],
  ["он-лайн", /^онлайн$/, "искали также: «онлайн»"],
  ["научно-практическая", /^научно – практических$/, null],
  ["24-я", /^XXIV$/, "«24-я» — искали также: «XXIV»."],
  ["седьмая конференция", /^VII$/, "«седьмая» — искали также: «VII»."],
  ["НОО", /^начального и основного общего образования$/, "искали также: «начальное общее образование»."],
  ["12 регионов", /^двенадцати$/, "Число должно стоять"],
  ["он лайн", /^он-лайн$/, "«он лайн» — искали также: «онлайн»."],
  ["меж личностные конфликты", /^межличностных$/, "искали также: «межличностные»."],
  ["(питание ИЛИ подвоз) дети", /^подвоз$/, null],
  ["(питание | подвоз", /^питание$/, "Скобка без пары не учтена"],
  ["ФЗ № 273", /^273-ФЗ$/, "273-ФЗ"],
  ["указ № 474", /^474$/, null],
  ["19.10.2018", /^18–19 октября 2018$/, "искали также: «19 октября 2018»"],
  ["26.08.2022", /^26 августа 2022$/, "искали также: «26 августа 2022»"],
  ["79,89", /^79,89$/, null],
  ["htpjk.wbz", /^резолюци/i, "набрано в другой раскладке: искали «резолюция»"],
  ["резалюция", /^резолюци/i, "«резалюция» нет ни в одном документе; искали «резолюция»."],
  ["школа ИЛИ абракадабра", /^школ/i, "«абракадабра» нет ни в одном документе."],
  ['"единое пространство', /^един/i, "Кавычка без пары не учтена"],
  ["ИЛИ школа", /^школ/i, "«ИЛИ» не учтено"],
  ["абракадабра OR школа", /^школ/i, "«абракадабра» нет ни в одном документе."],
  ["школ* или вуз", /^школ|^вуз/i, "Звёздочка не учтена"],
  ["=детей", /^детей$/, null],
  ["профилактика деструктивного поведения абракадабра", /^деструктивн/, "искали без «абракадабра»"],
];

for (const [question, mark, note] of FOUND) {
  test(`understands ${question}`, async ({ page }) => {
    await ask(page, question);
    await expect(status(page)).toContainText("Найдено");
    const marks = await page.locator("[data-search-hit] mark").allTextContents();
    expect(marks.filter((text) => mark.test(text)).length).toBeGreaterThan(0);
    if (note !== null) await expect(page.locator("[data-search='notes']")).toContainText(note);
  });
}

test("a question in plain language shows first what is addressed to those whom it names", async ({
  page,
}) => {
  await ask(page, "Что рекомендовали школам об одарённых детях?");
  const notes = page.locator("[data-search='notes']");
  await expect(notes).toContainText("Не искали: «Что», «рекомендовали», «об»");
  await expect(notes).toContainText("«школам» — искали также то, что адресовано им");
  const link = hits(page).first().getByRole("link").first();
  await expect(link).toHaveAttribute("href", /2017-chelyabinsk-gifted\/\?[^#]*#r3\.1$/);
  await page.getByRole("link", { name: /^Искать все слова/ }).click();
  await expect(notes).not.toContainText("Вопрос прочитан свободно");
  expect(new URL(page.url()).searchParams.get("q")).toBe("школам одарённых детях");
  await expect(hits(page).first()).toBeVisible();
});

test("a misspelled word of a quotation that stands nowhere is put right, said, and taken back", async ({
  page,
}) => {
  await ask(page, "«качество обрзования»");
  await expect(status(page)).toContainText("Найдено");
  await expect(page.locator("[data-search='notes']")).toContainText(
    "«качество обрзования» нет ни в одном документе; искали «качество образования».",
  );
  await page.getByRole("link", { name: "Искать только точно" }).click();
  await expect(status(page)).toContainText("Ничего не найдено");
});

test("what was understood is taken back by one link, and taken up again by another", async ({ page }) => {
  await ask(page, "ребёнка");
  await expect(page.locator("[data-search='notes']")).toContainText("искали также: «дети»");
  const all = await hits(page).count();
  await page.getByRole("link", { name: "Искать только точно" }).click();
  await expect(page).toHaveURL(/exact=1/);
  await expect(page.locator("[data-search='notes']")).toContainText("Искали только точно");
  await expect.poll(() => hits(page).count()).toBeLessThan(all);
  for (const mark of await page.locator("[data-search-hit] mark").allTextContents()) {
    expect(mark).toMatch(/^реб[её]нка$/i);
  }
  await page.getByRole("link", { name: "Искать и другие формы слов" }).click();
  await expect.poll(() => hits(page).count()).toBe(all);
});

test("a passage that holds what is excluded is no hit, another of the same document is", async ({ page }) => {
  await ask(page, "дети");
  const all = await hits(page).count();
  await ask(page, "дети -школа");
  await expect.poll(() => hits(page).count()).toBeLessThan(all);
  for (const text of await hits(page).locator("blockquote").allTextContents()) {
    expect(text).not.toMatch(/(^|\P{L})школ(а|ы|е|у|ой|ам|ами|ах)?(\P{L}|$)/iu);
  }
});

test("exclusions alone are answered by the reason and a way on", async ({ page }) => {
  await ask(page, "-дети");
  await expect(status(page)).toContainText("В запросе только исключения");
  await page.getByRole("link", { name: "Искать сами слова: дети" }).click();
  await expect(status(page)).toContainText("Найдено");
});

test("«или» in small letters is offered as one of the words", async ({ page }) => {
  await ask(page, "школа или вуз");
  const all = await hits(page).count();
  await page.getByRole("link", { name: "Искать любое из слов: школа ИЛИ вуз" }).click();
  await expect.poll(() => hits(page).count()).toBeGreaterThan(all);
});

test("a question without a word says so, alone and beside a condition", async ({ page }) => {
  await page.goto("search/?q=!!!");
  await expect(status(page)).toHaveText("В запросе нет ни одного слова. Введите слово или выберите условие.");
  await ask(page, "№", { only: "recommendations" });
  await expect(page.locator("[data-search='notes']")).toContainText("В запросе нет ни одного слова");
  await expect(status(page)).toContainText("Всего");
});

test("a town that no text names is found by what the archive knows, and that is said", async ({ page }) => {
  await ask(page, "Лысьва наставничество");
  await expect(page.locator("[data-search='notes']")).toContainText("стоит: «Лысьва»");
  await expect(hits(page).first().getByRole("link").first()).toHaveAttribute("href", /2022-lysva-august/);
});

test("the list of words is loaded only when a word stands nowhere", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("words.json")) asked.push(request.url());
  });
  await ask(page, "качество образования");
  expect(asked).toEqual([]);
  await ask(page, "качевство");
  expect(asked).toHaveLength(1);
  await expect(page.locator("[data-search='notes']")).toContainText("искали «качество»");
});

test("every example of the help page finds something", async ({ page }) => {
  await page.goto("help/");
  const links = page.getByRole("main").locator("a[href*='/search/?q=']");
  const queries = await links.evaluateAll((found) =>
    found.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get("q") ?? ""),
  );
  expect(queries.length).toBeGreaterThan(12);
  for (const query of queries) {
    await ask(page, query);
    await expect(status(page), query).toContainText("Найдено");
  }
});
