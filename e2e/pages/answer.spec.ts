import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { field, hits, search, status } from "../site/search.ts";
import { expect, test } from "../site/test.ts";

async function expectNoOverflow(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overflow, "pixels that stick out to the right").toBeLessThanOrEqual(0);
}

async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
      [],
    );
  }
}

test.describe("views", () => {
  test("a choice of view and order stands in the address and goes back with the browser", async ({
    page,
  }) => {
    await search(page, "?q=школа");
    await page.getByRole("radio", { name: "Списком" }).check();
    await expect(page).toHaveURL(/view=passages$/);
    await page.getByLabel("Порядок").selectOption("newest");
    await expect(page).toHaveURL(/view=passages&sort=newest$/);
    await expect(page.locator(".source-group")).toHaveCount(0);
    await expect(hits(page).first()).toContainText("2022");
    await expectNoOverflow(page);
    await page.getByLabel("Порядок").selectOption("oldest");
    await expect(hits(page).first()).toContainText("2017");
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await expect(page.locator(".source-group").first()).toBeVisible();
    await expect(page.getByRole("radio", { name: "По документам" })).toBeChecked();
  });

  test("the concordance has every occurrence in a line, sorted by the neighbour", async ({ page }) => {
    await search(page, "?q=детей");
    const marks = await page.locator("[data-search-hit] mark").allTextContents();
    await page.getByRole("radio", { name: "В контексте" }).check();
    await expect(page.getByRole("table")).toBeVisible();
    await expect(page.getByRole("columnheader", { name: "Слово" })).toHaveCount(1);
    const words = page.locator("td.word");
    // A long passage shows only its first marks, the concordance shows them all.
    expect(await words.count()).toBeGreaterThanOrEqual(marks.length);
    for (const word of await words.allTextContents()) expect(word).toMatch(/^(дет|реб)/i);
    const first = (text: string) =>
      (/[\p{L}\p{N}]+/u.exec(text)?.[0] ?? "").toLowerCase().replaceAll("ё", "е");
    const right = (await page.locator("td.right").allTextContents()).map(first);
    const told = right.filter((word) => word !== "");
    expect(told).toEqual(told.toSorted(new Intl.Collator("ru").compare));
    expect(right.slice(0, told.length)).toEqual(told);
    await page.getByLabel("Порядок").selectOption("left");
    await expect(page).toHaveURL(/view=kwic&sort=left$/);
    await expect
      .poll(async () => (await page.locator("td.right").allTextContents()).map(first))
      .not.toEqual(right);
    await expectNoOverflow(page);
    await page.locator("td.where a").first().click();
    await expect(page).toHaveURL(/\/resolutions\/[\w-]+\/\?q=[^#]+&view=kwic&sort=left#/);
  });

  test("an address that asks for what there is not shows documents", async ({ page }) => {
    await search(page, "?q=школа&view=%22%3E%3Cscript%3E&sort=none");
    await expect(page.locator(".source-group").first()).toBeVisible();
  });
});

test("numbers say what they count and stay right when conditions combine", async ({ page }) => {
  await search(page, "?q=школа");
  const counts = page.locator("[data-search='counts']");
  await expect(counts).toHaveText("Числа — фрагментов.");
  const count = async (value: string) =>
    Number(await page.locator(`[data-facet='year'][data-value='${value}'] .count`).textContent());
  const total = await hits(page).count();
  const years = ["2022", "2018", "2017", "undated"];
  const sum = async () => (await Promise.all(years.map(count))).reduce((one, other) => one + other, 0);
  expect(await sum()).toBe(total);
  const [one, other] = [await count("2022"), await count("2017")];
  await search(page, "?q=школа&year=2022&year=2017");
  await expect(hits(page)).toHaveCount(one + other);
  expect([await count("2022"), await count("2017"), await sum()]).toEqual([one, other, total]);
  await search(page, "?q=школа&year=2022&year=2017&only=recommendations");
  expect((await count("2022")) + (await count("2017"))).toBe(await hits(page).count());
});

test("the use of a word by year has a sentence, columns and a table with denominators", async ({ page }) => {
  await search(page, "?q=XXIV");
  await page.getByText("Найденное по годам").click();
  await expect(page.getByRole("img", { name: /Чаще всего — 2018: 1 из 1/ })).toBeVisible();
  const row = page.getByRole("row", { name: /^2017/ });
  await expect(row.getByRole("cell")).toHaveText(["0", "2"]);
  await expect(page.getByRole("row", { name: /Год не указан/ })).toBeVisible();
  await expectNoOverflow(page);
});

test.describe("a document that a search led to", () => {
  test("goes from place to place by buttons and keys, and back to the same results", async ({
    page,
    site,
  }) => {
    await search(page, "?q=одарённые&theme=gifted-children&view=passages&sort=oldest");
    const results = page.url();
    const before = await hits(page).count();
    await hits(page).first().getByRole("link").click();
    const bar = page.getByRole("navigation", { name: "Найденное в документе" });
    await expect(bar.getByRole("status")).toHaveText(/^Найдено мест: \d+$/);
    const all = /\d+/.exec((await bar.getByRole("status").textContent()) ?? "")?.[0] ?? "";
    await bar.getByRole("button", { name: "Следующее" }).click();
    const place = /^(\d+) из (\d+)$/;
    await expect(bar.getByRole("status")).toHaveText(place);
    const [, first = "", told = ""] = place.exec((await bar.getByRole("status").textContent()) ?? "") ?? [];
    expect(told).toBe(all);
    await expect(page.locator("article mark[aria-current]").first()).toBeInViewport();
    await page.keyboard.press("Alt+ArrowDown");
    const next = (Number(first) % Number(all)) + 1;
    await expect(bar.getByRole("status")).toHaveText(`${String(next)} из ${all}`);
    await bar.getByRole("button", { name: "Предыдущее" }).press("Enter");
    await expect(bar.getByRole("status")).toHaveText(`${first} из ${all}`);
    await bar.getByRole("link", { name: "К результатам поиска" }).click();
    await expect(page).toHaveURL(results);
    expect(new URL(page.url()).origin).toBe(new URL(site.url).origin);
    await expect(hits(page)).toHaveCount(before);
  });

  test("leads back only to the search page, whatever the address says", async ({ page, site }) => {
    await page.goto(
      "resolutions/2017-chelyabinsk-gifted/?q=дети&back=https://example.com/&view=javascript:alert(1)&theme=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
    );
    const back = page.getByRole("link", { name: "К результатам поиска" });
    const query = new URLSearchParams({ q: "дети" }).toString();
    await expect(back).toHaveAttribute("href", `${new URL(site.url).pathname}search/?${query}`);
  });

  test("has a way back without words too, and nothing to step through", async ({ page }) => {
    await search(page, "?theme=gifted-children&only=recommendations");
    await hits(page).first().getByRole("link").click();
    await expect(page.getByRole("link", { name: "К результатам поиска" })).toHaveAttribute(
      "href",
      /\/search\/\?theme=gifted-children&only=recommendations$/,
    );
    await expect(page.getByRole("button", { name: "Следующее" })).toHaveCount(0);
  });
});

test.describe("taken away", () => {
  async function save(page: Page, name: string): Promise<{ name: string; text: string }> {
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    const download = await waiting;
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  }

  test("a table and a text in the order of the screen, references of the documents, a link", async ({
    page,
    context,
  }) => {
    await search(page, "?q=учителя&view=passages&sort=oldest");
    await page.getByText("Забрать с собой").click();
    const shown = await page
      .locator("[data-search-hit] a")
      .evaluateAll((links) =>
        (links as HTMLAnchorElement[]).map(({ origin, pathname, hash }) => origin + pathname + hash),
      );
    expect(shown.length).toBeGreaterThan(1);

    const table = await save(page, "Таблица CSV");
    expect(table.name).toBe("учителя.csv");
    expect(table.text.startsWith("\uFEFF№,Документ,")).toBe(true);
    const rows = table.text.trim().split("\r\n").slice(1);
    expect(rows.map((row) => row.slice(row.lastIndexOf(",") + 1))).toEqual(shown);

    const text = await save(page, "Текст со ссылками");
    expect(text.text.match(/https?:\S+#\S+/g)).toEqual(shown);
    expect(text.text).toContain("Поиск: учителя");

    const bibtex = await save(page, "Документы в BibTeX");
    const documents = new Set(shown.map((url) => url.split("/").at(-2)));
    expect([...bibtex.text.matchAll(/^@techreport\{([\w-]+),$/gm)].map(([, id]) => id)).toEqual([
      ...documents,
    ]);
    expect(bibtex.text).toMatch(/title = \{\{Резолюция /);
    const ris = await save(page, "Документы в RIS");
    expect(ris.text.match(/^TY {2}- RPRT\r$/gm)).toHaveLength(documents.size);

    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Скопировать ссылку" }).click();
    await expect(page.getByText("Ссылка скопирована.")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await expectNoOverflow(page);
  });

  test("a concordance takes its columns along", async ({ page }) => {
    await search(page, "?q=детей&view=kwic&sort=left");
    await page.getByText("Забрать с собой").click();
    const { text } = await save(page, "Таблица CSV");
    expect(text).toContain("Слева,Слово,Справа");
    expect(text.trim().split("\r\n")).toHaveLength(1 + (await page.locator("td.word").count()));
  });

  test.describe("when the data does not come", () => {
    test.use({ expectedErrors: [/Failed to load|resolutions\.json/] });
    test("says so, and works the next time", async ({ page }) => {
      await page.route("**/data/resolutions.json", (route) => route.abort());
      await search(page, "?q=наставничество");
      await page.getByText("Забрать с собой").click();
      await page.getByRole("button", { name: "Документы в RIS" }).click();
      await expect(page.getByText("Файл не получился")).toBeVisible();
      await page.unroute("**/data/resolutions.json");
      expect((await save(page, "Документы в RIS")).text).toContain("TY  - RPRT");
    });
  });

  test.describe("when the script does not come", () => {
    test.use({ expectedErrors: [/Failed to load|search-take-away/] });
    test("says so, and offers no button that does nothing", async ({ page }) => {
      await page.route(/search-take-away\.[^/]*js/, (route) => route.abort());
      await search(page, "?q=учителя");
      await page.getByText("Забрать с собой").click();
      await expect(page.getByText("Не загрузилось.")).toBeVisible();
      await expect(page.getByRole("button", { name: "Таблица CSV" })).toBeDisabled();
    });
  });
});

test("browsers are told how to search the archive", async ({ page, request, site }) => {
  await page.goto("about/");
  const href = await page.locator("link[rel='search']").getAttribute("href");
  expect(href).toBe(`${new URL(site.url).pathname}opensearch.xml`);
  const description = await (await request.get(href ?? "")).text();
  expect(description).toMatch(
    /<Url type="text\/html" method="get" template="https?:\/\/[^"]+\/search\/\?q=\{searchTerms\}" ?\/>/,
  );
});

test.describe("suggestions", () => {
  const list = (page: Page) => page.getByRole("listbox", { name: "Подсказки" });
  const options = (page: Page) => list(page).getByRole("option");

  async function type(page: Page, text: string): Promise<void> {
    await page.goto("search/");
    const loaded = page.waitForResponse("**/search/suggestions.json");
    await field(page).focus();
    await loaded;
    await field(page).pressSequentially(text, { delay: 30 });
    await expect(options(page).first()).toBeVisible();
  }

  test("follow ARIA's combobox: arrows, Home, Escape, and the results after it", async ({ page }) => {
    await type(page, "одар");
    await expect(field(page)).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.press("ArrowDown");
    const active = await field(page).getAttribute("aria-activedescendant");
    await expect(page.locator(`[id="${active ?? ""}"]`)).toHaveAttribute("aria-selected", "true");
    await expect(field(page)).toBeFocused();
    await page.keyboard.press("Home");
    await expect(field(page)).not.toHaveAttribute("aria-activedescendant");
    await page.keyboard.press("ArrowUp");
    await expect(options(page).last()).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Escape");
    await expect(list(page)).toBeHidden();
    await expect(field(page)).toHaveValue("одар");
    await expect(hits(page).first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await expect(hits(page).first().getByRole("link")).toBeFocused();
  });

  test("a theme becomes a condition", async ({ page }) => {
    await type(page, "одар");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/search\/\?theme=gifted-children$/);
    await expect(field(page)).toHaveValue("");
    await expect(status(page)).toContainText("Всего");
  });

  test("a place is searched for, by a click too", async ({ page }) => {
    await type(page, "смол");
    await options(page).filter({ hasText: "место" }).click();
    await expect(field(page)).toHaveValue("Смоленск");
    await expect(status(page)).toContainText("Найдено");
    await expect(list(page)).toBeHidden();
  });

  test("belong to what stands in the field now", async ({ page }) => {
    await type(page, "одар");
    await field(page).fill("чел");
    await expect(options(page).first()).toContainText("Чел");
    await field(page).fill("челюсть");
    await expect(list(page)).toBeHidden();
  });

  test("that come after the question was sent do not open", async ({ page }) => {
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route("**/search/suggestions.json", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("search/");
    await field(page).fill("качество");
    await field(page).press("Enter");
    await expect(status(page)).toContainText("Найдено");
    const loaded = page.waitForResponse("**/search/suggestions.json");
    answer();
    await (await loaded).finished();
    // They are ready once they follow what is typed.
    await field(page).press("End");
    await page.keyboard.type("м");
    await expect(list(page)).toBeHidden();
    await page.keyboard.press("Backspace");
    await expect(options(page).first()).toBeVisible();
  });

  test.describe("that do not come", () => {
    test.use({ expectedErrors: [/Failed to load|suggestions\.json/] });
    test("leave the search as it is", async ({ page }) => {
      await page.route("**/search/suggestions.json", (route) => route.abort());
      await page.goto("search/");
      await field(page).fill("школа");
      await expect(status(page)).toContainText("Найдено");
    });
  });
});

test.describe("axe finds nothing, in light and in dark", () => {
  for (const [what, query] of [
    ["documents", "?q=ФГОС"],
    ["passages", "?q=дети&view=passages"],
    ["a concordance", "?q=дети&view=kwic"],
    ["nothing found", "?q=абракадабра"],
  ] as const) {
    test(what, async ({ page }) => {
      await search(page, query);
      for (const name of ["Найденное по годам", "Забрать с собой"]) {
        if (await page.getByText(name).isVisible()) await page.getByText(name).click();
      }
      await expectNoViolations(page);
    });
  }

  test("suggestions and a document that a search led to", async ({ page }) => {
    await page.goto("search/");
    const loaded = page.waitForResponse("**/search/suggestions.json");
    await field(page).focus();
    await loaded;
    await field(page).pressSequentially("обр", { delay: 30 });
    await expect(page.getByRole("option").first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await expectNoViolations(page);
    await page.goto("resolutions/2017-chelyabinsk-gifted/?q=дети");
    await page.getByRole("button", { name: "Следующее" }).click();
    await expectNoViolations(page);
    await expectNoOverflow(page);
  });
});
