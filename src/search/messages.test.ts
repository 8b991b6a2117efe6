import { expect, test } from "vitest";
import type { Answer } from "./answer.ts";
import { emptyCounts } from "./facets.ts";
import { describeAnswer, describeRest } from "./messages.ts";
import { prepareText } from "./matching.ts";
import { selectPassages } from "./passages.ts";
import { parseQuestion } from "./question.ts";
import { decodeState } from "./search-state.ts";
import { readAsBeginning } from "./understanding/fallbacks.ts";
import { NO_KNOWLEDGE } from "./understanding/reading.ts";
import { describeUnderstanding, understandQuestion } from "./understanding/understand.ts";

/** An answer to a question over documents of one passage each; what is not found in them is not found at all. */
function answer(
  query: string,
  texts: string[],
  facts: Partial<Answer> & { beginnings?: boolean; lost?: string[] } = {},
): Answer {
  const state = decodeState(query);
  const question = parseQuestion(state.question);
  const understood = understandQuestion(question, { exact: false, knowledge: NO_KNOWLEDGE });
  const wanted = facts.beginnings
    ? understood.map((one) => ({ ...one, readings: [readAsBeginning(one.term) ?? []].flat() }))
    : understood.map((one) => ({ ...one, readings: one.readings.filter(({ kind }) => kind === "literal") }));
  const open = { recommendationsOnly: false, roles: [], themes: [] };
  const pages = texts.map((text) => ({
    url: "/",
    filters: {},
    meta: {},
    about: prepareText(""),
    passages: text.split("/").map((passage) => ({
      address: "p1",
      searched: prepareText(passage),
      facts: { recommendation: false, roles: [], themes: [] },
    })),
  }));
  return {
    state,
    question,
    wanted,
    understanding: describeUnderstanding(wanted),
    nowhere: question.terms.filter(({ text }) => facts.lost?.includes(text)),
    dropped: [],
    holding: [],
    spread: question.terms.map((term) => ({ term, documents: facts.lost?.includes(term.text) ? 0 : 2 })),
    unfiltered: 0,
    candidates: [],
    loaded: 0,
    findings: pages.flatMap((page) => selectPassages(page, wanted, open) ?? []),
    counts: emptyCounts(),
    exact: true,
    ...facts,
  };
}

const documents = (count: number) =>
  Array.from({ length: count }, (_, id) => ({ id: String(id), load: () => Promise.reject(new Error()) }));

test.each<[Answer, string]>([
  [answer("?q=дети", ["дети", "дети/дети"]), "Найдено: 3\u00A0фрагмента в 2\u00A0документах."],
  [answer("?q=дети", ["дети"]), "Найдено: 1\u00A0фрагмент в 1\u00A0документе."],
  [
    answer("?q=дети+школа", ["дети/школа"]),
    "Найдено: 2\u00A0фрагмента в 1\u00A0документе. Все слова вместе нигде не стоят.",
  ],
  [answer("?only=recommendations", ["дети"]), "Всего: 1\u00A0фрагмент в 1\u00A0документе."],
  [
    answer("?q=дети", ["дети"], { candidates: documents(40), loaded: 6 }),
    "Показано: 1\u00A0фрагмент в 1\u00A0документе. Просмотрено 6\u00A0документов из 40.",
  ],
  [
    answer("?q=дети", [], { candidates: documents(40), loaded: 18 }),
    "В первых 18\u00A0документах ничего не найдено.",
  ],
  [answer("?q=дети+гм", [], { lost: ["гм"] }), "Ничего не найдено. «гм» нет ни в одном документе."],
  [
    answer("?q=ой+гм", [], { lost: ["гм", "ой"] }),
    "Ничего не найдено. «ой», «гм»: этих слов нет ни в одном документе.",
  ],
  [
    answer("?q=дети&year=2017", [], { unfiltered: 2 }),
    "С этими условиями ничего не найдено; без них — в 2\u00A0документах.",
  ],
  [answer("?q=«дети школа»", []), "Ничего не найдено. Точно так, подряд, эти слова нигде не стоят."],
  [answer("?q=дети+«школа сад»", []), "Ничего не найдено. Нет документа, где есть и «дети», и «школа сад»."],
  [answer("?year=1999", []), "Ничего не найдено."],
  [
    answer("?q=-дети", []),
    "В запросе только исключения: под них подходит почти весь архив. Добавьте слово, которое нужно найти.",
  ],
  [answer("?q=школа+-дети", []), "Ничего не найдено: всё, что подходит, исключено минусом."],
  [answer("?q==дети", []), "Ничего не найдено: именно в этой форме слова не стоят."],
  [answer("?q=дети&exact=1", []), "Ничего не найдено: именно в этой форме слова не стоят."],
  [answer("?q=дети+вуз|сад", []), "Ничего не найдено. Нет документа, где есть и «дети», и «вуз» или «сад»."],
])("%#: %s", (given, expected) => {
  expect(describeAnswer(given).status).toBe(expected);
});

