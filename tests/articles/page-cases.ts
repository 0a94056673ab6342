import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Article, BlockKind } from '../../src/articles/article.js';

/** A page and what must be read from it. A quote that ends in "…" is the start of its block. */
export interface PageCase {
  readonly slug: string;
  readonly source: string;
  readonly expected: Pick<Article, 'title' | 'publisher' | 'author' | 'date' | 'url'> & {
    readonly dateline: { readonly date: string; readonly rule: string } | null;
    readonly blocks: readonly (readonly [kind: BlockKind, quote: string])[];
  };
}

/** The pages under tests/articles/pages: source.txt and expected.json, a folder each. */
export function pageCases(): PageCase[] {
  const root = new URL('./pages/', import.meta.url);
  const slugs = readdirSync(root).filter((slug) => existsSync(new URL(`${slug}/source.txt`, root)));
  return slugs.map((slug) => ({
    slug,
    source: readFileSync(new URL(`${slug}/source.txt`, root), 'utf8'),
    expected: JSON.parse(readFileSync(new URL(`${slug}/expected.json`, root), 'utf8')) as PageCase['expected'],
  }));
}
