import { SettingError } from "./place.ts";

/** Ends a command with code 1: a wrong setting is told in one line, anything unforeseen with its trace. */
export function reportFailure(error: unknown): void {
  const expected = error instanceof SettingError || isBadArgument(error);
  console.error(expected ? error.message : error);
  process.exitCode = 1;
}

function isBadArgument(error: unknown): error is Error {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
