import { describe, expect, test } from "vitest";
import type { Archive } from "../archive/model.ts";
import { noMoves } from "../archive/moves.ts";
import { listFormerPages } from "./former-pages.ts";
import {
  sampleArchive,
  sampleEvent,
  sampleRecommendation,
  sampleResolution,
  sampleUnit,
} from "./sample-archive.ts";

const entry = (from: string, to: string) => ({ from, to, date: "2026-12-01", why: "Так надо" });

function lend(facts: Partial<Archive>): Archive {
  const resolution = sampleResolution("2018-a", {
    event: sampleEvent({ series: "books" }),
    units: [sampleUnit("h1", "Заголовок"), sampleUnit("p1", "О чтении.")],
  });
  const vocabularies = {
    series: [
      { id: "books", label: "Книги", continuity: "счёт" },
      { id: "empty", label: "Пустой ряд", continuity: "счёт" },
    ],
  };
  return { ...sampleArchive([resolution], vocabularies), ...facts };
}

const published = (...pages: string[]) => ({ resolutions: {}, pages });

test("an archive in which nothing moved has no former pages", () => {
  expect(listFormerPages(lend({ published: published("series/books") }))).toEqual([]);
});

test("a renamed document is answered with its addresses, those that moved on included", () => {
  const moves = {
    ...noMoves(),
    resolutions: [entry("2018-old", "2018-a")],
    addresses: [
      {
        ...entry("", ""),
        from: { resolution: "2018-a", address: "p2" },
        to: { resolution: "2018-a", address: "p1" },
      },
    ],
  };
  expect(listFormerPages(lend({ moves }))).toEqual([
    {
      path: "resolutions/2018-old",
      to: "resolutions/2018-a",
      label: "2018-a",
      move: entry("2018-old", "2018-a"),
      page: 1,
      addresses: ["h1", "p1", "p2"],
    },
  ]);
});

test("a renamed document that was withdrawn leads to what is left of it", () => {
  const moves = { ...noMoves(), resolutions: [entry("2018-old", "2018-b")] };
  const withdrawn = [
    { id: "2018-b", title: "Снят", date: "2026-12-02", why: null, heldAs: null, addresses: ["h1"] },
  ];
  expect(listFormerPages(lend({ moves, withdrawn }))).toMatchObject([
    { to: "resolutions/2018-b", addresses: ["h1"] },
  ]);
});

describe("a page of a term", () => {
  test("whose term was merged into another leads there", () => {
    const moves = { ...noMoves(), series: [entry("readers", "books")] };
    expect(listFormerPages(lend({ moves, published: published("series/readers", "series/books") }))).toEqual([
      {
        path: "series/readers",
        to: "series/books",
        label: "Книги",
        move: entry("readers", "books"),
        page: 1,
        addresses: [],
      },
    ]);
  });

  test("that lists nothing any more is answered all the same", () => {
    expect(listFormerPages(lend({ published: published("series/empty", "regions/x-gorod") }))).toMatchObject([
      { path: "series/empty", to: null, label: "Пустой ряд", move: null },
      { path: "regions/x-gorod", to: null, label: "x-gorod", move: null },
    ]);
  });

  test("under no term is answered too, by its own name, until it lists something again", () => {
    const pages = ["resolutions/year/2018", "resolutions/year/undated", "recommendations/unaddressed"];
    expect(listFormerPages(lend({ published: published(...pages) }))).toMatchObject([
      { path: "resolutions/year/2018", to: null, label: "Резолюции 2018 года", move: null },
      { path: "recommendations/unaddressed", to: null, label: "Адресат не назван", move: null },
    ]);
  });

  test("of two terms that no longer meet leads to the first of them, where that has a page", () => {
    const resolution = sampleResolution("2018-a", {
      recommendations: [sampleRecommendation("2018-a", "r1", { roles: ["schools"] })],
    });
    const moves = { ...noMoves(), roles: [entry("gymnasia", "schools")] };
    const pages = published("addressees/gymnasia/reading", "addressees/gymnasia");
    const archive = { ...sampleArchive([resolution]), moves, published: pages };
    expect(listFormerPages(archive).map(({ path, to }) => [path, to])).toEqual([
      ["addressees/gymnasia/reading", "addressees/schools"],
      ["addressees/gymnasia", "addressees/schools"],
    ]);
  });
});

describe("a further page of a list", () => {
  const former = (facts: Partial<Archive>) =>
    listFormerPages(lend(facts)).map(({ path, to, label, page }) => [path, to, label, page]);

  test("that became shorter leads to its beginning", () => {
    const pages = ["series/books", "series/books/page/2", "resolutions/page/7", "recommendations/page/2"];
    expect(former({ published: published(...pages) })).toEqual([
      ["series/books/page/2", "series/books", "Книги", 2],
      ["resolutions/page/7", "resolutions", "Резолюции", 7],
      ["recommendations/page/2", "recommendations", "Рекомендации", 2],
    ]);
  });

  test("that lists nothing any more is as empty as the first", () => {
    expect(former({ published: published("series/empty", "series/empty/page/2") })).toEqual([
      ["series/empty", null, "Пустой ряд", 1],
      ["series/empty/page/2", null, "Пустой ряд", 2],
    ]);
  });

  test("of a term that was renamed leads where the list is now", () => {
    const moves = { ...noMoves(), series: [entry("readers", "books")] };
    expect(former({ moves, published: published("series/readers/page/2") })).toEqual([
      ["series/readers/page/2", "series/books", "Книги", 2],
    ]);
  });
});
