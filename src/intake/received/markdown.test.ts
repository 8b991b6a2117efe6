import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "./markdown.ts";
import { drawBlocks } from "./received.fixture.ts";

const draw = (source: string): string[] => drawBlocks(readMarkdown(strToU8(source)));

describe("Markdown of any writer", () => {
  it.each<[string, string, string[]]>([
    [
      "headings and bold",
      "# Решение\n\n**съезда**\n\nИтог\n====\n\nтекст **важный**",
      ["# Решение", "# съезда", "# Итог", "текст важный"],
    ],
    [
      "numbers as printed",
      "9) а\n10) б\n13) в\n\nпроза\n\n1. г",
      ["9) а", "10) б", "13) в", "проза", "1. г"],
    ],
    ["lists in lists", "1. а\n   - б\n     - в\n2. г", ["1. а", ".• б", "..• в", "2. г"]],
    ["an item of paragraphs", "1. а\n\n   б", ["1. а", "б"]],
    ["soft and hard breaks", "а\nб  \nв:  \n1) г", ["а б в:", "1) г"]],
    ["tables", "| а | б |\n|---|---|\n| в | г |", ["а | б // в | г"]],
    ["raw HTML is its text", "<p align=center>А</p>\n\nб <b>в</b><script>г</script>", ["# А", "б вг"]],
    ["notes and references are text", "а[^1]\n\n[^1]: слова\n\n[б]: в", ["а[^1]", "[^1]: слова", "[б]: в"]],
    ["indented text is no code", "    а", ["а"]],
    ["links and pictures", "[сайт](http://x) ![вид](y)", ["сайт "]],
    [
      "the archive's own dialect",
      "::: recommendations\nРешили:\n\n::: to schools\n1. Школам: {#p4}\n\n- [а)] открыть\n- [Детским садам]{to kindergartens} помочь\n:::\n:::",
      ["Решили:", "1. Школам:", "а) открыть", "• Детским садам помочь"],
    ],
  ])("%s", (_, source, blocks) => {
    expect(draw(source)).toEqual(blocks);
  });

  it("leaves out the description of another system, and says so", () => {
    const received = readMarkdown(strToU8("---\nauthor: Сидорова\n---\nРешили помочь"));
    expect(drawBlocks(received)).toEqual(["Решили помочь"]);
    expect([received.remarks, received.hidden]).toEqual([
      ["описание в начале файла не прочитано"],
      ["описание в начале файла"],
    ]);
    expect(new TextDecoder().decode(received.cleaned ?? undefined)).toBe("Решили помочь");
  });

  it("refuses a description that is a program", () => {
    expect(() => readMarkdown(strToU8("---js\nprocess.exit(1)\n---\nРешили"))).toThrow(/на языке программ/);
  });

  it("refuses a text too long for a resolution", () => {
    expect(() => readMarkdown(strToU8("а\n".repeat(600_000)))).toThrow(/слишком велик/);
  });

  it("takes a line for what it is", () => {
    expect(draw("---\n\nРешили\n\n---\n\nпомочь")).toContain("помочь");
  });
});
