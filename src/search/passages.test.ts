import { describe, expect, test } from "vitest";
import { orderFindings, readPage, selectPassages } from "./passages.ts";
import type { Fragment, Narrowing } from "./passages.ts";
import { parseQuestion } from "./question.ts";
import { NO_KNOWLEDGE } from "./understanding/reading.ts";
import { understandQuestion } from "./understanding/understand.ts";

const understand = (text: string) =>
  understandQuestion(parseQuestion(text), { exact: false, knowledge: NO_KNOWLEDGE });

const OPEN: Narrowing = { recommendationsOnly: false, roles: [], themes: [] };

function fragment(units: Record<string, string>, meta: string, extra: Partial<Fragment> = {}): Fragment {
  return {
    url: "/resolutions/a/",
    content: Object.values(units).join(". "),
    filters: {},
    meta: { units: meta },
    anchors: Object.entries(units).map(([id, text]) => ({ id, text, location: 0 })),
    ...extra,
  };
}

const page = readPage(
  fragment(
    {
      h1: "Резолюция о детях",
      p1: "Дети и школы",
      contents: "Дети и школы",
      r1: "Школам:",
      "r1.1": "учить одарённых детей; детям помогать",
      r2: "одарённым помогать",
    },
    "schools|gifted|h1;p1;r1@0;*r1.1@0/0;*r2/0",
  ),
);

const ask = (text: string, narrowing: Partial<Narrowing> = {}) => {
  const wanted = understand(text);
  const found = selectPassages(page, wanted, { ...OPEN, ...narrowing });
  return (
    found && [found.together ? "together" : "apart", ...found.hits.map(({ address }) => address)].join(" ")
  );
};

describe("selectPassages", () => {
  test.each<[string, Partial<Narrowing>, string | null]>([
    ["дети", {}, "together h1 r1.1 p1"],
    ["дети школа", {}, "together p1"],
    ["одарённые дети", {}, "together r1.1"],
    ["дети помогать резолюция", {}, "apart h1 r1.1 r2 p1"],
    ["резолюция одарённым", {}, "apart h1 r2 r1.1"],
    ["дети", { recommendationsOnly: true }, "together r1.1"],
    ["школа", { recommendationsOnly: true }, null],
    ["школа", { roles: ["schools", "parents"] }, "together r1"],
    ["помогать", { themes: ["gifted"], roles: ["schools"] }, "together r1.1"],
    ["дети резолюция", { recommendationsOnly: true }, null],
    ["учитель", {}, null],
    ["", { recommendationsOnly: true }, "together r1.1 r2"],
    ["", { roles: ["schools"] }, "together r1 r1.1"],
    ["", {}, "together h1"],
    ["", { roles: ["parents"] }, null],
  ])("%s %j", (question, narrowing, expected) => {
    expect(ask(question, narrowing)).toBe(expected);
  });

  test("marks every occurrence", () => {
    const wanted = understand("дети");
    const hit = selectPassages(page, wanted, { ...OPEN, recommendationsOnly: true })?.hits[0];
    expect(hit?.marks.map(({ start, end }) => hit.text.slice(start, end))).toEqual(["детей", "детям"]);
  });
});

describe("readPage", () => {
  test("takes the words of a table from the content", () => {
    const read = readPage({
      url: "/",
      content: "Первый абзац. Год Число. 2017 сорок. Конец.",
      filters: {},
      meta: { units: "||p1;p2;p3" },
      anchors: [
        { id: "p1", text: "Первый абзац", location: 0 },
        { id: "p2", text: "", location: 2 },
        { id: "p3", text: "Конец", location: 6 },
      ],
    });
    expect(read.passages.map(({ searched }) => searched.text)).toEqual([
      "Первый абзац",
      "Год Число. 2017 сорок.",
      "Конец",
    ]);
  });

  test("without the facts of units, what has an address is a unit", () => {
    const read = readPage(fragment({ main: "Всё", p1: "Абзац", "note-p1": "Заметка" }, ""));
    expect(read.passages.map(({ address }) => address)).toEqual(["p1"]);
  });
});

test("all words in one passage come before words apart, else the order stays", () => {
  const findings = [false, true, false, true].map((together, index) => ({
    page: { ...page, url: String(index) },
    together,
    hits: [],
    aside: [],
    score: 0,
  }));
  expect(orderFindings(findings).map((finding) => finding.page.url)).toEqual(["1", "3", "0", "2"]);
});

describe("a question in plain language", () => {
  const schools = { id: "schools", label: "Школы", called: ["школа"] };
  const wanted = (text: string) =>
    understandQuestion(parseQuestion(text), {
      exact: false,
      knowledge: { abbreviations: [], roles: [schools] },
    });
  const find = (text: string) =>
    selectPassages(page, wanted(text), OPEN)?.hits.map(({ address }) => address) ?? null;

  test("is answered first by what is addressed to those whom it names", () => {
    expect(find("что рекомендовали школам о детях?")).toEqual(["r1.1", "p1"]);
    expect(find("что помогать школам")).toEqual(["r1.1"]);
  });

  test("is answered although words are missing, but not by too few of them", () => {
    expect(find("какие одарённые дети помогают космосу?")).toEqual(["r1.1", "r2"]);
    expect(find("какие дети в космосе на ракете?")).toBeNull();
    expect(find("школа космос")).toBeNull();
  });
});

test("a number that counts is no part of a date", () => {
  const dated = readPage(fragment({ p1: "26 августа 2022 года, регионы", p2: "из 26 субъектов" }, "||p1;p2"));
  const find = (text: string) =>
    selectPassages(dated, understand(text), OPEN)?.hits.map(({ address }) => address);
  expect(find("26 регионов")).toEqual(["p2"]);
  expect(find("26")).toEqual(["p2", "p1"]);
});
