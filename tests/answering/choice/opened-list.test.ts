import { describe, expect, it } from 'vitest';
import { scoreTargets } from '../../../src/answering/choice/score.js';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { weighQuestion } from '../../../src/answering/question/term-weights.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';
import { evidenceWith } from '../../support/page-evidence.js';

/** How much of a list the sentence on solutions is, with some items behind it. */
function listed(question: string, items: readonly string[]): number | undefined {
  const text = ['Xã nêu các giải pháp giảm nghèo sau:', ...items].join('\n\n');
  const asked = weighQuestion(readQuestion(question, { known: indexPlaces([]), today: '2024-11-20' }), 10, () => 1);
  const [candidate] = scoreTargets(asked, evidenceWith('giải pháp', { title: 'Xã họp', text }));
  return candidate?.traits.lists;
}

describe('a sentence that opens a list', () => {
  const items = ['- mở lớp dạy nghề;', '- cho vay vốn nuôi bò.'];

  it('is a list as much as can be', () => {
    expect(listed('Xã nêu những giải pháp giảm nghèo nào?', items)).toBe(1);
  });

  it('is none without several items behind it', () => {
    expect(listed('Xã nêu những giải pháp giảm nghèo nào?', items.slice(0, 1))).toBe(0);
  });

  it('is none where no list is asked for', () => {
    expect(listed('Tình hình giải pháp giảm nghèo của xã ra sao?', items)).toBe(0);
  });
});
