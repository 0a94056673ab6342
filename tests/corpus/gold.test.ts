import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { muddledCases, readGoldCases, reasons, styles, types, unborne } from '../gold/gold-cases.js';
import { readDigest } from './digest.js';
import { digests } from './digests.js';

const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));
const gold = readGoldCases('corpus.jsonl');
const texts = new Map(digests.map(({ file }) => [file, readDigest(corpus, file).body]));

/** A trend needs a row of times, which single digests do not give. */
const askedTypes = types.filter((type) => type !== 'trend');
const askedReasons = reasons.filter((reason) => reason !== 'instruction');

describe('the gold questions over the corpus', () => {
  test('ids and questions are told apart, and a follow-up has its earlier question', () => {
    expect(muddledCases(gold)).toEqual([]);
  });

  test('every type, style, reason and digest is asked for', () => {
    expect(new Set(gold.answered.map(({ type }) => type))).toEqual(new Set(askedTypes));
    expect(new Set(gold.cases.map(({ style }) => style))).toEqual(new Set(styles));
    expect(new Set(gold.refused.map(({ reason }) => reason))).toEqual(new Set(askedReasons));
    expect(new Set(gold.answered.map(({ article }) => article))).toEqual(new Set(texts.keys()));
    expect(gold.answered.length).toBeGreaterThanOrEqual(60);
    expect(gold.refused.length).toBeGreaterThanOrEqual(14);
  });

  test.each(gold.answered)('$id: evidence and answer stand in $article', (one) => {
    expect(unborne(one, texts)).toEqual([]);
  });
});
