/** Finds what the page must have: `data-selection="name"`. */
export function createFinder(root: HTMLElement) {
  return <Kind extends HTMLElement>(name: string, kind: new () => Kind): Kind => {
    const element = root.querySelector(`[data-selection="${name}"]`);
    if (element instanceof kind) return element;
    throw new Error(`The page of a selection has no part "${name}".`);
  };
}

export type Finder = ReturnType<typeof createFinder>;
