import { readFile, stat } from 'node:fs/promises';
import type { ReadResult } from '../article.js';
import { largestDocument, readDocument } from './read-document.js';
import { messageOf, unreadable } from './read-file.js';

/** Reads a saved web page, a Word file or a PDF; its size is looked at first. */
export async function readDocumentFile(path: string, file: string): Promise<ReadResult> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > largestDocument)
      return unreadable(file, 'too-large', `The document has ${size} bytes; at most ${largestDocument} are read.`);
    bytes = await readFile(path);
  } catch (error) {
    return unreadable(file, 'input-output', `The file could not be read: ${messageOf(error)}.`);
  }
  const result = await readDocument({ file, bytes, contentType: null, address: null });
  return result.ok ? { ok: true, article: result.article } : result;
}
