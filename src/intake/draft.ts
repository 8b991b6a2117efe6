import { doubtFidelity } from "./draft-fidelity.ts";
import { recogniseEvent } from "./facts/event.ts";
import { findLegalActs } from "./facts/legal-acts.ts";
import { recogniseParticipation } from "./facts/participation.ts";
import { findPersonalData } from "./facts/personal-data.ts";
import { findSlips } from "./facts/slips.ts";
import type {
  CleanText,
  Doubt,
  Draft,
  PublishedFile,
  ReceivedFile,
  ReceivedText,
  Reference,
} from "./model.ts";
import { readBody } from "./read-body.ts";
import type { Engines } from "./received/engines.ts";
import { readReceived } from "./received/received-text.ts";
import { printBlocks } from "./printed-blocks.ts";
import { listRedactions, maskPersonalData } from "./redactions.ts";
import { cleanText } from "./structure/clean-text.ts";
import { layOut } from "./structure/lay-out.ts";
import { writeBody } from "./structure/write-body.ts";
import { verifyProposed } from "./verification.ts";

export interface DraftOptions {
  /** Personal data is masked in the text, and the text is published instead of the file. */
  mask?: boolean;
}

async function hash(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const isSame = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, place) => byte === other[place]);

/** The file that goes beside the draft: the received one, a cleaned copy of it, or its masked text. */
async function publishFile(
  { bytes }: ReceivedFile,
  { format, hidden, cleaned }: ReceivedText,
  masked: CleanText | null,
): Promise<PublishedFile> {
  if (masked !== null) {
    const text = new TextEncoder().encode(printBlocks(masked.blocks));
    const changes = isSame(bytes, text) ? null : "взят только текст, личные данные в нём скрыты";
    return { name: "original.txt", bytes: text, sha256: await hash(text), form: "extracted-text", changes };
  }
  const published = cleaned ?? bytes;
  const isPlain = format === "txt" || format === "md";
  const rewritten = isPlain ? "переведён в кодировку UTF-8" : "пересобран без служебных данных";
  return {
    name: `original.${format}`,
    bytes: published,
    sha256: await hash(published),
    form: format === "txt" ? "extracted-text" : "document",
    changes: isSame(bytes, published) ? null : hidden.length > 0 ? `убрано: ${hidden.join(", ")}` : rewritten,
  };
}

/** What the file still carries, where no cleaned copy of it could be made. */
function doubtFile({ hidden, cleaned }: ReceivedText, isMasked: boolean): Doubt[] {
  if (hidden.length === 0 || cleaned !== null || isMasked) return [];
  const why = `в файле остаётся: ${hidden.join(", ")}; уберите это из файла или скройте личные данные: тогда вместо файла возьмётся один текст`;
  return [{ field: "privacy", says: null, at: null, why }];
}

/** A received file → what is proposed to the keeper. The same on the command line and in the browser. */
export async function makeDraft(
  file: ReceivedFile,
  engines: Engines,
  reference: Reference,
  options: DraftOptions = {},
): Promise<Draft> {
  return draftReceived(file, await readReceived(file, engines), reference, options);
}

/** The same of a file that was read already. */
export async function draftReceived(
  file: ReceivedFile,
  received: ReceivedText,
  reference: Reference,
  { mask = false }: DraftOptions = {},
): Promise<Draft> {
  const whole = cleanText(received);
  const clean = mask ? maskPersonalData(whole) : whole;
  const layout = layOut(clean, reference);
  const body = writeBody(layout);
  const { problems, ...text } = readBody(body, layout.heading);
  const event = recogniseEvent(text, reference);
  const participation = recogniseParticipation(text, reference);
  const proposed = {
    event: event.found,
    participation: participation.found,
    notes: findSlips(text, reference),
  };
  const verified = verifyProposed(proposed, layout.heading, text, reference);
  const unreadable = problems.map(({ message, remedy }): Doubt => {
    return { field: "text", says: null, at: null, why: `${message}; ${remedy}` };
  });
  const published = await publishFile(file, received, mask ? clean : null);
  return {
    file: { name: file.name, sha256: await hash(file.bytes) },
    published,
    received,
    layout,
    text,
    body,
    event: verified.event,
    participation: verified.participation,
    repairs: clean.repairs,
    redactions: mask ? listRedactions(text.units) : [],
    notes: verified.notes,
    legalActs: findLegalActs(text),
    remarks: [...received.remarks, ...clean.remarks],
    doubts: [
      ...doubtFile(received, mask),
      ...findPersonalData(text),
      ...(received.doubtful ?? []).map((why): Doubt => ({ field: "text", says: null, at: null, why })),
      ...doubtFidelity(published, clean, text),
      ...unreadable,
      ...layout.doubts,
      ...event.doubts,
      ...participation.doubts,
      ...verified.doubts,
    ],
  };
}
