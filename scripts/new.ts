import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reservedIds } from "../src/archive/paths.ts";
import { slug } from "../src/archive/schema-parts.ts";
import { chooseId } from "../src/intake/draft-id.ts";
import { writeEmptyDocument } from "../src/intake/sample-document.ts";
import { listFolders } from "./intake/draft-folder.ts";
import { today } from "./intake/today.ts";

/** `npm run new -- [ID]`: an empty document to fill in by hand. It never overwrites. */

const parent = join(process.env["ARCHIVE_CONTENT"] ?? "content", "resolutions");

/** What speaks against the name, `null` when nothing does. */
function refuseId(id: string): string | null {
  if (!slug.safeParse(id).success) {
    return `«${id}» не годится как имя: строчные латинские буквы, цифры и дефисы, например 2024-primersk-family`;
  }
  if (reservedIds.includes(id)) return `имя «${id}» занято страницами списков; добавьте к нему год и место`;
  return existsSync(join(parent, id)) ? `папка ${join(parent, id)} уже есть; дайте другое имя` : null;
}

function begin(id: string): void {
  mkdirSync(parent, { recursive: true });
  const folder = join(parent, id);
  mkdirSync(folder);
  writeFileSync(join(folder, "index.md"), writeEmptyDocument(id, today()), { flag: "wx" });
  console.log(`Начат документ: ${folder}
  1. Положите в эту папку полученный файл под именем original с его расширением: original.docx, original.pdf.
     Это не original.txt — исправьте имя в index.md, в поле original.
  2. Откройте ${join(folder, "index.md")} и заполните описание; текст вставьте под второй строкой «---».
  3. Запустите «npm run check -- --fix»: он запишет контрольную сумму файла и назовёт, чего не хватает.`);
}

const [given, ...rest] = process.argv.slice(2);
const folders = listFolders(parent);
const id = given ?? chooseId("undated-document", (name) => folders.has(name));
const refused = rest.length > 0 ? "назовите одно имя: npm run new -- 2024-primersk-family" : refuseId(id);
if (refused === null) begin(id);
else {
  console.error(refused);
  process.exitCode = 2;
}
