import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { KeeperFixture, received } from "./intake/keeper.fixture.ts";

const guide = readFileSync("content/README.md", "utf8");

describe("the pictures of the keepers' guide", () => {
  const shown = [...guide.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt = "", path = ""]) => ({
    alt,
    path,
  }));

  test("are there, small, and told in words", () => {
    expect(shown.length).toBeGreaterThan(1);
    for (const { alt, path } of shown) {
      const file = join("content", path);
      expect(existsSync(file), path).toBe(true);
      expect(statSync(file).size, path).toBeLessThanOrEqual(120_000);
      expect(alt, path).toMatch(/[а-яё]{3}.* .*[а-яё]{3}/i);
    }
  });

  test("are all shown", () => {
    const kept = readdirSync("content/pictures").map((name) => `pictures/${name}`);
    expect(kept.sort()).toEqual(shown.map(({ path }) => path).sort());
  });
});

describe("a keeper who follows the guide", () => {
  let keeper: KeeperFixture;
  beforeEach(() => {
    keeper = new KeeperFixture();
  });
  afterEach(() => {
    keeper.remove();
  });
  const id = "2024-lysva-pitanie";
  const edit = (from: string | RegExp, to: string) => {
    const text = keeper.read(id, "index.md");
    expect(text).toMatch(from);
    keeper.write(text.replace(from, to), id, "index.md");
  };

  test("corrects a published text, and its address stays", () => {
    const sample = /```text\n( *)(revised: .*\n *corrections:[\s\S]*?)```/.exec(guide);
    const [, indent = "", block = ""] = sample ?? [];
    const correction = block.replaceAll(`\n${indent}`, "\n").trimEnd();
    const {
      at = "",
      from = "",
      to = "",
    } = /at: (?<at>[\w.]+), from: (?<from>[^,]+), to: (?<to>[^}]+)\}/.exec(correction)?.groups ?? {};
    expect([at, from, to]).not.toContain("");

    // What the guide corrects stands at its address, misread; of a text the check would know better.
    keeper.run(
      "import",
      keeper.receive(
        "a.html",
        `<p>${received.replace("Завести дневник", to).split("\n").join("</p><p>")}</p>`,
      ),
    );
    edit(to, from);
    edit("status: draft", "status: published");
    expect(keeper.run("check", "--fix").code).toBe(0);
    const addresses = keeper.read(id, "addresses.json");
    expect(addresses).toContain(`"${at}"`);

    edit(from, to);
    expect(keeper.run("check").stderr).toContain(`под опубликованным адресом ${at} теперь другой текст`);
    edit(/^revised: .*$/m, correction);
    const { code, stderr } = keeper.run("check", "--fix");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(Object.keys(JSON.parse(keeper.read(id, "addresses.json")) as object)).toEqual(
      Object.keys(JSON.parse(addresses) as object),
    );
  });

  test("hides personal data by importing the file again", () => {
    expect(guide).toContain("npm run import -- Резолюция.docx --mask\n");
    keeper.run("import", keeper.receive("a.txt", received), "--mask");
    const masked = "[телефон скрыт]";
    expect(guide).toContain(masked.replace(/[[\]]/g, String.raw`\$&`));
    expect(keeper.read(id, "original.txt")).toContain(masked);
    edit("status: draft", "status: published");
    expect(keeper.run("check", "--fix").code).toBe(0);
  });

  test("hides what was published already, and its address stays", () => {
    const [, block = ""] = /```text\n( *revised: .*\n *redactions:[\s\S]*?)```/.exec(guide) ?? [];
    const [revised = "", ...redactions] = block.replace(/^ {3}/gm, "").trimEnd().split("\n");
    const name = keeper.receive("a.txt", received);
    keeper.run("import", name);
    edit("status: draft", "status: published");
    expect(keeper.run("check", "--fix").code).toBe(0);
    const published = JSON.parse(keeper.read(id, "addresses.json")) as Record<string, string[]>;
    expect(Object.keys(published)).toContain("c1");

    keeper.run("import", name, "--mask", "--out", "hidden");
    const hidden = (file: string) => readFileSync(join(keeper.desk, "hidden", `${id}-2`, file), "utf8");
    keeper.write(hidden("original.txt"), id, "original.txt");
    const original = /^original:\n(?: .*\n)+/m;
    edit(original, original.exec(hidden("index.md"))?.[0] ?? "");
    const says = /`(Справки по телефону [^`]*)`/.exec(guide)?.[1] ?? "";
    edit(/^Справки по телефону .*$/m, says);
    edit(/^rights:/m, `${redactions.join("\n")}\nrights:`);
    edit(/^revised: .*$/m, revised);
    // The comment of the draft still tells of it.
    const { code, stdout, stderr } = keeper.run("check");
    expect(code).toBe(1);
    expect(stderr).toContain("скрыты личные данные: c1");
    expect(stdout).toContain("осталась строка «# проверьте»");
    expect(stdout + stderr).not.toContain("496-12-34");
    edit(/^# проверьте: .*телефон.*\n/m, "");
    expect(keeper.run("check", "--fix")).toMatchObject({ code: 0, stderr: "" });
    const addresses = JSON.parse(keeper.read(id, "addresses.json")) as Record<string, string[]>;
    expect(Object.keys(addresses)).toEqual(Object.keys(published));
    expect(addresses["c1"]?.[0]).toMatch(/^hidden-/);
    expect(addresses["c1"]).not.toContain(published["c1"]?.[0]);
    const whole = ["index.md", "original.txt", "addresses.json"].map((file) => keeper.read(id, file));
    expect(whole.join("")).not.toContain("496-12-34");
  });
});
