import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { drawBlocks } from "../received.fixture.ts";
import { readHtml } from "./html.ts";

const draw = (source: string): string[] => drawBlocks(readHtml(strToU8(source)));

describe("a page as a browser shows it", () => {
  it.each<[string, string, string[]]>([
    ["paragraphs that are never closed", "<p>а\n  б<p>в", ["а б", "в"]],
    [
      "headings, centred and bold",
      "<h2>А</h2><p align=center>Б<p style='text-align: center'>В<center>Г</center><p><b>Д</b><p><b>Е</b> ж",
      ["# А", "# Б", "# В", "# Г", "# Д", "Е ж"],
    ],
    ["numbers", "<ol start=9><li>а<li>б<li value=13>в</ol>", ["9. а", "10. б", "13. в"]],
    [
      "letters and Roman",
      "<ol type=a><li>а</ol><ol style='list-style-type: upper-roman'><li>б<li>в</ol>",
      ["a. а", "I. б", "II. в"],
    ],
    ["lists in lists", "<ol><li>а<ul><li>б<ol><li>в</ol></ul><li>г</ol>", ["1. а", ".• б", "..1. в", "2. г"]],
    ["an item of paragraphs", "<ol><li><p>а</p><p>б</p></li></ol>", ["1. а", "б"]],
    ["lists without marks", "<ul style='list-style: none'><li>1) а</ul>", ["1) а"]],
    [
      "what Word typed for its lists",
      "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1)<span>&nbsp; </span></span><![endif]>а</p>",
      ["1)\u00A0 а"],
    ],
    ["broken lines", "<p>Решили:<br>1. одно<br>2. другое", ["Решили:", "1. одно", "2. другое"]],
    [
      "a table, its caption, one of one column",
      "<table><caption>т</caption><tr><td>а<td>б</table><table><tr><td><p>в<p>г</table>",
      ["т", "а | б", "в", "г"],
    ],
    ["text without marks", "а<div>б</div>в", ["а", "б", "в"]],
    [
      "what is not shown",
      "<head><title>т</title><style>p{}</style><script>x='<p>я</p>'</script></head><nav>меню</nav><p hidden>я</p><p style='display:none'>я<b>я</b></p><p>а<del>б</del>",
      ["а"],
    ],
    ["entities", "<p>&laquo;а&raquo; &mdash; &#1073;", ["«а» — б"]],
    ["raised figures", "<p>а<sup>1</sup>", ["а1"]],
  ])("%s", (_, source, blocks) => {
    expect(draw(source)).toEqual(blocks);
  });

  it("is read in the encoding that it names", () => {
    const letters = Array.from("Решили", (letter) => letter.charCodeAt(0) - 0x410 + 0xc0);
    const bytes = Uint8Array.from([
      ...strToU8("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>"),
      ...letters,
    ]);
    expect(drawBlocks(readHtml(bytes))).toEqual(["Решили"]);
  });
});

describe("what a site shows around a document", () => {
  const prose =
    "<p>Участники съезда рекомендуют открыть при школах мастерские и кружки для детей.</p>".repeat(4);
  const links = '<a href="/">Главная</a> <a href="/n">Новости</a> <a href="/k">Контакты</a>';
  const drawn = draw(prose);

  it.each<[string, string, string[]]>([
    ["a menu by its name", `<div class="top-menu"><p>Главная</p></div>${prose}`, ["Главная"]],
    ["a menu by its links", `<div>${links}</div>${prose}`, ["Главная Новости Контакты"]],
    ["a head and a foot", `<header>Центр</header>${prose}<div id=footer>© Центр</div>`, ["Центр", "© Центр"]],
    ["a part by its role", `<div role=navigation>Меню</div>${prose}`, ["Меню"]],
    ["the margins of LibreOffice", `<div title="header"><p>Съезд</p></div>${prose}`, ["Съезд"]],
    ["all but the main part", `<p>Новости<div><main>${prose}</main>Погода</div>`, ["Новости", "Погода"]],
  ])("%s is left out and told", (_, source, words) => {
    const received = readHtml(strToU8(source));
    expect(drawBlocks(received)).toEqual(drawn);
    expect(received.remarks).toEqual(words.map((text) => `с краёв страницы не перенесено: «${text}»`));
    expect(received.doubtful).toHaveLength(1);
    expect(drawBlocks(readHtml(received.cleaned ?? new Uint8Array()))).toEqual(drawn);
  });

  it.each([
    ["a document that is called so", `<div class="menu content">${prose}</div>`],
    ["links in a sentence", prose.replace("школах", "<a href=a>школах</a>")],
    ["a main part that holds next to nothing", `${prose}<main> </main>`],
  ])("%s stays", (_, source) => {
    const received = readHtml(strToU8(source));
    expect(drawBlocks(received)).toEqual(drawn);
    expect(received.doubtful).toBeUndefined();
  });

  it("keeps the document's title in a head of its own", () => {
    const [title] = draw(`<header id="title-block-header"><h1>Резолюция съезда</h1></header>${prose}`);
    expect(title).toBe("# Резолюция съезда");
  });

  it("is told beside the marks of notes, which are no figures of the words", () => {
    const received = readHtml(
      strToU8(
        `<p>По закону<a class=sdfootnoteanc href="#n"><sup>1</sup></a> и <a href="#a">дальше</a>${prose}`,
      ),
    );
    expect(drawBlocks(received)[0]).toBe("По закону и дальше");
    expect(received.remarks).toEqual(["знаки сносок в тексте не перенесены"]);
  });
});

describe("the page that is published", () => {
  const received = readHtml(
    strToU8(
      "<!--[if gte mso 9]><xml><o:Author>Сидорова</o:Author></xml><![endif]--><meta name=author content=Сидорова><script>steal()</script><p onclick='steal()' class=x style='color:red'>Решили &lt;всё&gt;<a href='javascript:steal()'>сайт</a></p><!-- Сидоровой: проверить --><ol start='3'><li>а</ol><svg><text>steal</text></svg><iframe src=x></iframe>",
    ),
  );
  const page = new TextDecoder().decode(received.cleaned ?? undefined);

  it("runs nothing, tells nothing, and reads the same", () => {
    expect(page).not.toMatch(/steal|Сидоров|onclick|style=|href|iframe|svg/);
    expect(page).toContain('<p>Решили &lt;всё&gt;сайт</p><ol start="3"><li>а</li></ol>');
    expect(readHtml(strToU8(page)).blocks).toEqual(received.blocks);
  });

  it("is told of", () => {
    expect(received.hidden).toEqual(["имя автора: 2", "сценарии", "комментарии в разметке"]);
  });
});

it("a page too deep to be one is refused", () => {
  expect(() => readHtml(strToU8("<div>".repeat(100_000)))).toThrow(/повреждена/);
});
