import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sampleId as id, useSample } from "./lasting.fixture.ts";
import { parseMoves } from "./moves.ts";
import { createReport } from "./problems.ts";

/** What the keeper's guide tells to write when something moves or is withdrawn is what the archive reads. */

const { content, refused } = useSample();
describe("the keeper's guide", () => {
  const guide = readFileSync("content/README.md", "utf8");
  const sample = (start: string) => {
    const block = new RegExp(String.raw`\`\`\`text\n(\s*${start}[\s\S]*?)\`\`\``).exec(guide)?.[1] ?? "";
    return block.replace(new RegExp(`^${/^ */.exec(block)?.[0] ?? ""}`, "gm"), "");
  };

  test("shows a moves.yaml that can be read", () => {
    const report = createReport("moves.yaml");
    const { moves } = parseMoves(sample("# Пункт или абзац"), report);
    expect(report.problems).toEqual([]);
    expect(moves).toMatchObject({
      addresses: [{ to: { address: "r1.1" } }],
      resolutions: [{}],
      themes: [{}],
    });
  });

  test("shows a withdrawn document that can be read", () => {
    content.rename(`resolutions/${id}`, "resolutions/2024-primersk-family");
    content.delete("resolutions/2024-primersk-family/original.txt");
    content.delete("published.json");
    content.write(
      "resolutions/2024-primersk-family/index.md",
      sample(String.raw`---\s*id: 2024-primersk-family\s*status: withdrawn`),
    );
    refused();
    expect(content.load().archive.withdrawn).toHaveLength(1);
  });
});
