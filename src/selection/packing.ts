/** Packs a text as raw deflate; browsers without the interface for it load one. */
export async function packText(text: string): Promise<Uint8Array> {
  if (typeof CompressionStream === "undefined") {
    const { deflateSync, strToU8 } = await import("fflate");
    return deflateSync(strToU8(text));
  }
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Unpacks a text of `most` bytes at the most: a few hostile bytes may hold gigabytes, and it stops long before. */
export async function unpackText(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let read = 0;
  for await (const piece of unpack(bytes)) {
    read += piece.length;
    if (read > most) throw new RangeError("Too much text.");
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}

async function* unpack(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array> {
  if (typeof DecompressionStream === "undefined") yield* unpackSlowly(bytes);
  else {
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    } finally {
      await reader.cancel();
    }
  }
}

/** So few bytes at a time that none can hold much. */
const BITE = 64;

async function* unpackSlowly(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const { Inflate } = await import("fflate");
  const pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < bytes.length; at += BITE) {
    inflate.push(bytes.subarray(at, at + BITE), at + BITE >= bytes.length);
    yield* pieces.splice(0);
  }
}
