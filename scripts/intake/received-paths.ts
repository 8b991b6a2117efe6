import { realpathSync, readFileSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { IntakeError } from "../../src/intake/model.ts";
import type { ReceivedFile } from "../../src/intake/model.ts";
import { LARGEST_FILE } from "../../src/intake/received/received-text.ts";

/** npm starts scripts in the project's folder; people name files from where they are. */
export function resolveGiven(path: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), path);
}

const failures: Record<string, string> = {
  ENOENT: "файла нет; проверьте имя и папку",
  EACCES: "файл нельзя прочитать: нет прав",
  EPERM: "файл нельзя прочитать: нет прав",
  ENAMETOOLONG: "имя файла слишком длинное; переименуйте его",
  ELOOP: "ссылка ведёт сама на себя; назовите сам файл",
  ENOTDIR: "файла нет; проверьте имя и папку",
  ERR_INVALID_ARG_VALUE: "файла нет; проверьте имя и папку",
};

function explain(error: unknown): IntakeError {
  const { code = "" } = error as NodeJS.ErrnoException;
  return new IntakeError(failures[code] ?? `файл не читается (${code || "неизвестная ошибка"})`);
}

/** Reads a regular file that is not too large to be a document; nothing else is opened. */
export function readGiven(path: string): ReceivedFile {
  const file = resolveGiven(path);
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) throw new IntakeError("это папка; назовите файлы в ней");
    if (!stat.isFile()) throw new IntakeError("это не обычный файл; назовите файл с документом");
    if (stat.size > LARGEST_FILE) {
      const limit = String(Math.floor(LARGEST_FILE / 1_000_000));
      throw new IntakeError(`файл больше ${limit} МБ; пришлите сам документ, без вложений`);
    }
    return { name: basename(file), bytes: new Uint8Array(readFileSync(file)) };
  } catch (error) {
    throw error instanceof IntakeError ? error : explain(error);
  }
}

/** The paths without those that lead to a file named before. */
export function dropRepeated(paths: readonly string[], onRepeated: (path: string) => void): string[] {
  const known = new Set<string>();
  return paths.filter((path) => {
    const real = realPath(path);
    if (known.has(real)) onRepeated(path);
    return !known.has(real) && known.add(real);
  });
}

function realPath(path: string): string {
  const file = resolveGiven(path);
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
