import type { ErrorCode } from "yaml";

/** What is wrong with a YAML file, for keepers. Nothing of the file is quoted: it may hold what was hidden. */

const amiss = "знак & или * в начале значения";
const tagged = "знак ! в начале значения";

const faults: Partial<Record<ErrorCode, string>> = {
  ALIAS_PROPS: amiss,
  BAD_ALIAS: amiss,
  MULTIPLE_ANCHORS: amiss,
  BAD_PROP_ORDER: amiss,
  TAG_RESOLVE_FAILED: tagged,
  MULTIPLE_TAGS: tagged,
  BAD_DQ_ESCAPE: "обратная черта внутри двойных кавычек",
  BAD_INDENT: "неверный отступ или незакрытая скобка",
  BAD_SCALAR_START: "значение начинается со знака, который что-то значит в YAML",
  BLOCK_AS_IMPLICIT_KEY: "двоеточие с пробелом внутри значения",
  BLOCK_IN_FLOW: "внутри скобок стоит то, что пишется отдельной строкой",
  DUPLICATE_KEY: "поле записано дважды",
  MISSING_CHAR: "не хватает кавычки, скобки, запятой или двоеточия",
  MULTILINE_IMPLICIT_KEY: "в строке нет двоеточия с пробелом после имени поля или значение перенесено",
  MULTIPLE_DOCS: "лишняя строка «---»",
  TAB_AS_INDENT: "табуляция вместо пробелов",
  UNEXPECTED_TOKEN: "лишние знаки рядом со значением",
};

export function wordYamlFault(code: ErrorCode): string {
  return faults[code] ?? "строку не разобрать";
}
