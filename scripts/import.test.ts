import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { KeeperFixture, received } from "./intake/keeper.fixture.ts";

let keeper: KeeperFixture;
let before: string[];
beforeEach(() => {
  keeper = new KeeperFixture();
  before = keeper.folders();
});
afterEach(() => {
  keeper.remove();
});

const id = "2024-lysva-pitanie";
const added = () => keeper.folders().filter((name) => !before.includes(name));

describe("--json", () => {
  test("prints one object with every promised field, and writes nothing", () => {
    const { code, stdout, stderr } = keeper.run(
      "import",
      keeper.receive("Резолюция.txt", received),
      "--json",
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.endsWith("}\n")).toBe(true);
    const draft = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(draft).join(" ")).toBe(
      "title heading date edition scope city region attendance regions countries organizers recommendations repairs doubts",
    );
    expect(draft).toMatchObject({
      title: "Школьное питание: опыт",
      heading: "РЕЗОЛЮЦИЯ II муниципальной научно-практической конференции «Школьное питание: опыт»",
      date: { start: "2024-03-14", end: "2024-03-14" },
      edition: 2,
      scope: "municipal",
      city: "Лысьва",
      region: "RU-PER",
      attendance: [{ count: 150, bound: "at-least", of: "педагогов" }],
      regions: { claimed: null, listed: [] },
      countries: [],
      organizers: [{ name: "Управление образования города Лысьвы", role: "organizer" }],
      recommendations: [
        {
          label: "1.",
          text: "Обсудить меню с родителями.",
          addressee: "Руководителям общеобразовательных организаций",
          roles: ["school-heads"],
        },
        { label: "2.", text: "Завести дневник питания." },
      ],
      repairs: [],
    });
    expect(draft["doubts"]).toContainEqual(expect.objectContaining({ field: "privacy" }));
    expect(added()).toEqual([]);
  });

  test("writes where it is told to, and prints the same", () => {
    const name = keeper.receive("a.txt", received);
    const { stdout } = keeper.run("import", name, "--json");
    expect(keeper.run("import", name, "--json", "--out", "drafts")).toEqual({ code: 0, stdout, stderr: "" });
    expect(readdirSync(join(keeper.desk, "drafts"))).toEqual([id]);
    expect(added()).toEqual([]);
  });

  test("prints a line for each of several files, with its name, and tells of others on standard error", () => {
    const names = [
      keeper.receive("a.txt", received),
      "missing.txt",
      keeper.receive("b.txt", received.replace("II", "III")),
    ];
    const { code, stdout, stderr } = keeper.run("import", "--json", ...names);
    expect(code).toBe(2);
    const objects = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(objects.map((object) => object["file"])).toEqual(["a.txt", "b.txt"]);
    expect(stderr).toContain("missing.txt: файла нет");
    expect(added()).toEqual([]);
  });
});

describe("what cannot be taken is one line on standard error, and nothing is written", () => {
  const refused = (args: string[], message: RegExp) => {
    const { code, stdout, stderr } = keeper.run("import", ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(added()).toEqual([]);
    expect(existsSync(join(keeper.desk, "drafts"))).toBe(false);
  };

  test.each([
    [[], /назовите файл/],
    [["x.txt", "--jsom"], /неизвестный ключ --jsom/],
    [["x.txt", "--json=yes"], /--json/],
    [["нет такого.docx"], /нет такого\.docx: файла нет/],
    [["."], /это папка/],
    [["/dev/null"], /не обычный файл/],
    [["../../../../../../etc/нет"], /файла нет/],
    [["а".repeat(300) + ".txt"], /а….*имя файла слишком длинное/],
    [["две\nстроки.txt"], /две строки\.txt: файла нет/],
  ])("%j", (args, message) => {
    refused(args, message);
  });

  test.each<[string, string | Uint8Array, RegExp]>([
    ["empty.txt", "", /пуст/],
    ["spaces.txt", " \n\n", /\S/],
    ["photo.docx", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]), /\S/],
    ["broken.docx", "PK\u0003\u0004обрыв", /\S/],
    ["english.txt", "The participants of the conference recommend to open schools. ".repeat(20), /\S/],
  ])("%s", (name, content, message) => {
    refused(
      [keeper.receive(name, content), "--json", "--out", "drafts"],
      new RegExp(`^${name}: .*${message.source}`),
    );
  });

  test("a file of 200 MB is not even opened", () => {
    const file = openSync(join(keeper.desk, "big.docx"), "w");
    ftruncateSync(file, 200_000_000);
    closeSync(file);
    refused(["big.docx"], /^big\.docx: файл больше 30 МБ/);
  });

  test("an archive without vocabularies", () => {
    rmSync(join(keeper.content, "vocabularies"), { recursive: true });
    refused([keeper.receive("a.txt", received), "--json"], /нет словарей/);
  });

  test("a link that leads to itself", () => {
    symlinkSync(join(keeper.desk, "loop.txt"), join(keeper.desk, "loop.txt"));
    refused(["loop.txt"], /ссылка ведёт сама на себя/);
  });
});

