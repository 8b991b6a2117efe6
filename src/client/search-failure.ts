import { EngineFailure } from "./search-files.ts";
import type { FailureReason } from "./search-files.ts";

const REASONS: Record<FailureReason, string> = {
  offline: "Поиск не загрузился: нет связи с сетью.",
  missing: "Поиск не загрузился: его файлы не пришли с сервера.",
  refused: "Поиск не запустился: браузер не разрешает WebAssembly, на котором он работает.",
};

/** What to say when there is no search, or no more of it; an answer that is on the screen stays, else other ways in do. */
export function describeFailure(error: unknown, isAnswered: boolean): string {
  const reason = error instanceof EngineFailure ? REASONS[error.reason] : "Поиск прервался из-за ошибки.";
  return isAnswered
    ? `${reason} Ниже осталось то, что уже нашлось.`
    : `${reason} Читать архив можно и без поиска — по ссылкам ниже.`;
}
