import { indexRecommendations } from "../../analysis/recommendations.ts";
import type { ListedRecommendation } from "../../analysis/recommendations.ts";
import { archive, paths } from "../_archive.ts";
import { actLabels, roleLabels, themeLabels } from "../_labels.ts";

export interface Way {
  href: string;
  label: string;
  count: number;
  current?: boolean;
}

/** Entries of a list by value → links, most first; equals in the vocabulary's order. */
export function rankWays(
  lists: Map<string, ListedRecommendation[]>,
  labels: Map<string, string>,
  href: (id: string) => string,
): Way[] {
  return [...labels]
    .map(([id, label]) => ({ href: href(id), label, count: lists.get(id)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

const index = () => indexRecommendations(archive);

export const waysByRole = (): Way[] => {
  const { byRole, unaddressed } = index();
  const ways = rankWays(byRole, roleLabels, (id) => paths.addressee(id));
  const nobody = {
    href: paths.recommendationsUnaddressed(),
    label: "Адресат не назван",
    count: unaddressed.length,
  };
  return nobody.count > 0 ? [...ways, nobody] : ways;
};

export const waysByTheme = (): Way[] =>
  rankWays(index().byTheme, themeLabels, (id) => paths.recommendationsByTheme(id));

export const waysByAct = (current?: string): Way[] =>
  rankWays(index().byAct, actLabels, (id) => paths.recommendationsByAct(id)).map((way) => ({
    ...way,
    current: current !== undefined && way.href === paths.recommendationsByAct(current),
  }));

/** Who is asked about one theme; items without an addressee stand in the theme's own list. */
export function waysOfTheme(theme: string): Way[] {
  const { byRoleAndTheme } = index();
  const lists = new Map([...byRoleAndTheme].map(([role, themes]) => [role, themes.get(theme) ?? []]));
  return rankWays(lists, roleLabels, (role) => paths.addresseeTheme(role, theme));
}

/** What one role is asked about. */
export function waysOfRole(role: string): Way[] {
  const lists = index().byRoleAndTheme.get(role) ?? new Map<string, ListedRecommendation[]>();
  return rankWays(lists, themeLabels, (theme) => paths.addresseeTheme(role, theme));
}
