import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readAddedFrom } from '../articles/readers/added-from.js';
import type { AddedFrom } from '../articles/readers/article-markdown.js';
import { isCorpusFile, readSource, type Source } from '../articles/readers/corpus.js';
import type { ReadingDesk } from './desk/reading-desk.js';
import { ifThere } from './journal/durable-files.js';
import { type Wording, wordingOf } from './wording.js';

/** An article that the corpus has. */
export interface HeldArticle extends Wording {
  /** Its file as it is, when it is Markdown; null for another format, and for one of many in a collection (a .jsonl file). */
  readonly markdown: string | null;
  /** Whether a file of the corpus is this article alone. */
  readonly ownFile: boolean;
  /** What its front matter says of where it came from. */
  readonly from: AddedFrom;
}

export const fromNowhere: AddedFrom = { urls: [], repeats: null, original: null, added: null };

/** Reads articles that are files of their own, each again only when its file has changed. */
export interface HeldFiles {
  /** Null when there is no such file, or none that can be read. */
  read(file: string): Promise<HeldArticle | null>;
}

/** @param corpus The corpus folder. */
export function heldFiles(corpus: string, desk: ReadingDesk): HeldFiles {
  const kept = new Map<string, { readonly stamp: string; readonly held: HeldArticle | null }>();
  return {
    async read(file) {
      if (!isCorpusFile(file)) return null;
      const path = join(corpus, file);
      const stats = await ifThere(stat(path));
      if (stats === null || !stats.isFile()) return null;
      const stamp = `${stats.size}/${stats.mtimeMs}/${stats.ctimeMs}/${stats.ino}`;
      const before = kept.get(file);
      if (before?.stamp === stamp) return before.held;
      const held = await readHeld({ path, file, size: stats.size, stamp }, desk);
      kept.set(file, { stamp, held });
      return held;
    },
  };
}

/** Bytes of a text that is read in no time. */
const smallText = 64 * 1024;

async function readHeld(source: Source, desk: ReadingDesk): Promise<HeldArticle | null> {
  const { path, file, size } = source;
  const isSmall = size <= smallText && /\.(?:md|txt)$/i.test(file);
  const wording = isSmall ? await readSmall(source) : await readAtDesk(source, desk);
  if (wording === null || wording.article.file !== file) return null;
  const markdown = /\.md$/i.test(file) ? await ifThere(readFile(path, 'utf8')) : null;
  const from = markdown === null ? fromNowhere : readAddedFrom(markdown);
  return Object.assign(wording, { markdown, from, ownFile: true });
}

async function readSmall(source: Source): Promise<Wording | null> {
  for await (const result of readSource(source)) return result.ok ? wordingOf(result.article) : null;
  return null;
}

async function readAtDesk(source: Source, desk: ReadingDesk): Promise<Wording | null> {
  const reading = await desk.file(source);
  return reading.ok ? reading.wording : null;
}
