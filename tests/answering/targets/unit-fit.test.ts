import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { unitFit } from '../../../src/answering/targets/unit-fit.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';
import { figureIn, sentenceEvidence } from '../../support/small-evidence.js';

function fitOf(question: string, sentence: string, written: string): number {
  const evidence = sentenceEvidence(sentence);
  return unitFit(readQuestion(question, { known: indexPlaces([]), today: '2024-11-20' }), evidence, figureIn(evidence, written));
}

describe('a figure behind a label', () => {
  const asked = 'Xã có bao nhiêu hộ nghèo?';

  it.each(['Hộ nghèo: 58 hộ.', 'Hộ nghèo: còn 58 hộ.', 'Hộ nghèo: nay còn 58 hộ.'])('counts what the label says: %s', (sentence) => {
    expect(fitOf(asked, sentence, '58 hộ')).toBeGreaterThan(0.5);
  });

  it.each(['Hộ nghèo: tổ dân vận thăm hỏi 58 hộ.', 'Hộ nghèo; nay còn 58 hộ.', 'Hộ khá: còn 58 hộ.'])(
    'counts no such thing: %s',
    (sentence) => {
      expect(fitOf(asked, sentence, '58 hộ')).toBeLessThan(0.5);
    },
  );
});