test("says what it passed over and what stands for an unfinished word", () => {
  expect(describeAnswer(answer("?q=работа+с+детьми", ["работа с детьми"])).notes).toEqual([
    "Не искали: «с».",
  ]);
  expect(describeAnswer(answer("?q=одар", ["Одарённые и одарённым"], { beginnings: true })).notes).toEqual([
    "Слова «одар» нет; показаны те, что так начинаются: одарённые, одарённым.",
  ]);
});

test.each<[string, Answer, [text: string, question: string, narrowed: boolean][]]>([
  [
    "without the words that stand nowhere, then each of the others",
    answer("?q=дети+школа+гм&year=2017", [], { lost: ["гм"] }),
    [
      ["Искать только «дети», «школа»", "дети школа", true],
      ["Искать «дети» — есть в 2\u00A0документах", "дети", false],
      ["Искать «школа» — есть в 2\u00A0документах", "школа", false],
    ],
  ],
  [
    "without filters where they are in the way",
    answer("?q=дети&year=2017&only=recommendations", [], { unfiltered: 1 }),
    [["Искать без условий: 1\u00A0документ", "дети", false]],
  ],
  [
    "the words of a phrase apart",
    answer("?q=«дети школа»", []),
    [["Искать слова порознь: дети школа", "дети школа", false]],
  ],
  [
    "the words of a phrase apart where one of them is nowhere",
    answer("?q=«дети школо»", [], { lost: ["дети школо"] }),
    [["Искать слова порознь: дети школо", "дети школо", false]],
  ],
  [
    "for the excluded words themselves",
    answer("?q=-дети+-сад", []),
    [["Искать сами слова: дети сад", "дети сад", false]],
  ],
  ["the word in any form", answer("?q==дети", []), [["Искать в любой форме: дети", "дети", false]]],
  ["nothing where nothing was asked", answer("?year=1999", []), []],
])("advises to search %s", (_, given, expected) => {
  const { advice } = describeAnswer(given);
  expect(
    advice.map(({ text, state }) => [
      text,
      state.question,
      state.selection.year.length > 0 || state.recommendationsOnly,
    ]),
  ).toEqual(expected);
});

test("says a thing once, however many clauses it concerns", () => {
  const given = answer("?q=(дети+ИЛИ+гм)+(школа+ИЛИ+гм)", ["дети школа"], { lost: ["гм"] });
  expect(describeAnswer(given).notes.filter((note) => note.startsWith("«гм»"))).toHaveLength(1);
});

test("counts the lines of a concordance", () => {
  const given = answer("?q=дети", ["дети и дети/дети"]);
  expect(describeAnswer(given, "kwic").status).toBe(
    "Найдено: 2\u00A0фрагмента в 1\u00A0документе. Строк: 3.",
  );
});

