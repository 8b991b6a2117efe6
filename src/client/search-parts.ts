import type { SearchView } from "./search-view.ts";

/** Finds what the page must have: `data-search="name"`. */
export function createFinder(root: HTMLElement) {
  return <Kind extends HTMLElement>(name: string, kind: new () => Kind): Kind => {
    const element = root.querySelector(`[data-search="${name}"]`);
    if (element instanceof kind) return element;
    throw new Error(`The search page has no part "${name}".`);
  };
}

export type Finder = ReturnType<typeof createFinder>;

export function findView(find: Finder, roleName: SearchView["roleName"]): SearchView {
  return {
    status: find("status", HTMLElement),
    notes: find("notes", HTMLElement),
    advice: find("advice", HTMLElement),
    results: find("results", HTMLElement),
    more: find("more", HTMLButtonElement),
    all: find("all", HTMLButtonElement),
    ways: find("ways", HTMLElement),
    tools: ["display", "years", "take-away"].map((name) => find(name, HTMLElement)),
    documentTemplate: find("document", HTMLTemplateElement),
    hitTemplate: find("hit", HTMLTemplateElement),
    lineTemplate: find("lines", HTMLTemplateElement),
    roleName,
    path: location.pathname,
  };
}
