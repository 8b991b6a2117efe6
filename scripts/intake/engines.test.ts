import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { readReceived } from "../../src/intake/received/received-text.ts";
import { drawBlocks } from "../../src/intake/received/received.fixture.ts";
import { startEngines } from "./engines.ts";

const engines = startEngines();
afterAll(() => engines.close());

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../src/intake/received/fixtures/${name}`, import.meta.url)));
const read = (name: string, bytes = fixture(name)) => readReceived({ name, bytes }, engines);

/** A page without a letter on it, as scanners write. */
const SCAN = new TextEncoder().encode(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n",
);

describe("engines in a thread", () => {
  it("read .doc, whose own numbers are lost", async () => {
    const received = await read("village-teachers.doc");
    expect(drawBlocks(received).slice(3)).toEqual([
      "Участники съезда обсудили, как школам района вместе учить и воспитывать детей, и отмечают, что за последние годы многое удалось, а многое ещё предстоит сделать всем вместе.",
      "Съезд решил:",
      "Школам открыть кружки.",
      "Управлению образования поддержать школьные научно-практические конференции.",
      "Школа | Кружков // Ягодное | 5",
      "Принято 12 мая 1998 года.",
    ]);
    expect(received.doubtful?.[0]).toContain("номера");
  });

  it.each([
    ["a place where a word may be parted", 0x1f, "\u00AD"],
    ["a hyphen that parts no lines", 0x1e, "-"],
  ])("read in a .doc %s", async (_, sign, letter) => {
    const bytes = Buffer.from(fixture("village-teachers.doc"));
    const at = bytes.indexOf(Buffer.from("научно-практические", "utf16le"));
    bytes[at + 2 * "научно".length] = sign;
    const received = await read("hyphen.doc", new Uint8Array(bytes));
    expect(drawBlocks(received)).toContain(
      `Управлению образования поддержать школьные научно${letter}практические конференции.`,
    );
  });

  it("read .pdf, line by line", async () => {
    const received = await read("village-teachers.pdf");
    expect(drawBlocks(received)).toEqual([
      "# РЕЗОЛЮЦИЯ",
      "# съезда сельских учителей",
      "# Заречного района",
      expect.stringMatching(/^ {3,}Участники съезда обсудили/),
      "отмечают, что за последние годы многое удалось, а многое ещё предстоит сделать всем вместе.",
      expect.stringMatching(/^ {3,}Съезд решил:$/),
      expect.stringMatching(/^ +1\. Школам открыть кружки\.$/),
      expect.stringMatching(/^ +2\. Управлению образования/),
      expect.stringMatching(/^Школа\s+Кружков$/),
      expect.stringMatching(/^Ягодное\s+5$/),
      "Принято 12 мая 1998 года.",
    ]);
    expect(received.hidden).toEqual(["имя автора"]);
  });

  it.each<[string, string, Uint8Array | undefined, RegExp]>([
    ["a locked PDF", "locked.pdf", undefined, /паролем/],
    ["a scan", "scan.pdf", SCAN, /это скан/],
    ["a PDF cut off", "cut.pdf", fixture("village-teachers.pdf").subarray(0, 900), /повреждён|это скан/],
    ["a .doc cut off", "cut.doc", fixture("village-teachers.doc").subarray(0, 4096), /повреждён/],
  ])("%s is told", async (_, name, bytes, message) => {
    await expect(read(name, bytes)).rejects.toThrow(message);
  });

  it("are ended when a file takes too long, and read the next", async () => {
    const hasty = startEngines(1);
    await expect(
      readReceived({ name: "a.pdf", bytes: fixture("village-teachers.pdf") }, hasty),
    ).rejects.toThrow(/слишком долго/);
    await hasty.close();
    expect((await read("village-teachers.doc")).blocks.length).toBeGreaterThan(5);
  });
});
