import type { GivenDocument, ReadDocument } from './given-document.js';
import type { Standing } from './standing.js';
import type { Understanding } from './understanding.js';

/** What was understood of a document, before anything is kept. */
export interface Preview extends Understanding {
  /** Name of the file, or the address. */
  readonly source: string;
  readonly standing: Standing;
}

/** What is told of a document that was read. */
export function previewOf({ name, address }: GivenDocument, { understanding }: ReadDocument, standing: Standing): Preview {
  return { ...understanding, source: address ?? name, standing };
}
