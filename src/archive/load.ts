import { ContentFolder } from "./content-folder.ts";
import { loadDocument } from "./document-folder.ts";
import type { LoadedDocument } from "./document-folder.ts";
import type { Archive, Resolution, Settings, Vocabularies, WithdrawnResolution } from "./model.ts";
import { checkMoves } from "./move-checks.ts";
import { namesOf, parseMoves } from "./moves.ts";
import type { LocatedMoves, MovableTerm } from "./moves.ts";
import { regionSlug } from "./paths.ts";
import type { Problem, Report } from "./problems.ts";
import { noPages, parsePublishedPages, reportLostPages } from "./published-pages.ts";
import type { PublishedPages } from "./published-pages.ts";
import { compareResolutions, createReadingContext } from "./resolution.ts";
import type { ReadingContext } from "./resolution.ts";
import { emptyVocabularies, parseSettings, parseVocabulary, vocabularyFiles } from "./vocabularies.ts";
import type { VocabularyFile } from "./vocabularies.ts";

/** Reads the content folder whole. What it may read is for `content-folder.ts` to say. */

export interface LoadedArchive {
  archive: Archive;
  /** Everything wrong in the folder; an archive with problems must not be published. */
  problems: Problem[];
  /** What drafts still owe; it stops nobody. */
  unfinished: Problem[];
  /** Drafts as far as they can be read. */
  drafts: Resolution[];
  /** What `npm run check -- --fix` would write: addresses and pins, and the checksums of drafts. */
  fixes: LoadedDocument["fixes"];
  /** How many addresses each document that has a page has on record. */
  recorded: Record<string, number>;
}

/** Drafts are checked but not part of the archive. */
export function loadArchive(folder: string): LoadedArchive {
  return new Loading(new ContentFolder(folder)).run();
}

class Loading {
  private readonly folder: ContentFolder;
  private readonly problems: Problem[] = [];
  private readonly unfinished: Problem[] = [];
  private readonly drafts: Resolution[] = [];
  private readonly fixes: LoadedArchive["fixes"] = [];
  private readonly resolutions: Resolution[] = [];
  private readonly withdrawn: WithdrawnResolution[] = [];
  private readonly files = new Map<string, string>();
  private readonly documents = new Map<string, LoadedDocument>();

  constructor(folder: ContentFolder) {
    this.folder = folder;
  }

  run(): LoadedArchive {
    const vocabularies = this.loadVocabularies();
    const settings = this.loadSettings();
    const published = this.loadPublished();
    const moves = this.loadMoves();
    const context = createReadingContext(vocabularies);
    const { names, reports } = this.folder.listDocuments();
    for (const { problems } of reports) this.problems.push(...problems);
    for (const name of names) this.loadDocument(name, context, moves, published);
    this.checkLasting(moves, published, vocabularies);
    const { resolutions, withdrawn, problems, unfinished, drafts, fixes } = this;
    resolutions.sort(compareResolutions);
    const archive = { settings, vocabularies, resolutions, withdrawn, moves: moves.moves, published };
    return { archive, problems, unfinished, drafts, fixes, recorded: this.countRecorded() };
  }

  /** Runs `read` with a report for one file and keeps what it reports. */
  private reporting<T>(file: string[], read: (report: Report) => T): T {
    const report = this.folder.reportOn(...file);
    const result = read(report);
    this.problems.push(...report.problems);
    return result;
  }

  private loadVocabularies(): Vocabularies {
    const vocabularies = emptyVocabularies();
    for (const name of Object.keys(vocabularyFiles) as VocabularyFile[]) {
      this.reporting(["vocabularies", name], (report) => {
        const text = this.folder.readText(report.file, report, "optional");
        if (text !== null) parseVocabulary(name, text, vocabularies, report);
      });
    }
    return vocabularies;
  }

  private loadSettings(): Settings {
    return this.reporting(["settings.yaml"], (report) =>
      parseSettings(this.folder.readText(report.file, report, "optional") ?? "", report),
    );
  }

