import { reportAddressChanges } from "./address-report.ts";
import type { ContentFolder } from "./content-folder.ts";
import type { Address, Resolution, WithdrawnResolution } from "./model.ts";
import { compareOriginal } from "./original.ts";
import { pinAddresses } from "./pins.ts";
import type { PinnedFile } from "./pins.ts";
import type { Problem, Report } from "./problems.ts";
import {
  compareAddresses,
  formatPublishedAddresses,
  isRecordable,
  parsePublishedAddresses,
} from "./published-addresses.ts";
import type { PublishedAddresses } from "./published-addresses.ts";
import { parseDocument, readUnits } from "./resolution.ts";
import type { ParsedDocument, ReadingContext } from "./resolution.ts";
import type { Withdrawn } from "./schema.ts";
import { decodeText, normalizeText } from "./text-file.ts";

/** One folder below `resolutions/`: `index.md`, `original.*`, `addresses.json`. */

export interface DocumentContext extends ReadingContext {
  /** Addresses of this document that were given up on purpose. */
  moved: ReadonlySet<Address>;
  /** How many addresses it must have on record. */
  atLeast: number;
}

/** What a folder holds. */
export interface LoadedDocument {
  /** `null` when it cannot be read. */
  id: string | null;
  /** A draft is checked, not kept. */
  resolution: Resolution | null;
  /** With the fingerprints of its texts, by which they are found in another document. */
  withdrawn: (Omit<WithdrawnResolution, "heldAs"> & { published: PublishedAddresses }) | null;
  draft: boolean;
  /** The document of a draft, which the archive does not hold yet. */
  proposed: Resolution | null;
  /** Addresses ever published, those included that are not recorded yet. */
  recorded: Address[];
  problems: Problem[];
  /** What a draft still owes: nothing that stops the archive. */
  unfinished: Problem[];
  /** What `npm run check -- --fix` would write. */
  fixes: { file: string; text: string }[];
}

type Described = Extract<ParsedDocument, { status: "described" }>;

export function loadDocument(folder: ContentFolder, name: string, context: DocumentContext): LoadedDocument {
  return new DocumentLoading(folder, name, context).run();
}

class DocumentLoading {
  private readonly folder: ContentFolder;
  private readonly name: string;
  private readonly context: DocumentContext;
  private readonly published: PublishedAddresses;
  private readonly result: LoadedDocument;
  private pinning: PinnedFile | null = null;

  constructor(folder: ContentFolder, name: string, context: DocumentContext) {
    this.folder = folder;
    this.name = name;
    this.context = context;
    this.result = {
      id: null,
      resolution: null,
      withdrawn: null,
      draft: false,
      proposed: null,
      recorded: [],
      problems: [],
      unfinished: [],
      fixes: [],
    };
    this.published = this.loadAddresses();
    this.result.recorded = Object.keys(this.published);
  }

  run(): LoadedDocument {
    const { result } = this;
    const { parsed, report, source } = this.readDocument();
    if (parsed?.status === "withdrawn") {
      result.id = parsed.withdrawn.id;
      this.checkId(result.id, report);
      this.keepWithdrawn(parsed.withdrawn);
    } else if (parsed !== null) {
      const { resolution } = parsed;
      result.id = resolution.id;
      this.checkId(result.id, report);
      result.draft = resolution.status === "draft";
      resolution.original.bytes = this.checkOriginal(resolution, report, source);
      if (result.draft) result.proposed = resolution;
      else this.keepResolution(parsed, report);
    }
    result.problems.push(...report.problems);
    return result;
  }

  /** A report on one of its files. */
  private reportOn(file: string): Report {
    return this.folder.reportOn("resolutions", this.name, file);
  }

  private keepProblems({ problems }: Report): void {
    this.result.problems.push(...problems);
  }

