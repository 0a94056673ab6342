import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

/** What was unpacked to see whether an archive may be read. */
export type UnpackResult =
  | { readonly ok: true /** The parts that were asked for, by name. */; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly reason: 'too-large' | 'broken-file'; readonly detail: string };

/** An archive holds at most so many files. */
const mostEntries = 5000;

/**
 * Unpacks an archive, counting what truly comes out of it and not what it says, and keeps some of its parts.
 * @param limit bytes unpacked, all together.
 */
export function unpack(bytes: Uint8Array, limit: number, wanted: readonly string[]): Promise<UnpackResult> {
  return new Promise((resolve) => {
    const broken = (error: Error) => resolve({ ok: false, reason: 'broken-file', detail: `The archive is broken: ${error.message}.` });
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error !== null) broken(error);
      else readEntries(zip, limit, wanted, resolve, broken);
    });
  });
}

function readEntries(
  zip: ZipFile,
  limit: number,
  wanted: readonly string[],
  done: (result: UnpackResult) => void,
  broken: (error: Error) => void,
): void {
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  const refuse = () => {
    zip.close();
    done({ ok: false, reason: 'too-large', detail: `Unpacked, the archive has more than ${limit} bytes or ${mostEntries} files.` });
  };
  const readEntry = (entry: Entry) => {
    if (total + entry.uncompressedSize > limit || zip.entryCount > mostEntries) return refuse();
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) return broken(error);
      const chunks: Uint8Array[] = [];
      stream.on('data', (chunk: Uint8Array) => {
        total += chunk.length;
        if (wanted.includes(entry.fileName)) chunks.push(chunk);
        if (total > limit) {
          stream.destroy();
          refuse();
        }
      });
      stream.on('error', broken);
      stream.on('end', () => {
        if (wanted.includes(entry.fileName)) parts.set(entry.fileName, Buffer.concat(chunks));
        zip.readEntry();
      });
    });
  };
  zip.on('entry', readEntry);
  zip.on('error', broken);
  zip.on('end', () => done({ ok: true, parts }));
  zip.readEntry();
}
