import { Parser } from 'htmlparser2';

/** What is told of an XML text while it is read; `depth` is 1 for the root. */
export interface XmlReader {
  /** A name as it is written, with its prefix. Return false to read no further. */
  open(name: string, attributes: Readonly<Record<string, string>>, depth: number): boolean;
  text(text: string): void;
  close(depth: number): void;
}

/** Elements stand within each other to this depth at most; what goes deeper is no listing. */
const deepest = 64;

class StopReading extends Error {}

/**
 * Reads XML leniently: what is broken is read as far as it makes sense. Entities that a document declares itself are not expanded.
 * Gives false when the reader wanted no more or elements stand too deep.
 */
export function parseXml(text: string, reader: XmlReader): boolean {
  let depth = 0;
  const handler = {
    onopentag: (name: string, attributes: Record<string, string>) => {
      depth += 1;
      if (depth > deepest || !reader.open(name, attributes, depth)) throw new StopReading();
    },
    ontext: (part: string) => reader.text(part),
    onclosetag: () => {
      reader.close(depth);
      depth -= 1;
    },
  };
  try {
    new Parser(handler, { xmlMode: true, decodeEntities: true }).end(text);
    return true;
  } catch (error) {
    if (error instanceof StopReading) return false;
    throw error;
  }
}
