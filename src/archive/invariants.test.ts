import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseAddress } from "./addresses.ts";
import { loadArchive } from "./load.ts";
import { formatProblem } from "./problems.ts";
import type { Resolution, Sourced } from "./model.ts";

/** DESIGN §4: what must hold for each document in `content/`, whatever it is. */

const { archive, problems } = loadArchive("content");

test("the archive has no problems", () => {
  expect(problems.map(formatProblem)).toEqual([]);
});

function factsOf(resolution: Resolution): Sourced[] {
  const { date, place, organizers, attendance, announces, follows, mentions } = resolution;
  const listings = [resolution.regions, resolution.countries, resolution.municipalities];
  const single = [date, place, ...listings, ...listings.map((listing) => listing?.claimed ?? null)];
  return [...single, ...organizers, ...attendance, ...announces, ...follows, ...mentions].filter(
    (fact) => fact !== null,
  );
}

const words = (text: string) => text.match(/[\p{L}\p{N}+]+/gu) ?? [];

describe.each(archive.resolutions.map((resolution) => [resolution.id, resolution] as const))(
  "%s",
  (id, resolution) => {
    const texts = new Map(resolution.units.map(({ address, text }) => [address, text]));

    test("every quotation stands in its unit", () => {
      for (const { evidence } of factsOf(resolution)) {
        for (const { says, address } of evidence) expect(texts.get(address)).toContain(says);
      }
    });

    test("every fact resolves to an address", () => {
      for (const { evidence } of factsOf(resolution)) expect(evidence.length).toBeGreaterThan(0);
    });

    test("every address is well formed and stands once", () => {
      const addresses = resolution.units.map(({ address }) => address);
      expect(new Set(addresses).size).toBe(addresses.length);
      expect(addresses.filter((address) => parseAddress(address) === null)).toEqual([]);
    });

    test("the words are the original's, in order", () => {
      const original = readFileSync(`content/resolutions/${id}/${resolution.original.file}`, "utf8");
      const repaired = resolution.repairs.reduce(
        (text, repair) =>
          "rule" in repair
            ? text.replace(/\[bookmark:[^\]]*\]|\u00AD/g, "")
            : text.replace(repair.from, repair.to),
        original,
      );
      expect(resolution.units.flatMap(({ label, text }) => [...words(label ?? ""), ...words(text)])).toEqual(
        words(repaired),
      );
    });

    test("a claimed number that disagrees with what is listed is stated in a note", () => {
      for (const listing of [resolution.regions, resolution.countries, resolution.municipalities]) {
        if (listing?.claimed?.bound !== "exact" || listing.claimed.count === listing.listed.length) continue;
        const places = listing.claimed.evidence.map(({ address }) => address);
        expect(resolution.notes.some(({ at }) => places.includes(at))).toBe(true);
      }
    });

    test("its headcounts and announcements say a number the text has", () => {
      for (const { count, evidence } of resolution.attendance) {
        const said = evidence.map(({ says }) => says.replace(/\s/g, "")).join(" ");
        expect(said).toContain(String(count));
      }
    });
  },
);
