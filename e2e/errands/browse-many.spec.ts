import { expect, test } from "../site/test.ts";

/** A list of more than one page: nothing is lost between pages, with the script or without it. */

test.use({ build: "many" });

const idsIn = (html: string) =>
  Array.from(html.matchAll(/data-field="title" href="[^"]*resolutions\/([\w-]+)\/"/g), ([, id]) => id);

function nextIn(html: string): string | undefined {
  const [link] = /<a[^>]*rel="next"[^>]*>/.exec(html) ?? [];
  return link === undefined ? undefined : /resolutions\/page\/\d+\//.exec(link)?.[0];
}

test("the pages of the list hold every resolution once", async ({ request, site }) => {
  const data = (await (await request.get(`${site.url}data/resolutions.json`)).json()) as {
    id: string;
    status: string;
  }[];
  const published = data.filter(({ status }) => status === "published").map(({ id }) => id);
  const found: (string | undefined)[] = [];
  let path: string | undefined = "resolutions/";
  while (path !== undefined) {
    const html: string = await (await request.get(site.url + path)).text();
    found.push(...idsIn(html));
    path = nextIn(html);
  }
  expect(published.length).toBeGreaterThan(100);
  expect(found).toEqual(published);
});

test("a sorted list has pages, and the back button goes through them", async ({ page }) => {
  await page.goto("resolutions/page/2/");
  const titles = page.locator('[data-list="rows"] [data-field="title"]');
  const served = await titles.allTextContents();
  await page.getByLabel("Порядок:").selectOption("по названию");
  const status = page.locator('[data-list="status"]');
  await expect(status).toHaveText(/, страница\s1 из\s\d+$/);
  const first = await titles.allTextContents();
  await page.getByRole("link", { name: "Следующая" }).click();
  await expect(page).toHaveURL(/resolutions\/\?sort=title&page=2$/);
  await expect(status).toHaveText(/, страница\s2 из\s\d+$/);
  await expect(status).toBeFocused();
  const second = await titles.allTextContents();
  const { compare } = new Intl.Collator("ru");
  expect([...first, ...second]).toEqual([...first, ...second].toSorted(compare));
  await page.goBack();
  await expect(status).toHaveText(/, страница\s1 из\s\d+$/);
  await page.goBack();
  await expect(page).toHaveURL(/resolutions\/page\/2\/$/);
  await expect(titles).toHaveText(served);
});
