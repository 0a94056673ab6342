import { fromLegacy, legacyEncodingOf } from '../../language/legacy-encodings.js';
import { isSyllable } from '../../language/syllable.js';
import { decodeUtf8 } from './read-file.js';

/** Encodings by their byte order mark. */
const marks: readonly (readonly [bytes: readonly number[], label: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** So many bytes at the start tell the encoding. */
const sample = 4096;

/**
 * Decodes a text: by its byte order mark, by zero bytes (UTF-16), as UTF-8 when it is; else as the encoding that `contentType` or the page declares, unless the words of
 * Windows-1258 make more syllables of Vietnamese. Letters of the old fonts (TCVN3, VNI) stay as Windows-1252 shows them. Null when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string | null {
  const encoding = markedEncoding(bytes) ?? zeroEncoding(bytes);
  if (encoding !== null) return withoutZeros(new TextDecoder(encoding).decode(bytes));
  const unicode = decodeUtf8(bytes) ?? nearlyUtf8(bytes);
  return withoutZeros(unicode ?? singleByte(bytes, declaredEncoding(bytes, contentType)));
}

function withoutZeros(text: string): string | null {
  return text.includes('\0') ? null : text;
}

function markedEncoding(bytes: Uint8Array): string | null {
  return marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1] ?? null;
}

/** Mark-up, spaces and figures are ASCII: in UTF-16 every second byte of theirs is zero. */
function zeroEncoding(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, sample);
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) * 8 < length || Math.min(even, odd) * 10 > Math.max(even, odd)) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** A page of UTF-8 with a few bytes that were cut or pasted wrongly: fewer than one in a hundred letters beyond ASCII. */
function nearlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const [wrong, right] = [text.match(/\ufffd/g)?.length ?? 0, text.match(/[\u00c0-\u1eff]/g)?.length ?? 0];
  return wrong * 100 < right ? text : null;
}

/** The encoding that the server or the page's head names; null when neither does or the name is unknown. */
function declaredEncoding(bytes: Uint8Array, contentType: string | null): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, sample));
  const label =
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (label === undefined || /^(?:utf-?8|utf-?16|x-user-defined)/i.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function singleByte(bytes: Uint8Array, declared: string | null): string {
  const western = new TextDecoder('windows-1252').decode(bytes);
  if (declared !== null && declared !== 'windows-1252' && declared !== 'windows-1258') return new TextDecoder(declared).decode(bytes);
  const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const legacy = legacyEncodingOf(western);
  const old = legacy === null ? 0 : syllableShare(fromLegacy(western, legacy));
  const shares = { vietnamese: syllableShare(vietnamese), western: syllableShare(western) };
  if (declared === 'windows-1258' && shares.vietnamese >= old) return vietnamese;
  return shares.vietnamese > Math.max(old, shares.western) ? vietnamese : western;
}

/** The share of the words beyond ASCII that are syllables of Vietnamese. */
function syllableShare(text: string): number {
  const words = (text.match(/[\p{L}\p{M}\u00a1-\u00bf]+/gu) ?? []).filter((word) => /[^\0-\x7f]/.test(word));
  return words.length === 0 ? 0 : words.filter(isSyllable).length / words.length;
}
