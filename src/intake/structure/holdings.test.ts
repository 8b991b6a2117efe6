import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { archive, compareText, readStructure, receiveText } from "./structure.fixture.ts";

const originals = archive.resolutions
  .filter(({ original }) => original.file === "original.txt")
  .map((resolution) => {
    const file = `content/resolutions/${resolution.id}/${resolution.original.file}`;
    const text = readFileSync(file, "utf8").replace(/\r\n?/g, "\n");
    return [resolution.id, resolution, text] as const;
  });

describe("the texts of the archive come out as people marked them", () => {
  test.each(originals)("%s", (_, resolution, text) => {
    const read = readStructure(receiveText(text));
    const shown = ({ address, section, kind, label, text: words }: (typeof read.units)[number]) =>
      [address, section, kind, label, words].join(" ");
    expect(read.problems).toEqual([]);
    expect(read.units.map(shown)).toEqual(resolution.units.map(shown));
    const asked = ({ address, label, addressee, roles }: (typeof read.recommendations)[number]) => ({
      address,
      label,
      addressee,
      roles,
    });
    expect(read.recommendations.map(asked)).toEqual(resolution.recommendations.map(asked));
    expect(read.layout.doubts).toEqual([]);
    const bare = (repairs: typeof resolution.repairs) => repairs.filter((repair) => "rule" in repair);
    expect(bare(read.clean.repairs)).toEqual(bare(resolution.repairs));
    expect(compareText(text)).toEqual({ faults: [], difference: null });
  });
});
