import { Inflate, zipSync, type Zippable } from "fflate";
import { IntakeError } from "../model.ts";

/** No conference document comes near; what does is built to exhaust the reader. */
const MOST_ENTRIES = 2000;
const LARGEST_ENTRY = 48_000_000;
const LARGEST_TOTAL = 120_000_000;

const DAMAGED = "архив внутри файла повреждён или обрезан; попросите прислать файл ещё раз";
const TOO_LARGE =
  "в распакованном виде файл слишком велик; сохраните документ заново, без вложений и рисунков";

interface Entry {
  name: string;
  encrypted: boolean;
  method: number;
  packedSize: number;
  size: number;
  offset: number;
}

/** A zip whose entries are unpacked only when asked for, within bounds that its own headers cannot move. */
export interface ZipArchive {
  names: string[];
  read: (name: string) => Uint8Array | undefined;
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    return { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
  }
  throw new IntakeError(DAMAGED);
}

function readEntries(bytes: Uint8Array, view: DataView): Entry[] {
  const { count, offset } = findDirectory(view);
  if (count > MOST_ENTRIES) throw new IntakeError(TOO_LARGE);
  const entries: Entry[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new IntakeError(DAMAGED);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({
      name: name.replaceAll("\\", "/").replace(/^\/+/, ""),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** What is unpacked is counted as it comes: the size that a header declares may be a lie. */
function unpack(packed: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size > most) throw new IntakeError(TOO_LARGE);
    chunks.push(chunk);
  });
  const STEP = 16_384;
  for (let at = 0; at < packed.length; at += STEP) {
    inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Reads the directory; throws an IntakeError where there is none or it asks for too much. */
export function openZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const guard = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw error instanceof IntakeError ? error : new IntakeError(DAMAGED);
    }
  };
  const entries = guard(() => readEntries(bytes, view));
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  if (declared > LARGEST_TOTAL) throw new IntakeError(TOO_LARGE);
  const byName = new Map(
    entries.filter(({ name }) => !name.endsWith("/")).map((entry) => [entry.name, entry]),
  );
  if (entries.some(({ encrypted }) => encrypted)) {
    throw new IntakeError("файл закрыт паролем; сохраните его без пароля");
  }
  let total = 0;
  const readEntry = ({ offset, packedSize, method, size }: Entry): Uint8Array => {
    if (view.getUint32(offset, true) !== 0x04034b50) throw new IntakeError(DAMAGED);
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const packed = bytes.subarray(start, start + packedSize);
    if (packed.length !== packedSize || (method !== 0 && method !== 8)) throw new IntakeError(DAMAGED);
    const most = Math.min(LARGEST_ENTRY, LARGEST_TOTAL - total);
    const content = method === 0 ? packed : unpack(packed, most);
    if (method === 0 && packed.length > most) throw new IntakeError(TOO_LARGE);
    if (content.length !== size) throw new IntakeError(DAMAGED);
    total += content.length;
    return content;
  };
  return {
    names: [...byName.keys()],
    read: (name) => {
      const entry = byName.get(name);
      return entry && guard(() => readEntry(entry));
    },
  };
}

/** The same bytes for the same parts, whenever and wherever: in the given order, dated with the first day that zip knows. */
export function writeZip(parts: readonly (readonly [name: string, content: Uint8Array])[]): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of parts) {
    // What OpenDocument asks of its first entry: stored, so that programs see the kind of file without unpacking.
    files[name] = [content, { level: name === "mimetype" ? 0 : 6 }];
  }
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}
