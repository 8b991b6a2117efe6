/** What Pagefind writes of CBOR (RFC 8949): whole numbers, texts, and arrays of known length. */
export type Cbor = number | string | Cbor[];

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** Reads one value; throws where there is anything else. */
export function decodeCbor(bytes: Buffer): Cbor {
  let place = 0;
  const readLength = (short: number): number => {
    if (short < 24) return short;
    const size = [1, 2, 4][short - 24];
    if (size === undefined) throw new Error(`CBOR length of an unknown form at byte ${place}`);
    const length = bytes.readUIntBE(place, size);
    place += size;
    return length;
  };
  const read = (): Cbor => {
    const head = bytes.readUInt8(place);
    place += 1;
    const length = readLength(head & 31);
    switch (head >> 5) {
      case UNSIGNED:
        return length;
      case NEGATIVE:
        return -1 - length;
      case TEXT:
        place += length;
        return bytes.toString("utf8", place - length, place);
      case ARRAY: {
        const items: Cbor[] = [];
        for (let index = 0; index < length; index += 1) items.push(read());
        return items;
      }
      default:
        throw new Error(`CBOR of an unknown kind before byte ${place}`);
    }
  };
  const value = read();
  if (place !== bytes.length) throw new Error("CBOR is followed by something else");
  return value;
}

export function encodeCbor(value: Cbor): Buffer {
  const parts: Buffer[] = [];
  const write = (one: Cbor): void => {
    if (typeof one === "number") parts.push(one < 0 ? head(NEGATIVE, -1 - one) : head(UNSIGNED, one));
    else if (typeof one === "string") {
      const text = Buffer.from(one);
      parts.push(head(TEXT, text.length), text);
    } else {
      parts.push(head(ARRAY, one.length));
      one.forEach(write);
    }
  };
  write(value);
  return Buffer.concat(parts);
}

/** The kind and the length in the shortest form. */
function head(kind: number, length: number): Buffer {
  const first = kind << 5;
  if (length < 24) return Buffer.from([first | length]);
  const [short, size] = length < 0x100 ? [24, 1] : length < 0x10000 ? [25, 2] : [26, 4];
  const bytes = Buffer.alloc(1 + size);
  bytes.writeUInt8(first | short);
  bytes.writeUIntBE(length, 1, size);
  return bytes;
}
