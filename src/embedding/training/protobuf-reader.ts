/** Fields of a message whose value is bytes (bytes, text, messages), in order. Numbers are passed over. */
export interface BytesField {
  readonly field: number;
  readonly bytes: Uint8Array;
}

const wireVarint = 0;
const wireBytes = 2;

/**
 * Reads what `protobuf.ts` writes: numbers and bytes.
 * @throws RangeError when the bytes are not such a message.
 */
export function bytesFields(message: Uint8Array): BytesField[] {
  const fields: BytesField[] = [];
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let weight = 1; ; weight *= 0x80) {
      const byte = message[at];
      if (byte === undefined) throw new RangeError('the message ends within a number');
      at += 1;
      value += (byte & 0x7f) * weight;
      if (byte < 0x80) return value;
    }
  };
  while (at < message.length) {
    const key = varint();
    const length = varint();
    if (key % 8 === wireVarint) continue;
    if (key % 8 !== wireBytes || at + length > message.length) throw new RangeError('the message has a field of another kind');
    fields.push({ field: Math.floor(key / 8), bytes: message.subarray(at, at + length) });
    at += length;
  }
  return fields;
}
