import { describe, expect, test } from "vitest";
import { sampleId as id, useSample } from "./lasting.fixture.ts";

/** A text that changes under its address is accepted with an entry that leads back to what was published. */

const index = `resolutions/${id}/index.md`;

const { content, refused } = useSample();

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
