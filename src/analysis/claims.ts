import type { Bound, Claim, Evidence, Listing, Resolution } from "../archive/model.ts";

/**
 * How a claimed number stands to the list beside it:
 * `agrees`: an exact number, and as many are listed; `bound-holds`: the list satisfies «более», «не более», «около»;
 * `more-listed`, `fewer-listed`: it does not; `none-listed`: a number without a list.
 */
export type ClaimKind = "agrees" | "bound-holds" | "more-listed" | "fewer-listed" | "none-listed";

export type ClaimSubject = "regions" | "countries" | "municipalities";

/** One claim compared with what the text lists. */
export interface ClaimFinding {
  subject: ClaimSubject;
  kind: ClaimKind;
  claim: Claim;
  /** How many different ones are listed. */
  listed: number;
  /** Where the list stands; empty where there is none. */
  listing: Evidence[];
}

/** What a document claims about its geography, compared with what it lists; nothing where it claims nothing. */
export function compareClaims(resolution: Resolution): ClaimFinding[] {
  const { regions, countries, municipalities } = resolution;
  return [
    ...compareListing("regions", regions, ({ id, printed }) => id ?? printed ?? ""),
    ...compareListing("countries", countries, (id) => id),
    // A town and the district around it often share their name.
    ...compareListing("municipalities", municipalities, ({ name, kind }) => `${kind} ${name}`),
  ];
}

function compareListing<T>(
  subject: ClaimSubject,
  listing: Listing<T> | null,
  identify: (entry: T) => string,
): ClaimFinding[] {
  if (!listing?.claimed) return [];
  const claim = listing.claimed;
  const listed = new Set(listing.listed.map(identify)).size;
  return [
    {
      subject,
      kind: compareCounts(claim.count, claim.bound, listed),
      claim,
      listed,
      listing: listed === 0 ? [] : listing.evidence,
    },
  ];
}

/** «Около» leaves a tenth open to either side, and never less than one. */
function allowedRange(count: number, bound: Bound): [low: number, high: number] {
  switch (bound) {
    case "exact":
      return [count, count];
    case "at-least":
      return [count, Infinity];
    case "at-most":
      return [0, count];
    case "about": {
      const leeway = Math.max(1, count / 10);
      return [count - leeway, count + leeway];
    }
  }
}

function compareCounts(count: number, bound: Bound, listed: number): ClaimKind {
  if (listed === 0 && count > 0) return "none-listed";
  const [low, high] = allowedRange(count, bound);
  if (listed < low) return "fewer-listed";
  if (listed > high) return "more-listed";
  return bound === "exact" ? "agrees" : "bound-holds";
}
