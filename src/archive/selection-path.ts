/**
 * The one URL that a script on every page needs, apart from `paths.ts`, which would come along whole. `query` begins
 * with its `?`.
 */
export function pathOfSelection(base: string, query = ""): string {
  return `${base.replace(/\/$/, "")}/selection/${query}`;
}
