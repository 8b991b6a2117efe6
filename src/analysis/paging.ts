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
export function countPages(entries: number, most = Infinity): number {
  return Math.max(1, Math.ceil(Math.min(entries, most) / perPage));
}

export function paginate<Item>(items: Item[], most = Infinity): ListPage<Item>[] {
  const listed = Math.min(items.length, most);
  const pages = countPages(items.length, most);
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

/** The same for lists under two headings at once, of which there are hundreds. */
export const fewListed = 100;