test.each<[string, string[]]>([
  ["?q=дети+или+школа", ["дети ИЛИ школа"]],
  ["?q=дети+Или+школа+%2B", ["дети ИЛИ школа +"]],
  ["?q=или+дети", []],
  ["?q=дети+ИЛИ+школа", []],
  ["?q=что+решили:+дети+или+школа", []],
])("offers any of the words where «или» stands between them: %s", (query, offered) => {
  const { advice } = describeAnswer(answer(query, ["дети школа"]));
  const found = advice.filter(({ text }) => text.startsWith("Искать любое из слов"));
  expect(found.map(({ state }) => state.question)).toEqual(offered);
});

test("what remains", () => {
  expect(describeRest(answer("?q=x", [], { candidates: documents(7), loaded: 6 }))).toBe(
    "Показать ещё: осталось до 1\u00A0документа",
  );
});

test.each<[string, string]>([
  ["?q=«дети", "Кавычка без пары не учтена: слова искали порознь."],
  ["?q=|дети", "«ИЛИ» не учтено: по обе стороны от него должно стоять слово, и без минуса."],
  ["?q=дети+НЕ", "«НЕ» не учтено: после него нет слова."],
  ["?q=дети+-дети", "Одно и то же слово и ищется, и исключается."],
  [
    "?q=дет*+дети",
    "Звёздочка не учтена: слово ищется во всех формах, а если его нет — как начало слова, от четырёх букв.",
  ],
  ["?q=!!!&only=recommendations", "В запросе нет ни одного слова: показано всё, что подходит под условия."],
  ["?q=дети&exact=1", "Искали только точно: слова в той форме, в которой они набраны."],
])("says how it read %s", (query, note) => {
  expect(describeAnswer(answer(query, ["дети"])).notes).toContain(note);
});

test("says what was looked for besides, what was corrected, and leads back to the words as typed", () => {
  const given = answer("?q=ребёнок+резалюция", ["дети резолюция"]);
  const [term, other] = given.question.terms;
  if (term === undefined || other === undefined) throw new Error("two terms");
  const message = describeAnswer({
    ...given,
    findings: answer("?q=дети", ["дети"]).findings,
    dropped: [term],
    understanding: [
      { term, asked: "ребёнок", readings: [{ kind: "pair", text: "дети", applied: true }] },
      {
        term: other,
        asked: "резалюция",
        readings: [
          { kind: "spelling", text: "резолюция", applied: true },
          { kind: "spelling", text: "революция", applied: false },
        ],
      },
    ],
  });
  expect(message.notes).toEqual([
    "«ребёнок» — искали также: «дети».",
    "«резалюция» нет ни в одном документе; искали «резолюция».",
    "Все слова вместе не стоят ни в одном документе; искали без «ребёнок».",
  ]);
  expect(message.advice.map(({ text, state }) => [text, state.question, state.exact ?? false])).toEqual([
    ["Возможно, вы искали: революция", "ребёнок революция", false],
    ["Искать только точно", "ребёнок резалюция", true],
  ]);
});

test("a question in plain language is said to be one, and can be asked strictly", () => {
  const { notes, advice } = describeAnswer(answer("?q=что+рекомендовали+школе+о+детях?", ["дети в школе"]));
  expect(notes).toEqual([
    "Не искали: «что», «рекомендовали», «о».",
    "Вопрос прочитан свободно: показано и то, где стоят не все слова.",
  ]);
  expect(advice.map(({ state }) => state.question)).toEqual(["школе детях", "«рекомендовали» школе детях"]);
});

test.each([
  ["?q=26+регионов", "Число должно стоять, слово при нём может быть другим."],
  ["?q=(школа+дети", "Скобка без пары не учтена."],
  ["?q=дети+-(школа+сад)", "Скобки прочитаны не целиком: слова внутри искали или исключали каждое само."],
])("%s says how it was read", (query, note) => {
  expect(describeAnswer(answer(query, ["26 субъектов, дети, школа"])).notes).toContain(note);
});
