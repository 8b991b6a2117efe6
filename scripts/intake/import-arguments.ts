import { parseArgs } from "node:util";

/** What `npm run import` was asked for. */
export interface ImportArguments {
  files: string[];
  json: boolean;
  mask: boolean;
  /** The folder that drafts are written to instead of the archive. */
  out: string | null;
}

/** A wrong call; the message is one line that says how it is done right. */
export class UsageError extends Error {}

const usage = "npm run import -- ФАЙЛ… [--json] [--out ПАПКА] [--mask]";

export function readArguments(args: readonly string[]): ImportArguments {
  const { values, positionals } = parse(args);
  const { json, mask, out = null } = values;
  if (positionals.length === 0) throw new UsageError(`назовите файл: ${usage}`);
  if (out?.trim() === "") throw new UsageError(`после --out нужна папка: ${usage}`);
  return { files: positionals, json, mask, out };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        mask: { type: "boolean", default: false },
        out: { type: "string" },
      },
    });
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    const option = /'(--?[^' =<]+)/.exec(message)?.[1] ?? "";
    const reason =
      code === "ERR_PARSE_ARGS_UNKNOWN_OPTION"
        ? `неизвестный ключ ${option}`
        : `ключ ${option} указан неверно`;
    throw new UsageError(`${reason}: ${usage}`);
  }
}
