import { describe, expect, test } from "vitest";
import { stem } from "../russian/words.ts";
import { BATCH, continueAnswer, countAnswer, FIRST, openAnswer } from "./answer.ts";
import type { Answer } from "./answer.ts";
import { readFacetTable, tabulateFacets } from "./facet-table.ts";
import type { Engine } from "./lookup.ts";
import type { Fragment } from "./passages.ts";
import { describeAnswer } from "./messages.ts";
import { decodeState } from "./search-state.ts";

interface Sample {
  year?: string;
  scope?: string;
  /** Unit texts; recommendations begin with `*`. */
  units: string[];
}

/** Behaves as Pagefind does: forms or any beginning, unknown words passed over, a shorter word for a longer one. */
function createEngine(samples: Sample[]) {
  const loads: string[] = [];
  const pages = samples.map(({ year = "2017", scope = "regional", units }, index) => {
    const id = String(index);
    const anchors = units.map((text, at) => ({
      id: `p${String(at + 1)}`,
      text: text.replace("*", ""),
      location: 0,
    }));
    const meta = units.map((text, at) => `${text.startsWith("*") ? "*" : ""}p${String(at + 1)}`).join(";");
    const fragment: Fragment = {
      url: `/${id}/`,
      content: "",
      filters: { year: [year], scope: [scope] },
      meta: { units: `||${meta}` },
      anchors,
    };
    const words = anchors.flatMap(({ text }) => (text.toLowerCase().match(/[а-я\d]+/g) ?? []).map(stem));
    const load = () => {
      loads.push(id);
      return Promise.resolve(fragment);
    };
    return { id, words, fragment, load };
  });
  const engine: Engine = {
    find(text, match) {
      const exact = match === "forms";
      let found = pages;
      for (const word of text?.split(" ").map(stem) ?? []) {
        const longer = (own: string) => (exact ? own === word : own.startsWith(word));
        const known = pages.some(({ words }) => words.some(longer));
        if (known) found = found.filter(({ words }) => words.some(longer));
        else if (exact) found = [];
        else if (text === word)
          found = found.filter(({ words }) => words.some((own) => word.startsWith(own)));
      }
      return Promise.resolve(found);
    },
    facets: () =>
      Promise.resolve(readFacetTable(tabulateFacets(pages.map(({ fragment }) => fragment.filters)), pages)),
  };
  return { engine, loads };
}

const FEW: Sample[] = [
  { units: ["дети в одном", "школа в другом"], scope: "federal" },
  { units: ["дети и школа вместе", "*детям помогать"], year: "2018" },
  { units: ["детский сад на 5000 мест", "образование"] },
];

async function ask(samples: Sample[], query: string): Promise<Answer | null> {
  const { engine } = createEngine(samples);
  const answer = await openAnswer(engine, decodeState(query));
  return answer === null ? null : countAnswer(answer, await engine.facets());
}

const urls = (answer: Answer | null) => answer?.findings.map(({ page }) => page.url);
const texts = (terms: { text: string }[] | undefined) => terms?.map(({ text }) => text);

