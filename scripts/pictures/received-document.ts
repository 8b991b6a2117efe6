import { Document, Packer, Paragraph, TextRun } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The conference of the keepers' guide, which is invented, as a keeper might receive it. */
const LINES = [
  "Резолюция",
  "II муниципальной конференции «Школа и семья: вместе»",
  "Конференция «Школа и семья: вместе» прошла 14 марта 2024 года в школе № 1 города Примерска. Она организована Управлением образования города Примерска. Участвовали более 150 педагогов и родителей.",
  "Участники отметили, что родители всё чаще приходят в школу с вопросами, а не с жалобами.",
  "Участники предлагают:",
  "Школам города:",
  "1) открыть родительские клубы;",
  "2) провести родительский всеобуч.",
  "Управлению образования:",
  "1) издать памятку для родителей первоклассников.",
  "Справки по телефону +7 (900) 000-00-00.",
];

export const RECEIVED_NAME = "Резолюция.docx";

/** The same bytes on every day: their checksum is in the pictures. */
function forgetClock(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => {
    const isDated = path === "docProps/core.xml";
    const text = isDated
      ? strFromU8(part).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "2024-03-18T00:00:00Z")
      : null;
    return [path, text === null ? part : strToU8(text)] as const;
  });
  // A zip keeps local time, without its zone.
  return zipSync(Object.fromEntries(parts), { mtime: new Date(2024, 2, 18) });
}

/** With its author's name, as Word keeps it. */
export async function writeReceivedDocument(): Promise<Uint8Array> {
  const children = LINES.map((line) => new Paragraph({ children: [new TextRun(line)] }));
  const author = "Автор документа";
  const document = new Document({ creator: author, lastModifiedBy: author, sections: [{ children }] });
  return forgetClock(await Packer.toBuffer(document));
}
