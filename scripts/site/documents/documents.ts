import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { LoadedDocument } from "../../../src/archive/document-folder.ts";
import { loadArchiveWith } from "../../../src/archive/load.ts";
import type { LoadedArchive } from "../../../src/archive/load.ts";
import { namesOf } from "../../../src/archive/moves.ts";
import { BrokenArchiveError } from "../../../src/archive/problems.ts";
import { offerPrepared } from "../../../src/publishing/prepared.ts";
import { readVersion } from "../../../src/publishing/version.ts";
import { openCache, PROJECT } from "../cache-folder.ts";
import type { CacheFolder } from "../cache-folder.ts";
import { clearKept } from "../kept-file.ts";
import { readContentFolder } from "../place.ts";
import { digestCode } from "./document-key.ts";
import { DocumentThreads } from "./document-threads.ts";

/** An archive that was read, and where it is published. */
interface Published {
  out: string;
  site: string;
  base: string;
}

/** The documents of one build, read before Astro begins, their files written while it works. */
export class DocumentBuild {
  private readonly contentFolder: string;
  private readonly cache: CacheFolder;
  private readonly threads = new DocumentThreads();
  /** The files that keep what this build has used. */
  private readonly used: string[] = [];
  private readonly keptOf = new Map<LoadedDocument["id"], string>();

  constructor(contentFolder: string, cache: CacheFolder) {
    this.contentFolder = contentFolder;
    this.cache = cache;
  }

  /** The archive, the same as `loadArchive` reads. */
  read(): Promise<LoadedArchive> {
    const { contentFolder, cache, threads } = this;
    return loadArchiveWith(contentFolder, async (orders, vocabularies) => {
      threads.open({ contentFolder, cache: cache.path, code: digestCode(PROJECT), vocabularies });
      const read = await threads.read(orders);
      for (const { kept, document } of read) {
        this.used.push(kept);
        this.keptOf.set(document.id, kept);
      }
      return read.map(({ document }) => document);
    });
  }

  /** Writes the files beside the documents' pages. */
  async write({ archive }: LoadedArchive, { out, site, base }: Published): Promise<void> {
    const orders = archive.resolutions.map(({ id, original }) => ({
      kept: this.keptOf.get(id) ?? "",
      id,
      names: namesOf(id, archive.moves.resolutions),
      original: original.file,
    }));
    const { date } = readVersion(this.contentFolder, archive);
    const publishing = { out, site, base, settings: archive.settings, date };
    this.used.push(...(await this.threads.write(orders, publishing)));
    clearKept(this.cache.path, this.used);
  }

  async close(): Promise<void> {
    await this.threads.close();
    this.cache.release();
  }
}

/** Reads the archive for every `astro build`, and writes the files beside the documents' pages. */
export function documentFiles(cacheFolder?: string): AstroIntegration {
  let published: Published | undefined;
  let build: DocumentBuild | undefined;
  let loaded: LoadedArchive | undefined;
  let written: Promise<void> | undefined;
  return {
    name: "document-files",
    hooks: {
      "astro:config:done": ({ config: { outDir, site = "", base } }) => {
        published = { out: fileURLToPath(outDir), site, base };
      },
      "astro:build:start": async () => {
        const cache = openCache("documents", published?.out ?? "", cacheFolder);
        const begun = new DocumentBuild(readContentFolder(process.env), cache);
        build = begun;
        loaded = await begun.read();
        if (loaded.problems.length > 0) {
          await begun.close();
          throw new BrokenArchiveError(loaded.problems);
        }
        offerPrepared({ loaded, abandon: () => begun.close() });
      },
      // Astro has emptied the folder of the site by now.
      "astro:build:setup": () => {
        if (written !== undefined || !build || !loaded || !published) return;
        written = build.write(loaded, published);
        // Told at the end, when Astro is waited for no more.
        written.catch(() => undefined);
      },
      "astro:build:done": async () => {
        offerPrepared(undefined);
        await written;
        await build?.close();
      },
    },
  };
}
