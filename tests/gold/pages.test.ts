import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.js';
import { listSources, readSource } from '../../src/articles/readers/corpus.js';
import { type GoldCases, muddledCases, readGoldCases, unborne } from './gold-cases.js';

const sets = [
  { folder: '1', golds: ['pages-1.jsonl'] },
  { folder: '2', golds: ['pages-2.jsonl'] },
  { folder: '3', golds: ['pages-3.jsonl'] },
  { folder: '4', golds: ['pages-4-fit.jsonl', 'pages-4-test.jsonl'] },
  { folder: '5', golds: ['pages-5.jsonl'] },
  { folder: '6', golds: ['pages-6.jsonl'] },
  { folder: '7', golds: ['pages-7.jsonl'] },
  { folder: '8', golds: ['pages-8.jsonl'] },
  { folder: '9', golds: ['pages-9.jsonl'] },
  { folder: '10', golds: ['pages-10.jsonl'] },
  { folder: '11', golds: ['pages-11.jsonl'] },
  { folder: '12', golds: ['pages-12.jsonl'] },
  { folder: '13', golds: ['pages-13.jsonl'] },
  { folder: '14', golds: ['pages-14.jsonl'] },
  { folder: '15', golds: ['pages-15.jsonl'] },
];

async function readPages(folder: string): Promise<Article[]> {
  const read: Article[] = [];
  for (const source of await listSources(fileURLToPath(new URL(`pages/${folder}/`, import.meta.url)))) {
    for await (const result of readSource(source)) {
      if (!result.ok) throw new Error(`${source.file}: ${result.unreadable.detail}`);
      read.push(result.article);
    }
  }
  return read;
}

function joined(golds: readonly string[]): GoldCases {
  const all = golds.map(readGoldCases);
  return {
    cases: all.flatMap(({ cases }) => cases),
    answered: all.flatMap(({ answered }) => answered),
    refused: all.flatMap(({ refused }) => refused),
  };
}

describe.each(sets)('pages $folder', async ({ folder, golds }) => {
  const gold = joined(golds);
  const articles = await readPages(folder);
  const texts = new Map(articles.map(({ file, text }) => [file, text]));

  test('ids and questions are told apart', () => {
    expect(muddledCases({ ...gold, cases: gold.cases.filter(({ context }) => context === undefined) })).toEqual([]);
    expect(gold.refused.filter(({ article }) => article !== null && !texts.has(article))).toEqual([]);
  });

  test('every evidence and every answer stands in its page', () => {
    const ofAnotherPage = (piece: string) => [...texts.values()].some((text) => text.includes(piece));
    const lost = gold.answered.flatMap((one) =>
      unborne(one, texts).flatMap((piece) => (one.type === 'comparison' && ofAnotherPage(piece) ? [] : [`${one.id}: ${piece}`])),
    );
    expect(lost).toEqual([]);
  });

  test('every page has a title of its own', () => {
    expect(articles.filter(({ file, title }) => title === file).map(({ file }) => file)).toEqual([]);
  });
});
