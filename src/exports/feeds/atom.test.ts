import { parseAtomFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { sampleArchive, sampleResolution } from "../../analysis/sample-archive.ts";
import type { Resolution } from "../../archive/model.ts";
import { createPaths } from "../../archive/paths.ts";
import type { Publication } from "../publication.ts";
import { formatFeed } from "./atom.ts";
import { ATOM_SCHEMA } from "./atom.fixture.ts";

const SITE = "https://example.org/archive/";
const publication: Publication = {
  archive: sampleArchive([]),
  paths: createPaths("/archive/"),
  siteUrl: new URL(SITE),
  version: { commit: null, date: "2026-01-01", modified: false },
};
const format = (resolutions: Resolution[], title: string | null = null) =>
  formatFeed({ title, page: "/archive/themes/gifted/", resolutions }, publication);
const add = (id: string, added: string, revised = added, facts: Partial<Resolution> = {}) =>
  sampleResolution(id, { added, revised, ...facts });

async function expectValid(xml: string): Promise<void> {
  const { errors } = await validateXML({ xml, schema: ATOM_SCHEMA, extension: "relaxng" });
  expect(errors).toEqual([]);
}

describe("a feed", () => {
  test("is read as what it says", async () => {
    const organizers = [
      { name: "Институт", role: "organizer", evidence: [], inferred: null },
      { name: "Школа", role: "host", evidence: [], inferred: null },
    ];
    const xml = format(
      [add("one", "2026-01-02", "2026-03-04", { title: "Тема", organizers })],
      "Одарённые дети",
    );
    await expectValid(xml);
    expect(parseAtomFeed(xml)).toMatchObject({
      id: `${SITE}themes/gifted/feed.xml`,
      title: { value: "Архив: Одарённые дети" },
      updated: "2026-03-04T00:00:00Z",
      authors: [{ name: "Хранитель" }],
      links: [
        { rel: "self", href: `${SITE}themes/gifted/feed.xml` },
        { rel: "alternate", href: `${SITE}themes/gifted/` },
      ],
      entries: [
        {
          id: `${SITE}resolutions/one/`,
          title: { value: "Тема" },
          published: "2026-01-02T00:00:00Z",
          updated: "2026-03-04T00:00:00Z",
          authors: [{ name: "Институт" }],
          links: [{ rel: "alternate", href: `${SITE}resolutions/one/` }],
          summary: { value: expect.stringContaining("без рекомендаций") as string },
        },
      ],
    });
  });

  test("begins with what was added last, and of one day goes by id, whatever order the archive has", () => {
    const some = [
      add("b", "2026-01-02"),
      add("old", "2025-05-05", "2026-09-09"),
      add("new", "2026-02-01"),
      add("a", "2026-01-02"),
    ];
    const order = (resolutions: Resolution[]) =>
      parseAtomFeed(format(resolutions)).entries?.map(({ id }) => id?.split("/").at(-2));
    expect(order(some)).toEqual(["new", "a", "b", "old"]);
    expect(order(some.toReversed())).toEqual(["new", "a", "b", "old"]);
  });

  test("holds fifty documents of a thousand, and is as new as they are", async () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      add(
        `d${String(index)}`,
        `20${String(10 + (index % 10))}-01-01`,
        index % 10 === 0 ? "2030-01-01" : undefined,
      ),
    );
    const xml = format(many);
    await expectValid(xml);
    expect(parseAtomFeed(xml).entries).toHaveLength(50);
    expect(parseAtomFeed(xml).updated).toBe("2019-01-01T00:00:00Z");
  });

  test("of nothing is a feed too", async () => {
    const xml = format([]);
    await expectValid(xml);
    expect(parseAtomFeed(xml)).toMatchObject({ title: { value: "Архив" }, updated: "1970-01-01T00:00:00Z" });
  });

  test.each(["<b>разметка</b> & ]]>", "\u0000\u0008 управляющие", "«„“» № 5", '"'])(
    "survives the title %j",
    async (title) => {
      const xml = format([add("one", "2026-01-02", "2026-01-02", { title })]);
      await expectValid(xml);
      const readable = title.replaceAll(/[^\P{Cc}]/gu, "").trim();
      expect(parseAtomFeed(xml).entries?.[0]?.title?.value.trim()).toBe(readable);
    },
  );
});

test("the schema refuses a feed without what the standard asks for", async () => {
  const whole = format([add("one", "2026-01-02")]);
  for (const part of [/<id>.*?<\/id>/, /<updated>.*?<\/updated>/, /<author>.*?<\/author>/, /<link .*?>/g]) {
    const { valid } = await validateXML({
      xml: whole.replace(part, ""),
      schema: ATOM_SCHEMA,
      extension: "relaxng",
    });
    expect([String(part), valid]).toEqual([String(part), false]);
  }
});
