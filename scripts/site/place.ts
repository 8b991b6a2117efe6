/** Where the site is published. */
export interface Place {
  /** Origin with a slash: `https://example.org/`. */
  site: string;
  /** Path of the home page, with a slash at both ends: `/` or `/archive/`. */
  base: string;
}

const DEFAULT_PORT = 4321;

/** A setting from the environment that cannot be used, with what to do about it. */
export class SettingError extends Error {}

/**
 * `SITE_URL` and `BASE_PATH` of the environment. A path inside `SITE_URL` is the base where `BASE_PATH`
 * is not given, so that either way of writing one address works.
 */
export function readPlace(env: Record<string, string | undefined>): Place {
  const written = env.SITE_URL?.trim() || `http://localhost:${String(readPort(env) || DEFAULT_PORT)}/`;
  const url = URL.canParse(written) ? new URL(written) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new SettingError(`SITE_URL is "${written}"; give an address such as https://example.org/`);
  }
  const path = env.BASE_PATH?.trim() || url.pathname;
  const base = `/${path.split("/").filter(Boolean).join("/")}/`.replace("//", "/");
  if (!/^[\w./~-]*$/.test(base)) {
    throw new SettingError(
      `BASE_PATH is "${path}"; use Latin letters, digits, "-" and "/", such as /archive/`,
    );
  }
  return { site: `${url.origin}/`, base };
}

/** `PORT` of the environment, 4321 when it is not given. */
export function readPort(env: Record<string, string | undefined>): number {
  const written = env.PORT?.trim() || String(DEFAULT_PORT);
  const port = Number(written);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new SettingError(`PORT is "${written}"; give a number from 1 to 65535, such as PORT=4322`);
  }
  return port;
}

/** The folder of documents and vocabularies: `ARCHIVE_CONTENT`, else `content`. */
export function readContentFolder(env: Record<string, string | undefined>): string {
  return env.ARCHIVE_CONTENT?.trim() || "content";
}
