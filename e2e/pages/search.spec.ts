import type { Page } from "@playwright/test";
import { tokenize } from "../../src/russian/words.ts";
import { field, hits, search, status } from "../site/search.ts";
import { expect, test } from "../site/test.ts";

interface Pagefind {
  search: (text: string | null) => Promise<{
    results: { id: string; data: () => Promise<{ anchors: { text: string }[] }> }[];
  }>;
}

/** The filters are folded on a phone and stand open beside the results on a desktop. */
async function tick(page: Page, label: string): Promise<void> {
  const box = page.getByRole("checkbox", { name: label });
  if (!(await box.isVisible())) await page.getByText("Отобрать по году").click();
  await box.check();
}

test("finds passages with all the words in any form, and marks them", async ({ page }) => {
  await page.goto("search/");
  await field(page).fill("одарённые дети");
  await expect(status(page)).toHaveText(/^Найдено: \d+\sфрагмент/);
  await expect(status(page)).toHaveRole("status");
  expect(await hits(page).count()).toBeGreaterThan(5);
  for (const hit of await hits(page).all()) {
    const marks = await hit.locator("mark").allTextContents();
    expect(marks.some((mark) => /^одар[её]нн/i.test(mark))).toBe(true);
    expect(marks.some((mark) => /^дет/i.test(mark))).toBe(true);
    await expect(hit.locator("a")).toHaveAttribute("href", /\/resolutions\/[\w-]+\/\?q=[^#]+#[a-z]+[\d.]+$/);
  }
  await expect(hits(page).filter({ hasText: "с детьми с одаренными детьми" })).toHaveCount(1);
});

test("a hit opens the document at the passage, with the words marked and the text unchanged", async ({
  page,
}) => {
  await search(page, "?q=одаренными");
  const hit = hits(page).first();
  const address = /#(.+)$/.exec((await hit.getByRole("link").getAttribute("href")) ?? "")?.[1] ?? "";
  await hit.getByRole("link").click();
  const passage = page.locator(`[id="${address}"]`);
  await expect(passage).toBeInViewport();
  await expect(passage.locator("mark").first()).toBeVisible();
  const marked = await page.locator("[data-unit-text]").allTextContents();
  await page.goto(new URL(page.url()).pathname);
  expect(await page.locator("[data-unit-text]").allTextContents()).toEqual(marked);
  await expect(page.locator("article mark")).toHaveCount(0);
});

test("a document that no search led to loads nothing for it", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page.goto("resolutions/2017-chelyabinsk-gifted/");
  await page.waitForLoadState("networkidle");
  expect(scripts.filter((url) => /marks|pagefind/.test(url))).toEqual([]);
});

test("filters narrow documents and passages, and go back with the browser", async ({ page }) => {
  await search(page, "?q=школа");
  const all = await hits(page).count();
  await page.getByRole("checkbox", { name: "Только рекомендации" }).check();
  await expect(page).toHaveURL(/only=recommendations/);
  await expect.poll(() => hits(page).count()).toBeLessThan(all);
  for (const hit of await hits(page).all()) await expect(hit).toContainText("Рекомендация");
  const recommendations = await hits(page).count();

  await tick(page, "2022");
  await expect(page).toHaveURL(/year=2022/);
  await expect.poll(() => hits(page).count()).toBeLessThan(recommendations);
  await expect(page.locator("[data-search-hit] a[href*='/2022-lysva-august/']")).toHaveCount(
    await hits(page).count(),
  );

  await page.goBack();
  await expect.poll(() => hits(page).count()).toBe(recommendations);
  await page.goBack();
  await expect.poll(() => hits(page).count()).toBe(all);
  await expect(page.getByRole("checkbox", { name: "Только рекомендации" })).not.toBeChecked();
  await page.goForward();
  await expect.poll(() => hits(page).count()).toBe(recommendations);
});

test("an addressee and a theme answer without words", async ({ page }) => {
  await search(page, "?addressee=schools&theme=gifted-children&only=recommendations");
  await expect(status(page)).toContainText("Всего: 2");
  for (const hit of await hits(page).all()) await expect(hit).toContainText("Школы");
  await page.getByRole("button", { name: "Убрать условие «Школы»" }).click();
  await expect(page).not.toHaveURL(/addressee/);
  await expect(status(page)).toBeFocused();
  await expect.poll(() => hits(page).count()).toBeGreaterThan(2);
});

test("a condition that no box stands for is kept until it is taken back", async ({ page }) => {
  await search(page, "?q=школа&series=no-such-series");
  await expect(status(page)).toContainText("С этими условиями ничего не найдено");
  await page.getByRole("checkbox", { name: "Только рекомендации" }).check();
  await expect(page).toHaveURL(/series=no-such-series&only=recommendations/);
  await page.getByRole("button", { name: "Убрать условие «no-such-series»" }).click();
  await expect(status(page)).toContainText("Найдено");
});

test("what is typed is one step of the history", async ({ page }) => {
  await page.goto("search/");
  await field(page).pressSequentially("школа", { delay: 60 });
  await expect(page).toHaveURL(/q=/);
  await field(page).press("Enter");
  await expect(status(page)).toContainText("Найдено");
  await page.goBack();
  await expect(field(page)).toHaveValue("");
  await expect(hits(page)).toHaveCount(0);
});

test("works by keyboard alone", async ({ page }) => {
  await page.goto("search/");
  for (
    let step = 0;
    step < 30 && !(await field(page).evaluate((node) => node === document.activeElement));
    step++
  ) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.type("качество образования");
  await page.keyboard.press("Enter");
  await expect(status(page)).toContainText("Найдено");
  await page.keyboard.press("ArrowDown");
  await expect(hits(page).nth(0).getByRole("link")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(hits(page).nth(1).getByRole("link")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/resolutions\/.+#/);
});

test.describe("nothing found", () => {
  test("the word that stands nowhere is named, and there are ways on", async ({ page }) => {
    await search(page, "?q=одарённые+абракадабра");
    await expect(status(page)).toContainText("Ничего не найдено. «абракадабра» нет ни в одном документе.");
    await expect(hits(page)).toHaveCount(0);
    await expect(page.getByRole("main").getByRole("link", { name: "Все темы" })).toBeVisible();
    await page.getByRole("link", { name: "Искать только «одарённые»" }).click();
    await expect(status(page)).toContainText("Найдено");
    await expect(field(page)).toHaveValue("одарённые");
    await page.goBack();
    await expect(status(page)).toContainText("Ничего не найдено");
  });

  for (const [query, found] of [
    ["?q=50", "«50» нет"],
    ["?q=«детей одарённых»", "подряд, эти слова нигде не стоят"],
    ["?q=абракадабра&year=2017", "«абракадабра» нет"],
    ["?q=XXIV&year=2017", "С этими условиями ничего не найдено"],
  ] as const) {
    test(query, async ({ page }) => {
      await search(page, query);
      await expect(status(page)).toContainText(found);
      await expect(hits(page)).toHaveCount(0);
    });
  }
});

for (const [query, marked] of [
  ["18", /^18$/],
  ["научно-практическая", /^научно[- –]+практическ/i],
  ["муниципальный район", /^муниципальн|^район/i],
  ["уровень", /^уров(ень|н)/i],
  ["«учебный год»", /^учебный год$/i],
] as const) {
  test(`marks what was asked and nothing else: ${query}`, async ({ page }) => {
    await search(page, `?q=${query}`);
    const marks = await page.locator("[data-search-hit] mark").allTextContents();
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter((mark) => !marked.test(mark))).toEqual([]);
  });
}

test("the beginning of a word finds it, and the page says so", async ({ page }) => {
  await search(page, "?q=профориент");
  await expect(page.getByText("Слова «профориент» нет; показаны те, что так начинаются")).toBeVisible();
  expect(await hits(page).count()).toBeGreaterThan(0);
});

test("an older answer never replaces a newer one", async ({ page }) => {
  const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
  await page.route("**/*.pf_fragment", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("search/");
  const asked = page.waitForRequest("**/*.pf_fragment");
  await field(page).fill("дети");
  await asked;
  await field(page).fill("500000");
  await expect(status(page)).toContainText("«500000» нет");
  const loaded = page.waitForResponse("**/*.pf_fragment");
  release(undefined);
  await loaded;
  await page.waitForTimeout(300);
  await expect(status(page)).toContainText("«500000» нет");
  await expect(hits(page)).toHaveCount(0);
});

test("the index holds every word of a document as we part and stem words", async ({ page, site }) => {
  await page.goto("search/");
  const engine = `${new URL(site.url).pathname}pagefind/pagefind.js`;
  const documents = await page.evaluate(async (address) => {
    const { search } = (await import(address)) as Pagefind;
    const { results } = await search(null);
    return Promise.all(
      results
        .slice(0, 10)
        .map(async ({ id, data }) => ({ id, texts: (await data()).anchors.map(({ text }) => text) })),
    );
  }, engine);
  expect(documents.length).toBeGreaterThan(0);
  const words = documents.map(({ id, texts }) => ({
    id,
    words: [...new Set(tokenize(texts.join(" ")).map(({ normal }) => normal.replace("+", "")))],
  }));
  const lost = await page.evaluate(
    async ({ address, wanted }) => {
      const { search } = (await import(address)) as Pagefind;
      const missing: string[] = [];
      for (const document of wanted) {
        for (const word of document.words) {
          const { results } = await search(`"${word}"`);
          if (!results.some(({ id }) => id === document.id)) missing.push(`${document.id}: ${word}`);
        }
      }
      return missing;
    },
    { address: engine, wanted: words },
  );
  expect(lost).toEqual([]);
});

test.describe("without the engine", () => {
  test.use({ expectedErrors: [/pagefind|Failed to (load|fetch)|WebAssembly/i] });

  for (const [what, pattern] of [
    ["all of it", "**/pagefind/**"],
    ["the program", "**/wasm.*.pagefind"],
    ["the index", "**/*.pf_meta"],
    ["a part of the index", "**/*.pf_index"],
    ["the texts", "**/*.pf_fragment"],
  ] as const) {
    test(`says so and offers other ways when ${what} does not come, and tries again`, async ({ page }) => {
      await page.route(pattern, (route) => route.abort());
      await page.goto("search/?q=дети");
      await expect(status(page)).toContainText("Поиск не загрузился");
      await expect(page.getByRole("main").getByRole("link", { name: "Все темы" })).toBeVisible();
      await page.unroute(pattern);
      await page.getByRole("button", { name: "Попробовать ещё раз" }).click();
      await expect(status(page)).toContainText("Найдено");
    });
  }

  for (const [what, pattern] of [
    ["the list of its parts", "**/pagefind-entry.json*"],
    ["the program", "**/wasm.*.pagefind"],
    ["the index", "**/*.pf_meta"],
    ["a part of the index", "**/*.pf_index"],
    ["the texts", "**/*.pf_fragment"],
  ] as const) {
    for (const [how, change] of [
      ["is another page", () => "<!doctype html><p>Войдите в сеть"],
      ["is cut short", (file: Buffer) => file.subarray(0, file.length - 20)],
    ] as const) {
      test(`never takes for an answer that ${what} ${how}`, async ({ page }) => {
        await page.route(pattern, async (route) => {
          const response = await route.fetch();
          await route.fulfill({ status: 200, body: change(await response.body()) });
        });
        await page.goto("search/?q=дети");
        await expect(status(page)).toContainText("его файлы не пришли с сервера");
        await page.unroute(pattern);
        await page.getByRole("button", { name: "Попробовать ещё раз" }).click();
        await expect(status(page)).toContainText("Найдено");
      });
    }
  }

  test("says that it takes long, keeps the other ways in, and tries again", async ({ page }) => {
    await page.clock.install();
    // Taking the route away would let the first request go on as well.
    let isSlow = true;
    await page.route("**/*.pf_meta", (route) => (isSlow ? undefined : route.continue()));
    const asked = page.waitForRequest("**/*.pf_meta");
    await page.goto("search/?q=дети");
    await asked;
    await page.clock.fastForward(11_000);
    await expect(status(page)).toContainText("Ищем дольше обычного");
    await expect(page.getByRole("main").getByRole("link", { name: "Все темы" })).toBeVisible();
    isSlow = false;
    await page.clock.resume();
    await page.getByRole("button", { name: "Попробовать ещё раз" }).click();
    await expect(status(page)).toContainText("Найдено");
    await expect(page.getByRole("button", { name: "Попробовать ещё раз" })).toBeHidden();
  });

  test("says so when the browser has no WebAssembly", async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, "WebAssembly");
    });
    await page.goto("search/?q=дети");
    await expect(status(page)).toContainText("не разрешает WebAssembly");
  });

  test("says so when the browser refuses to run WebAssembly", async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(WebAssembly, {
        instantiate: () => Promise.reject(new WebAssembly.CompileError("blocked by the policy")),
      });
    });
    await page.goto("search/?q=дети");
    await expect(status(page)).toContainText("не разрешает WebAssembly");
  });
});

