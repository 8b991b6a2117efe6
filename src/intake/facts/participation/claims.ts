import { findQuantities } from "../../../russian/quantities.ts";
import type { Quantity } from "../../../russian/quantities.ts";
import type { Passage } from "../event/evidence.ts";
import type { Statement } from "./statements.ts";

/** A number of regions or countries that the text claims took part. */
export interface Claim {
  kind: "region" | "country";
  count: number;
  bound: Quantity["bound"];
  passage: Passage;
}

const REGION =
  /^\s*(?:(?:\p{L}+(?:ых|их|ого|его)|всех|наших)\s+){0,2}(?:(?:субъект|регион)\p{L}*|территори\p{L}*(?=\s+(?:российской\s+федерации|рф|россии|страны)(?!\p{L})))(?:\s*-\s*участни[кц]\p{L}*)?(?:\s+(?:российской\s+федерации|рф|россии|страны|нашей\s+страны))?/u;
const COUNTRY =
  /^\s*(?:(?:\p{L}+(?:ых|их|ого|его)|всех)\s+){0,2}(?:стран|государств)(?:а|ы)?(?:\s*-\s*участни[кц]\p{L}*)?(?:\s+(?:мира|снг|ближнего(?:\s+и\s+дальнего)?\s+зарубежья|дальнего\s+зарубежья|зарубежья))?(?!\p{L})/u;
/** «в 26 регионах», «для 26 регионов» is not where people came from. */
const ELSEWHERE = /(?<!\p{L})(?:в|во|для|на\s+территории|по|с|опыт\p{L}*|между)\s+$/u;
const FROM = /(?:(?<!\p{L})(?:из|от)|представ(?:ля|ител|ил)\p{L}*|делегаци\p{L}*|(?<!\p{L})всех)\s+$/u;
const LABELLED =
  /(?:(?<kind>регион|субъект|стран|государств)\p{L}*)(?:\s*-?\s*участни[кц]\p{L}*)?\s*[:–—-]\s*$/u;

/** What a sentence about those who took part claims. */
export function findClaims({ text, plain, unit, start }: Statement): Claim[] {
  return findQuantities(text).flatMap((quantity): Claim[] => {
    const before = plain.slice(0, quantity.start);
    const after = plain.slice(quantity.end);
    if (quantity.count === 0 || quantity.range) return [];
    const region = REGION.exec(after);
    const counted = region ?? COUNTRY.exec(after);
    const { count, bound } = quantity;
    const make = (kind: Claim["kind"], from: number, to: number): Claim => ({
      kind,
      count,
      bound,
      passage: { unit, start: start + from, end: start + to },
    });
    if (counted !== null) {
      if (ELSEWHERE.test(before)) return [];
      const lead = FROM.exec(before);
      const from = quantity.start - (lead === null ? 0 : lead[0].length);
      return [make(region === null ? "country" : "region", from, quantity.end + counted[0].length)];
    }
    const label = LABELLED.exec(before);
    if (label === null || /^\s*\p{L}/u.test(after)) return [];
    const isRegion = /^(?:регион|субъект)/u.test(label.groups?.["kind"] ?? "");
    return [make(isRegion ? "region" : "country", label.index, quantity.end)];
  });
}
