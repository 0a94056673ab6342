import { describe, expect, it } from 'vitest';
import { choiceTraits } from '../../../src/answering/choice/weigh.js';
import { weights } from '../../../src/answering/choice/weights.js';
import { scoreLines } from '../../../src/bot/admin/score-lines.js';
import { shownScore } from '../../../src/bot/admin/shown-amounts.js';
import { fakeTraits } from '../../support/fake-assistant.js';

describe('scoreLines', () => {
  it('tells the sum and each part that is there, with numbers as Vietnamese write them', () => {
    const sum = shownScore(0.5 * weights.unit - weights.place);
    expect(scoreLines(fakeTraits({ unit: 0.5, place: -1 }))).toEqual([
      `Điểm ${sum}, gồm:`,
      `  ${shownScore(0.5 * weights.unit)}  đơn vị so với điều được đếm (0,50 × ${shownScore(weights.unit)})`,
      `  ${shownScore(-weights.place)}  khác nơi được hỏi (-1,00 × ${shownScore(weights.place)})`,
    ]);
  });

  it('has Vietnamese words for every trait', () => {
    const all = Object.fromEntries(choiceTraits.map((trait) => [trait, 1])) as Parameters<typeof scoreLines>[0];
    const lines = scoreLines(all).slice(1);
    expect(lines).toHaveLength(choiceTraits.length);
    expect(lines.filter((line) => !/[à-ỹđ]/i.test(line))).toEqual([]);
  });
});