  private loadPublished(): PublishedPages {
    return this.reporting(["published.json"], (report) => {
      const text = this.folder.readText(report.file, report, "optional");
      return text === null ? noPages() : parsePublishedPages(text, report);
    });
  }

  private loadMoves(): LocatedMoves {
    return this.reporting(["moves.yaml"], (report) =>
      parseMoves(this.folder.readText(report.file, report, "optional") ?? "", report),
    );
  }

  private loadDocument(
    name: string,
    context: ReadingContext,
    { moves }: LocatedMoves,
    published: PublishedPages,
  ): void {
    const moved = new Set(
      moves.addresses.flatMap(({ from }) => (from.resolution === name ? [from.address] : [])),
    );
    // A renamed document brings the addresses it had under its old name.
    const counts = namesOf(name, moves.resolutions).map((known) => published.resolutions[known] ?? 0);
    const atLeast = Math.max(...counts);
    const document = loadDocument(this.folder, name, { ...context, moved, atLeast });
    this.documents.set(name, document);
    this.problems.push(...document.problems);
    this.unfinished.push(...document.unfinished);
    this.fixes.push(...document.fixes);
    if (document.proposed !== null) this.drafts.push(document.proposed);
    if (document.resolution !== null) this.resolutions.push(document.resolution);
    if (document.withdrawn !== null) this.withdrawn.push(document.withdrawn);
    if (document.id !== null) this.checkUnique(document.id, name);
  }

  private checkUnique(id: string, name: string): void {
    this.reporting(["resolutions", name, "index.md"], (report) => {
      const other = this.files.get(id);
      if (other !== undefined) {
        report.add({
          line: 2,
          field: "id",
          message: `id «${id}» уже занят: ${other}`,
          remedy: "дайте другой id",
        });
      }
      this.files.set(id, report.file);
    });
  }

  /** Nothing that once had an address may be gone without a word. */
  private checkLasting(moves: LocatedMoves, published: PublishedPages, vocabularies: Vocabularies): void {
    const documents = [...this.documents];
    const folders = new Map(
      documents.map(([name, { draft }]) => [name, draft ? "draft" : "public"] as const),
    );
    const terms = this.listTerms(vocabularies);
    this.reporting(["published.json"], (report) => {
      reportLostPages(published, moves.moves, { folders, terms }, report);
    });
    const standing = documents.flatMap(([name, { resolution, withdrawn }]) => {
      const addresses = resolution?.units.map(({ address }) => address) ?? withdrawn?.addresses;
      return addresses === undefined ? [] : [[name, new Set(addresses)] as const];
    });
    const recorded = documents.map(([name, document]) => [name, new Set(document.recorded)] as const);
    this.reporting(["moves.yaml"], (report) => {
      const context = { standing: new Map(standing), recorded: new Map(recorded), folders, terms, published };
      checkMoves(moves, context, report);
    });
  }

  private listTerms(vocabularies: Vocabularies): Record<MovableTerm, Set<string>> {
    const idsOf = (entries: { id: string }[]) => new Set(entries.map(({ id }) => id));
    const named = this.resolutions.flatMap(({ regions }) => regions?.listed ?? []);
    return {
      roles: idsOf(vocabularies.roles),
      themes: idsOf(vocabularies.themes),
      series: idsOf(vocabularies.series),
      acts: idsOf(vocabularies.acts),
      scopes: idsOf(vocabularies.scopes),
      regions: new Set([
        ...vocabularies.regions.map(({ iso }) => regionSlug({ id: iso, printed: null })),
        ...named.map(regionSlug),
      ]),
    };
  }

  private countRecorded(): Record<string, number> {
    const entries = [...this.documents].flatMap(([name, { draft, id, recorded }]) =>
      draft || id === null || recorded.length === 0 ? [] : [[name, recorded.length] as const],
    );
    return Object.fromEntries(entries);
  }
}
