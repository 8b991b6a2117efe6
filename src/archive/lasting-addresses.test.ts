import { beforeEach, describe, expect, test } from "vitest";
import { sampleId as id, useSample } from "./lasting.fixture.ts";

/** What stands at an address stays there, whatever keepers do to the text; or the build is refused. */

const index = `resolutions/${id}/index.md`;

const { content, refused } = useSample();

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
    expect(content.problems().join("\n")).toContain(`адрес «${id}#r1.2» ещё на месте`);
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
