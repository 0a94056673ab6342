import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../src/answering/evidence/evidence.js';
import { isBehindPlace, placeFit, placesAskedFor } from '../../../src/answering/evidence/place-fit.js';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';
import { evidenceWith } from '../../support/page-evidence.js';
import { figureIn } from '../../support/small-evidence.js';

const known = indexPlaces([{ key: 'tân hồng', name: 'Tân Hồng', levels: ['district'], articles: 1 }]);

function askedIn(question: string) {
  return placesAskedFor(readQuestion(question, { known, today: '2024-11-20' }));
}

function fitOf(question: string, evidence: Evidence, figure: string): number {
  return placeFit(askedIn(question), evidence, figureIn(evidence, figure));
}

describe('communes that the news of their district lists by their bare names', () => {
  const text = 'Một số nơi giảm nhanh, như Vĩnh Thành còn 27 hộ nghèo; Vĩnh Lâm còn 31 hộ.';
  const ofDistrict = evidenceWith('27 hộ', { title: 'Huyện Tân Hồng giảm nghèo', date: '2023-12-20', place: 'huyện Tân Hồng', text });

  test.each(['Xã Vĩnh Lâm còn bao nhiêu hộ nghèo?', 'xa Vinh Lam con bao nhieu ho ngheo'])('have each its own figure: %s', (question) => {
    expect(fitOf(question, ofDistrict, '31 hộ')).toBeGreaterThan(0.9);
    expect(fitOf(question, ofDistrict, '27 hộ nghèo')).toBe(0);
  });

  test('are surely meant in no page of another commune', () => {
    const ofCommune = evidenceWith('27 hộ', { title: 'Xã Thông Bình giảm nghèo', date: '2023-12-20', place: 'xã Thông Bình', text });
    expect(fitOf('Xã Vĩnh Lâm còn bao nhiêu hộ nghèo?', ofCommune, '31 hộ')).toBeLessThan(0.9);
  });

  test('are none that the sentence does not name', () => {
    expect(fitOf('Xã Vĩnh Phú còn bao nhiêu hộ nghèo?', ofDistrict, '31 hộ')).toBe(0);
  });
});

describe('the place that an item of a list opens with', () => {
  const list = (item: string) =>
    evidenceWith(item, {
      title: 'Huyện Tân Hồng rà soát hộ nghèo',
      place: 'huyện Tân Hồng',
      text: `Số hộ nghèo/tổng số hộ của các xã:\n\n- Xã Pha Cheo: 120/310 hộ; 38,71%\n\n- ${item}`,
    });
  const asked = askedIn('Xã Pha Long có bao nhiêu hộ nghèo?');

  test('has all its figures', () => {
    const evidence = list('Xã Pha Long: 246/497 hộ; 49,50%');
    expect(['246/497 hộ', '49,50%'].map((figure) => isBehindPlace(asked, evidence, figureIn(evidence, figure)))).toEqual([true, true]);
  });

  test('has none of another place', () => {
    const evidence = list('Xã Pha Lung: 246/497 hộ; 49,50%');
    expect(isBehindPlace(asked, evidence, figureIn(evidence, '49,50%'))).toBe(false);
  });

  test.each(['Xã Pha Long họp dân, nay 49,50%', 'Cao nhất là xã Pha Long: 246/497 hộ; 49,50%'])(
    'has none where the item opens otherwise or goes on with other words: %s',
    (item) => {
      const evidence = list(item);
      expect(isBehindPlace(asked, evidence, figureIn(evidence, '49,50%'))).toBe(false);
    },
  );
});

describe('a commune before its figure', () => {
  const told = (text: string) =>
    evidenceWith('31 hộ', { title: 'Huyện Tân Hồng giảm nghèo', date: '2023-12-20', place: 'huyện Tân Hồng', text });

  test.each([
    'Vĩnh Lâm nhờ Hội Nông dân giúp nên còn 31 hộ nghèo.',
    'Vĩnh Lâm, theo ông Bùi Văn Lãm, còn 31 hộ nghèo.',
    'Vĩnh Lâm và Vĩnh Thành còn 31 hộ nghèo.',
  ])('is not hidden by a body, a person or a neighbour: %s', (text) => {
    expect(fitOf('Xã Vĩnh Lâm còn bao nhiêu hộ nghèo?', told(text), '31 hộ nghèo')).toBeGreaterThan(0);
  });
});
