import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { parseAtomFeed } from "feedsmith";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { validateXML } from "xmllint-wasm";
import { ATOM_SCHEMA } from "../../src/exports/feeds/atom.fixture.ts";
import { requireSite } from "../site/builds.ts";
import { readMarkup } from "../site/markup.ts";
import { listPages } from "../site/pages.ts";
import { expect, test } from "../site/test.ts";

/** What was linked to once is answered for good: renamed, merged, corrected, withdrawn. The archive is synthetic. */

test.use({ build: "many" });

const folder = requireSite("many");
const pages = listPages(folder).map((page) => ({ ...page, markup: readMarkup(page.file) }));
const moved = pages.filter(({ markup }) => markup.refresh !== null);
/** A document's page that holds the words. */
const findDocument = (words: string) => {
  const found = pages.find(
    ({ path, file }) => /^resolutions\/[\w-]+\/$/.test(path) && readFileSync(file, "utf8").includes(words),
  );
  if (found === undefined) throw new Error(`no document of the synthetic archive has «${words}»`);
  return found;
};

test("every kind of page that can move has moved", () => {
  expect(moved.map(({ path }) => path)).toEqual([
    "addressees/renamed-role/",
    "addressees/renamed-role/renamed-theme/",
    "resolutions/page/9999/",
    "resolutions/renamed/",
    "series/merged/",
    "themes/renamed-theme/",
    "themes/renamed-theme/page/2/",
  ]);
});

test("a page of a list that became shorter says so, and leads to where the list begins", () => {
  const html = readFileSync(join(folder, "resolutions/page/9999/index.html"), "utf8");
  expect(html).toContain("Страницы 9999 в списке больше нет");
  expect(html).toMatch(
    /Список стал короче, он начинается здесь: <a href="\/resolutions\/"[^>]*>Резолюции<\/a>/,
  );
});

for (const { path, file } of moved) {
  test(`a page that moved leads on, with a script and without: ${path}`, async ({ page, browser, site }) => {
    const target = new URL(readMarkup(file).refresh ?? "", site.url).href;
    await page.goto(path);
    await expect(page).toHaveURL(target);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(site.url + path);
    await expect(plain).toHaveURL(target);
    await context.close();
  });

  test(`a page that moved is valid and tells machines not to keep it: ${path}`, async () => {
    const html = readFileSync(file, "utf8");
    expect(html).toContain('<meta name="robots" content="noindex">');
    const { results } = await new HtmlValidate(new FileSystemConfigLoader()).validateFile(file);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });
}

test("the files and feeds of what was renamed are served under the old name too", async ({
  request,
  site,
}) => {
  const [, id = ""] =
    /resolutions\/([\w-]+)\//.exec(
      readMarkup(join(folder, "resolutions/renamed/index.html")).refresh ?? "",
    ) ?? [];
  const read = async (path: string) => {
    const response = await request.get(site.url + path);
    expect([path, response.status()]).toEqual([path, 200]);
    return response.text();
  };
  for (const suffix of ["json", "bib", "ris", "txt"]) {
    expect(await read(`resolutions/renamed/renamed.${suffix}`)).toBe(
      await read(`resolutions/${id}/${id}.${suffix}`),
    );
  }
  expect(await read("resolutions/renamed/original.txt")).toBe(await read(`resolutions/${id}/original.txt`));
  expect(await read("themes/renamed-theme/feed.xml")).toBe(await read("themes/gifted-children/feed.xml"));
  expect(await read("addressees/renamed-role/feed.xml")).toBe(await read("addressees/schools/feed.xml"));
});

