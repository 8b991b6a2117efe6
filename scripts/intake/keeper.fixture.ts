import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A keeper's computer: a copy of the archive, a folder of received files, and the commands. */

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

export class KeeperFixture {
  private readonly root = mkdtempSync(join(tmpdir(), "keeper-"));
  readonly content = join(this.root, "content");
  /** Where the keeper is when a command is typed. */
  readonly desk = join(this.root, "desk");

  constructor() {
    cpSync("content", this.content, { recursive: true });
    mkdirSync(this.desk);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  receive(name: string, text: string | Uint8Array): string {
    writeFileSync(join(this.desk, name), text);
    return name;
  }

  run(script: "import" | "new" | "check", ...args: string[]): Outcome {
    const env = { ...process.env, ARCHIVE_CONTENT: this.content, INIT_CWD: this.desk };
    const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
      env,
      encoding: "utf8",
    });
    return { code: status, stdout, stderr };
  }

  read(...steps: string[]): string {
    return readFileSync(join(this.content, "resolutions", ...steps), "utf8");
  }

  /** Makes a folder between the documents' folders, or in one of them. */
  begin(...steps: string[]): void {
    mkdirSync(join(this.content, "resolutions", ...steps), { recursive: true });
  }

  write(text: string, ...steps: string[]): void {
    writeFileSync(join(this.content, "resolutions", ...steps), text);
  }

  /** Names of the documents' folders and whatever else lies between them. */
  folders(): string[] {
    return readdirSync(join(this.content, "resolutions")).sort();
  }
}

/** What a conference that never was adopted, as it came. */
export const received = `РЕЗОЛЮЦИЯ
II муниципальной научно-практической конференции «Школьное питание: опыт»

14 марта 2024 года в городе Лысьве прошла II муниципальная научно-практическая конференция «Школьное питание: опыт». Организатором конференции выступило Управление образования города Лысьвы. В работе конференции приняли участие более 150 педагогов.
Участники конференции отмечают, что столовые стали лучше, а меню разнообразнее.
Участники конференции рекомендуют:
Руководителям общеобразовательных организаций:
1. Обсудить меню с родителями.
2. Завести дневник питания.
Справки по телефону +7 (342) 496-12-34.
`;