  /** Reads the document; where published texts do not stand where they were published, as `--fix` would pin them. */
  private readDocument(): { parsed: ParsedDocument | null; report: Report; source: string } {
    const { context, published } = this;
    const report = this.reportOn("index.md");
    const bytes = this.folder.readBytes(report.file, report, "required");
    const text = bytes === null ? null : decodeText(bytes, report);
    if (bytes === null || text === null) return { parsed: null, report, source: "" };
    const source = bytes.toString("utf8");
    const parsed = this.parse(text, report);
    const read = { parsed, report, source };
    if (parsed?.status !== "described" || parsed.resolution.status === "draft") return read;
    const { changed, lost } = this.compare(parsed.resolution);
    if (changed.length + lost.length === 0) return read;
    this.pinning = pinAddresses(source, published, context.moved, (file) => readUnits(normalizeText(file)));
    if (this.pinning === null || this.pinning.pinned.length === 0) return read;
    const again = this.reportOn("index.md");
    return { parsed: this.parse(normalizeText(this.pinning.text), again), report: again, source };
  }

  private parse(text: string, report: Report): ParsedDocument | null {
    const unfinished = this.reportOn("index.md");
    const parsed = parseDocument(text, this.context, report, unfinished);
    this.result.unfinished = unfinished.problems;
    return parsed;
  }

  private compare(resolution: Resolution) {
    return compareAddresses(this.published, resolution.units, resolution, this.context.moved);
  }

  private checkId(id: string, report: Report): void {
    if (id === this.name) return;
    report.add({
      line: 2,
      field: "id",
      message: `id «${id}» не совпадает с именем папки «${this.name}»`,
      remedy: `назовите папку «${id}» или исправьте id; опубликованный id меняют только с записью в content/moves.yaml`,
    });
  }

  private loadAddresses(): PublishedAddresses {
    const report = this.reportOn("addresses.json");
    const text = this.folder.readText(report.file, report, "optional");
    const published = (text === null ? null : parsePublishedAddresses(text, report)) ?? {};
    const count = Object.keys(published).length;
    if (report.problems.length === 0 && count < this.context.atLeast) {
      report.add({
        message: `опубликованные адреса пропали из файла: было ${String(this.context.atLeast)}, осталось ${String(count)}`,
        remedy: "верните файл из истории: он пишется программой и только дополняется",
      });
    }
    this.keepProblems(report);
    return published;
  }

  private keepWithdrawn({ id, title, withdrawn }: Withdrawn): void {
    for (const name of this.folder.list("resolutions", this.name)) {
      if (!name.startsWith("original.")) continue;
      const report = this.reportOn(name);
      report.add({ message: "документ снят, а его оригинал ещё здесь", remedy: "удалите файл" });
      this.keepProblems(report);
    }
    const { published } = this;
    this.result.withdrawn = { id, title, ...withdrawn, addresses: Object.keys(published), published };
  }

  /** Addresses are frozen for good: only those of a sound document may be recorded. */
  private keepResolution({ resolution, lineOf }: Described, report: Report): void {
    const isSound = report.problems.length + this.result.problems.length === 0;
    const changes = this.compare(resolution);
    reportAddressChanges(changes, { ...resolution, lineOf }, this.pinning, report);
    if (isSound) {
      if (this.pinning !== null && this.pinning.pinned.length > 0) this.fix("index.md", this.pinning.text);
      if (isRecordable(changes)) this.fix("addresses.json", formatPublishedAddresses(changes.recorded));
    }
    this.result.recorded = Object.keys(changes.recorded);
    this.result.resolution = resolution;
  }

  private fix(file: string, text: string): void {
    this.result.fixes.push({ file: this.reportOn(file).file, text });
  }

  /** The original is there, unchanged, and the transcription says what it says. Returns its size. */
  private checkOriginal(resolution: Resolution, report: Report, source: string): number {
    const original = this.reportOn(resolution.original.file);
    const bytes = this.folder.readBytes(original.file, original, "required");
    // A draft may be begun before the file is at hand.
    const isAwaited = this.result.draft && this.folder.kindOf(original.file) === "missing";
    if (isAwaited) this.result.unfinished.push(...original.problems);
    else {
      const sha256 = bytes === null ? null : compareOriginal(bytes, resolution, original, report);
      this.keepProblems(original);
      if (sha256 !== null && this.result.draft) this.fixChecksum(source, resolution.original.sha256, sha256);
    }
    return bytes?.length ?? 0;
  }

  /** Only of a draft: what is published was compared with the text, and may not be another file all at once. */
  private fixChecksum(source: string, from: string, to: string): void {
    const mended = source.replace(from, to);
    if (mended !== source) this.fix("index.md", mended);
  }
}
