import { readdirSync, readFileSync } from 'node:fs';
import type { Article } from '../../src/articles/article.js';
import { readDocument } from '../../src/articles/readers/read-document.js';

/** A source with what a person keeps of it. */
export interface GoldenPage {
  readonly slug: string;
  /** Its name, "source.html". */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The blocks that are kept, in their order. */
  readonly expected: readonly string[];
  readonly facts: Pick<Article, 'title' | 'publisher' | 'author' | 'date' | 'url'>;
}

/** The cases of a folder that have an expected.txt. */
export function goldenPages(root: URL): GoldenPage[] {
  return readdirSync(root).flatMap((slug) => {
    const folder = new URL(`${slug}/`, root);
    const names = readdirSync(folder);
    const name = names.find((one) => one.startsWith('source.'));
    if (name === undefined || !names.includes('expected.txt')) return [];
    const expected = readFileSync(new URL('expected.txt', folder), 'utf8')
      .normalize('NFC')
      .split('\n')
      .filter((line) => line !== '');
    const facts = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as GoldenPage['facts'];
    return [{ slug, name, bytes: readFileSync(new URL(name, folder)), expected, facts }];
  });
}

/** How a reading differs from what is expected. */
export interface PageDifference {
  /** The first block that differs, as expected and as read; null for none at its place. */
  readonly first: { readonly at: number; readonly expected: string | null; readonly read: string | null } | null;
  /** Words and numbers of the expected text that were not kept. */
  readonly lost: readonly string[];
  /** Words and numbers that were kept and are noise. */
  readonly leaked: readonly string[];
}

/** Reads a source and compares the blocks that are not noise with the expected ones. */
export async function comparePage(
  page: Pick<GoldenPage, 'name' | 'bytes' | 'expected'>,
): Promise<PageDifference & { readonly article: Article | null }> {
  const result = await readDocument({ file: page.name, bytes: page.bytes, contentType: null, address: null });
  const article = result.ok ? result.article : null;
  const read = article === null ? [] : keptBlocks(article);
  return { article, ...difference(page.expected, read) };
}

/** The texts of the blocks that are not noise. */
export function keptBlocks({ text, blocks }: Article): string[] {
  return blocks.filter(({ kind }) => kind !== 'noise' && kind !== 'front-matter').map(({ start, end }) => text.slice(start, end));
}

function difference(expected: readonly string[], read: readonly string[]): PageDifference {
  const at = Array.from({ length: Math.max(expected.length, read.length) }, (_, place) => place).find(
    (place) => expected[place] !== read[place],
  );
  const first = at === undefined ? null : { at, expected: expected[at] ?? null, read: read[at] ?? null };
  return { first, lost: tokensLeft(expected, read), leaked: tokensLeft(read, expected) };
}

/** The tokens of the first texts that the second have not, as often as they have them not. */
function tokensLeft(of: readonly string[], without: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const token of tokens(without)) counts.set(token, (counts.get(token) ?? 0) + 1);
  return tokens(of).filter((token) => {
    const count = counts.get(token) ?? 0;
    counts.set(token, count - 1);
    return count <= 0;
  });
}

function tokens(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.match(/[\p{L}\p{M}]+|\p{N}+(?:[.,/]\p{N}+)*%?/gu) ?? []);
}
