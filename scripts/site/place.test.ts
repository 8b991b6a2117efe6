import { describe, expect, it } from "vitest";
import { SettingError, readPlace, readPort } from "./place.ts";

describe("readPlace", () => {
  const cases: [env: Record<string, string>, site: string, base: string][] = [
    [{}, "http://localhost:4321/", "/"],
    [{ PORT: "5000" }, "http://localhost:5000/", "/"],
    [{ PORT: "0" }, "http://localhost:4321/", "/"],
    [{ BASE_PATH: "/archive/" }, "http://localhost:4321/", "/archive/"],
    [{ BASE_PATH: "archive" }, "http://localhost:4321/", "/archive/"],
    [{ BASE_PATH: "/a//b" }, "http://localhost:4321/", "/a/b/"],
    [{ BASE_PATH: "/" }, "http://localhost:4321/", "/"],
    [{ BASE_PATH: "//" }, "http://localhost:4321/", "/"],
    [{ BASE_PATH: " " }, "http://localhost:4321/", "/"],
    [{ SITE_URL: "https://example.org" }, "https://example.org/", "/"],
    [{ SITE_URL: "https://example.org/archive" }, "https://example.org/", "/archive/"],
    [{ SITE_URL: "https://example.org/x/", BASE_PATH: "/y/" }, "https://example.org/", "/y/"],
    [{ SITE_URL: "https://example.org", PORT: "5000" }, "https://example.org/", "/"],
  ];
  it.each(cases)("%j → %s and %s", (env, site, base) => {
    expect(readPlace(env)).toEqual({ site, base });
  });

  it.each([
    { SITE_URL: "example.org" },
    { SITE_URL: "ftp://example.org/" },
    { BASE_PATH: "/архив/" },
    { BASE_PATH: "/a?b" },
  ])("refuses %j", (env) => {
    expect(() => readPlace(env)).toThrow(SettingError);
  });
});

it.each(["http", "-1", "65536", "80.5"])("refuses the port %s", (port) => {
  expect(() => readPort({ PORT: port })).toThrow(SettingError);
});