test("a link into a renamed document lands at its place, and what was searched goes along", async ({
  page,
}) => {
  await page.goto("resolutions/renamed/?q=слово#p2");
  await expect(page).toHaveURL(/resolutions\/(?!renamed)[\w-]+\/\?q=[^#]+#p2$/);
  await expect(page.locator("#p2:target")).toBeInViewport();
});

test.describe("a renamed document's page whose script does not come", () => {
  test.use({ expectedErrors: [/ERR_FAILED/] });
  test("has every address, each a link", async ({ page }) => {
    await page.route("**/*.js", (route) => route.abort());
    await page.goto("resolutions/renamed/#p2");
    await page.locator('[id="p2"]').getByRole("link").click();
    await expect(page).toHaveURL(/resolutions\/(?!renamed)[\w-]+\/#p2$/);
  });
  test("is readable: axe finds nothing", async ({ page }) => {
    await page.route("**/*.js", (route) => route.abort());
    await page.goto("resolutions/renamed/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Страница переехала");
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
});

test("an address that moved within a document says where to look", async ({ page }) => {
  const { path } = findDocument("Прежние адреса");
  await page.goto(`${path}#p99`);
  const note = page.locator('[id="p99"]');
  await expect(note).toBeInViewport();
  await expect(note).toContainText("p99 теперь p1, 1 октября 2026");
  await page.emulateMedia({ colorScheme: "dark" });
  expect((await new AxeBuilder({ page }).include("article footer").analyze()).violations).toEqual([]);
  await note.getByRole("link", { name: "p1" }).click();
  await expect(page.locator("#p1")).toBeInViewport();
});

test("a corrected unit says so, and the list says what stood there before", async ({ page }) => {
  const { path } = findDocument('id="corrections"');
  await page.goto(path);
  const mark = page.getByRole("note").getByRole("link", { name: /^Исправлено в архиве \d/ });
  await mark.click();
  await expect(page).toHaveURL(/#corrections$/);
  const entry = page.locator("#corrections p", { hasText: "Было:" }).first();
  await expect(entry).toContainText(/Было: .+\. Стало: .+\./);
  const before = (await entry.locator("del").textContent()) ?? "";
  const after = (await entry.locator("ins").textContent()) ?? "";
  expect(before).not.toBe(after);
  const address = (await entry.getByRole("link").textContent()) ?? "";
  await entry.getByRole("link").click();
  const unit = page.locator(`[id="${address}"]`);
  await expect(unit).toBeInViewport();
  await expect(unit).toContainText(after);
  await expect(unit).toHaveAccessibleDescription(/Исправлено в архиве/);
});

test.describe("a withdrawn document", () => {
  const { path } = findDocument("Документ снят");
  const id = path.split("/")[1] ?? "";

  test("keeps a page that says when and why, and every address", async ({ page }) => {
    await page.goto(`${path}#p1`);
    await expect(page.getByText(/Снят с.публикации .* Причина: по просьбе правообладателя/)).toBeVisible();
    await expect(page.locator('[id="p1"]')).toBeInViewport();
    await expect(page.locator('[id="p1"]')).toHaveText("p1: текст снят");
    await expect(page.locator('head meta[name="robots"]')).toHaveAttribute("content", "noindex");
    const content = join(folder, "../../content/many/resolutions", id, "addresses.json");
    const addresses = Object.keys(JSON.parse(readFileSync(content, "utf8")) as object);
    const ids = await page.locator("main li[id]").evaluateAll((items) => items.map((item) => item.id));
    expect(ids).toEqual(addresses);
    await page.emulateMedia({ colorScheme: "dark" });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  test("stands in no list, in no search and in no data but as withdrawn", async ({ request, site }) => {
    const linking = pages.filter(
      ({ path: other, file }) => other !== path && readFileSync(file, "utf8").includes(`/${id}/`),
    );
    expect(linking.map((page) => page.path)).toEqual([]);
    const units = await (await request.get(`${site.url}data/recommendations.json`)).text();
    expect(units).not.toContain(id);
    const data = (await (await request.get(`${site.url}data/resolutions.json`)).json()) as {
      id: string;
      status: string;
    }[];
    expect(data.find((entry) => entry.id === id)?.status).toBe("withdrawn");
    const file = await request.get(`${site.url}${path}original.txt`);
    expect(file.status()).toBe(404);
  });
});

for (const path of ["resolutions/", "search/?q=школа"]) {
  test(`a link that narrows ${path} by what was renamed narrows it by what it is now`, async ({ page }) => {
    const sign = path.includes("?") ? "&" : "?";
    await page.goto(`${path}${sign}theme=renamed-theme&addressee=renamed-role`);
    await expect(page).toHaveURL(/theme=gifted-children&addressee=schools$/);
    await page.reload();
    const box = page.locator('[data-facet="theme"][data-value="gifted-children"] input');
    await expect(box).toBeChecked();
  });
}

test("a page that lists nothing any more says so", async ({ page }) => {
  const response = await page.goto("regions/x-gorod-n/");
  expect(response?.status()).toBe(200);
  await expect(page.getByText("здесь пусто")).toBeVisible();
  await page.getByRole("main").getByRole("link").click();
  await expect(page).toHaveURL(/regions\/$/);
});

test("a year whose documents are all gone keeps its page", async ({ page }) => {
  const response = await page.goto("resolutions/year/1980/");
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Резолюции 1980 года");
  await expect(page.getByText("здесь пусто")).toBeVisible();
  await page.getByRole("main").getByRole("link").click();
  await expect(page).toHaveURL(/\/resolutions\/$/);
});

test("the feed of a page that lists nothing any more is empty and valid", async ({ request, site }) => {
  const response = await request.get(`${site.url}regions/x-gorod-n/feed.xml`);
  expect(response.status()).toBe(200);
  const xml = await response.text();
  const { errors } = await validateXML({ xml, schema: ATOM_SCHEMA, extension: "relaxng" });
  expect(errors).toEqual([]);
  const { links, entries = [] } = parseAtomFeed(xml);
  expect(links?.find(({ rel }) => rel === "alternate")?.href).toMatch(/\/regions\/x-gorod-n\/$/);
  expect(entries).toEqual([]);
});
