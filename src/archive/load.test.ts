import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import {
  body,
  content,
  header,
  index,
  original,
  problemsOf,
  publishSound,
  recordAddresses,
  sha256,
  useFolder,
  write,
  writeDocument,
} from "./load.fixture.ts";
import { loadArchive } from "./load.ts";

/** How a content folder is read, file by file. */

useFolder();

test("a folder that does not exist is said to be missing", () => {
  rmSync(content.folder, { recursive: true });
  expect(problemsOf()).toEqual([expect.stringContaining("папки content нет")]);
  mkdirSync(content.folder);
});

test("an empty folder is an empty archive", () => {
  const { archive, problems } = loadArchive(content.folder);
  expect(problems).toEqual([]);
  expect(archive.resolutions).toEqual([]);
  expect(archive.settings.name).toBe("Архив резолюций");
});

describe("one sound document", () => {
  beforeEach(publishSound);

  test("has no problems and its facts point at their units", () => {
    expect(problemsOf()).toEqual([]);
    const [resolution] = loadArchive(content.folder).archive.resolutions;
    expect(resolution?.date).toMatchObject({ start: "2018-10-19", evidence: [{ address: "p1" }] });
    expect(resolution?.recommendations).toMatchObject([
      { address: "r1", label: "1.", act: "request", roles: [] },
    ]);
  });

  test("all errors are told at once", () => {
    writeDocument(
      (header + body)
        .replace("scope: regional", "scope: none")
        .replace("count: 120", "count: -1")
        .replace("Предлагаем", "<i>Предлагаем"),
    );
    const problems = problemsOf().join("\n");
    expect(problems).toContain("attendance.0.count: отрицательное число");
    expect(problems).toContain("разметка HTML");
  });

  test("a file that is not UTF-8 is refused with the line", () => {
    const bytes = Buffer.concat([Buffer.from("---\nid: x\n"), Buffer.from([0xd0, 0x20, 0xff])]);
    writeDocument(bytes);
    expect(problemsOf()).toContainEqual(expect.stringContaining(`${index}:3: файл не в кодировке UTF-8`));
  });

  test("a 5 MB file is refused", () => {
    writeDocument(header + "слово ".repeat(450_000));
    expect(problemsOf()).toContainEqual(expect.stringMatching(/файл слишком велик: \d,\d МБ/));
  });

  test("a missing original is named", () => {
    rmSync(join(content.folder, "resolutions/2018-reading/original.txt"));
    expect(problemsOf()).toEqual([expect.stringContaining("original.txt: файла нет")]);
  });

  test("a changed original is noticed by its checksum", () => {
    write("resolutions/2018-reading/original.txt", `${original} `);
    expect(problemsOf()).toEqual([expect.stringContaining("original.txt: контрольная сумма не та")]);
  });

  test("a link out of the content folder is not followed", () => {
    const outside = mkdtempSync(join(tmpdir(), "outside-"));
    writeFileSync(join(outside, "original.txt"), original);
    rmSync(join(content.folder, "resolutions/2018-reading/original.txt"));
    symlinkSync(join(outside, "original.txt"), join(content.folder, "resolutions/2018-reading/original.txt"));
    symlinkSync(outside, join(content.folder, "resolutions/2019-linked"));
    expect(problemsOf()).toEqual([
      expect.stringContaining("2019-linked: ссылка ведёт за пределы папки content"),
      expect.stringContaining("original.txt: ссылка ведёт за пределы папки content"),
    ]);
    rmSync(outside, { recursive: true });
  });

  test("an id that another folder has is named with it", () => {
    writeDocument(header + body, "2018-twin");
    expect(problemsOf()).toContainEqual(
      expect.stringMatching(/2018-twin\/index\.md:2: id: id «2018-reading» уже занят: .*2018-reading/),
    );
  });

  test("a published address that is lost or changed is refused, a correction is accepted", () => {
    const longer = original.replace("вслух", "тихо");
    const changed = (header + body)
      .replace("вслух", "тихо")
      .replace(sha256, createHash("sha256").update(longer).digest("hex"));
    writeDocument(changed);
    write("resolutions/2018-reading/original.txt", longer);
    expect(problemsOf()).toEqual([
      expect.stringContaining("под опубликованным адресом r1 теперь другой текст"),
    ]);
    writeDocument(
      changed.replace("rights:", "corrections: [{date: 2026-11-23, at: r1, from: вслух, to: тихо}]\nrights:"),
    );
    write("resolutions/2018-reading/original.txt", longer);
    expect(problemsOf()).toEqual([expect.stringContaining("адреса не записаны: r1")]);
    recordAddresses();
    expect(problemsOf()).toEqual([]);
    writeDocument((header + body).replace("1. Читать вслух.", "2. Читать вслух."));
    expect(problemsOf()).toContainEqual(expect.stringContaining("опубликованный адрес r1 пропал"));
  });

  test("addresses of a broken document are not recorded", () => {
    rmSync(join(content.folder, "resolutions/2018-reading/addresses.json"));
    writeDocument((header + body).replace(/:::\n$/, ""));
    expect(loadArchive(content.folder).fixes).toEqual([]);
    writeDocument();
    expect(loadArchive(content.folder).fixes).toHaveLength(1);
  });

  test("a draft is checked, not published; a withdrawn document keeps its addresses", () => {
    writeDocument((header + body).replace("status: published", "status: draft"));
    expect(loadArchive(content.folder).archive.resolutions).toEqual([]);
    expect(problemsOf()).toEqual([]);
    writeDocument(
      "---\nid: 2018-reading\nstatus: withdrawn\ntitle: Чтение\nwithdrawn: {date: 2026-11-23, why: по просьбе}\n---\n",
    );
    expect(problemsOf()).toEqual([expect.stringContaining("а его оригинал ещё здесь")]);
    rmSync(join(content.folder, "resolutions/2018-reading/original.txt"));
    expect(problemsOf()).toEqual([]);
    expect(loadArchive(content.folder).archive.withdrawn).toEqual([
      {
        id: "2018-reading",
        title: "Чтение",
        date: "2026-11-23",
        why: "по просьбе",
        heldAs: null,
        addresses: ["h1", "p1", "rp1", "r1"],
      },
    ]);
  });

  test("a document without date, place, attendance, recommendations and regions is sound", () => {
    const text = "Резолюция\n\nСобрались и поговорили.\n";
    const bare = header
      .replace(/heading:.*\n/, "heading: Резолюция\n")
      .replace(/date:.*\nattendance:\n.*\n/, "")
      .replace("2018-reading", "bare")
      .replace(sha256, createHash("sha256").update(text).digest("hex"));
    writeDocument(`${bare}\nСобрались и поговорили.\n`, "bare");
    write("resolutions/bare/original.txt", text);
    recordAddresses();
    expect(problemsOf()).toEqual([]);
    const bareResolution = loadArchive(content.folder).archive.resolutions.find(({ id }) => id === "bare");
    expect(bareResolution).toMatchObject({
      date: null,
      place: null,
      attendance: [],
      recommendations: [],
      regions: null,
    });
  });
});