describe("a small archive", () => {
  test("nothing asked, nothing answered", async () => {
    expect(await ask(FEW, "?q=…")).toBeNull();
  });

  test("words together come before words apart", async () => {
    const answer = await ask(FEW, "?q=дети+школа");
    expect(urls(answer)).toEqual(["/1/", "/0/"]);
    expect(answer?.findings.map(({ together }) => together)).toEqual([true, false]);
  });

  test("a word that stands nowhere is named, and the others' documents are counted", async () => {
    const answer = await ask(FEW, "?q=дети+абракадабра");
    expect(answer?.findings).toEqual([]);
    expect(texts(answer?.nowhere)).toEqual(["абракадабра"]);
    expect(answer?.spread.map(({ documents }) => documents)).toEqual([2, 0]);
  });

  test("synonyms will do where no document holds the words as typed together", async () => {
    const said = [
      { units: ["питание обучающихся"] },
      { units: ["подвоз школьников", "питание"] },
      { units: ["ученики"] },
    ];
    expect(urls(await ask(said, "?q=питание+школьников"))).toEqual(["/1/"]);
    const answer = await ask(said, "?q=питание+учеников");
    expect(urls(answer)).toEqual(["/0/", "/1/"]);
    expect(answer?.understanding[0]?.readings.map(({ kind }) => kind)).toContain("synonym");
    expect((await ask(said, "?q=питание+учеников&exact=1"))?.findings).toEqual([]);
  });

  test("a question in plain language is answered by its verb's noun, and by passages that hold less of it", async () => {
    const said = [{ units: ["оценка качества питания", "качество питания", "прочее"] }];
    const answer = await ask(said, "?q=кто+оценивает+качество+питания?");
    expect(answer?.findings.flatMap(({ hits }) => hits.map(({ address }) => address))).toEqual(["p1", "p2"]);
  });

  test("what of three words no passage holds together is read freely, and exactly on demand", async () => {
    const said = [{ units: ["забота о школьниках", "родители о школьниках"] }, { units: ["прочее"] }];
    const answer = await ask(said, "?q=забота+родителей+школьников");
    expect(answer?.findings.flatMap(({ hits }) => hits.map(({ address }) => address))[0]).toBe("p1");
    expect(answer?.wanted.every(({ optional }) => optional === true)).toBe(true);
    expect(answer && describeAnswer(answer).advice.map(({ text }) => text)).toContain("Искать только точно");
    const exact = await ask(said, "?q=забота+родители+школьниках&exact=1");
    expect(exact?.wanted.some(({ optional }) => optional === true)).toBe(false);
    const quoted = await ask(said, "?q=забота+родителей+«школьниках»");
    expect(quoted?.wanted.some(({ optional }) => optional === true)).toBe(false);
    const relaxed = await ask(said, "?q=родители+школьников+космосе");
    expect(texts(relaxed?.dropped)).toEqual(["космосе"]);
  });

  test("a word that stands nowhere is answered by one of its root, but a slip is put right", async () => {
    const said = [{ units: ["профориентационные занятия", "реализуется", "реализация"] }];
    const { engine } = createEngine(said);
    const list = {
      ...engine,
      words: () => Promise.resolve(["профориентационные", "реализуется", "реализация"]),
    };
    const find = async (question: string) => {
      const answer = await openAnswer(list, decodeState(`?q=${question}`));
      return answer?.findings.flatMap(({ hits }) => hits.map(({ address }) => address));
    };
    expect(await find("профориентация")).toEqual(["p1"]);
    expect(await find("реализуеться")).toEqual(["p2"]);
  });

  test("a number is no beginning of another", async () => {
    expect(texts((await ask(FEW, "?q=500"))?.nowhere)).toEqual(["500"]);
    expect(urls(await ask(FEW, "?q=5000"))).toEqual(["/2/"]);
  });

  test("the beginning of a word finds it where no word is just that", async () => {
    const answer = await ask(FEW, "?q=образованием");
    expect(answer?.understanding).toEqual([]);
    expect(urls(answer)).toEqual(["/2/"]);
    const begun = await ask(FEW, "?q=образов");
    expect(begun?.understanding[0]?.readings[0]?.kind).toBe("beginning");
    expect(urls(begun)).toEqual(["/2/"]);
  });

  test("a shorter word of the text is no answer to a longer one of the question", async () => {
    expect(texts((await ask(FEW, "?q=вместестоящий"))?.nowhere)).toEqual(["вместестоящий"]);
  });

  test("a phrase must stand as it is", async () => {
    expect(urls(await ask(FEW, "?q=«школа вместе»"))).toEqual(["/1/"]);
    const answer = await ask(FEW, "?q=«вместе школа»");
    expect(answer?.nowhere).toEqual([]);
    expect(answer?.findings).toEqual([]);
    expect(answer?.unfiltered).toBe(0);
  });

  test("counts leave out a filter's own choice and heed the others", async () => {
    const answer = await ask(FEW, "?q=дети&year=2018");
    expect(urls(answer)).toEqual(["/1/"]);
    expect(Object.fromEntries(answer?.counts.year ?? [])).toEqual({ 2017: 1, 2018: 1 });
    expect(Object.fromEntries(answer?.counts.scope ?? [])).toEqual({ regional: 1 });
    expect(answer?.exact).toBe(true);
  });

  test("recommendations only, with and without words", async () => {
    expect(
      (await ask(FEW, "?q=дети&only=recommendations"))?.findings.flatMap(({ hits }) => hits),
    ).toHaveLength(1);
    const all = await ask(FEW, "?only=recommendations");
    expect(all?.findings.flatMap(({ hits }) => hits.map(({ address }) => address))).toEqual(["p2"]);
    const none = await ask(FEW, "?q=школа&only=recommendations");
    expect([none?.findings.length, none?.unfiltered]).toEqual([0, 2]);
  });
});

describe("a large archive", () => {
  const many = Array.from({ length: 40 }, (_, index): Sample => ({
    units: [index === 30 ? "дети школа" : index % 2 === 0 ? "дети" : "дети 1", "школа"],
    year: index < 10 ? "2016" : "2017",
  }));

  test("is loaded by batches", async () => {
    const { engine, loads } = createEngine(many);
    let answer = await openAnswer(engine, decodeState("?q=дети"));
    expect([answer?.loaded, answer?.findings.length, loads.length, answer?.candidates.length]).toEqual([
      FIRST,
      FIRST,
      FIRST,
      40,
    ]);
    expect(answer?.exact).toBe(false);
    expect(answer?.counts.year.size).toBe(0);
    while (answer !== null && answer.loaded < answer.candidates.length) answer = await continueAnswer(answer);
    expect([answer?.findings.length, loads.length]).toEqual([40, 40]);
    expect((await openAnswer(engine, decodeState("?q=дети+школа")))?.findings).toHaveLength(FIRST);
  });

  test("what comes late but holds all words together goes first", async () => {
    let answer = await ask(many, "?q=дети+школа");
    while (answer !== null && answer.loaded < answer.candidates.length) answer = await continueAnswer(answer);
    expect(urls(answer)?.[0]).toBe("/30/");
  });

  test("filters choose before anything is loaded", async () => {
    const answer = await ask(many, "?q=дети&year=2016");
    expect([answer?.candidates.length, answer?.unfiltered]).toEqual([10, 40]);
    expect(Object.fromEntries(answer?.counts.year ?? [])).toEqual({ 2016: 10, 2017: 30 });
  });

  test("gives up for the while after some batches without an answer", async () => {
    const answer = await ask(many, "?q=«школа дети»");
    expect([answer?.findings.length, answer?.loaded]).toEqual([0, FIRST + BATCH * 2]);
  });
});
