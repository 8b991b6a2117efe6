import { describe, expect, test } from "vitest";
import type { Bound, Claim, Listing, RegionReference } from "../archive/model.ts";
import { compareClaims } from "./claims.ts";
import type { ClaimKind } from "./claims.ts";
import { sampleResolution } from "./sample-archive.ts";

describe("compareClaims", () => {
  test.each<[number, Bound, number, ClaimKind]>([
    [26, "exact", 26, "agrees"],
    [26, "exact", 25, "fewer-listed"],
    [26, "exact", 27, "more-listed"],
    [6, "exact", 0, "none-listed"],
    [6, "about", 0, "none-listed"],
    [0, "exact", 0, "agrees"],
    [25, "at-least", 27, "bound-holds"],
    [25, "at-least", 25, "bound-holds"],
    [25, "at-least", 24, "fewer-listed"],
    [25, "at-most", 24, "bound-holds"],
    [25, "at-most", 26, "more-listed"],
    [20, "about", 18, "bound-holds"],
    [20, "about", 17, "fewer-listed"],
    [20, "about", 23, "more-listed"],
    [3, "about", 4, "bound-holds"],
    [3, "about", 5, "more-listed"],
  ])("claimed %d %s, listed %d: %s", (count, bound, listed, kind) => {
    const regions = list(
      Array.from({ length: listed }, (_, place) => ({ id: `RU-${String(place)}`, printed: null })),
      claim(count, bound),
    );
    expect(compareClaims(sampleResolution("a", { regions })).map((finding) => finding.kind)).toEqual([kind]);
  });

  test("what is listed twice counts once, what has no code counts", () => {
    const regions: Listing<RegionReference> = list(
      [
        { id: "RU-MOW", printed: null },
        { id: "RU-MOW", printed: "Москва" },
        { id: null, printed: "Адегея" },
      ],
      claim(2, "exact"),
    );
    expect(compareClaims(sampleResolution("a", { regions }))).toMatchObject([{ kind: "agrees", listed: 2 }]);
  });

  test("a town and the district of its name are two", () => {
    const municipalities = list(
      [
        { name: "Троицкий", kind: "городской округ" },
        { name: "Троицкий", kind: "муниципальный район" },
      ],
      claim(2, "exact"),
    );
    expect(compareClaims(sampleResolution("a", { municipalities }))).toMatchObject([
      { subject: "municipalities", kind: "agrees", listed: 2 },
    ]);
  });

  test("no claim, no finding", () => {
    expect(compareClaims(sampleResolution("a"))).toEqual([]);
    expect(compareClaims(sampleResolution("a", { countries: list(["KZ"], null) }))).toEqual([]);
  });
});

function claim(count: number, bound: Bound): Claim {
  return { count, bound, evidence: [], inferred: null };
}

function list<T>(listed: T[], claimed: Claim | null): Listing<T> {
  return { claimed, listed, evidence: [], inferred: null };
}
