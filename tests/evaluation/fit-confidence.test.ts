import { describe, expect, it } from 'vitest';
import type { CandidateReading, Reasoning } from '../../src/assistant/reasoning.js';
import type { Ask } from '../../src/assistant.js';
import { type ConfidenceExample, collectExamples, fitConfidence } from '../../src/evaluation/fit-confidence.js';
import { parseGold } from '../../src/evaluation/gold.js';
import { fakeCandidate, fakeReasoning } from '../support/fake-assistant.js';
import { syntheticExamples } from '../support/synthetic-examples.js';

const answerable = { article: 'bai-1.md', type: 'quantity', question: 'rừng', must_contain: ['12,5ha'] };

async function collect(line: object, candidates: readonly CandidateReading[], changes: Partial<Reasoning> = {}) {
  const gold = parseGold(JSON.stringify({ id: 'g', ...line }), 'gold');
  return collectExamples(gold, async (ask) => ({ ...fakeReasoning(ask), candidates, ...changes }));
}

describe('examples for the confidence', () => {
  it('takes the best candidate that fits place and period', async () => {
    const unfit = [
      { ...fakeCandidate, place: 0, probability: 0.1 },
      { ...fakeCandidate, period: 0, probability: 0.2 },
    ];
    const { examples } = await collect(answerable, [...unfit, { ...fakeCandidate, probability: 0.3 }, fakeCandidate]);
    expect(examples).toEqual([{ id: 'g', features: fakeCandidate.features, probability: 0.3, right: true }]);
  });

  it.each([
    ['in the article, shows all', answerable, true],
    ['in a further article', { ...answerable, article: 'bai-9.md', also: ['bai-1.md'] }, true],
    ['in another article', { ...answerable, article: 'bai-9.md' }, false],
    ['does not show all', { ...answerable, must_contain: ['12,5ha', '48 hộ'] }, false],
    ['shows what it must not', { ...answerable, must_not_contain: ['Bình Minh'] }, false],
    ['of an unanswerable question', { type: 'unanswerable', question: 'rừng' }, false],
  ])('is right or wrong: %s', async (_what, line, right) => {
    expect((await collect(line, [fakeCandidate])).examples.map((example) => example.right)).toEqual([right]);
  });

  it('counts questions without a candidate that fits', async () => {
    expect(await collect(answerable, [{ ...fakeCandidate, place: 0 }])).toEqual({ examples: [], withoutCandidate: 1, notWeighed: 0 });
  });

  it.each([
    ['small talk', { reply: 'Chào!' }],
    ['about the article', { question: { ...fakeReasoning({ question: '?' }).question, aboutArticle: 'author' as const } }],
    ['a comparison', { question: { ...fakeReasoning({ question: '?' }).question, type: 'comparison' as const } }],
    ['several at once', { parts: [fakeReasoning({ question: '?' })] }],
  ])('leaves out what the model does not weigh: %s', async (_what, changes) => {
    expect(await collect(answerable, [fakeCandidate], changes)).toEqual({ examples: [], withoutCandidate: 0, notWeighed: 1 });
  });

  it('asks in order, with the context of a question', async () => {
    const asked: Ask[] = [];
    const lines = [answerable, { ...answerable, context: 'trước' }].map((line, id) => JSON.stringify({ id: `${id}`, ...line }));
    await collectExamples(parseGold(lines.join('\n'), 'gold'), async (ask) => {
      asked.push(ask);
      return fakeReasoning(ask);
    });
    expect(asked).toEqual([{ question: 'rừng' }, { question: 'rừng', context: 'trước' }]);
  });
});

/** Right the more often, the more is covered and the better it was found; the other features are the same for all. */
function examples(count: number): ConfidenceExample[] {
  return syntheticExamples({ bias: -3, weights: [5, 2] }, count).map(({ features: [covered = 0, relevance = 0], right }, at) => ({
    id: `${at}`,
    features: { ...fakeCandidate.features, covered, relevance },
    probability: 0.5,
    right,
  }));
}

describe('the fit of the confidence', () => {
  const fit = fitConfidence(examples(3000));

  it('finds what speaks for being right', () => {
    expect(fit.weights.covered).toBeGreaterThan(4);
    expect(fit.weights.relevance).toBeGreaterThan(1.2);
    expect(fit.weights.relevance).toBeLessThan(2.8);
    expect(fit.examples).toBe(3000);
  });

  it('takes the penalty of the least loss on folds left out, and does better than guessing', () => {
    const losses = fit.tried.map(({ logLoss }) => logLoss ?? 0);
    expect(fit.validated.logLoss).toBe(Math.min(...losses));
    expect(fit.tried).toContainEqual(fit.validated);
    expect(fit.validated.auc).toBeGreaterThan(0.8);
    expect(fit.inUse).toEqual({ auc: 0.5, logLoss: expect.closeTo(Math.log(2), 10) });
  });

  it('states probabilities that come true', () => {
    expect(fit.calibration.expectedError).toBeLessThan(0.04);
    expect(fit.calibration.questions).toBe(3000);
  });

  it('gives the same every time', () => {
    expect(fitConfidence(examples(300))).toEqual(fitConfidence(examples(300)));
  });

  it('survives few examples, and none', () => {
    expect(fitConfidence(examples(3)).examples).toBe(3);
    expect(fitConfidence([])).toMatchObject({ examples: 0, validated: { auc: null, logLoss: null }, calibration: { answers: 0 } });
  });
});
