import { type Readable, Transform, type TransformCallback, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { refusal } from './refused-error.js';

/** What a body may be packed with: the codings that are asked for. */
export const acceptedEncodings = 'gzip, br';

/** The codings that were put on a body, the first one first. */
export function encodingsOf(header: string | null): readonly string[] {
  const named = (header ?? '').toLowerCase().split(',');
  return named.map((coding) => coding.trim()).filter((coding) => coding !== '' && coding !== 'identity');
}

/**
 * Reads a body to its end and unpacks it, counting bytes before and after each unpacking.
 * @throws RefusedError `too-large` as soon as any count passes the limit; what the stream or the unpacking throws when the body is not whole.
 */
export async function readBody(body: Readable, encodings: readonly string[], limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const stages = [...encodings].reverse().flatMap((coding) => [unpacker(coding), counter(limit)]);
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await pipeline([body, counter(limit), ...stages, sink]);
  return Buffer.concat(chunks);
}

function unpacker(coding: string): Transform {
  if (coding === 'gzip' || coding === 'x-gzip') return createGunzip();
  if (coding === 'br') return createBrotliDecompress();
  throw Object.assign(new Error(`The coding ${coding} was not asked for.`), { code: 'ERR_CONTENT_ENCODING' });
}

/** Lets bytes through until there are too many. */
function counter(limit: number): Transform {
  let total = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done: TransformCallback) {
      total += chunk.length;
      if (total > limit) done(refusal('too-large', { limitBytes: limit }));
      else done(null, chunk);
    },
  });
}
