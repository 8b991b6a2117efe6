/** Finds what a page must have for its script: `data-search="status"` is the part `status` of the family `search`. */
export function createFinder(root: HTMLElement, family: "intake" | "list" | "search" | "selection") {
  return <Kind extends HTMLElement>(name: string, kind: new () => Kind): Kind => {
    const element = root.querySelector(`[data-${family}="${name}"]`);
    if (element instanceof kind) return element;
    throw new Error(`The page has no part "${name}" of its ${family}.`);
  };
}

export type Finder = ReturnType<typeof createFinder>;
