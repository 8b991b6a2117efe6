import { createHash } from "node:crypto";
import mammoth from "mammoth";
import readWorkbook from "read-excel-file/node";
import { expect, test } from "../site/test.ts";

/** Somebody takes the archive's data, or one document, to a tool of their own. */

test("every file of the data arrives whole: its checksum and its size are as published", async ({
  request,
  site,
}) => {
  const data = `${site.url}data/`;
  const sums = await (await request.get(`${data}SHA256SUMS`)).text();
  const lines = sums.trimEnd().split("\n");
  expect(lines.length).toBeGreaterThan(40);
  const sizes = new Map<string, number>();
  for (const line of lines) {
    const [, sum, path = ""] = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line) ?? [];
    const bytes = await (await request.get(data + path.replace(/index\.html$/, ""))).body();
    expect(createHash("sha256").update(bytes).digest("hex"), path).toBe(sum);
    sizes.set(path, bytes.length);
  }
  const described = (await (await request.get(`${data}datapackage.json`)).json()) as {
    resources: { path: string; bytes: number }[];
  };
  for (const { path, bytes } of described.resources) expect(sizes.get(path), path).toBe(bytes);
});

test("the page of the data leads to the files it lists, and its examples name them", async ({
  page,
  request,
  site,
}) => {
  await page.goto("data/");
  const files = page.locator("dl.files a");
  const links = await files.evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
  expect(links).toContain(`${site.url}data/units.parquet`);
  expect(links).toContain(`${site.url}data/vocabularies/roles.ttl`);
  for (const link of links) expect((await request.get(link)).status(), link).toBe(200);
  const code = (await page.locator(".examples pre").allTextContents()).join("\n");
  const named = [...code.matchAll(/https?:[^\s"']+\/(data\/[^\s"']+)/g)].map(([, path]) => path);
  expect(named.length).toBeGreaterThan(4);
  for (const path of named) expect((await request.get(`${site.url}${path ?? ""}`)).status(), path).toBe(200);
});

test("takes the recommendations as a table for Excel, the first of their files", async ({
  page,
  request,
  site,
}) => {
  await page.goto("data/");
  const row = page.locator("dl.files > div", { has: page.locator("dt", { hasText: /^\s*Рекомендации/ }) });
  const link = row.getByRole("link").first();
  await expect(link).toHaveText("recommendations.xlsx");
  const download = page.waitForEvent("download");
  await link.click();
  const [sheet] = await readWorkbook(await (await download).path());
  const entries = (await (await request.get(`${site.url}data/recommendations.json`)).json()) as {
    text: string;
    url: string;
  }[];
  const [names = [], ...rows] = sheet?.data ?? [];
  const valuesOf = (name: string) => rows.map((values) => values[names.indexOf(name)]);
  expect(valuesOf("text")).toEqual(entries.map(({ text }) => text));
  expect(valuesOf("url")).toEqual(entries.map(({ url }) => url));
});

test("takes a document as a Word file that says where every item is from", async ({ page }) => {
  const path = "resolutions/2022-lysva-august/";
  await page.goto(path);
  const download = page.waitForEvent("download");
  await page.locator("#download").getByRole("link", { name: "Word" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("2022-lysva-august.docx");
  const { value: html } = await mammoth.convertToHtml({ path: await file.path() });
  const { length } = html.matchAll(/<a href="([^"]+)">\[[a-z]+[\d.-]+\]<\/a>/g).toArray();
  await page.goto(path);
  expect(length).toBe(await page.locator("article [data-unit-text]").count());
  expect(html).toContain("#r2.12");
  expect(html).toContain(`resolutions/2022-lysva-august/`);
});
