import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.js';
import { parseGold } from '../../src/evaluation/gold.js';
import { groupBy } from '../../src/evaluation/scores.js';
import { answered, fakeArticle, fakeAssistant, notFound } from '../support/fake-assistant.js';

const lines = [
  { id: '1', article: 'bai-1.md', type: 'quantity', question: 'rừng', must_contain: ['12,5ha'] },
  { id: '2', article: 'bai-1.md', type: 'quantity', question: 'rừng nào', must_contain: ['99'], style: 'typo' },
  { id: '3', article: 'bai-1.md', type: 'date', question: 'ngày', must_contain: ['5/9'], context: 'rừng' },
  { id: '4', type: 'unanswerable', question: 'ai' },
  { id: '5', type: 'unanswerable', question: 'rừng nơi khác' },
];

const gold = parseGold(lines.map((line) => JSON.stringify(line)).join('\n'), 'gold');

const textOf = async (file: string): Promise<string | null> => (file === fakeArticle.file ? fakeArticle.text : null);

describe('evaluate', () => {
  it('scores as the definitions say', async () => {
    const { scores } = await evaluate(gold, { ask: fakeAssistant().ask, textOf });
    expect(scores).toEqual({
      questions: 5,
      answerable: 3,
      score: 2 / 5,
      headline: 1 / 3,
      citeAt1: 1,
      abstained: 1 / 2,
      wrongWhenAnswered: 2 / 3,
      quotesExact: 1,
    });
  });

  it('asks in order, with the context of a question', async () => {
    const assistant = fakeAssistant();
    await evaluate(gold, { ask: assistant.ask, textOf });
    expect(assistant.asked[2]).toEqual({ question: 'ngày', context: 'rừng' });
  });

  it('groups by type and by style, the largest first', async () => {
    const { verdicts } = await evaluate(gold, { ask: fakeAssistant().ask, textOf });
    expect(groupBy(verdicts, 'type').map(({ name, questions, right }) => [name, questions, right])).toEqual([
      ['quantity', 2, 1],
      ['unanswerable', 2, 1],
      ['date', 1, 0],
    ]);
    expect(groupBy(verdicts, 'style').map(({ name, answered: given }) => [name, given])).toEqual([
      ['plain', 2],
      ['typo', 1],
    ]);
  });

  it('finds quotes, figures and nearest quotes that are not their slice, and files that are not there', async () => {
    const ask = async ({ question }: { question: string }) => {
      const answer = question === 'ai' ? notFound(question) : answered(question);
      return {
        ...answer,
        quotes: answer.quotes.map((quote) => ({ ...quote, text: `${quote.text}!` })),
        figures: answer.figures.map((figure) => ({ ...figure, file: 'khac.md' })),
        nearest: answer.nearest.map((near) => ({ ...near, quote: { ...near.quote, end: near.quote.end - 1 } })),
      };
    };
    const { quotes, scores } = await evaluate(gold.slice(2, 4), { ask, textOf });
    expect(quotes.broken).toHaveLength(3);
    expect(scores.quotesExact).toBe(0);
  });

  it('gives null where there is nothing to share', async () => {
    const { scores } = await evaluate(gold.slice(3, 4), { ask: async ({ question }) => notFound(question, { nearest: [] }), textOf });
    expect(scores).toMatchObject({ score: 1, headline: null, citeAt1: null, wrongWhenAnswered: null, quotesExact: null });
  });
});
