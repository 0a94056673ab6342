import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.js';
import { estimateTokens } from '../../src/articles/estimate-tokens.js';
import { readPage } from '../../src/articles/page.js';
import type { PassageLimits } from '../../src/articles/passage-limits.js';
import { fewestSyllables, mostSyllables, splitPassages } from '../../src/articles/passages.js';
import { readRecord } from '../../src/articles/record.js';
import { pageCases } from './page-cases.js';

const roomy: PassageLimits = { maxTokens: 512, countTokens: estimateTokens };

function record(body: string): Article {
  const article = readRecord({ file: 'a', title: '', lead: '', body, publisher: null, author: null, date: null, url: null, place: null });
  if (article === null) throw new Error('no text');
  return article;
}

function texts(article: Article, limits: PassageLimits = roomy): string[] {
  return splitPassages(article, limits).map(({ start, end }) => article.text.slice(start, end));
}

/** A sentence of that many syllables that ends like one. */
function sentence(syllables: number, first = 'Xã'): string {
  return `${[first, ...Array.from({ length: syllables - 1 }, (_, at) => ['đạt', 'chuẩn', 'mười', 'hộ'][at % 4])].join(' ')}.`;
}

/** Holds what is promised of every split. */
function expectSound(article: Article, limits: PassageLimits): void {
  const passages = splitPassages(article, limits);
  const spans = passages.flatMap((passage) => passage.sentences);
  const slices = spans.map(({ start, end }) => article.text.slice(start, end));
  expect(slices.filter((slice) => slice === '' || slice.trim() !== slice)).toEqual([]);
  expect(spans.filter(({ start }, at) => start < (spans[at - 1]?.end ?? 0))).toEqual([]);
  expect(passages.map(({ sentences }) => [sentences[0]?.start, sentences.at(-1)?.end])).toEqual(
    passages.map(({ start, end }) => [start, end]),
  );
  const tokens = passages.map(({ start, end }) => limits.countTokens(article.text.slice(start, end)));
  expect(Math.max(0, ...tokens)).toBeLessThanOrEqual(limits.maxTokens);
  expect(slices.join('').replace(/\s/g, '')).toBe(quotableText(article).replace(/\s/g, ''));
}

/** All that may be quoted, in text order: with the spans in order, equal text means that each character is in exactly one. */
function quotableText(article: Article): string {
  const quotable = new Set(['paragraph', 'lead', 'list-item', 'caption']);
  const blocks = article.blocks.filter(({ kind }) => quotable.has(kind));
  return blocks.map(({ start, end }) => article.text.slice(start, end)).join('\n');
}

