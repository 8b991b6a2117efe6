import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ContentFixture, sampleBody } from "./lasting.fixture.ts";
import { parseMoves } from "./moves.ts";
import { createReport } from "./problems.ts";

/** What was published keeps its address, whatever keepers do to the folder; or the build is refused. */

const id = "2018-reading";
const index = `resolutions/${id}/index.md`;
const pages = ["addressees/schools", "addressees/schools/reading", "themes/reading", "series/readers"];

let content: ContentFixture;
beforeEach(() => {
  content = new ContentFixture();
  content.writeDocument(id);
  content.fix(pages);
});
afterEach(() => {
  content.remove();
});

const refused = (...parts: string[]) => {
  expect(content.problems()).toEqual(parts.map((part) => expect.stringContaining(part) as string));
};

test("what was published once is sound and stays as it is", () => {
  refused();
  expect(content.fix()).toEqual([]);
  expect(Object.keys(content.texts(id))).toEqual([
    "h1",
    "p1",
    "p2",
    "p3",
    "p3.1",
    "p3.2",
    "rp1",
    "r1",
    "r1.1",
    "r1.2",
    "r1.3",
    "c1",
  ]);
});

describe("a paragraph is inserted", () => {
  const insert = (body: string) => body.replace("\nОбсудили", "\nВставлено позже.\n\nОбсудили");

  test("the check says which addresses it shifts, --fix pins them and nothing else", () => {
    const before = content.texts(id);
    content.rewrite(id, insert);
    const source = content.read(index);
    refused("сдвинули опубликованные адреса: p2, p3", "адреса не записаны: p4");
    expect(content.fix()).toEqual([index, `resolutions/${id}/addresses.json`]);
    refused();
    expect(content.texts(id)).toEqual({ ...before, p4: "Вставлено позже." });
    const pinned = content.read(index);
    expect(pinned).toContain("Обсудили школьные библиотеки. {#p2}\n\nОтметили: {#p3}\n\n- первое;\n");
    expect(pinned.replace(/ \{#p[23]\}/g, "")).toBe(source);
  });

  test("a file from another system keeps its line ends, its byte order mark and its spaces", () => {
    content.rewrite(id, insert);
    const source = `\uFEFF${content.read(index).replace("библиотеки.", "библиотеки.  ").replaceAll("\n", "\r\n")}`;
    content.write(index, source);
    content.fix();
    refused();
    expect(content.read(index)).toContain("библиотеки. {#p2}  \r\n");
    expect(content.read(index).replace(/ \{#p[23]\}/g, "")).toBe(source);
  });

  test("a paragraph of several lines is pinned at its end, a table in its header, a list item at its own words", () => {
    const body = `
Первая строка
и вторая.

| Что | Кто |
| --- | --- |
| а   | б   |

- раз;
    - глубже;
- два
  и ещё.
`;
    content.writeDocument("2019-forms", body);
    content.fix();
    const before = content.texts("2019-forms");
    content.rewrite("2019-forms", (text) =>
      text.replace("\nПервая", "\nНовая.\n\nПервая").replace("- раз", "- ноль;\n- раз"),
    );
    content.fix();
    refused();
    expect(content.read("resolutions/2019-forms/index.md")).toContain(`
Первая строка
и вторая. {#p1}

| Что | Кто {#p2} |
| --- | --- |
| а   | б   |

- ноль;
- раз; {#p2.1}
    - глубже;
- два
  и ещё. {#p2.2}
`);
    expect(content.texts("2019-forms")).toEqual({ ...before, p3: "Новая.", "p2.3": "ноль;" });
  });

  test("facts and notes that name an address are read where it will stand", () => {
    const note = "notes: [{at: p3, text: Так в документе}]\n";
    content.rewrite(id, insert, `${note}follows: [{what: Съезд, says: "Отметили:", at: p3}]\n`);
    refused("сдвинули опубликованные адреса", "адреса не записаны: p4");
    content.fix();
    refused();
  });

  test("identical texts are not guessed at", () => {
    content.writeDocument("2019-twice", "\nДа.\n\nНет.\n\nДа.\n");
    content.fix();
    content.rewrite("2019-twice", (text) => `\nНовое.\n${text}`);
    const repeated = "Что сделать: прежний текст стоит в документе не раз";
    expect(content.fix()).toEqual([]);
    refused(
      "адреса не записаны: p4",
      `под опубликованным адресом p1 теперь другой текст. ${repeated}`,
      "под опубликованным адресом p2 теперь другой текст. Что сделать: если исправлена",
      `под опубликованным адресом p3 теперь другой текст. ${repeated}`,
    );
    content.write(
      "resolutions/2019-twice/index.md",
      content
        .read("resolutions/2019-twice/index.md")
        .replace("Новое.\n\nДа.", "Новое.\n\nДа. {#p1}")
        .replace(/Да\.\n$/, "Да. {#p3}\n"),
    );
    content.fix();
    refused();
    expect(content.texts("2019-twice")).toMatchObject({ p1: "Да.", p2: "Нет.", p3: "Да.", p4: "Новое." });
  });
});

test("a list item inserted among numbered ones leaves the printed numbers to tell them apart", () => {
  content.rewrite(id, (body) => body.replace("2) читать дома", "2) петь;\n2) читать дома"));
  content.fix();
  refused();
  expect(content.texts(id)).toMatchObject({
    "r1.2": "читать дома;",
    "r1.2-2": "петь;",
    "r1.3": "читать летом.",
  });
});

describe("a paragraph is split", () => {
  const split = (body: string) => body.replace("школьные библиотеки", "школьные.\n\nБиблиотеки");

  test("the first half needs a correction, what follows is pinned, the second half is new", () => {
    content.rewrite(id, split);
    content.fix();
    refused("адреса не записаны: p4", "под опубликованным адресом p2 теперь другой текст");
    const correction = `corrections: [{date: 2026-12-01, at: p2, from: "школьные библиотеки.", to: "школьные."}]\n`;
    content.rewrite(id, (body) => body, correction);
    content.fix();
    refused();
    expect(content.texts(id)).toMatchObject({ p2: "Обсудили школьные.", p3: "Отметили:", p4: "Библиотеки." });
  });
});

describe("a word is corrected", () => {
  const correct = (body: string) => body.replace("вслух", "тихо");
  const correction = (from: string, to: string) =>
    `corrections: [{date: 2026-12-01, at: r1.1, from: ${from}, to: ${to}}]\n`;

  test("only with an entry that leads back to the published text", () => {
    content.rewrite(id, correct);
    refused("под опубликованным адресом r1.1 теперь другой текст. Что сделать: если исправлена ошибка");
    content.rewrite(id, (body) => body, correction("вслух", "тихо"));
    refused("адреса не записаны: r1.1");
    content.fix();
    refused();
    expect(content.read(`resolutions/${id}/addresses.json`)).toMatch(
      /"r1\.1": \["[0-9a-f]{16}","[0-9a-f]{16}"\]/,
    );
  });

  test("an entry that explains something else does not let another text in", () => {
    content.rewrite(id, (body) => body.replace("читать вслух", "петь тихо"), correction("вслух", "тихо"));
    refused("теперь другой текст, и запись в corrections его не объясняет");
  });

  test("an entry whose words do not stand there is refused with its line", () => {
    content.rewrite(id, correct, correction("вслух", "громко"));
    refused(
      `${index}:15: corrections.0.to: слов «громко» в r1.1 нет`,
      "теперь другой текст, и запись в corrections его не объясняет",
    );
  });

  test("a second correction of the same place is explained by both", () => {
    content.rewrite(id, correct, correction("вслух", "тихо"));
    content.fix();
    const both = `corrections:
  - {date: 2027-01-01, at: r1.1, from: тихо, to: про себя}
  - {date: 2026-12-01, at: r1.1, from: вслух, to: тихо}
`;
    content.rewrite(id, (body) => body.replace("тихо", "про себя"), both);
    refused("адреса не записаны: r1.1");
    content.fix();
    refused();
  });

  test("the archive knows the correction, to list it", () => {
    content.rewrite(id, correct, correction("вслух", "тихо"));
    content.fix();
    expect(content.load().archive.resolutions[0]?.corrections).toEqual([
      { date: "2026-12-01", at: "r1.1", from: "вслух", to: "тихо" },
    ]);
  });
});

describe("an item is deleted", () => {
  beforeEach(() => {
    content.rewrite(id, (body) => body.replace("2) читать дома;\n", ""));
  });

  test("the check refuses it, and --fix invents nothing", () => {
    refused("опубликованный адрес r1.2 пропал");
    expect(content.fix()).toEqual([]);
  });

  test("a move that says where to look lets the archive be published", () => {
    content.write(
      "moves.yaml",
      `addresses: [{from: "${id}#r1.2", to: "${id}#r1", date: 2026-12-01, why: Пункта в документе нет}]\n`,
    );
    refused();
    expect(content.read(`resolutions/${id}/addresses.json`)).toContain('"r1.2"');
  });

  test("the address of a moved text is not given to another", () => {
    const move = `addresses: [{from: "${id}#r1.2", to: "${id}#r1.1", date: 2026-12-01, why: Объединены}]\n`;
    content.write("moves.yaml", move);
    content.rewrite(id, (body) => body.replace("3) читать летом", "2) петь;\n3) читать летом"));
    expect(content.problems().join("\n")).toContain(`адреса «${id}#r1.2» ещё на месте`);
  });
});

test("an unnumbered item is deleted: those after it keep their addresses", () => {
  content.rewrite(id, (body) => body.replace("- первое;\n", ""));
  content.write(
    "moves.yaml",
    `addresses: [{from: "${id}#p3.1", to: "${id}#p3", date: 2026-12-01, why: Лишнее}]\n`,
  );
  content.fix();
  refused();
  expect(content.texts(id)).toMatchObject({ "p3.2": "второе." });
  expect(content.read(index)).toContain("- второе. {#p3.2}");
});

describe("addresses.json", () => {
  const file = `resolutions/${id}/addresses.json`;
  test.each<[string, () => void, string]>([
    [
      "is deleted",
      () => {
        content.delete(file);
      },
      "адреса пропали из файла: было 12, осталось 0",
    ],
    [
      "loses a line",
      () => {
        content.write(file, content.read(file).replace(/ {2}"r1\.2".*\n/, ""));
      },
      "было 12, осталось 11",
    ],
    [
      "is damaged",
      () => {
        content.write(file, "{");
      },
      "файл адресов не читается",
    ],
  ])("that %s is missed", (_, spoil, message) => {
    spoil();
    expect(content.problems()).toContainEqual(expect.stringContaining(message));
    expect(content.fix()).toEqual([]);
  });
});

describe("a document", () => {
  const rename = () => {
    content.rename(`resolutions/${id}`, "resolutions/2018-readers");
    content.write(
      "resolutions/2018-readers/index.md",
      content.read("resolutions/2018-readers/index.md").replace(`id: ${id}`, "id: 2018-readers"),
    );
  };
  const moves = `resolutions: [{from: ${id}, to: 2018-readers, date: 2026-12-01, why: Год назван неверно}]\n`;

  test("that is deleted is missed", () => {
    content.delete(`resolutions/${id}`);
    refused(`published.json: опубликованный документ ${id} пропал`);
  });

  test("that becomes a draft is missed", () => {
    content.write(index, content.read(index).replace("status: published", "status: draft"));
    refused(`опубликованный документ ${id} стал черновиком`);
  });

  test("that is renamed is missed until moves.yaml says so", () => {
    rename();
    refused(`опубликованный документ ${id} пропал`);
    content.write("moves.yaml", moves);
    refused();
    content.fix(pages);
    expect(JSON.parse(content.read("published.json"))).toMatchObject({
      resolutions: { [id]: 12, "2018-readers": 12 },
    });
    content.rename("resolutions/2018-readers", "resolutions/2018-elsewhere");
    expect(content.problems().join("\n")).toContain("опубликованный документ 2018-readers пропал");
  });

  test("that is renamed to a draft has no page to lead to", () => {
    rename();
    content.write("moves.yaml", moves);
    const file = "resolutions/2018-readers/index.md";
    content.write(file, content.read(file).replace("status: published", "status: draft"));
    refused("некуда переезжать: документа «2018-readers» нет");
  });

  test("that is renamed must bring its addresses", () => {
    rename();
    content.write("moves.yaml", moves);
    content.delete("resolutions/2018-readers/addresses.json");
    expect(content.problems()).toContainEqual(expect.stringContaining("было 12, осталось 0"));
  });

  test("that is withdrawn keeps its addresses and says why, if it is to be said", () => {
    const tombstone = (more: string) =>
      `---\nid: ${id}\nstatus: withdrawn\ntitle: Чтение\nwithdrawn: {date: 2026-12-01${more}}\n---\n`;
    content.write(index, `${tombstone("")}\nТекст остался.\n`);
    refused(
      "original.txt: документ снят, а его оригинал ещё здесь",
      `${index}:7: документ снят, а его текст ещё здесь`,
    );
    content.delete(`resolutions/${id}/original.txt`);
    content.write(index, tombstone(", why: По просьбе организатора"));
    refused();
    const [withdrawn] = content.load().archive.withdrawn;
    expect(withdrawn).toMatchObject({
      why: "По просьбе организатора",
      addresses: expect.arrayContaining(["h1", "r1.2"]) as string[],
    });
    content.write(index, tombstone(""));
    expect(content.load().archive.withdrawn[0]?.why).toBeNull();
    expect(content.load().archive.resolutions).toEqual([]);
    content.delete(`resolutions/${id}/addresses.json`);
    expect(content.problems()).toContainEqual(expect.stringContaining("было 12, осталось 0"));
  });
});

describe("a vocabulary", () => {
  test.each([
    ["themes.yaml", "themes: []\n", "themes: reading"],
    ["roles.yaml", "roles: [{id: teachers, label: Учителя}]\n", "roles: schools"],
  ])("that loses a term with a page is refused: %s", (file, text, term) => {
    content.write(`vocabularies/${file}`, text);
    expect(content.problems()).toContainEqual(
      expect.stringContaining(`у записи словаря была страница, а записи больше нет — ${term}`),
    );
  });

  test("whose theme is renamed is sound once moves.yaml says so", () => {
    content.write(
      "vocabularies/themes.yaml",
      content.read("vocabularies/themes.yaml").replace("id: reading", "id: readers"),
    );
    refused("у записи словаря была страница");
    content.write(
      "moves.yaml",
      "themes: [{from: reading, to: readers, date: 2026-12-01, why: Уточнено имя}]\n",
    );
    refused();
  });

  test("whose series are merged is sound once moves.yaml says so", () => {
    content.write("vocabularies/series.yaml", "series: [{id: books, label: Книги, continuity: Счёт}]\n");
    content.write(index, content.read(index).replace("series: readers", "series: books"));
    refused("у записи словаря была страница, а записи больше нет — series: readers");
    content.write(
      "moves.yaml",
      "series: [{from: readers, to: books, date: 2026-12-01, why: Это один ряд}]\n",
    );
    refused();
  });
});

const move = (from: string, to: string) => `{from: "${from}", to: "${to}", date: 2026-12-01, why: Так надо}`;

test.each([
  [
    "an unknown target",
    `addresses: [${move(`${id}#r9`, `${id}#r8`)}]`,
    `moves.yaml:1: addresses.0.to: некуда переезжать: адреса «${id}#r8» нет`,
  ],
  [
    "what never was",
    `addresses: [${move(`${id}#r9`, `${id}#r1`)}]`,
    `addresses.0.from: адреса «${id}#r9» в архиве никогда не было`,
  ],
  [
    "what is still there",
    `addresses: [${move(`${id}#r1.2`, `${id}#r1`)}]`,
    `addresses.0.from: адреса «${id}#r1.2» ещё на месте`,
  ],
  [
    "a document that is still there",
    `resolutions: [${move(id, "2018-b")}]`,
    `resolutions.0.from: документа «${id}» ещё на месте`,
  ],
  [
    "a document that never was",
    `resolutions: [${move("2018-b", id)}]`,
    "resolutions.0.from: документа «2018-b» в архиве никогда не было",
  ],
  ["itself", `themes: [${move("reading", "reading")}]`, "themes.0.to: «reading» переезжает на себя"],
  [
    "a chain",
    `themes:\n  - ${move("a", "b")}\n  - ${move("b", "reading")}`,
    "moves.yaml:2: themes.0.to: переезд через «b» — цепочка. Что сделать: укажите сразу, где это теперь: to: reading",
  ],
  [
    "a circle",
    `series:\n  - ${move("a", "b")}\n  - ${move("b", "a")}`,
    "moves.yaml:2: series.0.to: переезды идут по кругу: b → a → b",
  ],
  [
    "a duplicate",
    `roles:\n  - ${move("a", "schools")}\n  - ${move("a", "teachers")}`,
    "moves.yaml:3: roles.1.from: переезд «a» записан дважды",
  ],
  [
    "what is no place",
    `addresses: [${move("r9", `${id}#r1`)}]`,
    "moves.yaml:1: addresses.0.from: не место в документе",
  ],
  [
    "an unquoted place",
    `addresses: [{from: ${id} #r9, to: x, date: 2026-12-01, why: y}]`,
    "неправильная запись YAML",
  ],
  ["an unknown field", `theme: []`, "moves.yaml:1: неизвестное поле «theme»"],
  [
    "no date",
    `themes: [{from: a, to: reading, why: Так}]`,
    "moves.yaml:1: themes.0.date: дата должна быть строкой",
  ],
  ["a list", `- x`, "ожидается набор полей, а стоит список"],
])("a move from or to %s is refused with its line", (_, text, expected) => {
  content.write("moves.yaml", `${text}\n`);
  expect(content.problems()).toContainEqual(expect.stringContaining(expected));
});

test("an empty moves.yaml moves nothing", () => {
  content.write("moves.yaml", "# пока ничего\n");
  refused();
});

test("a damaged registry is refused and not written anew", () => {
  content.write("published.json", '{"resolutions": []}');
  refused("published.json: перечень опубликованного не читается");
});

test("an archive that was published before there was a registry is sound", () => {
  content.delete("published.json");
  refused();
  content.writeDocument("2019-second", sampleBody);
  content.fix();
  refused();
});

describe("the keeper's guide", () => {
  const guide = readFileSync("content/README.md", "utf8");
  const sample = (start: string) => {
    const block = new RegExp(String.raw`\`\`\`text\n(\s*${start}[\s\S]*?)\`\`\``).exec(guide)?.[1] ?? "";
    return block.replace(new RegExp(`^${/^ */.exec(block)?.[0] ?? ""}`, "gm"), "");
  };

  test("shows a moves.yaml that can be read", () => {
    const report = createReport("moves.yaml");
    const { moves } = parseMoves(sample("# Пункт или абзац"), report);
    expect(report.problems).toEqual([]);
    expect(moves).toMatchObject({
      addresses: [{ to: { address: "r1.1" } }],
      resolutions: [{}],
      themes: [{}],
    });
  });

  test("shows a withdrawn document that can be read", () => {
    content.rename(`resolutions/${id}`, "resolutions/2024-primersk-family");
    content.delete("resolutions/2024-primersk-family/original.txt");
    content.delete("published.json");
    content.write(
      "resolutions/2024-primersk-family/index.md",
      sample(String.raw`---\s*id: 2024-primersk-family\s*status: withdrawn`),
    );
    refused();
    expect(content.load().archive.withdrawn).toHaveLength(1);
  });
});
