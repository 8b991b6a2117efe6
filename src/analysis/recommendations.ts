import type { Archive, Mention, Recommendation, Resolution, Term } from "../archive/model.ts";
import { indexThemes } from "./themes.ts";

/** A recommendation with its document and everything it is listed under. */
export interface ListedRecommendation {
  recommendation: Recommendation;
  resolution: Resolution;
  /** The addressee's roles and the broader ones: what is asked of school heads is asked of schools. */
  roles: string[];
  themes: string[];
}

/** An item whose text shows who will act, without being addressed to them. */
export interface ListedMention {
  mention: Mention;
  recommendation: Recommendation | null;
  resolution: Resolution;
}

/** Recommendations by what a reader comes with; every list in the archive's order, newest document first. */
export interface RecommendationIndex {
  all: ListedRecommendation[];
  unaddressed: ListedRecommendation[];
  byRole: Map<string, ListedRecommendation[]>;
  byTheme: Map<string, ListedRecommendation[]>;
  byAct: Map<string, ListedRecommendation[]>;
  /** Role, then theme. */
  byRoleAndTheme: Map<string, Map<string, ListedRecommendation[]>>;
  /** By role, broader ones included. */
  mentions: Map<string, ListedMention[]>;
}

const known = new WeakMap<Archive, RecommendationIndex>();

/** Computed once per archive, in one pass. */
export function indexRecommendations(archive: Archive): RecommendationIndex {
  const ready = known.get(archive);
  if (ready !== undefined) return ready;
  const index: RecommendationIndex = {
    all: [],
    unaddressed: [],
    byRole: new Map(),
    byTheme: new Map(),
    byAct: new Map(),
    byRoleAndTheme: new Map(),
    mentions: new Map(),
  };
  const withBroader = createRoleExpansion(archive.vocabularies.roles);
  const themes = indexThemes(archive);
  for (const resolution of archive.resolutions) {
    for (const recommendation of resolution.recommendations) {
      add(index, {
        recommendation,
        resolution,
        roles: withBroader(recommendation.roles),
        themes: themes.of(resolution.id, recommendation.address),
      });
    }
    for (const mention of resolution.mentions) {
      const recommendation = resolution.recommendations.find((item) => item.address === mention.at) ?? null;
      for (const role of withBroader([mention.role])) {
        push(index.mentions, role, { mention, recommendation, resolution });
      }
    }
  }
  known.set(archive, index);
  return index;
}

/** Roles in the order given, each followed by its broader ones, none twice; a circle in the vocabulary ends. */
export function createRoleExpansion(terms: Term[]): (roles: string[]) => string[] {
  const broader = new Map(terms.map((term) => [term.id, term.broader]));
  return (roles) => {
    const expanded = new Set<string>();
    for (const role of roles) {
      let next: string | null = role;
      while (next !== null && !expanded.has(next)) {
        expanded.add(next);
        next = broader.get(next) ?? null;
      }
    }
    return [...expanded];
  };
}

function add(index: RecommendationIndex, item: ListedRecommendation): void {
  index.all.push(item);
  push(index.byAct, item.recommendation.act, item);
  if (item.recommendation.addressee === null) index.unaddressed.push(item);
  for (const theme of item.themes) push(index.byTheme, theme, item);
  for (const role of item.roles) {
    push(index.byRole, role, item);
    const ofRole = index.byRoleAndTheme.get(role) ?? new Map<string, ListedRecommendation[]>();
    index.byRoleAndTheme.set(role, ofRole);
    for (const theme of item.themes) push(ofRole, theme, item);
  }
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
