import { drawWindow, type WindowLine } from "./pictures/drawn-window.ts";
import { Camera } from "./pictures/camera.ts";
import { KeeperDesk } from "./pictures/keeper-desk.ts";
import { RECEIVED_NAME } from "./pictures/received-document.ts";
import { createSiteServer, listen } from "./site/serve-site.ts";

/**
 * `node scripts/pictures.ts`: takes the pictures of the keepers' guide anew, from what the commands and the built site
 * really show for an invented document.
 */

const DAY = "2026-11-22";

function lookOf(line: string): WindowLine["look"] {
  if (line.startsWith("# проверьте:")) return "marked";
  return undefined;
}

function printReport(report: string): WindowLine[] {
  const command: WindowLine = { text: `> npm run import -- ${RECEIVED_NAME}`, look: "command" };
  const lines = report.trimEnd().split("\n");
  return [
    command,
    ...lines.map((text, index): WindowLine =>
      lines[index - 1] === "" && !text.startsWith(" ") ? { text, look: "heading" } : { text },
    ),
  ];
}

/** What the guide tells a keeper to do with the draft. */
function finish(draft: string): string {
  return draft
    .replace(/^# .*\n/gm, "")
    .replace(
      "\norganizers:",
      `
place:
  city: Примерск
  region: RU-PER
  inferred:
    from: в школе № 1 города Примерска
    why: город назван, регион нет; Примерск находится в Пермском крае
organizers:`,
    )
    .replace("note: null", "note: получено от оргкомитета")
    .replace("status: draft", "status: published");
}

async function pictureCommands(camera: Camera, desk: KeeperDesk): Promise<string> {
  const report = desk.run("import", RECEIVED_NAME);
  const id = desk.findDraft();
  await camera.takeWindow(
    "import-report",
    drawWindow(printReport(report), { title: "Терминал", isDark: true, isNumbered: false }),
  );

  // The day of the import is the machine's.
  const draft = desk.read(id).replace(/^(added|revised): .*$/gm, `$1: ${DAY}`);
  const lines = draft.slice(0, draft.indexOf("\n::: recommendations")).trimEnd().split("\n");
  const shown = lines.map((text): WindowLine => ({ text, look: lookOf(text) }));
  const title = `content/resolutions/${id}/index.md`;
  await camera.takeWindow("draft", drawWindow(shown, { title, isDark: false, isNumbered: true }));
  desk.write(id, finish(draft));
  desk.run("check", "--fix");
  return id;
}

async function pictureSite(camera: Camera, desk: KeeperDesk, id: string): Promise<void> {
  desk.run("build", "--quiet", "--out", desk.site);
  const server = createSiteServer(desk.site, "/");
  const { page } = camera;
  try {
    const host = `http://localhost:${await listen(server, 0)}/`;
    await page.goto(`${host}intake/`);
    await page.getByLabel("Файл с документом").setInputFiles(desk.received);
    await page.locator('[data-intake="draft"]').waitFor();
    await camera.takePage("intake-doubts", page.locator("#draft-doubts"), { width: 900, height: 470 });
    const said = page.locator('[data-field="date.says"] textarea');
    await said.focus();
    await camera.takePage("intake-form", page.locator(".part", { has: said }), { width: 1280, height: 760 });
    await page.goto(`${host}resolutions/${id}/`);
    await camera.takePage("published-page", page.locator("body"), { width: 1280, height: 800 });
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

const desk = new KeeperDesk();
await desk.prepare();
const camera = await Camera.open();
try {
  await pictureSite(camera, desk, await pictureCommands(camera, desk));
} finally {
  await camera.close();
}
