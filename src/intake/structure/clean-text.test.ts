import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Format } from "../model.ts";
import { cleanText } from "./clean-text.ts";
import { compareText, readStructure, receive, receiveText } from "./structure.fixture.ts";

const show = (text: string) =>
  cleanText(receiveText(text)).blocks.map(({ kind, label, depth, text: words }) =>
    kind === "paragraph" ? words : `${String(depth)} ${label ?? "•"} ${words}`,
  );

describe("typed marks", () => {
  test.each<[string, string, string[]]>([
    [
      "numbers",
      "1.Первый\n2. Второй\n9) девятый\n13)Тринадцатый",
      ["0 1. Первый", "0 2. Второй", "0 9) девятый", "0 13) Тринадцатый"],
    ],
    [
      "letters under numbers",
      "1. Один:\nа) да\nб) нет\n2. Два",
      ["0 1. Один:", "1 а) да", "1 б) нет", "0 2. Два"],
    ],
    [
      "bullets under numbers",
      "1) Школам:\n– учить\n– беречь\n2) Вузам:\n· учить",
      ["0 1) Школам:", "1 • учить", "1 • беречь", "0 2) Вузам:", "1 • учить"],
    ],
    [
      "dotted numbers",
      "1. Один\n1.1. А\n1.2 Б\n2. Два\n2.1) В",
      ["0 1. Один", "1 1.1. А", "1 1.2 Б", "0 2. Два", "1 2.1) В"],
    ],
    [
      "Roman numbers",
      "I. Раз\n1. А\n2. Б\nII. Два\n1. В",
      ["0 I. Раз", "1 1. А", "1 2. Б", "0 II. Два", "1 1. В"],
    ],
    [
      "a list goes on behind a paragraph",
      "1. Один\nПояснение.\n2. Два",
      ["0 1. Один", "Пояснение.", "0 2. Два"],
    ],
    [
      "a list begins anew behind a paragraph",
      "1. Один\n- а\nПояснение.\n- б",
      ["0 1. Один", "1 • а", "Пояснение.", "0 • б"],
    ],
    ["bullets further in", "- Один:\n    - а\n    - б\n- Два", ["0 • Один:", "1 • а", "1 • б", "0 • Два"]],
    [
      "bullets of symbol fonts",
      "\uF0B7 один\n\uF0A7два\n● три\n* четыре\no пять\n§ шесть",
      ["0 • один", "0 • два", "0 • три", "0 • четыре", "0 • пять", "0 • шесть"],
    ],
    ["a bullet and a number", "– 1) Первый\n– 2) Второй", ["0 1) Первый", "0 2) Второй"]],
    [
      "a bullet before what only looks like a letter",
      "– г. Чебоксары и с. Аликово\n• п. 7 устава\n– – ещё тире",
      ["0 • г. Чебоксары и с. Аликово", "0 • п. 7 устава", "0 • – ещё тире"],
    ],
    ["small letters in a row", "а. сад\nб. лес", ["0 а. сад", "0 б. лес"]],
    [
      "what only looks like a mark",
      "2018. Год начался\n26.08.2022 открытие\n01.09. 2022 начало\nИ. И. Иванов\nг. Москва\nс. Каменка\n2.5 тысячи\n§ 5 закона\n*сноска\nт. е. так",
      [
        "2018. Год начался",
        "26.08.2022 открытие",
        "01.09. 2022 начало",
        "И. И. Иванов",
        "г. Москва",
        "с. Каменка",
        "2.5 тысячи",
        "§ 5 закона",
        "*сноска",
        "т. е. так",
      ],
    ],
    [
      "a row in one paragraph",
      "Решили: 1) учить; 2) беречь; 3) ждать.",
      ["Решили:", "0 1) учить;", "0 2) беречь;", "0 3) ждать."],
    ],
    ["one number is no row", "Закон: 1. глава общая.", ["Закон: 1. глава общая."]],
  ])("%s", (_, text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  test("labels that the format keeps, and bullets of Word below a typed number", () => {
    const { blocks } = cleanText(
      receive([
        "1. Школам:",
        { kind: "item", text: "учить" },
        { kind: "item", text: "беречь" },
        "2. Вузам:",
        { kind: "item", text: "III", label: "Статья 1.", depth: 2 },
      ]),
    );
    expect(blocks.map(({ label, depth, text }) => [label, depth, text])).toEqual([
      ["1.", 0, "Школам:"],
      [null, 1, "учить"],
      [null, 1, "беречь"],
      ["2.", 0, "Вузам:"],
      [null, 1, "Статья 1. III"],
    ]);
  });
});

describe("debris", () => {
  test("each is listed so that the original can be compared", () => {
    const text =
      "[bookmark: a]РЕЗОЛЮЦИЯ**XX конференции\n«Тема»**\nОб\u00ADра\u00ADзо\u00ADвание  и\tвоспитание\u200B.\n**Школам**: учить **всех** и **всех**.\n## Итог";
    const { repairs, remarks, blocks } = cleanText(receiveText(text));
    expect(blocks.map((block) => block.text)).toEqual([
      "РЕЗОЛЮЦИЯ XX конференции",
      "«Тема»",
      "Образование и воспитание.",
      "Школам: учить всех и всех.",
      "Итог",
    ]);
    expect(repairs.slice(0, 2)).toEqual([
      { rule: "word-bookmark", count: 1 },
      { rule: "soft-hyphen", count: 3 },
    ]);
    expect(remarks).toContain("двойные пробелы заменены обычными: 1\u00A0место");
    expect(compareText(text)).toEqual({ faults: [], difference: null });
  });

  test("cells of a table are cleaned too", () => {
    const rows = [["Шко\u00ADла ", " **№ 1**"]];
    const { blocks } = cleanText(receive([{ kind: "table", rows, text: "Шко\u00ADла   **№ 1**" }]));
    expect(blocks).toMatchObject([{ rows: [["Школа", "№ 1"]], text: "Школа № 1" }]);
  });
});

const wrapped = `В работе круглого стола приняли участие педагоги дошкольных
образовательных учреждений, представители органов управления обра-
зованием, родители. Обсуждались вопросы психолого-
педагогического сопровождения семьи, правового просвещения
родителей, взаимодействия с НКО, а также опыт Республики Осетия
– Алания и учреждений, где число детей превышает
15. Опыт одобрен.

1. Создать условия для развития вариативных форм дошкольного
образования, включая семейные детские сады.
2. Предусмотреть повышение квалификации.`;

describe("lines", () => {
  const paragraphs = [
    "В работе круглого стола приняли участие педагоги дошкольных образовательных учреждений, представители органов управления образованием, родители. Обсуждались вопросы психолого-педагогического сопровождения семьи, правового просвещения родителей, взаимодействия с НКО, а также опыт Республики Осетия – Алания и учреждений, где число детей превышает",
  ];

  test("wrapped lines are joined, hyphens are weighed, and a comparison with the original holds", () => {
    const [first, ...rest] = show(wrapped);
    expect(first).toContain(paragraphs[0]);
    expect(rest.slice(-2)).toEqual([
      "0 1. Создать условия для развития вариативных форм дошкольного образования, включая семейные детские сады.",
      "0 2. Предусмотреть повышение квалификации.",
    ]);
    expect(compareText(wrapped)).toEqual({ faults: [], difference: null });
  });

  test("words parted at the ends of lines tell the width, though most lines are items", () => {
    const wrapped = [
      "Конференция прошла на базе школ города Глазова и собрала учите-",
      "лей сельских школ шести муниципальных образований севера Удмур-",
      "тии.",
    ];
    const items = Array.from({ length: 9 }, (_, index) => `${String(index + 1)}) короткий пункт;`);
    const long =
      "Участники благодарят организаторов и предлагают провести следующую конференцию в посёлке Балезино";
    const { blocks } = cleanText(receive([...wrapped, ...items, long, "Президиум"], "txt"));
    expect(blocks.map(({ text }) => text)).toEqual([
      "Конференция прошла на базе школ города Глазова и собрала учителей сельских школ шести муниципальных образований севера Удмуртии.",
      ...items.map((item) => item.slice(3)),
      long,
      "Президиум",
    ]);
  });

  test("a Word file whose paragraphs are the lines of a page", () => {
    const lines = [
      "Конференция прошла на базе школ города Глазова и собрала учите-",
      "лей сельских школ шести муниципальных образований севера Удмур-",
      "тии. Организаторами её выступили управление образования города и инсти-",
      "тут учителя.",
    ];
    const read = (paragraphs: string[]) =>
      cleanText(
        receive([
          { text: "Резолюция конференции учите-", heading: true },
          ...paragraphs,
          { kind: "item", text: "школам" },
        ]),
      );
    expect(read(lines).blocks.map(({ text }) => text)).toEqual([
      "Резолюция конференции учите-",
      "Конференция прошла на базе школ города Глазова и собрала учителей сельских школ шести муниципальных образований севера Удмуртии. Организаторами её выступили управление образования города и институт учителя.",
      "школам",
    ]);
    expect(read(lines).repairs).toEqual([]);
    expect(read(lines.slice(0, 2)).blocks).toHaveLength(4);
  });

  test("a text whose lines are paragraphs is left alone", () => {
    expect(
      show("РЕЗОЛЮЦИЯ\nсъезда\n«Тема и\nещё»\nОчень длинный абзац".concat(" и слова".repeat(40))),
    ).toHaveLength(5);
  });

  test("page numbers and running heads of a PDF go, a sentence goes on behind them", () => {
    const pages = [
      "Участники съезда обсудили состояние школьного образования в области,\nотметили достижения последних лет и те недостатки, которые предстоит",
      "преодолеть в ближайшее время, чтобы каждый ребёнок учился рядом с домом.\nСъезд считает, что малая школа должна быть сохранена всюду, где живут",
      "дети, а учителю должно быть предоставлено жильё и достойное содержание.",
    ];
    const lines = pages.flatMap((page, index) => [
      "Резолюция съезда учителей",
      ...page.split("\n"),
      String(index + 1),
      "\f",
    ]);
    const received = receive(lines, "pdf");
    const { blocks, remarks } = cleanText(received);
    expect(blocks.map((block) => block.text)).toEqual([pages.join(" ").replaceAll("\n", " ")]);
    expect(remarks).toContain("номера страниц убраны: 3");
    expect(remarks).toContain("колонтитулы убраны: 3");
  });

  describe("typed page numbers", () => {
    const page = [
      "Участники съезда обсудили состояние школьного образования в области,",
      "отметили достижения последних лет и те недостатки, которые предстоит",
    ];
    const next = [
      "преодолеть в ближайшее время, чтобы каждый ребёнок учился рядом с домом,",
      "а учителю было предоставлено жильё.",
    ];

    test.each<[string, Format, string[]]>([
      ["a text", "txt", [[...page, ...next].join(" ")]],
      ["a Word file", "docx", [...page, ...next]],
    ])("of %s go, and are said to have gone", (_, format, expected) => {
      for (const [one, two] of [
        ["- 1 -", "– 2 –"],
        ["Стр. 3", "стр. 4"],
        ["Страница 9 из 10", "Страница 10 из 10"],
      ]) {
        const lines = [one ?? "", "", ...page, "", two ?? "", "", ...next];
        const { blocks, remarks } = cleanText(receive(lines, format));
        expect(blocks.map(({ text }) => text)).toEqual(expected);
        expect(remarks).toContain("номера страниц убраны: 2");
      }
    });

    test("are repairs of a text, so that it can be compared", () => {
      const text = `- 1 -\nРешили:\n1. учить.\n\n- 2 -\n\n2. беречь.\n- 3 -`;
      expect(compareText(text)).toEqual({ faults: [], difference: null });
      expect(cleanText(receiveText(text)).repairs).toHaveLength(3);
    });

    test("bare ones go where a page of text lies between them", () => {
      const [one, next] = [page, page].map((lines) => lines.join(" ").repeat(8));
      const lines = ["1", one ?? "", "2", next ?? "", "3"];
      const { blocks, remarks } = cleanText(receive(lines));
      expect(blocks.map(({ text }) => text)).toEqual([one, next]);
      expect(remarks).toEqual(["номера страниц убраны: 3"]);
    });

    test.each([
      ["one alone", ["- 1 -", "Слова."]],
      ["numbers that fall", ["- 2 -", "Слова.", "- 1 -"]],
      ["the same number twice", ["- 2 -", "Слова.", "- 2 -"]],
      ["bare numbers", ["41", "Слова.", "42"]],
    ])("%s may be words of the document", (_, lines) => {
      const { blocks, remarks } = cleanText(receive(lines));
      expect(blocks).toHaveLength(lines.length);
      expect(remarks).toEqual([]);
    });
  });

  test("narrow lines: an addressee's line below a full item, a town below a title, a word's own hyphen", () => {
    const lines = [
      "Резолюция конференции «Сельская школа завтра и сегодня»",
      "г. Кострома",
      "С учётом изложенного участники конференции рекомендуют органам",
      "управления образованием:",
      "   1. разработать программы выездных школ для одарённых детей-",
      "      сирот сельской местности;",
      "   2. выделить средства на проезд детей к месту олимпиад и слётов;",
      "рекомендуют педагогическим коллективам:",
      "   3. объединять учащихся соседних школ в сетевые группы.",
    ];
    const { blocks } = cleanText(receive(lines, "pdf"));
    expect(blocks.map(({ text }) => text)).toEqual([
      lines[0],
      lines[1],
      `${lines[2] ?? ""} ${lines[3] ?? ""}`,
      "разработать программы выездных школ для одарённых детей-сирот сельской местности;",
      "выделить средства на проезд детей к месту олимпиад и слётов;",
      lines[7],
      "объединять учащихся соседних школ в сетевые группы.",
    ]);
  });

  test("a dash and a number at a line's beginning are no bullet, and no label", () => {
    const text = `В работе съезда приняли участие учителя труда и мастера, приехавшие из
разных районов области, представители органов управления и родители.
Самому младшему делегату съезда двадцать два года, самому старшему
– 81. В числе делегатов сто восемнадцать мастеров, чей стаж у верстака
превышает стаж у доски, и каждый из них ведёт кружок в своей школе, а
многие издали пособия.`;
    expect(show(text)).toEqual([text.replaceAll("\n", " ")]);
    expect(compareText(text)).toEqual({ faults: [], difference: null });
  });

  test("a title that fills its line ends with it", () => {
    const lines = [
      "Резолюция всероссийского вебинара «Дефектолог в обычной школе»",
      "14 мая 2020 года в дистанционном формате прошёл всероссийский",
      "вебинар «Дефектолог в обычной школе», в котором участвовали и",
      "родители, и педагоги. Решение вебинара «Дефектолог в обычной",
      "школе» принято.",
    ];
    const { blocks } = cleanText(receive(lines, "pdf"));
    expect(blocks.map(({ text }) => text)).toEqual([lines[0], lines.slice(1).join(" ")]);
  });

  test("lines of print are joined where the page is too narrow for the next word, however few of them are long", () => {
    const measure = 40;
    const line = (text: string, heading = false) => ({ text, heading, measure });
    const { blocks } = cleanText(
      receive(
        [
          line("РЕЗОЛЮЦИЯ", true),
          line("    Участники съезда обсудили работу"),
          line("библиотек области и отмечают:"),
          line("1. растёт число школьных читателей;"),
          line("2. мало книг."),
          line("Принято единогласно."),
          { text: "Секретарь съезда учителей\tАннушкина И. П.", measure: 70 },
          { text: "Место для печати", measure: 70 },
        ],
        "pdf",
      ),
    );
    expect(blocks.map(({ text }) => text)).toEqual([
      "РЕЗОЛЮЦИЯ",
      "Участники съезда обсудили работу библиотек области и отмечают:",
      "растёт число школьных читателей;",
      "мало книг.",
      "Принято единогласно.",
      "Секретарь съезда учителей Аннушкина И. П.",
      "Место для печати",
    ]);
  });

  test("figures that do not count pages stay", () => {
    const { blocks } = cleanText(receive(["Участвовали школы:", "12", "40", "7"], "pdf"));
    expect(blocks.map(({ text }) => text)).toEqual(["Участвовали школы:", "12", "40", "7"]);
  });
});

const anyLine = fc.oneof(
  fc.constantFrom(
    "",
    "РЕЗОЛЮЦИЯ",
    "Резолюция съезда «Школа»",
    "Участники рекомендуют:",
    "Школам:",
    "1. Школам учить детей",
    "2) беречь",
    "– Алания",
    "- ",
    "–",
    "  * звезда",
    "\uF0B7знак",
    "а) буква",
    "1.1. часть",
    "[bookmark: x]метка",
    "**полужирно** и **ещё**",
    "пере-",
    "нос слова через строку в длинном тексте, который продолжается, и",
    "Очень длинная строка, которую набирали на машинке и перенесли обра-",
    "зованием и дальше до самого края листа, чтобы строка была полной –",
    "УТВЕРЖДАЮ",
    "г. Пермь, 12 мая 2019 г.",
    "Принято единогласно.",
    "| а | б |",
    "{#p1}",
    "::: to schools",
    "мяг\u00ADкий пере\u00AD",
  ),
  fc.string({ maxLength: 12 }),
);

test("of any text the draft is read back without a problem, and no word of the original is lost", () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 14 }), (lines) => {
      // A page's end inside of a line and a lone surrogate are no text.
      const text = lines.join("\n").replace(/[\p{Cc}\u2028\u2029]/gu, (sign) => (sign === "\n" ? sign : ""));
      expect(readStructure(receiveText(text)).problems).toEqual([]);
      expect(compareText(text)).toEqual({ faults: [], difference: null });
    }),
    { numRuns: 600 },
  );
});
