import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** Typed arrays that a file of sections may hold. */
export type Section = Uint8Array | Int8Array | Uint16Array | Uint32Array | Float32Array;

/** What a file turned out to be when it was written or read. */
export interface FileSeal {
  readonly bytes: number;
  readonly sha256: string;
}

const kinds = { u8: Uint8Array, i8: Int8Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array } as const;
type Kind = keyof typeof kinds;
const alignment = 8;
/** Bytes read or written at once: hashing them blocks the event loop for a millisecond. */
const chunk = 1 << 21;

interface SectionPlace {
  readonly kind: Kind;
  readonly offset: number;
  readonly length: number;
}

/**
 * Writes named arrays one behind the other, in the byte order of this machine, and waits until the disk has them. The file starts with the
 * length of a JSON header (four bytes, little endian) and the header, which says where each section stands; sections are aligned to eight bytes.
 */
export async function writeSections(path: string, sections: Readonly<Record<string, Section>>): Promise<FileSeal> {
  const names = Object.keys(sections);
  const header = layOut(sections);
  const hash = createHash('sha256');
  const file = await open(path, 'wx');
  let bytes = 0;
  const append = async (part: Uint8Array) => {
    hash.update(part);
    for (let at = 0; at < part.length; at += chunk) await file.write(part.subarray(at, at + chunk));
    bytes += part.length;
  };
  try {
    await append(header);
    for (const name of names) {
      const { buffer, byteOffset, byteLength } = sections[name] as Section;
      await append(new Uint8Array(buffer, byteOffset, byteLength));
      await append(new Uint8Array(padding(byteLength)));
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

function layOut(sections: Readonly<Record<string, Section>>): Uint8Array {
  const places: Record<string, SectionPlace> = {};
  let offset = 0;
  for (const [name, section] of Object.entries(sections)) {
    places[name] = { kind: kindOf(section), offset, length: section.length };
    offset += section.byteLength + padding(section.byteLength);
  }
  const json = Buffer.from(JSON.stringify(places));
  const header = Buffer.alloc(4 + json.length + padding(4 + json.length));
  header.writeUInt32LE(header.length - 4);
  header.fill(' ', 4);
  json.copy(header, 4);
  return header;
}

function kindOf(section: Section): Kind {
  for (const kind of Object.keys(kinds) as Kind[]) if (section instanceof kinds[kind]) return kind;
  throw new TypeError('No such section.');
}

function padding(bytes: number): number {
  return (alignment - (bytes % alignment)) % alignment;
}

/** Reads a file of sections whole, in chunks. The arrays share one buffer. Null when the file is not what the seal says. */
export async function readSections(path: string, seal: FileSeal): Promise<ReadonlyMap<string, Section> | null> {
  const bytes = await readSealed(path, seal);
  if (bytes === null || bytes.length < 4) return null;
  const headerEnd = 4 + Buffer.from(bytes.buffer).readUInt32LE();
  const places: Record<string, SectionPlace> = JSON.parse(Buffer.from(bytes.buffer, 4, headerEnd - 4).toString());
  return new Map(
    Object.entries(places).map(([name, { kind, offset, length }]) => [name, new kinds[kind](bytes.buffer, headerEnd + offset, length)]),
  );
}

async function readSealed(path: string, seal: FileSeal): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await open(path, 'r');
  try {
    if ((await file.stat()).size !== seal.bytes) return null;
    const bytes = new Uint8Array(new ArrayBuffer(seal.bytes));
    const hash = createHash('sha256');
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, at, Math.min(chunk, bytes.length - at), at);
      if (bytesRead === 0) return null;
      hash.update(bytes.subarray(at, at + bytesRead));
      at += bytesRead;
    }
    return hash.digest('hex') === seal.sha256 ? bytes : null;
  } finally {
    await file.close();
  }
}

/** The array of this name and kind. @throws TypeError when the file has none: it was written by another version. */
export function sectionOf<T extends Section>(sections: ReadonlyMap<string, Section>, name: string, kind: new (...args: never[]) => T): T {
  const section = sections.get(name);
  if (section instanceof kind) return section;
  throw new TypeError(`The file has no section ${name}.`);
}
