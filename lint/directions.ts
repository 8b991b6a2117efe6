import type { Linter } from "eslint";

/** The folders of `src/` between which imports have a direction. */
type Folder =
  | "russian"
  | "tables"
  | "charts"
  | "archive"
  | "analysis"
  | "citation"
  | "exports"
  | "selection"
  | "search"
  | "intake"
  | "client"
  | "components"
  | "layouts"
  | "publishing"
  | "pages";

interface Direction {
  /** Folders it may import from; its own is always allowed. */
  may: Folder[];
  /** What it may take from `archive/`: everything but the loader, or URL builders and types only. */
  archive?: "pure" | "paths";
  /** Pure TypeScript: no Astro, no Node, no browser package. */
  pure?: true;
  /** Node's modules that compute without touching the machine, where the browser does not need the folder whole. */
  node?: string[];
  /** Files in it that may nevertheless read the disk. */
  readers?: string[];
}

const DOMAIN: Folder[] = [
  "russian",
  "tables",
  "charts",
  "archive",
  "analysis",
  "citation",
  "exports",
  "selection",
  "search",
  "intake",
];

/** Who may import whom: the one place that says it. A folder that is not listed may not exist. */
export const DIRECTIONS: Record<Folder, Direction> = {
  russian: { may: [], pure: true },
  tables: { may: [], pure: true },
  charts: { may: [], pure: true },
  archive: { may: ["russian"], pure: true, node: ["crypto"], readers: ["content-folder.ts"] },
  analysis: { may: ["russian", "archive"], archive: "pure", pure: true },
  citation: { may: ["russian", "archive"], archive: "pure", pure: true },
  exports: {
    may: ["russian", "tables", "archive", "analysis", "citation"],
    archive: "pure",
    pure: true,
    node: ["zlib"],
  },
  selection: { may: ["russian", "tables", "archive", "citation"], archive: "pure", pure: true },
  search: { may: ["russian", "tables", "archive"], archive: "pure", pure: true },
  intake: { may: ["russian", "archive"], archive: "pure" },
  client: {
    may: ["selection", "search", "citation", "intake", "russian", "archive"],
    archive: "pure",
    pure: true,
  },
  components: { may: [...DOMAIN, "client", "layouts"], archive: "paths" },
  layouts: { may: [...DOMAIN, "client", "components"], archive: "paths" },
  publishing: { may: ["archive", "exports"] },
  pages: { may: [...DOMAIN, "client", "components", "layouts", "publishing"] },
};

const FOLDERS = Object.keys(DIRECTIONS) as Folder[];
/** `../` steps, and the way around over `src/`. */
const UP = String.raw`^(?:\.{1,2}/)+(?:src/)?`;

interface Pattern {
  regex: string;
  message: string;
  allowTypeImports?: boolean;
}

function forbidFolders(folder: Folder): Pattern[] {
  const { may } = DIRECTIONS[folder];
  const forbidden = FOLDERS.filter((other) => other !== folder && !may.includes(other));
  if (forbidden.length === 0) return [];
  const message = `src/${folder} may import only from: ${[folder, ...may].join(", ")}.`;
  return [{ regex: `${UP}(?:${forbidden.join("|")})/`, message }];
}

function forbidInArchive(folder: Folder): Pattern[] {
  const { archive } = DIRECTIONS[folder];
  if (archive === undefined) return [];
  const load = { regex: `${UP}archive/load(?:\\.|$)`, message: "Only pages and scripts load the archive." };
  if (archive === "pure") return [load];
  const message = `src/${folder} takes props; of archive it may import types and paths.ts.`;
  return [load, { regex: `${UP}archive/(?!paths\\.ts$|load\\.)`, message, allowTypeImports: true }];
}

function forbidMachine(folder: Folder): Pattern[] {
  const { pure, node = [] } = DIRECTIONS[folder];
  if (pure === undefined) return [];
  const message = `src/${folder} is pure TypeScript: no Astro, no input or output.`;
  const allowed = node.length > 0 ? `(?!(?:${node.join("|")})$)` : "";
  return [{ regex: `^(?:node:${allowed}|astro(?:$|[:/]))`, message }];
}

const EVERYWHERE: Pattern[] = [
  { regex: "^/", message: "Import by a relative path." },
  { regex: `${UP}(?:scripts|e2e|lint)/`, message: "Nothing in src/ imports from outside of it." },
];

function restrict(files: string[], patterns: Pattern[], ignores: string[] = []): Linter.Config {
  const rules: Linter.RulesRecord = { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] };
  return { files, ignores, rules };
}

/** The sources of a folder: also the scripts inside of its `.astro` files, which the linter sees as files of their own. */
function sourcesIn(folder: string): string[] {
  return [`src/${folder}/**/*.{ts,astro}`, `src/${folder}/**/*.astro/*.{js,ts}`];
}

/** Lint configurations that enforce the table; tests may reach further than what they test. */
export function directionConfigs(): Linter.Config[] {
  const tests = ["src/**/*.test.ts", "src/**/*.fixture.ts"];
  const folders = FOLDERS.flatMap((folder) => {
    const directions = [...EVERYWHERE, ...forbidFolders(folder), ...forbidInArchive(folder)];
    const readers = (DIRECTIONS[folder].readers ?? []).map((name) => `src/${folder}/${name}`);
    const configs = [
      restrict(sourcesIn(folder), [...directions, ...forbidMachine(folder)], [...tests, ...readers]),
    ];
    if (readers.length > 0) configs.push(restrict(readers, directions));
    return configs;
  });
  const outside = restrict(
    ["scripts/**/*.ts", "e2e/**/*.ts", "lint/**/*.ts"],
    [
      {
        regex: `${UP}(?:pages|components|layouts)/`,
        message: "Only the site itself imports what people see.",
      },
    ],
  );
  return [...folders, outside];
}
