import { createHash } from 'node:crypto';
import type { Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { TienDoError } from '../../errors.js';
import type { PlaceMerger } from '../../language/place-merger.js';
import type { Article, ReadResult } from '../article.js';
import { readDocumentFile } from './document-file.js';
import { countRecordLines, readJsonlFile } from './jsonl-file.js';
import { readMarkdownFile } from './markdown-file.js';
import type { NameOfRecord, RecordResult } from './record-result.js';
import { readTextFile } from './text-file.js';

/** A file of a corpus. */
export interface Source {
  /** Where to open it. */
  readonly path: string;
  /** Its name relative to the corpus folder, with `/` between its parts. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  /** Changes whenever the file is written, moved or replaced: size, times of change and the file's number in its file system. */
  readonly stamp: string;
}

const readable = /\.(?:txt|md|html?|docx|pdf|jsonl|jsonl\.gz)$/i;
/** Documents as they were added, beside the Markdown that was made of them. */
const originals = 'originals';
const original = /\.original\.[a-z]+$/i;
const records = /\.jsonl(?:\.gz)?$/i;

/**
 * The files of a corpus by name: of a folder all `.txt`, `.md`, `.html`, `.htm`, `.docx`, `.pdf`, `.jsonl` and `.jsonl.gz` in it and below it but hidden ones,
 * README.md, and the originals of articles that were added (folders named `originals`, names that end in `.original.html` and the like); or the one
 * `.jsonl` or `.jsonl.gz` file that `corpus` names.
 * @throws TienDoError `corpus-missing` when there is neither.
 */
export async function listSources(corpus: string): Promise<Source[]> {
  const stats = await statOrNull(corpus);
  if (stats === null || !(stats.isDirectory() || (stats.isFile() && records.test(corpus))))
    throw new TienDoError('corpus-missing', { path: corpus });
  const files = stats.isDirectory() ? await filesBelow(corpus, '') : [{ path: corpus, file: basename(corpus) }];
  const sources = await Promise.all(files.map(async (file) => ({ ...file, stats: await statOrNull(file.path) })));
  return sources
    .flatMap(({ path, file, stats: found }) =>
      found === null || !found.isFile() ? [] : [{ path, file, size: found.size, stamp: stampOf(found) }],
    )
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw error;
  }
}

async function filesBelow(folder: string, prefix: string): Promise<{ path: string; file: string }[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => !entry.name.startsWith('.'));
  const nested = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (await isFolder(entry, path))
        return entry.isSymbolicLink() || entry.name === originals ? [] : filesBelow(path, `${prefix}${entry.name}/`);
      return isArticleFile(entry.name) ? [{ path, file: prefix + entry.name }] : [];
    }),
  );
  return nested.flat();
}

function isArticleFile(name: string): boolean {
  return readable.test(name) && !original.test(name) && name.toLowerCase() !== 'readme.md';
}

/** Whether a file of this name, relative to the corpus folder with `/` between its parts, is one that {@link listSources} lists when it is there. */
export function isCorpusFile(file: string): boolean {
  const parts = file.split('/');
  const isWithin = parts.every((part) => part !== '' && !part.startsWith('.') && !part.includes('\\'));
  return isWithin && !parts.slice(0, -1).includes(originals) && isArticleFile(parts.at(-1) ?? '');
}

async function isFolder(entry: Dirent, path: string): Promise<boolean> {
  return entry.isDirectory() || (entry.isSymbolicLink() && ((await statOrNull(path))?.isDirectory() ?? false));
}

function stampOf(stats: Stats): string {
  return `${stats.size}/${stats.mtimeMs}/${stats.ctimeMs}/${stats.ino}`;
}

/** Reads the articles of one file. Never rejects for what the file holds: what cannot be read is a value, and the rest goes on. */
export async function* readSource(source: Source): AsyncGenerator<ReadResult> {
  for await (const result of readRecords(source, () => null)) if (!result.ok || result.article !== null) yield result;
}

const oneArticle = [
  [/\.md$/i, readMarkdownFile],
  [/\.(?:html?|docx|pdf)$/i, readDocumentFile],
] as const;

/** {@link readSource}, but records whose bytes are known are not read again: they are named. */
export async function* readRecords(source: Source, nameOf: NameOfRecord): AsyncGenerator<RecordResult> {
  if (records.test(source.file)) yield* readJsonlFile(source.path, source.file, nameOf);
  else yield await (oneArticle.find(([ending]) => ending.test(source.file))?.[1] ?? readTextFile)(source.path, source.file);
}

/** How many records a file has, found out quickly: what is in them is not looked at. */
export async function countRecords(source: Source): Promise<number> {
  return records.test(source.file) ? countRecordLines(source.path) : 1;
}

/** A hash that changes whenever a file may have been added, removed, renamed or written, and with the mergers of places: a cheap test before anything is read. */
export function fingerprint(sources: readonly Source[], mergers: readonly PlaceMerger[] = []): string {
  const hash = createHash('sha256');
  for (const { path, file, size, stamp } of sources) hash.update(`${JSON.stringify([path, file, size, stamp])}\n`);
  if (mergers.length > 0) hash.update(JSON.stringify(mergers));
  return hash.digest('hex');
}

/** SHA-256 over an article's text, blocks and all that is said about it: equal when nothing that is indexed has changed. */
export function articleHash(article: Article): string {
  const { text, blocks, title, titleSpan, publisher, author, date, dateline, url, place, kind, file } = article;
  const facts = [
    file,
    text,
    blocks.map((block) => [block.start, block.end, block.kind]),
    title,
    titleSpan,
    publisher,
    author,
    date,
    dateline,
    url,
    place,
    kind,
  ];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
