import type { ReadResult } from '../article.js';
import { readPage } from '../page.js';
import { readTextWith, unreadable } from './read-file.js';

/** Reads a `.txt` file: a web page's text as it was copied. */
export function readTextFile(path: string, file: string): Promise<ReadResult> {
  return readTextWith(path, file, (raw) => {
    const article = readPage(file, raw);
    if (article.blocks.every((block) => block.kind === 'noise')) return unreadable(file, 'empty', 'The page has no text of its own.');
    return { ok: true, article };
  });
}