describe('splitPassages', () => {
  it.each(pageCases())('puts every word of the text of $slug in exactly one passage', ({ source }) => {
    for (const maxTokens of [512, 128, 40]) expectSound(readPage('a.txt', source), { maxTokens, countTokens: estimateTokens });
  });

  it('does so with any text', () => {
    const word = fc.oneof(
      fc.constantFrom('Xã', 'đạt', '1.200', 'ha;', 'tỷ,', 'đồng.', '(1)', '(2)', 'TP.', '🙂', '\n', '\n\n', '- '),
      fc.string({ maxLength: 90 }),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 120 }), fc.integer({ min: 16, max: 200 }), (words, maxTokens) => {
        const body = words.join(' ');
        fc.pre(body.trim() !== '');
        expectSound(record(body), { maxTokens, countTokens: (text) => text.split(/\s+/).length + Math.ceil(text.length / 8) });
      }),
      { numRuns: 200 },
    );
  });

  it('keeps a paragraph of the usual length whole', () => {
    expect(texts(record(`${sentence(30)} ${sentence(60)}`))).toHaveLength(1);
  });

  it('divides a long paragraph at its sentences into about equal parts', () => {
    const sizes = texts(record(Array.from({ length: 8 }, () => sentence(30)).join(' '))).map((text) => text.split(' ').length);
    expect(sizes).toEqual([90, 90, 60]);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(fewestSyllables);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(mostSyllables);
  });

  it('joins short neighbours of one section, but not across a heading', () => {
    const [first, second, third] = [sentence(15), sentence(20, 'Ấp'), sentence(18, 'Huyện')];
    expect(texts(record(`${first}\n${second}\n${third}`))).toEqual([`${first}\n${second}\n${third}`]);
    const parted = record(`${first}\n1. Về văn hóa\n${second}\n${third}`);
    expect(texts(parted)).toEqual([first, `${second}\n${third}`]);
    const [above, below] = splitPassages(parted, roomy);
    expect(above?.heading).toBeNull();
    expect(below?.heading === null ? null : parted.text.slice(below?.heading?.start, below?.heading?.end)).toBe('1. Về văn hóa');
  });

  it('makes a caption a passage of its own', () => {
    expect(texts(record(`${sentence(12)}\nQuang cảnh buổi lễ\n${sentence(13)}`))).toEqual([
      sentence(12),
      'Quang cảnh buổi lễ',
      sentence(13),
    ]);
  });

  it('cuts a long inline list at its items, the words before it with the first or alone', () => {
    const items = Array.from({ length: 8 }, (_, at) => `(${at + 1}) ${sentence(50 + at)}`);
    const article = record(`Huyện giao tám nhóm việc, đó là: ${items.join(' ')}`);
    const found = texts(article);
    expect(found).toEqual([`Huyện giao tám nhóm việc, đó là: ${items[0]}`, ...items.slice(1)]);
  });

  it('cuts a sentence over the limit after ";", then ",", then between words', () => {
    const limits = { maxTokens: 16, countTokens: (text: string) => (text.match(/\S+/g) ?? []).length + 2 };
    const words = (count: number, last: string) => `${Array.from({ length: count - 1 }, () => 'xã').join(' ')} ${last}`;
    expect(texts(record(`${words(10, 'một;')} ${words(10, 'hai.')}`), limits)).toEqual([words(10, 'một;'), words(10, 'hai.')]);
    expect(texts(record(`${words(10, 'một,')} ${words(10, 'hai.')}`), limits)).toEqual([words(10, 'một,'), words(10, 'hai.')]);
    const bare = texts(record(words(30, 'hai.')), limits);
    expect(bare.length).toBeGreaterThan(2);
    expect(bare.join(' ')).toBe(words(30, 'hai.'));
  });

  it('cuts inside only what has no space at all and is too long by itself', () => {
    const address = `https://a.vn/${'x'.repeat(300)}`;
    const found = texts(record(`Xem ${address} rồi báo lại.`), { maxTokens: 100, countTokens: (text) => text.length });
    expect(found.join('').replaceAll(' ', '')).toBe(`Xem${address}rồibáolại.`);
    expect(Math.max(...found.map((text) => text.length))).toBeLessThanOrEqual(100);
  });

  it('goes on with a sentence past the line ends of a text of fixed width', () => {
    const article = readPage('a.txt', pageCases().find(({ slug }) => slug === 'fixed-width-text')?.source ?? '');
    const sentences = splitPassages(article, roomy).flatMap((passage) => passage.sentences);
    expect(sentences).toHaveLength(3);
  });

  it('stays linear: counts each stretch of the text only a few times', () => {
    let counted = 0;
    const countTokens = (text: string) => {
      counted += text.length;
      return estimateTokens(text);
    };
    const article = record(Array.from({ length: 600 }, (_, at) => sentence(8 + (at % 60))).join(' '));
    splitPassages(article, { maxTokens: 128, countTokens });
    expect(counted).toBeLessThan(6 * article.text.length);
  });
});

describe('estimateTokens', () => {
  it('counts two a syllable, a letter each for capitals and long words, digits and marks, and a reserve', () => {
    const base = estimateTokens('');
    expect(estimateTokens('Huyện đạt chuẩn') - base).toBe(6);
    expect(estimateTokens('UBND') - base).toBe(5);
    expect(estimateTokens('5.499') - base).toBe(6);
    expect(estimateTokens('“,”') - base).toBe(6);
  });

  it('grows with the text', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => estimateTokens(`${a} ${b}`) >= estimateTokens(a)));
    expect(estimateTokens('a b')).toBeGreaterThan(estimateTokens('a'));
  });
});
