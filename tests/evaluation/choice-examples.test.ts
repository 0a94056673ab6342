import { describe, expect, it } from 'vitest';
import type { Choice } from '../../src/assistant/choice.js';
import type { Ask } from '../../src/assistant.js';
import { collectChoices } from '../../src/evaluation/choice-examples.js';
import { parseGold } from '../../src/evaluation/gold.js';
import { answered, fakeTraits } from '../support/fake-assistant.js';

const traits = fakeTraits({});
const answer = answered('rừng');
const line = { id: 'g', article: 'bai-1.md', type: 'quantity', question: 'rừng', must_contain: ['12,5ha'] };

function choice(changes: Partial<typeof answer> = {}, file = 'bai-1.md'): Choice {
  return { file, traits, answer: () => ({ ...answer, ...changes }) };
}

async function collect(changes: object, choices: readonly Choice[] | null) {
  return collectChoices(parseGold(JSON.stringify({ ...line, ...changes }), 'gold'), async () => choices);
}

describe('examples for the choice', () => {
  it('grades each choice as an answer is judged', async () => {
    const choices = [choice(), choice({ headline: 'rừng' }), choice({}, 'bai-9.md'), choice({ headline: '?', quotes: [] })];
    const { examples } = await collect({}, choices);
    expect(examples.map(({ id }) => id)).toEqual(['g']);
    expect(examples[0]?.choices.map(({ grade }) => grade)).toEqual(['headline', 'right', 'wrong', 'wrong']);
  });

  it('composes no answer from an article that cannot be right', async () => {
    const other: Choice = {
      ...choice({}, 'bai-9.md'),
      answer: () => {
        throw new Error('composed');
      },
    };
    expect((await collect({}, [choice(), other])).examples[0]?.choices.map(({ grade }) => grade)).toEqual(['headline', 'wrong']);
  });

  it.each([
    ['no right one among them', {}, [choice({}, 'bai-9.md')], { withoutRight: 1, notDecided: 0 }],
    ['nothing found', {}, [], { withoutRight: 1, notDecided: 0 }],
    ['not decided by the choice', {}, null, { withoutRight: 0, notDecided: 1 }],
    ['not to be answered', { type: 'unanswerable' }, [choice()], { withoutRight: 0, notDecided: 1 }],
  ])('learns nothing from a question: %s', async (_what, changes, choices, counts) => {
    expect(await collect(changes, choices)).toEqual({ examples: [], ...counts });
  });

  it('asks with the context of a question', async () => {
    const asked: Ask[] = [];
    await collectChoices(parseGold(JSON.stringify({ ...line, context: 'trước' }), 'gold'), async (ask) => {
      asked.push(ask);
      return [];
    });
    expect(asked).toEqual([{ question: 'rừng', context: 'trước' }]);
  });
});
