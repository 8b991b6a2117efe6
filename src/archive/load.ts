import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";
import { compareOriginal } from "./original.ts";
import type { Archive, Resolution, Settings, Vocabularies, WithdrawnResolution } from "./model.ts";
import { createReport } from "./problems.ts";
import type { Problem, Report } from "./problems.ts";
import {
  compareAddresses,
  isRecordable,
  parsePublishedAddresses,
  reportAddressChanges,
} from "./published-addresses.ts";
import type { PublishedAddresses } from "./published-addresses.ts";
import { compareResolutions, createReadingContext, parseDocument } from "./resolution.ts";
import type { ReadingContext } from "./resolution.ts";
import type { Withdrawn } from "./schema.ts";
import { decodeText } from "./text-file.ts";
import { emptyVocabularies, parseSettings, parseVocabulary, vocabularyFiles } from "./vocabularies.ts";
import type { VocabularyFile } from "./vocabularies.ts";

/** The only module of the domain that reads files. */

export interface LoadedArchive {
  archive: Archive;
  /** Everything wrong in the folder; an archive with problems must not be published. */
  problems: Problem[];
  /** Address files that `npm run check -- --fix` would write. */
  fixes: { file: string; addresses: PublishedAddresses }[];
}

/** Reads the whole content folder. Drafts are checked but not part of the archive. */
export function loadArchive(folder: string): LoadedArchive {
  return new Loading(folder).run();
}

const unreadable = {
  missing: { message: "файла нет", remedy: "положите его в папку документа" },
  outside: { message: "ссылка ведёт за пределы папки content", remedy: "положите сюда сам файл" },
  folder: { message: "это папка, а не файл", remedy: "замените её файлом" },
};

class Loading {
  private readonly folder: string;
  private readonly problems: Problem[] = [];
  private readonly fixes: LoadedArchive["fixes"] = [];
  private readonly resolutions: Resolution[] = [];
  private readonly withdrawn: WithdrawnResolution[] = [];
  private readonly seen = new Map<string, string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  run(): LoadedArchive {
    const vocabularies = this.loadVocabularies();
    const settings = this.loadSettings();
    const context = createReadingContext(vocabularies);
    for (const name of this.listDocuments()) this.loadDocument(name, context);
    this.resolutions.sort(compareResolutions);
    const archive = { settings, vocabularies, resolutions: this.resolutions, withdrawn: this.withdrawn };
    return { archive, problems: this.problems, fixes: this.fixes };
  }

  /** Runs `read` with a report for one file and keeps what it reports. */
  private reporting<T>(file: string, read: (report: Report) => T): T {
    const report = createReport(file);
    const result = read(report);
    this.problems.push(...report.problems);
    return result;
  }

  private loadVocabularies(): Vocabularies {
    const vocabularies = emptyVocabularies();
    for (const name of Object.keys(vocabularyFiles) as VocabularyFile[]) {
      this.reporting(join(this.folder, "vocabularies", name), (report) => {
        const text = this.readText(report.file, report, "optional");
        if (text !== null) parseVocabulary(name, text, vocabularies, report);
      });
    }
    return vocabularies;
  }

  private loadSettings(): Settings {
    return this.reporting(join(this.folder, "settings.yaml"), (report) =>
      parseSettings(this.readText(report.file, report, "optional") ?? "", report),
    );
  }

  private listDocuments(): string[] {
    return this.reporting(join(this.folder, "resolutions"), (report) => {
      if (this.kindOf(this.folder) === "missing") {
        report.add({
          message: `папки ${this.folder} нет`,
          remedy: "укажите существующую папку в ARCHIVE_CONTENT",
        });
        return [];
      }
      if (this.kindOf(report.file) === "missing") return [];
      const names = readdirSync(report.file).filter((name) => !name.startsWith("."));
      return names.sort().filter((name) => {
        const kind = this.kindOf(join(report.file, name));
        if (kind === "folder") return true;
        const stray = {
          message: "здесь лежат только папки документов",
          remedy: "переместите файл в папку документа",
        };
        this.reporting(join(report.file, name), (own) => {
          own.add(kind === "outside" ? unreadable.outside : stray);
        });
        return false;
      });
    });
  }

