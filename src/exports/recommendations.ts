import type { Recommendation } from "../archive/model.ts";

/** An entry of `/data/recommendations.json`. */
export interface ExportedRecommendation {
  resolution: string;
  address: string;
  /** As printed, `null` for a bullet. */
  label: string | null;
  text: string;
  /** As printed, without number and colon; `null` where the text names nobody. */
  addressee: string | null;
  /** From the addressee only, without broader ones. */
  roles: string[];
  act: string;
  url: string;
}

export function exportRecommendation(recommendation: Recommendation, url: string): ExportedRecommendation {
  const { resolution, address, label, text, addressee, roles, act } = recommendation;
  return { resolution, address, label, text, addressee, roles: [...roles], act, url };
}
