import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../site/build-site.ts";
import { RECEIVED_NAME, writeReceivedDocument } from "./received-document.ts";

/** A keeper's computer: a copy of the archive, a received file, and the commands. */
export class KeeperDesk {
  readonly folder = join(ROOT, ".cache", "pictures");
  readonly content = join(this.folder, "content");
  readonly site = join(this.folder, "site");
  readonly received = join(this.folder, RECEIVED_NAME);

  async prepare(): Promise<void> {
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
    cpSync(join(ROOT, "content"), this.content, { recursive: true });
    writeFileSync(this.received, await writeReceivedDocument());
  }

  /** Runs a command where the keeper types it; returns what it printed. */
  run(script: "import" | "check" | "build", ...args: string[]): string {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, "scripts", `${script}.ts`), ...args],
      { cwd: script === "build" ? ROOT : this.folder, env: this.environment(script), encoding: "utf8" },
    );
    if (status !== 0) throw new Error(`${script} failed:\n${stdout}${stderr}`);
    return stdout;
  }

  /** Elsewhere than in a build, the archive is the folder `content` where the command is typed. */
  private environment(script: string): NodeJS.ProcessEnv {
    const { ARCHIVE_CONTENT: _, ...environment } = process.env;
    const own = { ...environment, INIT_CWD: this.folder, SITE_URL: "http://localhost:4321/", BASE_PATH: "/" };
    return script === "build" ? { ...own, ARCHIVE_CONTENT: this.content } : own;
  }

  /** The name of the only document that the archive did not hold. */
  findDraft(): string {
    const held = new Set(readdirSync(join(ROOT, "content", "resolutions")));
    const [id, ...more] = readdirSync(join(this.content, "resolutions")).filter((name) => !held.has(name));
    if (id === undefined || more.length > 0) throw new Error("one draft was expected");
    return id;
  }

  read(id: string): string {
    return readFileSync(join(this.content, "resolutions", id, "index.md"), "utf8");
  }

  write(id: string, text: string): void {
    writeFileSync(join(this.content, "resolutions", id, "index.md"), text);
  }
}
