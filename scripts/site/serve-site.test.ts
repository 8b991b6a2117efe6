import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSiteServer, isTaken, listen } from "./serve-site.ts";

const folder = mkdtempSync(join(tmpdir(), "site-"));
let server: Server;
let origin: string;

beforeAll(async () => {
  mkdirSync(join(folder, "themes"));
  writeFileSync(join(folder, "index.html"), "home");
  writeFileSync(join(folder, "404.html"), "missing");
  writeFileSync(join(folder, "themes", "index.html"), "themes");
  writeFileSync(join(folder, "original.txt"), "текст");
  server = createSiteServer(folder, "/archive/");
  origin = `http://127.0.0.1:${String(await listen(server, 0))}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe("a site served under a base path", () => {
  const cases: [path: string, status: number, result: string][] = [
    ["/archive/", 200, "home"],
    ["/archive/themes/", 200, "themes"],
    ["/archive/?q=1", 200, "home"],
    ["/archive/nothing/", 404, "missing"],
    ["/elsewhere/", 404, "missing"],
    ["/archivethemes/", 404, "missing"],
    ["/archive/../../etc/passwd", 404, "missing"],
    ["/archive/%2e%2e/%2e%2e/etc/passwd", 404, "missing"],
    ["/archive/%E0%A4%A", 404, "missing"],
    ["/?q=1", 302, "/archive/?q=1"],
    ["/archive", 302, "/archive/"],
    ["/archive/themes?a=b", 302, "/archive/themes/?a=b"],
  ];
  it.each(cases)("%s → %i %s", async (path, status, result) => {
    const response = await fetch(origin + path, { redirect: "manual" });
    expect(response.status).toBe(status);
    expect(status === 302 ? response.headers.get("location") : await response.text()).toBe(result);
  });

  it("names the encoding of text", async () => {
    const response = await fetch(`${origin}/archive/original.txt`);
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await response.text()).toBe("текст");
  });
});

it("knows when a port is taken", async () => {
  const port = Number(new URL(origin).port);
  expect(await isTaken(port)).toBe(true);
  expect(await isTaken(0)).toBe(false);
});
