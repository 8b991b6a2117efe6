import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";
import { createReport } from "./problems.ts";
import type { Report } from "./problems.ts";
import { decodeText } from "./text-file.ts";

/** What may be read below a content folder: its own files, never what a link outside of it leads to. */

type FileKind = "missing" | "folder" | "file" | "outside";

const unreadable = {
  missing: { message: "файла нет", remedy: "положите его в папку документа" },
  outside: { message: "ссылка ведёт за пределы папки content", remedy: "положите сюда сам файл" },
  folder: { message: "это папка, а не файл", remedy: "замените её файлом" },
};

export class ContentFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** A report on a file or folder of it. */
  reportOn(...steps: string[]): Report {
    return createReport(join(this.path, ...steps));
  }

  kindOf(path: string): FileKind {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return "missing";
    if (stat.isSymbolicLink() && path !== this.path) {
      if (!existsSync(path)) return "missing";
      const target = realpathSync(path);
      return target.startsWith(realpathSync(this.path) + sep) ? this.kindOf(target) : "outside";
    }
    return stat.isDirectory() ? "folder" : "file";
  }

  /** The bytes of a file, `null` with a problem when they cannot be had. */
  readBytes(path: string, report: Report, need: "required" | "optional"): Buffer | null {
    const kind = this.kindOf(path);
    if (kind === "missing" && need === "optional") return null;
    if (kind !== "file") {
      report.add(unreadable[kind]);
      return null;
    }
    return readFileSync(path);
  }

  readText(path: string, report: Report, need: "required" | "optional"): string | null {
    const bytes = this.readBytes(path, report, need);
    return bytes === null ? null : decodeText(bytes, report);
  }

  /** File names in a folder of it, in order. */
  list(...steps: string[]): string[] {
    const path = join(this.path, ...steps);
    if (this.kindOf(path) !== "folder") return [];
    return readdirSync(path)
      .filter((name) => !name.startsWith("."))
      .sort();
  }

  /** The names of the documents' folders, and reports on what else lies between them. */
  listDocuments(): { names: string[]; reports: Report[] } {
    const report = this.reportOn("resolutions");
    if (this.kindOf(this.path) === "missing") {
      report.add({
        message: `папки ${this.path} нет`,
        remedy: "укажите существующую папку в ARCHIVE_CONTENT",
      });
      return { names: [], reports: [report] };
    }
    const reports: Report[] = [];
    const names = this.list("resolutions").filter((name) => {
      const own = this.reportOn("resolutions", name);
      const kind = this.kindOf(own.file);
      if (kind === "folder") return true;
      const stray = {
        message: "здесь лежат только папки документов",
        remedy: "переместите файл в папку документа",
      };
      own.add(kind === "outside" ? unreadable.outside : stray);
      reports.push(own);
      return false;
    });
    return { names, reports };
  }
}
