import { ContentFolder } from "./content-folder.ts";
import { loadDocument } from "./document-folder.ts";
import type { LoadedDocument } from "./document-folder.ts";
import type { Address, Archive, Resolution, Settings, Vocabularies } from "./model.ts";
import { checkMoves } from "./move-checks.ts";
import { namesOf, parseMoves } from "./moves.ts";
import type { LocatedMoves, MovableTerm } from "./moves.ts";
import { regionSlug } from "./paths.ts";
import type { Problem, Report } from "./problems.ts";
import { noPages, parsePublishedPages, reportLostPages } from "./published-pages.ts";
import type { PublishedPages } from "./published-pages.ts";
import { compareResolutions, createReadingContext } from "./resolution.ts";
import { emptyVocabularies, parseSettings, parseVocabulary, vocabularyFiles } from "./vocabularies.ts";
import type { VocabularyFile } from "./vocabularies.ts";
import { leadDuplicates } from "./withdrawn-duplicates.ts";

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

/** A document to be read, and what of the rest of the folder its reading depends on; plain data. */
export interface DocumentOrder {
  name: string;
  /** Addresses of it that were given up on purpose. */
  moved: Address[];
  /** How many addresses it must have on record. */
  atLeast: number;
}

/** Drafts are checked but not part of the archive. */
export function loadArchive(folder: string): LoadedArchive {
  const loading = new Loading(new ContentFolder(folder));
  return loading.finish(loading.orders.map(createDocumentReader(folder, loading.vocabularies)));
}

/** The same, with documents that are read elsewhere: `read` answers every order, in turn. */
export async function loadArchiveWith(
  folder: string,
  read: (orders: readonly DocumentOrder[], vocabularies: Vocabularies) => Promise<Iterable<LoadedDocument>>,
): Promise<LoadedArchive> {
  const loading = new Loading(new ContentFolder(folder));
  return loading.finish(await read(loading.orders, loading.vocabularies));
}

/** Reads documents of a content folder. */
export function createDocumentReader(
  folder: string,
  vocabularies: Vocabularies,
): (order: DocumentOrder) => LoadedDocument {
  const content = new ContentFolder(folder);
  const context = createReadingContext(vocabularies);
  return ({ name, moved, ...order }) =>
    loadDocument(content, name, { ...context, ...order, moved: new Set(moved) });
}

class Loading {
  private readonly folder: ContentFolder;
  private readonly problems: Problem[] = [];
  private readonly unfinished: Problem[] = [];
  private readonly drafts: Resolution[] = [];
  private readonly fixes: LoadedArchive["fixes"] = [];
  private readonly resolutions: Resolution[] = [];
  private readonly withdrawn: NonNullable<LoadedDocument["withdrawn"]>[] = [];
  private readonly files = new Map<string, string>();
  private readonly documents = new Map<string, LoadedDocument>();
  readonly vocabularies: Vocabularies;
  private readonly settings: Settings;
  private readonly published: PublishedPages;
  private readonly moves: LocatedMoves;
  readonly orders: readonly DocumentOrder[];

  constructor(folder: ContentFolder) {
    this.folder = folder;
    this.vocabularies = this.loadVocabularies();
    this.settings = this.loadSettings();
    this.published = this.loadPublished();
    this.moves = this.loadMoves();
    const { names, reports } = this.folder.listDocuments();
    for (const { problems } of reports) this.problems.push(...problems);
    this.orders = names.map((name) => this.order(name, new Set(names)));
  }

  finish(documents: Iterable<LoadedDocument>): LoadedArchive {
    const names = this.orders.values();
    for (const document of documents) this.keep(names.next().value?.name ?? "", document);
    this.checkLasting();
    const { settings, vocabularies, resolutions, published } = this;
    const { problems, unfinished, drafts, fixes } = this;
    resolutions.sort(compareResolutions);
    const archive = {
      settings,
      vocabularies,
      resolutions,
      ...leadDuplicates(this.withdrawn, resolutions, this.moves.moves),
      published,
    };
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

  private order(name: string, standing: ReadonlySet<string>): DocumentOrder {
    const { moves } = this.moves;
    const moved = moves.addresses.flatMap(({ from }) => (from.resolution === name ? [from.address] : []));
    // A renamed document brings the addresses it had under its old name; whose folder is there was not renamed.
    const names = namesOf(name, moves.resolutions).filter((known) => known === name || !standing.has(known));
    const counts = names.map((known) => this.published.resolutions[known] ?? 0);
    return { name, moved, atLeast: Math.max(...counts) };
  }

  private keep(name: string, document: LoadedDocument): void {
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
  private checkLasting(): void {
    const { moves, published, vocabularies } = this;
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
    const withdrawn = new Set(this.withdrawn.map(({ id }) => id));
    const recorded = documents.map(([name, document]) => [name, new Set(document.recorded)] as const);
    this.reporting(["moves.yaml"], (report) => {
      const addresses = { standing: new Map(standing), recorded: new Map(recorded) };
      checkMoves(moves, { ...addresses, withdrawn, folders, terms, published }, report);
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
