import { constants, inflateSync } from 'node:zlib';

/** A stream of a PDF unpacks to so many bytes at most: a page scanned in colour at 300 dots an inch has 26 MB … */
const largestStream = 64 * 1024 * 1024;
/** … and all of them together to so many. */
const largestSum = 512 * 1024 * 1024;

/** Whether the deflated streams of a PDF unpack to a size that can be held; nothing of them is kept. */
export function unpackedFits(bytes: Uint8Array, limits = { stream: largestStream, sum: largestSum }): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const start = at + 6 + (file[at + 6] === 13 ? 1 : 0) + 1;
    if (!isDeflated(file, start)) continue;
    sum += unpackedLength(file.subarray(start), limits.stream);
    if (sum > limits.sum) return false;
  }
  return true;
}

function isDeflated(file: Buffer, start: number): boolean {
  const [method = 0, check = 0] = [file[start], file[start + 1]];
  return (method & 0x0f) === 8 && ((method << 8) | check) % 31 === 0;
}

/** Infinity when it is more than the limit; 0 of a stream that is broken. */
function unpackedLength(packed: Uint8Array, limit: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH }).length;
  } catch (error) {
    if (error instanceof RangeError) return Number.POSITIVE_INFINITY;
    if (error instanceof Error && 'code' in error) return 0;
    throw error;
  }
}
