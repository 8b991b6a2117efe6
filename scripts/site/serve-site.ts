import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import sirv from "sirv";

/** What the list of media types lacks, or names without an encoding. */
const TEXT_TYPES = new Map([
  [".bib", "application/x-bibtex"],
  [".ris", "application/x-research-info-systems"],
  [".csv", "text/csv"],
  [".json", "application/json"],
  [".md", "text/markdown"],
  [".svg", "image/svg+xml"],
  [".txt", "text/plain"],
  [".xml", "application/xml"],
]);

function setHeaders(response: ServerResponse, path: string): void {
  const type = TEXT_TYPES.get(extname(path));
  if (type !== undefined) response.setHeader("Content-Type", `${type}; charset=utf-8`);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location }).end();
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** Answers requests from a built folder as a static host would: folders, base path, 404 page. */
export function createSiteServer(folder: string, base: string): Server {
  const serveFile = sirv(folder, { dev: true, etag: true, setHeaders });
  const answerMissing = (response: ServerResponse) => {
    const page = join(folder, "404.html");
    response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
    response.end(existsSync(page) ? readFileSync(page) : "404");
  };
  return createServer((request: IncomingMessage, response) => {
    const { pathname, search } = new URL(request.url ?? "/", "http://host");
    if (!pathname.startsWith(base)) {
      if (pathname === "/" || `${pathname}/` === base) redirect(response, base + search);
      else answerMissing(response);
      return;
    }
    const path = pathname.slice(base.length - 1);
    if (!path.endsWith("/") && !path.includes("..") && isFolder(join(folder, path))) {
      redirect(response, `${pathname}/${search}`);
      return;
    }
    request.url = path + search;
    serveFile(request, response, () => {
      answerMissing(response);
    });
  });
}

/** Starts listening; resolves with the port, rejects with Node's error (`EADDRINUSE`). */
export function listen(server: Server, port: number, host?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host }, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Whether another program already listens on the port. */
export async function isTaken(port: number, host?: string): Promise<boolean> {
  const probe = createServer();
  try {
    await listen(probe, port, host);
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return true;
    throw error;
  } finally {
    probe.close();
  }
}
