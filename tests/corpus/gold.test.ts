import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readDigest } from './digest.js';
import { digests } from './digests.js';

const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));
const gold = fileURLToPath(new URL('../gold/corpus.jsonl', import.meta.url));

const types = ['quantity', 'percent', 'money', 'change', 'ratio', 'date', 'person', 'place', 'list', 'status', 'comparison'] as const;
const styles = ['plain', 'unaccented', 'abbrev', 'typo', 'colloquial', 'followup'] as const;
const reasons = ['not-given', 'other-period', 'other-locality', 'out-of-domain'] as const;
const asked = { id: z.string().min(1), question: z.string().min(1), style: z.enum(styles), context: z.string().min(1).optional() };
const answerable = z.strictObject({
  ...asked,
  type: z.enum(types),
  article: z.string(),
  answers: z.array(z.string().min(1)).min(1),
  must_contain: z.array(z.string().min(1)).min(1),
  evidence: z.string().min(1),
});
const unanswerable = z.strictObject({
  ...asked,
  type: z.literal('unanswerable'),
  article: z.string().nullable(),
  answers: z.array(z.never()),
  must_contain: z.array(z.never()),
  evidence: z.literal(''),
  reason: z.enum(reasons),
  must_not_contain: z.array(z.string().min(1)).optional(),
});

const lines = readFileSync(gold, 'utf8').trimEnd().split('\n');
const cases = lines.map((line) => z.discriminatedUnion('type', [answerable, unanswerable]).parse(JSON.parse(line)));
const answered = cases.filter((one) => one.type !== 'unanswerable');
const refused = cases.filter((one) => one.type === 'unanswerable');
const texts = new Map(digests.map(({ file }) => [file, readDigest(corpus, file).body]));

describe('the gold questions over the corpus', () => {
  test('ids and questions are told apart, and a follow-up has its earlier question', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(new Set(cases.map(({ question }) => question)).size).toBe(cases.length);
    expect(cases.filter(({ style, context }) => (style === 'followup') !== (context !== undefined))).toEqual([]);
  });

  test('every type, style, reason and digest is asked for', () => {
    expect(new Set(answered.map(({ type }) => type))).toEqual(new Set(types));
    expect(new Set(cases.map(({ style }) => style))).toEqual(new Set(styles));
    expect(new Set(refused.map(({ reason }) => reason))).toEqual(new Set(reasons));
    expect(new Set(answered.map(({ article }) => article))).toEqual(new Set(texts.keys()));
    expect(answered.length).toBeGreaterThanOrEqual(60);
    expect(refused.length).toBeGreaterThanOrEqual(14);
  });

  test.each(answered)('$id: evidence and answer stand in $article', ({ article, evidence, must_contain }) => {
    const text = texts.get(article) ?? '';
    expect(text).toContain(evidence);
    expect(must_contain.filter((piece) => !text.includes(piece))).toEqual([]);
  });
});
