import { basename, join } from "node:path";
import { loadArchive } from "../src/archive/load.ts";
import { describeLikeness, NearDuplicates } from "../src/archive/near-duplicates.ts";
import { exportDraft } from "../src/intake/draft-json.ts";
import { draftReceived } from "../src/intake/draft.ts";
import { IntakeError } from "../src/intake/model.ts";
import type { Draft, Reference } from "../src/intake/model.ts";
import { tellFileName } from "../src/intake/received/file-name.ts";
import { readReceived } from "../src/intake/received/received-text.ts";
import { writeReport } from "../src/intake/report.ts";
import { counted } from "../src/russian/plural.ts";
import { writeDraftFolder } from "./intake/draft-folder.ts";
import { startEngines } from "./intake/engines.ts";
import { readArguments, UsageError } from "./intake/import-arguments.ts";
import type { ImportArguments } from "./intake/import-arguments.ts";
import { dropRepeated, readGiven, resolveGiven } from "./intake/received-paths.ts";
import { readSettlements } from "./intake/settlements.ts";
import { today } from "./intake/today.ts";

/**
 * `npm run import -- FILE… [--json] [--out DIR] [--mask]`: received files → drafts, each with a report.
 *
 * With `--json` a JSON object for each file stands on a line of standard output, and nothing is written unless `--out`
 * says where. Of several files each object also names its `file`. What cannot be read is one line on standard error;
 * the others go on, and the exit code is 2.
 */

/** What the archive holds and knows. It takes a second to read, so it is read for a file that can be taken in. */
class Holdings {
  readonly reference: Reference;
  readonly duplicates = new NearDuplicates();
  readonly isTaken: (id: string) => boolean;

  constructor(content: string) {
    const { archive, drafts } = loadArchive(content);
    const { vocabularies, resolutions, withdrawn, published } = archive;
    if (vocabularies.eventKinds.length === 0) {
      throw new UsageError(`в папке ${content} нет словарей; укажите в ARCHIVE_CONTENT папку архива`);
    }
    this.reference = { vocabularies, settlements: readSettlements() };
    const held = [...resolutions, ...drafts];
    for (const document of held) this.duplicates.take(document);
    const ids = new Set([...held, ...withdrawn].map(({ id }) => id));
    this.isTaken = (id) => ids.has(id) || Object.hasOwn(published.resolutions, id);
  }
}

/** In one line. A mistake of ours costs the keeper this file, not the others. */
function explain(error: unknown): string {
  if (error instanceof IntakeError) return error.message;
  const message = String(error).replace(/\s+/g, " ");
  return `программа не справилась с файлом; пришлите его разработчику вместе с этими словами: ${message}`;
}

class Importing {
  private readonly options: ImportArguments;
  private readonly content: string;
  private readonly engines = startEngines();
  private readonly outcomes: string[] = [];
  private failed = 0;
  private known: Holdings | null = null;

  constructor(options: ImportArguments, content: string) {
    this.options = options;
    this.content = content;
  }

  private get holdings(): Holdings {
    return (this.known ??= new Holdings(this.content));
  }

  async run(): Promise<number> {
    const { files, json } = this.options;
    for (const [place, file] of files.entries()) {
      if (files.length > 1)
        console.error(`[${String(place + 1)}/${String(files.length)}] ${tellFileName(file)}`);
      await this.take(file);
    }
    await this.engines.close();
    if (files.length > 1) (json ? console.error : console.log)(this.summarize());
    return this.failed === 0 ? 0 : 2;
  }

  private async take(file: string): Promise<void> {
    try {
      const given = readGiven(file);
      const received = await readReceived(given, this.engines);
      const draft = await draftReceived(given, received, this.holdings.reference, this.options);
      this.doubtDuplicate(draft, file);
      this.outcomes.push(`${tellFileName(file)}: ${this.deliver(draft, file)}`);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      const message = explain(error);
      this.failed += 1;
      this.outcomes.push(`${tellFileName(file)}: не принят — ${message}`);
      console.error(`${tellFileName(file)}: ${message}`);
    }
  }

  private doubtDuplicate(draft: Draft, file: string): void {
    const { units } = draft.text;
    const date = draft.event.date ?? null;
    const place = { city: draft.event.place?.city ?? null };
    const id = tellFileName(basename(file));
    const [likeness] = this.holdings.duplicates.take({ id, units, date, place });
    if (likeness === undefined) return;
    const why = `${describeLikeness(likeness)}; не тот же ли это документ`;
    draft.doubts.unshift({ field: "text", says: null, at: null, why });
  }

  /** Writes and prints what was asked for; returns what became of the file, in short. */
  private deliver(draft: Draft, file: string): string {
    const { json, out, files } = this.options;
    const folder = json && out === null ? null : this.write(draft);
    if (json) {
      const object = exportDraft(draft, this.holdings.reference);
      console.log(JSON.stringify(files.length > 1 ? { file, ...object } : object));
    } else {
      const reported = folder === null ? null : { path: folder, isElsewhere: out !== null };
      console.log(writeReport(draft, this.holdings.reference, reported));
    }
    const doubts = counted(draft.doubts.length, [
      "сомнительное место",
      "сомнительных места",
      "сомнительных мест",
    ]);
    return folder === null ? `прочитан, ${doubts}` : `${folder}, ${doubts}`;
  }

  private write(draft: Draft): string {
    const { out } = this.options;
    const archive = join(this.content, "resolutions");
    const parent = out === null ? archive : resolveGiven(out);
    try {
      const id = writeDraftFolder(draft, parent, { day: today(), isTaken: this.holdings.isTaken });
      return join(out ?? archive, id);
    } catch (error) {
      const { code = "" } = error as NodeJS.ErrnoException;
      if (code === "") throw error;
      throw new IntakeError(`в папку ${out ?? parent} нельзя записать черновик (${code})`);
    }
  }

  private summarize(): string {
    const { length } = this.options.files;
    const done = `принято ${String(length - this.failed)} из ${String(length)}`;
    return ["", `Итог: ${done}`, ...this.outcomes.map((outcome) => `  ${outcome}`)].join("\n");
  }
}

try {
  const given = readArguments(process.argv.slice(2));
  const files = dropRepeated(given.files, (path) => {
    console.error(`${tellFileName(path)}: назван дважды, взят один раз`);
  });
  process.exitCode = await new Importing(
    { ...given, files },
    process.env["ARCHIVE_CONTENT"] ?? "content",
  ).run();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
