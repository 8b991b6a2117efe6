import { loadArchive } from "../archive/load.ts";
import type { Draft, Reference } from "./model.ts";
import { readBody } from "./read-body.ts";

/** A draft by hand, of a conference that never was. */

export const reference: Reference = {
  vocabularies: loadArchive("content").archive.vocabularies,
  settlements: [],
};

const heading = "Резолюция II муниципальной конференции «Опыт: проблемы # 1»";
const body = `
Конференция прошла 14 марта 2024 года в Примерске. Участвовали более 150 педагогов. Телефон: [телефон скрыт].

::: recommendations
Участники предлагают:

1) Спросить всех.

::: to schools
Школам города:

- [а)] открыть клубы;
- провести всеобуч.
:::
:::
`;

export function sampleDraft(changes: Partial<Draft> = {}): Draft {
  const { problems: _, ...text } = readBody(body, heading);
  return {
    file: { name: "Резолюция.docx", sha256: "b".repeat(64) },
    published: {
      name: "original.docx",
      bytes: new Uint8Array(),
      sha256: "a".repeat(64),
      form: "document",
      changes: "убрано: имя автора",
    },
    received: { format: "docx", blocks: [], remarks: [], hidden: ["имя автора"], cleaned: new Uint8Array() },
    layout: { heading, sections: [], doubts: [] },
    text,
    body,
    event: {
      kind: "resolution",
      title: "Опыт: проблемы # 1",
      date: { edtf: "2024-03-14", says: ["14 марта 2024 года"] },
      place: { city: "Примерск", country: null, says: ["в Примерске"] },
      organizers: [],
      event: { name: "II муниципальная конференция", kind: "conference", edition: 2, scope: "municipal" },
    },
    participation: {
      attendance: [{ count: 150, bound: "at-least", of: "педагогов", says: ["более 150 педагогов"] }],
      regions: {
        claimed: { count: 2, bound: "exact", says: ["Участвовали"] },
        listed: ["RU-PER", { printed: "Заречье", id: null }],
        says: ["Участвовали", "педагогов"],
      },
      event: { participation: ["in-person"], sessions: [] },
    },
    repairs: [{ rule: "soft-hyphen", count: 2 }],
    redactions: [{ at: "p1", masked: "[телефон скрыт]", what: "phone" }],
    notes: [{ at: "p1", text: "Так в документе: «всеобуч»." }],
    legalActs: [{ says: "№ 273-ФЗ", at: "p1" }],
    remarks: ["приняты исправления: 3"],
    doubts: [],
    ...changes,
  };
}
