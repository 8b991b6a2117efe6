import { createServer, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import { createSiteServer, listen } from "../site/serve-site.ts";
import { compress } from "./sizes.ts";

const COMPRESSIBLE = /^(text\/|application\/(javascript|json|xml|manifest\+json)|image\/svg)/;

export interface CompressedSite {
  /** Of the home page. */
  url: string;
  close: () => void;
}

/**
 * The site's own server behind one that compresses as a good static host does. It listens before the site is
 * built, so that the address can be built into it.
 */
export async function serveCompressed(folder: string, base: string): Promise<CompressedSite> {
  const inner = createSiteServer(folder, base);
  const innerPort = await listen(inner, 0, "127.0.0.1");
  const ready = new Map<string, Buffer>();
  const outer = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { method, url: path = "/" } = request;
    ask({ port: innerPort, host: "127.0.0.1", method, path }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const headers = { ...answer.headers };
        let content: Buffer = Buffer.concat(chunks);
        if (COMPRESSIBLE.test(headers["content-type"] ?? "") && content.length > 0) {
          content = ready.get(path) ?? compress(content);
          ready.set(path, content);
          headers["content-encoding"] = "br";
          headers["content-length"] = String(content.length);
        }
        response.writeHead(answer.statusCode ?? 500, headers).end(content);
      });
    }).end();
  });
  const port = await listen(outer, 0, "127.0.0.1");
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () => {
      for (const server of [outer, inner]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
