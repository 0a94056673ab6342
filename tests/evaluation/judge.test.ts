import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import type { GoldQuestion } from '../../src/evaluation/gold.js';
import { judge } from '../../src/evaluation/judge.js';
import { answered, notFound } from '../support/fake-assistant.js';

function gold(changes: Partial<GoldQuestion> = {}): GoldQuestion {
  return {
    id: 'g',
    question: '?',
    context: null,
    type: 'quantity',
    style: 'plain',
    article: 'bai-1.md',
    answerable: true,
    mustContain: ['12,5ha'],
    mustNotContain: [],
    also: [],
    ...changes,
  };
}

/** An answer with these quotes; their spans do not matter here. */
function saying(headline: string, ...quotes: string[]): Answer {
  return answered('?', { headline, quotes: quotes.map((text) => ({ text, file: 'bai-1.md', start: 0, end: text.length, citation: 1 })) });
}

describe('judge', () => {
  it('finds an answer right whose headline shows it all', () => {
    expect(judge(gold(), answered('?'))).toMatchObject({ right: true, headlineRight: true, citedRight: true, fault: null });
  });

  it('finds it right by the first quote, but not by the headline', () => {
    expect(judge(gold(), saying('rừng', 'trồng 12,5ha'))).toMatchObject({ right: true, headlineRight: false });
  });

  it('does not look at the second quote', () => {
    expect(judge(gold(), saying('rừng', 'trồng', '12,5ha'))).toMatchObject({ right: false, fault: 'not-shown', missing: ['12,5ha'] });
  });

  it.each(['comparison', 'trend', 'list'])('looks at all quotes for a %s', (type) => {
    expect(judge(gold({ type }), saying('rừng', 'trồng', '12,5ha')).right).toBe(true);
  });

  it('wants every string, wherever each of them stands', () => {
    const both = gold({ mustContain: ['12,5ha', '48 hộ'] });
    expect(judge(both, saying('12,5ha', '48 hộ'))).toMatchObject({ right: true, headlineRight: false });
    expect(judge(both, saying('12,5ha', 'nhiều hộ'))).toMatchObject({ right: false, missing: ['48 hộ'] });
  });

  it('does not put headline and quote together to make a string', () => {
    expect(judge(gold({ mustContain: ['năm 2023'] }), saying('năm', '2023')).right).toBe(false);
  });

  it('reads no further than 160 characters of the headline', () => {
    const long = `${'x '.repeat(80)}12,5ha`;
    expect(judge(gold(), saying(long, '12,5ha'))).toMatchObject({ right: true, headlineRight: false });
  });

  it('wants the gold article to be cited first', () => {
    expect(judge(gold({ article: 'bai-2.md' }), answered('?'))).toMatchObject({
      right: false,
      headlineRight: false,
      citedRight: false,
      fault: 'other-article',
    });
  });

  it('counts what must not be shown as wrong, in any quote', () => {
    const strict = gold({ mustNotContain: ['48 hộ'] });
    expect(judge(strict, saying('12,5ha', 'a', 'có 48 hộ'))).toMatchObject({
      right: false,
      headlineRight: false,
      fault: 'forbidden',
      forbidden: ['48 hộ'],
    });
  });

  it('finds no answer wrong where there is one', () => {
    expect(judge(gold(), notFound('?'))).toMatchObject({ right: false, citedRight: null, fault: 'not-answered' });
  });

  it('finds abstaining right where there is none, whatever is shown as nearest', () => {
    const none = gold({ type: 'unanswerable', answerable: false, article: null, mustContain: [], mustNotContain: ['12,5ha'] });
    expect(judge(none, notFound('?'))).toMatchObject({ right: true, fault: null, forbidden: [] });
    expect(judge(none, answered('?'))).toMatchObject({ right: false, citedRight: null, fault: 'should-abstain', forbidden: ['12,5ha'] });
  });

  it('takes any of the articles over which the answer is spread', () => {
    expect(judge(gold({ article: 'bai-9.md', also: ['bai-1.md'] }), answered('?')).citedRight).toBe(true);
    expect(judge(gold({ article: 'bai-9.md' }), answered('?')).citedRight).toBe(false);
  });
});
