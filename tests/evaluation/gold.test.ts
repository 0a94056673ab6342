import { describe, expect, it } from 'vitest';
import { TienDoError } from '../../src/errors.js';
import { parseGold } from '../../src/evaluation/gold.js';

const line = { id: 'a', article: 'bai.txt', type: 'quantity', question: 'Bao nhiêu?', must_contain: ['5'], style: 'plain' };

function faultOf(text: string): unknown {
  try {
    parseGold(text, 'gold.jsonl');
  } catch (error) {
    return error instanceof TienDoError ? error.facts : error;
  }
  return null;
}

describe('parseGold', () => {
  it('reads questions, passing over blank lines and fields it does not need', () => {
    const followUp = { ...line, id: 'b', context: 'Trước đó?', must_not_contain: ['6'], evidence: '…', note: 'x' };
    const abstain = { id: 'c', article: null, type: 'unanswerable', question: 'Thời tiết?', answers: [], reason: 'out-of-domain' };
    const gold = parseGold([line, followUp, abstain].map((entry) => JSON.stringify(entry)).join('\n\n'), 'gold.jsonl');
    expect(
      gold.map(({ id, context, answerable, mustContain, mustNotContain, style }) => [
        id,
        context,
        answerable,
        mustContain,
        mustNotContain,
        style,
      ]),
    ).toEqual([
      ['a', null, true, ['5'], [], 'plain'],
      ['b', 'Trước đó?', true, ['5'], ['6'], 'plain'],
      ['c', null, false, [], [], 'plain'],
    ]);
  });

  it.each([
    ['{"id": 1', 'is not JSON'],
    ['[]', 'is not an object'],
    [JSON.stringify({ ...line, id: '' }), '"id" must not be empty'],
    [JSON.stringify({ ...line, id: 'z', question: null }), '"question" must be a text'],
    [JSON.stringify({ ...line, id: 'z', must_contain: '5' }), '"must_contain" must be a list'],
    [JSON.stringify({ ...line, id: 'z', must_contain: [] }), '"must_contain" is needed for an answerable question'],
    [JSON.stringify({ ...line, id: 'z', article: null }), '"article" is needed for an answerable question'],
    [JSON.stringify(line), '"a" is there already'],
  ])('names the line of %s', (bad, problem) => {
    expect(faultOf(`${JSON.stringify(line)}\n\n${bad}\n`)).toEqual({ path: 'gold.jsonl', line: 3, problem });
  });

  it('refuses a file without a question', () => {
    expect(faultOf('\n')).toMatchObject({ problem: 'no question' });
  });
});
