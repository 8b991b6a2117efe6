/** One page of a long list. */
export interface ListPage<Item> {
  items: Item[];
  /** 1-based. */
  page: number;
  pages: number;
  /** Entries of the whole list. */
  total: number;
  /** Entries on all pages together: fewer than `total` when the list is cut. */
  listed: number;
}

const perPage = 50;

/**
 * Lists that repeat the archive under every heading of a vocabulary end after so many entries, newest
 * first: with ten thousand documents they would otherwise outgrow the documents themselves.
 */
export const mostListed = 500;

/** Always at least one page, so that an empty list has a page that says so. */
export function paginate<Item>(items: Item[], most = Infinity): ListPage<Item>[] {
  const listed = Math.min(items.length, most);
  const pages = Math.max(1, Math.ceil(listed / perPage));
  return Array.from({ length: pages }, (_, index) => ({
    items: items.slice(index * perPage, Math.min((index + 1) * perPage, listed)),
    page: index + 1,
    pages,
    total: items.length,
    listed,
  }));
}

/** The rest parameter of a page's route: nothing for the first, `page/2` for the second. */
export function pageParam(page: number): string | undefined {
  return page === 1 ? undefined : `page/${String(page)}`;
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
