import type { Finder } from "./page-parts.ts";
import type { SearchView } from "./search-view.ts";

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
