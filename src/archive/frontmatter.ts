import matter from "gray-matter";
import { isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type { Document } from "yaml";
import type { Report } from "./problems.ts";
import { wordYamlFault } from "./yaml-faults.ts";

/** YAML with lines: what was read, and where each field stands. */
export interface LocatedData {
  data: unknown;
  /** 1-based line of a field by its path; of the nearest field above it when the path does not exist. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** A file of ours taken apart. */
export interface Matter extends LocatedData {
  body: string;
  /** Lines of the file before the body's first. */
  bodyOffset: number;
}

function locate(
  document: Document,
  counter: LineCounter,
  path: readonly PropertyKey[],
  offset: number,
): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
    const key = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line + offset;
  }
  return 1 + offset;
}

/** Reads YAML in the core schema (dates and versions stay text), reporting every syntax error. */
export function parseYaml(text: string, report: Report, offset = 0): LocatedData {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, schema: "core" });
  for (const error of document.errors) {
    report.add({
      line: counter.linePos(error.pos[0]).line + offset,
      message: `неправильная запись YAML: ${wordYamlFault(error.code)}`,
      remedy: "проверьте отступы, двоеточия и кавычки; значение с двоеточием или # возьмите в кавычки",
    });
  }
  let data: unknown = null;
  try {
    data = document.errors.length === 0 ? document.toJS({ maxAliasCount: 50 }) : null;
  } catch {
    report.add({
      message: "неправильная запись YAML: знак & или * в начале значения",
      remedy: "возьмите значение в кавычки",
    });
  }
  return { data, lineOf: (path) => locate(document, counter, path, offset) };
}

/** Splits `---` frontmatter from the body. Never runs code: only YAML is understood. */
export function parseMatter(text: string, report: Report): Matter | null {
  const firstLine = text.slice(0, text.indexOf("\n") >>> 0).trimEnd();
  if (firstLine !== "---" || !/\n---\s*(\n|$)/.test(text)) {
    report.add({
      line: 1,
      message: "нет описания документа между строками «---»",
      remedy: "начните файл строкой «---», за ней поля описания, потом ещё одна строка «---» и текст",
    });
    return null;
  }
  let located: LocatedData | undefined;
  const refuse = () => {
    throw new Error("only YAML");
  };
  const file = matter(text, {
    language: "yaml",
    engines: {
      yaml: {
        parse(source: string) {
          // gray-matter hands over what follows the opening `---`, its line break included.
          located = parseYaml(source, report);
          return {};
        },
      },
      json: refuse,
      javascript: refuse,
    },
  });
  if (located === undefined) {
    report.add({ line: 1, message: "описание документа пусто", remedy: "заполните поля, начиная с id" });
    return null;
  }
  const body = file.content;
  const bodyOffset = text.slice(0, text.length - body.length).split("\n").length - 1;
  return { ...located, body, bodyOffset };
}
