import type { Redaction } from "../../archive/model.ts";
import { formatNumber } from "../../russian/plural.ts";

const RULES: Record<string, string> = { "word-bookmark": "Закладки текстового редактора" };

/** A repair rule in a reader's words. */
export function nameRule(rule: string): string {
  return RULES[rule] ?? rule;
}

const REDACTED: Record<Redaction["what"], string> = {
  phone: "телефон",
  email: "адрес электронной почты",
  address: "домашний адрес",
  name: "имя",
  signature: "подпись",
  document: "данные личного документа",
  other: "личные данные",
};

/** What was masked, in a reader's words. */
export function nameRedacted(what: Redaction["what"]): string {
  return REDACTED[what];
}

const RIGHTS: Record<string, string> = {
  undetermined: "Авторские права на текст не установлены: он принадлежит участникам конференции.",
};

/** What is known of the rights in the text. */
export function describeRights(status: string): string {
  return RIGHTS[status] ?? `Права на текст: ${status}.`;
}

/** «17 КБ»: a size a reader on a slow line can use. */
export function describeBytes(bytes: number): string {
  if (bytes < 1024) return `${formatNumber(bytes)}\u00A0байт`;
  if (bytes < 1024 * 1024) return `${formatNumber(Math.round(bytes / 1024))}\u00A0КБ`;
  return `${formatNumber(Math.round((bytes / 1024 / 1024) * 10) / 10)}\u00A0МБ`;
}
