import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.js';
import { listSources, readSource } from '../../src/articles/readers/corpus.js';
import { shows } from '../../src/evaluation/shows.js';
import { muddledCases, readGoldCases, reasons, styles, types, unborne } from './gold-cases.js';

const folder = fileURLToPath(new URL('traps/', import.meta.url));
const gold = readGoldCases('traps.jsonl');
const articles = await readArticles();
const texts = new Map(articles.map(({ file, text }) => [file, text]));

async function readArticles(): Promise<Article[]> {
  const read: Article[] = [];
  for (const source of await listSources(folder)) {
    for await (const result of readSource(source)) {
      if (!result.ok) throw new Error(`${source.file}: ${result.unreadable.detail}`);
      read.push(result.article);
    }
  }
  return read;
}

function counts(values: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const value of values) found[value] = (found[value] ?? 0) + 1;
  return found;
}

/** Those of `least` that fewer than their number of `values` are. */
function scarce(values: readonly string[], least: Readonly<Record<string, number>>): string[] {
  const found = counts(values);
  return Object.entries(least).flatMap(([name, number]) => ((found[name] ?? 0) < number ? [`${name}: ${found[name] ?? 0}`] : []));
}

function words({ text, blocks }: Article): number {
  const said = blocks.filter(({ kind }) => kind !== 'front-matter');
  return said.flatMap(({ start, end }) => text.slice(start, end).match(/\S+/g) ?? []).length;
}

describe('the articles with traps', () => {
  test('there are enough of them, pages among them', () => {
    expect(articles.length).toBeGreaterThanOrEqual(32);
    expect(articles.filter(({ file }) => file.endsWith('.txt')).length).toBeGreaterThanOrEqual(8);
    expect(new Set(articles.map(({ place }) => place)).size).toBeGreaterThanOrEqual(8);
  });

  test.each(articles)('$file is short and knows its day', (article) => {
    expect(words(article)).toBeGreaterThanOrEqual(80);
    expect(words(article)).toBeLessThanOrEqual(250);
    expect(article.dateline?.date).toMatch(/^202[2-5]-\d\d-\d\d$/);
  });

  test.each(articles.filter(({ file }) => file.endsWith('.md')))('$file says in its front matter whence it comes', (article) => {
    const { title, publisher, date, place } = article;
    expect([title, publisher, date, place].filter((field) => field === null || field === '' || field === article.file)).toEqual([]);
  });
});

describe('the questions about them', () => {
  test('ids and questions are told apart, and a follow-up has its earlier question', () => {
    expect(muddledCases(gold)).toEqual([]);
  });

  test('every type, style, reason and article is asked for', () => {
    const least = {
      quantity: 25,
      money: 15,
      percent: 15,
      ratio: 12,
      comparison: 10,
      list: 8,
      person: 6,
      status: 6,
      date: 5,
      change: 5,
      trend: 4,
    };
    const leastOfReason = { 'other-period': 10, 'other-locality': 8, 'not-given': 8, 'out-of-domain': 3, instruction: 3 };
    expect(gold.cases.length).toBeGreaterThanOrEqual(140);
    expect(gold.refused.length).toBeGreaterThanOrEqual(35);
    expect(new Set(gold.answered.map(({ type }) => type))).toEqual(new Set(types));
    expect(
      scarce(
        gold.answered.map(({ type }) => type),
        least,
      ),
    ).toEqual([]);
    expect(
      scarce(
        gold.cases.map(({ style }) => style),
        Object.fromEntries(styles.map((style) => [style, 8])),
      ),
    ).toEqual([]);
    expect(Object.keys(leastOfReason).sort()).toEqual([...reasons].sort());
    expect(
      scarce(
        gold.refused.map(({ reason }) => reason),
        leastOfReason,
      ),
    ).toEqual([]);
    expect(new Set(gold.answered.map(({ article }) => article))).toEqual(new Set(texts.keys()));
  });

  test.each(gold.answered)('$id: evidence and answer stand in $article', (one) => {
    expect(unborne(one, texts)).toEqual([]);
  });

  test.each(gold.answered.filter(({ must_not_contain: traps }) => traps !== undefined))('$id: the trap is not in the evidence', (one) => {
    expect(one.must_not_contain?.filter((trap) => shows(one.evidence, trap))).toEqual([]);
  });

  test.each(gold.cases.filter(({ must_not_contain: traps }) => traps !== undefined))('$id: the trap is set in some article', (one) => {
    expect(one.must_not_contain?.filter((trap) => ![...texts.values()].some((text) => shows(text, trap)))).toEqual([]);
  });

  test('an unanswerable question about the articles names what tempts', () => {
    const tempting = gold.refused.filter(({ reason, must_not_contain: traps }) => /^other-/.test(reason) && traps === undefined);
    expect(tempting.map(({ id }) => id)).toEqual([]);
    expect(gold.refused.filter(({ article }) => article !== null && !texts.has(article))).toEqual([]);
  });
});
