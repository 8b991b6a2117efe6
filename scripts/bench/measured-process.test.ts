import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { runMeasured } from "./measured-process.ts";

const folder = mkdtempSync(join(tmpdir(), "measured-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function script(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

it.runIf(process.platform === "linux")("counts the memory and the work of children", async () => {
  const hungry = script(
    "child.mjs",
    "const held = Buffer.alloc(150e6, 1); for (const end = Date.now() + 800; Date.now() < end; ); held.at(0);",
  );
  const parent = script(
    "parent.mjs",
    `import { spawnSync } from "node:child_process"; spawnSync(process.execPath, [${JSON.stringify(hungry)}]);`,
  );
  const { succeeded, seconds, cpuSeconds, peakBytes } = await runMeasured(parent, [], {});
  expect(succeeded).toBe(true);
  expect(seconds).toBeGreaterThan(0.8);
  expect(cpuSeconds).toBeGreaterThan(0.2);
  expect(peakBytes).toBeGreaterThan(200e6);
});

it("tells a phase that failed", async () => {
  const { succeeded } = await runMeasured(script("broken.mjs", "process.exit(3)"), [], {});
  expect(succeeded).toBe(false);
});
