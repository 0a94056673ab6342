import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readAddedFrom } from '../articles/readers/added-from.js';
import { addressKey } from './address-key.js';
import { addedFolder } from './article-path.js';
import { ifThere } from './journal/durable-files.js';

/** An article that was added, as a file. */
export interface AddedFile {
  /** Its name in the corpus. */
  readonly file: string;
  /** When it was written last, in milliseconds. */
  readonly writtenAt: number;
  /** Keys of the addresses that its front matter names, see `addressKey`. */
  readonly addresses: readonly string[];
}

/** The articles that were added to a corpus folder and are still there; each is read again only when it has changed. */
export function addedFiles(corpus: string): () => Promise<AddedFile[]> {
  const kept = new Map<string, AddedFile & { readonly size: number }>();
  const look = async (file: string): Promise<AddedFile[]> => {
    const stats = await ifThere(stat(join(corpus, file)));
    if (stats === null) return [];
    const before = kept.get(file);
    if (before?.writtenAt === stats.mtimeMs && before.size === stats.size) return [before];
    const markdown = await ifThere(readFile(join(corpus, file), 'utf8'));
    if (markdown === null) return [];
    const addresses = readAddedFrom(markdown).urls.flatMap((url) => addressKey(url) ?? []);
    const added = { file, writtenAt: stats.mtimeMs, size: stats.size, addresses };
    kept.set(file, added);
    return [added];
  };
  return async () => {
    const found: AddedFile[] = [];
    for (const file of await markdownFiles(corpus)) found.push(...(await look(file)));
    return found;
  };
}

async function markdownFiles(corpus: string): Promise<string[]> {
  const years = (await ifThere(readdir(join(corpus, addedFolder)))) ?? [];
  const names = years.map(async (year) => {
    const folder = `${addedFolder}/${year}`;
    const files = (await ifThere(readdir(join(corpus, folder)))) ?? [];
    return files.filter((name) => /^[^.].*\.md$/.test(name)).map((name) => `${folder}/${name}`);
  });
  return (await Promise.all(names)).flat();
}
