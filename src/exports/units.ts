import { z } from "zod";
import { findThemes } from "../analysis/themes.ts";
import type { Address, Resolution } from "../archive/model.ts";
import { publish } from "./publication.ts";
import type { DocumentPublication } from "./publication.ts";
import { address, section, unitKind, url } from "./schema-parts.ts";

/** An entry of `/data/units.ndjson`: the smallest piece of a text that has an address. */
export const unitSchema = z
  .object({
    resolution: z.string().describe("id документа; по нему запись соединяется с resolutions.json."),
    address: address.describe("Адрес единицы внутри документа: p3, r4.2; заголовок — h1. Не меняется."),
    section: section.describe(
      "Раздел: heading — заголовок, preamble — вступление, findings — установленное, recommendations — рекомендации, closing — заключение.",
    ),
    kind: unitKind.describe(
      "Что это: heading — заголовок, paragraph — абзац, item — пункт списка, addressee — строка-адресат, table — таблица (ячейки через пробел).",
    ),
    label: z
      .string()
      .nullable()
      .describe("Напечатанный номер вместе со знаком: «4)»; null, если единица без номера."),
    text: z.string().describe("Текст дословно, без номера; пробелы сведены к одному."),
    recommendation: z.boolean().describe("Пункт рекомендаций или часть такого пункта."),
    addressee: z
      .string()
      .nullable()
      .describe("К кому обращён пункт, как напечатано, без номера и двоеточия; null у прочих единиц."),
    roles: z
      .array(z.string())
      .describe("Роли адресата, к которому обращён пункт или которого называет строка-адресат; иначе пусто."),
    act: z
      .string()
      .nullable()
      .describe("Что делает пункт рекомендаций (см. recommendations); null у прочих единиц и частей пункта."),
    themes: z
      .array(z.string())
      .describe(
        "Темы по словарю themes, узнанные в тексте; у заголовков и строк-адресатов темы не определяются.",
      ),
    url: url.describe("Место единицы на странице документа."),
  })
  .meta({ title: "Единица текста" });

export type ExportedUnit = z.infer<typeof unitSchema>;

/** A unit is asked of somebody where it is a recommendation, a part of one, or the line that names whom. */
type Asked = Pick<ExportedUnit, "recommendation" | "addressee" | "roles" | "act">;

const nobody: Asked = { recommendation: false, addressee: null, roles: [], act: null };

function indexAsked({ recommendations }: Resolution): Map<Address, Asked> {
  const asked = new Map<Address, Asked>();
  for (const { address, addressee, addresseeAddress, roles, act, parts } of recommendations) {
    if (addresseeAddress !== null) asked.set(addresseeAddress, { ...nobody, roles });
    asked.set(address, { recommendation: true, addressee, roles, act });
    for (const part of parts) asked.set(part, { recommendation: true, addressee, roles, act: null });
  }
  return asked;
}

/** Every unit of a document in reading order, the heading first. */
export function exportUnits(resolution: Resolution, publication: DocumentPublication): ExportedUnit[] {
  const { archive, paths } = publication;
  const asked = indexAsked(resolution);
  const themes = findThemes(resolution, archive.vocabularies);
  return resolution.units.map(({ address, section, kind, label, text }) => {
    const { recommendation, addressee, roles, act } = asked.get(address) ?? nobody;
    return {
      resolution: resolution.id,
      address,
      section,
      kind,
      label,
      text,
      recommendation,
      addressee,
      roles: [...roles],
      act,
      themes: [...(themes.get(address) ?? [])],
      url: publish(publication, paths.resolution(resolution.id, address)),
    };
  });
}
