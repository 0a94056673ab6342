/*
 * Protocol buffer messages, written only: https://protobuf.dev/programming-guides/encoding/. A message is the bytes of its fields one after
 * another; a field is made by one of the functions below.
 */

const wireVarint = 0;
const wireBytes = 2;

/** A field that holds a whole number ≥ 0 (int32, int64, enum). */
export function numberField(field: number, value: number): Uint8Array {
  return concatenate([varint(field * 8 + wireVarint), varint(value)]);
}

/** A field that holds text. */
export function textField(field: number, text: string): Uint8Array {
  return bytesField(field, new TextEncoder().encode(text));
}

/** A field that holds raw bytes. */
export function bytesField(field: number, bytes: Uint8Array): Uint8Array {
  return concatenate([varint(field * 8 + wireBytes), varint(bytes.length), bytes]);
}

/** A field that holds a message, given as its fields. */
export function messageField(field: number, fields: readonly Uint8Array[]): Uint8Array {
  return bytesField(field, concatenate(fields));
}

/** The bytes of all parts in order. */
export function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Seven bits a byte, the lowest first; the top bit says that more follow. */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80);
  bytes.push(rest);
  return Uint8Array.from(bytes);
}
