import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

/** What was unpacked to see whether an archive may be read. */
export type UnpackResult =
  | { readonly ok: true /** The parts that were asked for, by name. */; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly reason: 'too-large' | 'broken-file'; readonly detail: string };

/** How many bytes may come out of an archive. */
export interface UnpackLimits {
  /** All together. */
  readonly all: number;
  /** Of its XML, which is held as a tree to be read. */
  readonly xml: number;
}

/** An archive holds at most so many files. */
const mostEntries = 5000;

/**
 * Unpacks an archive, counting what truly comes out of it and not what it says, and keeps some of its parts.
 */
export function unpack(bytes: Uint8Array, limits: UnpackLimits, wanted: readonly string[]): Promise<UnpackResult> {
  return new Promise((resolve) => {
    const broken = (error: Error) => resolve({ ok: false, reason: 'broken-file', detail: `The archive is broken: ${error.message}.` });
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error !== null) broken(error);
      else readEntries(zip, limits, wanted, resolve, broken);
    });
  });
}

function readEntries(
  zip: ZipFile,
  limits: UnpackLimits,
  wanted: readonly string[],
  done: (result: UnpackResult) => void,
  broken: (error: Error) => void,
): void {
  const parts = new Map<string, Uint8Array>();
  const left = { ...limits };
  const refuse = () => {
    zip.close();
    done({
      ok: false,
      reason: 'too-large',
      detail: `Unpacked, the archive has more than ${limits.all} bytes, ${limits.xml} of XML or ${mostEntries} files.`,
    });
  };
  const readEntry = (entry: Entry) => {
    const isXml = /\.(?:xml|rels)$/i.test(entry.fileName);
    const room = isXml ? Math.min(left.all, left.xml) : left.all;
    if (entry.uncompressedSize > room || zip.entryCount > mostEntries) return refuse();
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) return broken(error);
      const chunks: Uint8Array[] = [];
      stream.on('data', (chunk: Uint8Array) => {
        left.all -= chunk.length;
        if (isXml) left.xml -= chunk.length;
        if (wanted.includes(entry.fileName)) chunks.push(chunk);
        if (Math.min(left.all, left.xml) < 0) {
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
