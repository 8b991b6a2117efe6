import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { KeeperFixture, received } from "./intake/keeper.fixture.ts";

let keeper: KeeperFixture;
beforeEach(() => {
  keeper = new KeeperFixture();
});
afterEach(() => {
  keeper.remove();
});

const id = "2024-lysva-pitanie";
const edit = (folder: string, from: string | RegExp, to: string) => {
  keeper.write(keeper.read(folder, "index.md").replace(from, to), folder, "index.md");
};

test("what a draft owes is told, and stops neither the check nor the records of others", () => {
  keeper.run("import", keeper.receive("a.txt", received));
  edit(id, /^title: .*$/m, "title: null");
  const { code, stdout, stderr } = keeper.run("check");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(
    /^Черновик\. .*index\.md:\d+: title: поле ещё не заполнено\. Что сделать: напишите тему/m,
  );
  // The other is the telephone.
  expect(stdout).toContain("1\u00A0черновик: осталось 2\u00A0дела");
});

test("doubts of the intake are told until somebody takes them out, in a published document too", () => {
  keeper.run("import", keeper.receive("a.txt", received));
  const told = /^Черновик\. .*index\.md:2: осталась строка «# проверьте»: похоже на телефон.* Что сделать: /m;
  expect(keeper.run("check").stdout).toMatch(told);
  edit(id, "status: draft", "status: published");
  const { code, stdout } = keeper.run("check", "--fix");
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Замечание\. .*index\.md:2: осталась строка «# проверьте»/m);
  edit(id, "status: published", "status: draft");
  edit(id, /^# проверьте: .*\n/gm, "");
  expect(keeper.run("check").stdout).toContain("1\u00A0черновик: всё заполнено");
});

describe("a second copy", () => {
  const second = `${id}-2`;
  const publish = (folder: string) => {
    edit(folder, "status: draft", "status: published");
    return keeper.run("check", "--fix");
  };

  test("is wrong in a draft, and a remark once somebody has published it", () => {
    const name = keeper.receive("a.txt", received);
    keeper.run("import", name);
    expect(publish(id).code).toBe(0);
    keeper.run("import", name);
    const draft = keeper.run("check");
    expect(draft.code).toBe(1);
    expect(draft.stderr).toContain(`${second}/index.md: похоже на ${id}: совпадает 100 % слов`);
    expect(draft.stderr).toContain("удалите папку черновика");
    const published = publish(second);
    expect({ code: published.code, stderr: published.stderr }).toEqual({ code: 0, stderr: "" });
    expect(published.stdout).toMatch(/^Замечание\. .*похоже на 2024-lysva-pitanie/m);
  });

  test("of the event only is a remark in a draft as well", () => {
    keeper.run("import", keeper.receive("a.txt", received));
    const other = `РЕШЕНИЕ
круглого стола «Чтение вслух»

14 марта 2024 года в городе Лысьве состоялся круглый стол «Чтение вслух», на который собрались библиотекари школ.
Участники круглого стола решили:
1. Читать вслух каждую неделю и рассказывать об этом родителям.
`;
    keeper.run("import", keeper.receive("b.txt", other));
    const { code, stdout } = keeper.run("check");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Замечание\. .*похоже на .*: то же место и те же дни/m);
  });
});

test("--fix writes the checksum of a draft's file, and leaves every other line", () => {
  keeper.run("import", keeper.receive("a.txt", received));
  const before = keeper.read(id, "index.md");
  edit(id, /sha256: \w+/, `sha256: "${"0".repeat(64)}"`);
  expect(keeper.run("check").stderr).toContain("запустите «npm run check -- --fix»");
  expect(keeper.run("check", "--fix")).toMatchObject({ code: 0, stderr: "" });
  expect(keeper.read(id, "index.md").replaceAll('"', "")).toBe(before.replaceAll('"', ""));
});

test("of a folder in a folder it is told where it belongs", () => {
  keeper.run("import", keeper.receive("a.txt", received));
  const index = keeper.read(id, "index.md");
  keeper.begin("2024-unpacked", "2024-lysva-again");
  keeper.write(index, "2024-unpacked", "2024-lysva-again", "index.md");
  const { code, stderr } = keeper.run("check");
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /2024-unpacked.index\.md: документ лежит в папке внутри папки\. .*папку .*2024-lysva-again на место папки .*2024-unpacked/,
  );
});
