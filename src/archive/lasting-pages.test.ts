import { describe, expect, test } from "vitest";
import { sampleBody, sampleId as id, samplePages, useSample } from "./lasting.fixture.ts";

/** Whatever had a page keeps it, whatever keepers do to documents and vocabularies; or the build is refused. */

const index = `resolutions/${id}/index.md`;

const { content, refused } = useSample();

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
    content.fix(samplePages);
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

  test("that is withdrawn leaves the lists it stood in on record, those of a year among them", () => {
    const lists = [...samplePages, "resolutions/year/undated", "recommendations/unaddressed"];
    content.fix(lists);
    content.delete(`resolutions/${id}/original.txt`);
    content.write(
      index,
      `---\nid: ${id}\nstatus: withdrawn\ntitle: Чтение\nwithdrawn: {date: 2026-12-01}\n---\n`,
    );
    content.fix();
    refused();
    expect(content.load().archive.published.pages).toEqual(lists.toSorted());
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