describe("a draft", () => {
  test("stands in a folder of its own, with the file as it came, and the check finds nothing wrong", () => {
    const { code, stdout, stderr } = keeper.run("import", keeper.receive("Резолюция.txt", received));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(added()).toEqual([id]);
    expect(readdirSync(join(keeper.content, "resolutions", id)).sort()).toEqual(["index.md", "original.txt"]);
    expect(keeper.read(id, "original.txt")).toBe(received);
    expect(keeper.read(id, "index.md")).toMatch(/^---\n(#.*\n)*id: 2024-lysva-pitanie\nstatus: draft\n/);
    for (const part of [
      "Что найдено",
      "Что сомнительно",
      "Что дальше",
      "14 марта 2024 г.",
      "«14 марта 2024 года» (p1)",
    ]) {
      expect(stdout).toContain(part);
    }
    const check = keeper.run("check");
    expect({ code: check.code, stderr: check.stderr }).toEqual({ code: 0, stderr: "" });
    expect(check.stdout).toMatch(/index\.md:2: осталась строка «# проверьте»: похоже на телефон/);
    expect(check.stdout).toContain("1\u00A0черновик: осталось 1\u00A0дело");
  });

  test("never takes the place of another, and says of what it is a copy", () => {
    const name = keeper.receive("a.txt", received);
    keeper.run("import", name);
    const first = keeper.read(id, "index.md");
    const { code, stdout } = keeper.run("import", name);
    expect(code).toBe(0);
    expect(added()).toEqual([id, `${id}-2`]);
    expect(keeper.read(id, "index.md")).toBe(first);
    expect(keeper.read(`${id}-2`, "index.md")).toContain(`id: ${id}-2\n`);
    expect(stdout).toContain(`похоже на ${id}: совпадает 100 % слов`);
    expect(keeper.read(`${id}-2`, "index.md")).toContain(`# проверьте: похоже на ${id}`);
  });

  test("takes no name that a file or a published document has", () => {
    keeper.write("здесь уже что-то лежит", id);
    const registry = join(keeper.content, "published.json");
    const published = JSON.parse(readFileSync(registry, "utf8")) as { resolutions: Record<string, number> };
    published.resolutions[`${id}-2`] = 7;
    keeper.write(JSON.stringify(published), "..", "published.json");
    keeper.run("import", keeper.receive("a.txt", received));
    expect(added()).toEqual([id, `${id}-3`]);
    expect(keeper.read(id)).toBe("здесь уже что-то лежит");
  });

  test("goes to another folder when told, where nothing is lost either", () => {
    const name = keeper.receive("a.txt", received);
    mkdirSync(join(keeper.desk, "drafts", id), { recursive: true });
    const { code, stdout } = keeper.run("import", name, "--out", "drafts");
    expect(code).toBe(0);
    expect(stdout).toContain("Перенесите папку в content/resolutions");
    expect(readdirSync(join(keeper.desk, "drafts"))).toEqual([id, `${id}-2`]);
    expect(readdirSync(join(keeper.desk, "drafts", id))).toEqual([]);
    expect(added()).toEqual([]);
  });

  test("is not half written where it cannot be", () => {
    const name = keeper.receive("a.txt", received);
    const { code, stdout, stderr } = keeper.run("import", name, "--out", name);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^a\.txt: в папку a\.txt нельзя записать черновик/);
  });

  test("shows no personal data when it is masked, nor the checksum by which it could be found by trying", () => {
    const { code, stdout } = keeper.run("import", keeper.receive("a.txt", received), "--mask");
    expect(code).toBe(0);
    const [index, original] = [keeper.read(id, "index.md"), keeper.read(id, "original.txt")];
    for (const text of [index, original, stdout]) expect(text).not.toContain("496");
    expect(original).toContain("Справки по телефону [телефон скрыт].");
    expect(index).toMatch(
      /redactions:\n {2}- \{at: \w+(?:\.\d+)?, masked: "\[телефон скрыт\]", what: phone\}/,
    );
    expect(/received:.*/.exec(index)?.[0]).toMatch(/changes/);
    expect(index).not.toMatch(/received:[^}]*sha256/);
    expect(keeper.run("check")).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("several files", () => {
  test("one that is bad does not stop the others, and the end says what became of each", () => {
    const files = [
      keeper.receive("a.txt", received),
      keeper.receive("bad.docx", "не документ Word"),
      keeper.receive("b.txt", received.replaceAll("Школьное питание", "Школьные библиотеки")),
    ];
    const { code, stdout, stderr } = keeper.run("import", ...files);
    expect(code).toBe(2);
    expect(added()).toHaveLength(2);
    expect(stderr).toContain("[2/3] bad.docx");
    expect(stdout).toContain("Итог: принято 2 из 3");
    expect(stdout).toMatch(/bad\.docx: не принят — \S/);
  });

  test("one that is named twice is taken once", () => {
    keeper.receive("a.txt", received);
    const { code, stderr } = keeper.run("import", "a.txt", "./a.txt");
    expect(code).toBe(0);
    expect(stderr).toContain("./a.txt: назван дважды");
    expect(added()).toEqual([id]);
  });
});