test("a word longer than the screen makes the page no wider, and a field takes no endless question", async ({
  page,
}) => {
  await search(page, `?q=${"слово".repeat(90)}`);
  await expect(status(page)).toContainText("Ничего не найдено");
  const wider = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await wider()).toBeLessThanOrEqual(0);
  await field(page).fill("");
  await field(page).pressSequentially("я".repeat(3));
  await expect(field(page)).toHaveAttribute("maxlength", "500");
});

test.describe("before its script", () => {
  test.use({ expectedErrors: [/search-page|Failed to (load|fetch)/i] });

  test("the page says that it searches, and that the script did not come", async ({ page }) => {
    let refuse = (): void => undefined;
    const refused = new Promise<void>((resolve) => (refuse = resolve));
    await page.route("**/search-page.*.js", async (route) => {
      await refused;
      await route.abort();
    });
    await page.goto("search/?q=дети", { waitUntil: "domcontentloaded" });
    await expect(status(page)).toHaveText("Ищем…");
    refuse();
    await expect(status(page)).toContainText("Поиск не загрузился");
    await page.unroute("**/search-page.*.js");
    await page.getByRole("button", { name: "Попробовать ещё раз" }).click();
    await expect(status(page)).toContainText("Найдено");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the page says what it needs and leads into the archive", async ({ page }) => {
    await page.goto("search/?q=дети");
    await expect(status(page)).toContainText("нужен JavaScript");
    await expect(page.getByRole("checkbox")).toHaveCount(0);
    await page.getByRole("main").getByRole("link", { name: "Школы" }).last().click();
    await expect(page).toHaveURL(/\/addressees\/schools\/$/);
  });
});