  private kindOf(path: string): "missing" | "folder" | "file" | "outside" {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return "missing";
    if (stat.isSymbolicLink() && path !== this.folder) {
      if (!existsSync(path)) return "missing";
      const target = realpathSync(path);
      return target.startsWith(realpathSync(this.folder) + sep) ? this.kindOf(target) : "outside";
    }
    return stat.isDirectory() ? "folder" : "file";
  }

  /** The bytes of a file inside the content folder, `null` with a problem when they cannot be had. */
  private readBytes(path: string, report: Report, need: "required" | "optional"): Buffer | null {
    const kind = this.kindOf(path);
    if (kind === "missing" && need === "optional") return null;
    if (kind !== "file") {
      report.add(unreadable[kind]);
      return null;
    }
    return readFileSync(path);
  }

  private readText(path: string, report: Report, need: "required" | "optional"): string | null {
    const bytes = this.readBytes(path, report, need);
    return bytes === null ? null : decodeText(bytes, report);
  }

  private loadDocument(name: string, context: ReadingContext): void {
    const folder = join(this.folder, "resolutions", name);
    const before = this.problems.length;
    this.reporting(join(folder, "index.md"), (report) => {
      const text = this.readText(report.file, report, "required");
      const parsed = text === null ? null : parseDocument(text, context, report);
      if (parsed === null) return;
      const id = parsed.status === "withdrawn" ? parsed.withdrawn.id : parsed.resolution.id;
      this.checkId(id, name, report);
      const published = this.loadAddresses(folder);
      if (parsed.status === "withdrawn") this.keepWithdrawn(parsed.withdrawn, published);
      else {
        parsed.resolution.original.bytes = this.checkOriginal(parsed.resolution, folder, report);
        const sound = report.problems.length === 0 && this.problems.length === before;
        this.keepResolution(parsed.resolution, folder, { published, sound }, report);
      }
    });
  }

  private checkId(id: string, name: string, report: Report): void {
    if (id !== name) {
      const remedy = `назовите папку «${id}» или исправьте id; опубликованный id не меняют`;
      report.add({
        line: 2,
        field: "id",
        message: `id «${id}» не совпадает с именем папки «${name}»`,
        remedy,
      });
    }
    const other = this.seen.get(id);
    if (other !== undefined) {
      report.add({
        line: 2,
        field: "id",
        message: `id «${id}» уже занят: ${other}`,
        remedy: "дайте другой id",
      });
    }
    this.seen.set(id, report.file);
  }

  private loadAddresses(folder: string): PublishedAddresses {
    return this.reporting(join(folder, "addresses.json"), (report) => {
      const text = this.readText(report.file, report, "optional");
      return (text === null ? null : parsePublishedAddresses(text, report)) ?? {};
    });
  }

  private keepWithdrawn({ id, title, withdrawn }: Withdrawn, published: PublishedAddresses): void {
    this.withdrawn.push({ id, title, ...withdrawn, addresses: Object.keys(published) });
  }

  /** Addresses are frozen for good: only those of a sound document may be recorded. */
  private keepResolution(
    resolution: Resolution,
    folder: string,
    { published, sound }: { published: PublishedAddresses; sound: boolean },
    report: Report,
  ): void {
    if (resolution.status === "draft") return;
    const changes = compareAddresses(published, resolution.units, resolution.corrections);
    reportAddressChanges(changes, resolution.units, report);
    if (sound && isRecordable(changes)) {
      this.fixes.push({ file: join(folder, "addresses.json"), addresses: changes.recorded });
    }
    this.resolutions.push(resolution);
  }

  /** The original is there, unchanged, and the transcription says what it says. Returns its size. */
  private checkOriginal(resolution: Resolution, folder: string, report: Report): number {
    return this.reporting(join(folder, resolution.original.file), (original) => {
      const bytes = this.readBytes(original.file, original, "required");
      if (bytes !== null) compareOriginal(bytes, resolution, original, report);
      return bytes?.length ?? 0;
    });
  }
}
