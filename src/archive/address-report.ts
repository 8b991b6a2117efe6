import { recallTexts } from "./corrections.ts";
import type { LocatedData } from "./frontmatter.ts";
import type { Address, Resolution } from "./model.ts";
import type { Report } from "./problems.ts";
import type { AddressChanges } from "./published-addresses.ts";

/** What the pinning found out about the same document. */
export interface Pinning {
  /** Addresses that `--fix` pins; the document is read as if it had been done. */
  pinned: Address[];
  ambiguous: Address[];
}

interface Standing extends Pick<Resolution, "units" | "corrections" | "redactions"> {
  lineOf: LocatedData["lineOf"];
}

const fix = "исправив остальное, запустите «npm run check -- --fix»: он";

/** Reports every change that `--fix` would record and every one that it must not. */
export function reportAddressChanges(
  changes: AddressChanges,
  standing: Standing,
  pinning: Pinning | null,
  report: Report,
): void {
  const { units, corrections, redactions } = standing;
  const { pinned, ambiguous } = pinning ?? { pinned: [], ambiguous: [] };
  if (pinned.length > 0) {
    report.add({
      message: `вставка, удаление или перестановка сдвинули опубликованные адреса: ${pinned.join(", ")}`,
      remedy: `${fix} закрепит их в index.md знаками {#адрес}; текст и пометки не изменятся`,
    });
  }
  const fixable = [...changes.added, ...changes.corrected];
  if (fixable.length > 0) {
    report.add({
      message: `адреса не записаны: ${fixable.join(", ")}`,
      remedy: `${fix} допишет addresses.json`,
    });
  }
  if (changes.hidden.length > 0) {
    report.add({
      message: `скрыты личные данные: ${changes.hidden.join(", ")}; прежний текст ещё можно подобрать по отпечатку`,
      remedy: `сверьте, что остальные слова там прежние; ${fix} уберёт отпечатки прежнего текста из addresses.json`,
    });
  }
  reportUnhidden(changes.unhidden, standing, report);
  reportMisfits(standing, report);
  const begins = new Map(units.map(({ address, line }) => [address, line]));
  for (const address of changes.changed) {
    const isCorrected = corrections.some(({ at }) => at === address);
    const isMasked = redactions.some(({ at, date }) => at === address && date === null);
    report.add({
      line: begins.get(address) ?? null,
      message: `под опубликованным адресом ${address} теперь другой текст${isCorrected ? ", и запись в corrections его не объясняет" : ""}`,
      remedy: isCorrected ? misfit : isMasked ? undated : remedyFor(address, ambiguous, corrected),
    });
  }
  for (const address of changes.lost) {
    const message = `опубликованный адрес ${address} пропал`;
    report.add({ message, remedy: remedyFor(address, ambiguous, removed) });
  }
}

const misfit =
  "запишите в from и to в точности то, что было и что стало: обратная замена должна дать опубликованный текст";
const undated = "данные скрыты после публикации — допишите в их записи redactions день: date";
const corrected = "если исправлена ошибка переписки или разделён абзац, добавьте запись в corrections";
const removed = "верните текст или, если адрес снят намеренно, запишите в content/moves.yaml, куда он ведёт";

function remedyFor(address: Address, ambiguous: Address[], remedy: string): string {
  const pin = `закрепите адрес в конце абзаца: {#${address}}`;
  return ambiguous.includes(address)
    ? `прежний текст стоит в документе не раз; решите, который из них тот самый, и ${pin}`
    : `${remedy}; если прежний текст теперь в другом месте, ${pin}`;
}

/** A date says that a published text was changed. */
function reportUnhidden(unhidden: Address[], { redactions, lineOf }: Standing, report: Report): void {
  redactions.forEach(({ at, date }, index) => {
    if (date === null || !unhidden.includes(at)) return;
    report.add({
      line: lineOf(["redactions", index, "date"]),
      field: `redactions.${String(index)}.date`,
      message: `опубликованный текст ${at} не менялся`,
      remedy: "уберите date: день ставят, когда данные скрывают в том, что уже было опубликовано",
    });
  });
}

/** A correction's new words must stand where it says. */
function reportMisfits({ units, corrections, redactions, lineOf }: Standing, report: Report): void {
  for (const unit of units) {
    const own = corrections.filter(({ at }) => at === unit.address);
    if (own.length === 0) continue;
    for (const correction of recallTexts(unit, own).misfits) {
      const index = corrections.indexOf(correction);
      const isHidden = redactions.some(({ at }) => at === unit.address);
      report.add({
        line: lineOf(["corrections", index, "to"]),
        field: `corrections.${String(index)}.to`,
        message: isHidden
          ? `этих слов в ${unit.address} нет`
          : `слов «${correction.to}» в ${unit.address} нет`,
        remedy: isHidden
          ? "там скрыты личные данные: удалите запись, если она показывает их"
          : "запишите в to исправленные слова так, как они стоят в тексте",
      });
    }
  }
}
