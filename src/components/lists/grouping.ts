import type { Recommendation, Resolution } from "../../archive/model.ts";

/** A recommendation and its document. */
export interface Asked {
  recommendation: Recommendation;
  resolution: Resolution;
}

/** Consecutive entries of one document, put together. */
export function groupByResolution<Item extends { resolution: { id: string } }>(
  items: Item[],
): { resolution: Item["resolution"]; items: Item[] }[] {
  const groups: { resolution: Item["resolution"]; items: Item[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.resolution.id === item.resolution.id) last.items.push(item);
    else groups.push({ resolution: item.resolution, items: [item] });
  }
  return groups;
}

/** Consecutive recommendations of one document that share the line naming their addressee. */
export function groupByAddressee(
  items: Asked[],
): { addressee: string | null; asked: string[]; items: Asked[] }[] {
  const groups: { line: string | null; addressee: string | null; asked: string[]; items: Asked[] }[] = [];
  for (const item of items) {
    const { addressee, addresseeAddress, roles } = item.recommendation;
    const last = groups.at(-1);
    if (last?.line === addresseeAddress && last.addressee === addressee) last.items.push(item);
    else groups.push({ line: addresseeAddress, addressee, asked: roles, items: [item] });
  }
  return groups;
}
