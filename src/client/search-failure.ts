import { EngineFailure } from "./search-engine.ts";
import type { FailureReason } from "./search-engine.ts";

const REASONS: Record<FailureReason, string> = {
  offline: "Поиск не загрузился: нет связи с сетью.",
  missing: "Поиск не загрузился: его файлы не пришли с сервера.",
  refused: "Поиск не запустился: браузер не разрешает WebAssembly, на котором он работает.",
};

/** What to say when there is no search; the page's other ways in stay. */
export function describeFailure(error: unknown): string {
  const reason = error instanceof EngineFailure ? REASONS[error.reason] : "Поиск прервался из-за ошибки.";
  return `${reason} Читать архив можно и без поиска — по ссылкам ниже.`;
}
