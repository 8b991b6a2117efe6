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

  test("that came twice leads, withdrawn, to where the same text stands in the other", () => {
    const other = "2018-again";
    const addressed = (from: string, to: string) =>
      `{from: "${other}#${from}", to: "${id}#${to}", date: 2026-12-01, why: Дважды}`;
    const stated = `resolutions: [{from: ${other}, to: ${id}, date: 2026-12-01, why: Дважды}]\n`;
    // One paragraph more before the others, one of them with other words, and one that stands twice.
    content.writeDocument(
      other,
      sampleBody
        .replace("Собрались", "Пролог.\n\nСобрались")
        .replace("Отметили", "Повторили.\n\nОтметили")
        .replace("дома", "на даче"),
    );
    content.rewrite(id, (body) => body.replace("Принято.", "Принято.\n\nПовторили.\n\nПовторили."));
    content.fix(samplePages);
    refused();
    content.delete(`resolutions/${other}/original.txt`);
    content.write(
      `resolutions/${other}/index.md`,
      `---\nid: ${other}\nstatus: withdrawn\ntitle: Чтение\nwithdrawn: {date: 2026-12-01}\n---\n`,
    );
    content.write("moves.yaml", stated);
    refused();
    const { withdrawn, moves } = content.load().archive;
    expect(withdrawn).toMatchObject([{ id: other, heldAs: id }]);
    // It has its own page, so that it is no renamed document.
    expect(moves.resolutions).toEqual([]);
    const led = () =>
      Object.fromEntries(
        content.load().archive.moves.addresses.map(({ from, to }) => [from.address, to.address]),
      );
    expect(led()).toEqual({
      h1: "h1",
      p2: "p1",
      p3: "p2",
      p5: "p3",
      "p5.1": "p3.1",
      "p5.2": "p3.2",
      rp1: "rp1",
      r1: "r1",
      "r1.1": "r1.1",
      "r1.3": "r1.3",
      c1: "c1",
    });
    // What a keeper says of a place counts, also where the words differ.
    content.write(
      "moves.yaml",
      `${stated}addresses: [${addressed("r1.2", "r1.2")}, ${addressed("h1", "p1")}]\n`,
    );
    refused();
    expect(led()).toMatchObject({ "r1.2": "r1.2", h1: "p1" });
    // A name that led to the withdrawn one goes on leading there.
    content.write(
      "published.json",
      content
        .read("published.json")
        .replace('"renamed": {}', `"renamed": {"2018-before": "${other}"}`)
        .replace(`"${other}":`, `"2018-before": 5, "${other}":`),
    );
    content.write(
      "moves.yaml",
      stated.replace("[{", `[{from: 2018-before, to: ${other}, date: 2026-11-30, why: Имя}, {`),
    );
    refused();
  });

  test("that is deleted may not lend its addresses to another that was published beside it", () => {
    const other = "2018-again";
    content.writeDocument(other, `Пролог.\n\n${sampleBody}`);
    content.fix(samplePages);
    content.delete(`resolutions/${id}`);
    content.write(
      "moves.yaml",
      `resolutions: [{from: ${id}, to: ${other}, date: 2026-12-01, why: Дважды}]\n`,
    );
    refused(`resolutions.0.from: «${other}» опубликован прежде, чем исчез «${id}»: это другой документ`);
  });

  test("that is renamed may be given another name, or its old one back", () => {
    const again = (from: string, to: string) => {
      content.rename(`resolutions/${from}`, `resolutions/${to}`);
      const file = `resolutions/${to}/index.md`;
      content.write(file, content.read(file).replace(`id: ${from}`, `id: ${to}`));
    };
    const say = (...names: [from: string, to: string][]) => {
      const entries = names.map(([from, to]) => `{from: ${from}, to: ${to}, date: 2026-12-01, why: Имя}`);
      content.write("moves.yaml", `resolutions: [${entries.join(", ")}]\n`);
      refused();
      content.fix(samplePages);
      refused();
    };
    again(id, "2018-b");
    say([id, "2018-b"]);
    again("2018-b", "2018-c");
    say([id, "2018-c"], ["2018-b", "2018-c"]);
    again("2018-c", "2018-b");
    say([id, "2018-b"], ["2018-c", "2018-b"]);
  });

  test("that is renamed takes along what its addresses were moved to before", () => {
    const place = (from: string, to: string) =>
      `addresses: [{from: "${from}#r1.3", to: "${to}#r1.2", date: 2026-12-01, why: Дважды}]\n`;
    content.rewrite(id, (body) => body.replace("3) читать летом.\n", ""));
    content.write("moves.yaml", place(id, id));
    refused();
    rename();
    content.write("moves.yaml", moves + place(id, id));
    refused(
      "опубликованный адрес r1.3 пропал",
      `addresses.0.to: документ ${id} переименован. Что сделать: впишите новое имя: to: "2018-readers#r1.2"`,
      `addresses.0.from: документ ${id} переименован. Что сделать: впишите новое имя: from: "2018-readers#r1.3"`,
    );
    content.write("moves.yaml", moves + place("2018-readers", "2018-readers"));
    refused();
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
