import { describe, expect, it } from 'vitest';
import { clauseAround, labelledClauseAround } from '../../../src/answering/evidence/clause.js';
import { figureIn, sentenceEvidence } from '../../support/small-evidence.js';

function wordsOf(read: typeof clauseAround, sentence: string, written: string): string {
  const evidence = sentenceEvidence(sentence);
  return read(evidence, figureIn(evidence, written))
    .map(({ normal }) => normal)
    .join(' ');
}

describe('the clause around a figure', () => {
  it.each([
    ['Hộ cận nghèo: 203 hộ; hộ khá: 512 hộ.', '203 hộ', '203 hộ', 'hộ cận nghèo 203 hộ'],
    ['Hộ cận nghèo: 203 hộ; hộ khá: 512 hộ.', '512 hộ', '512 hộ', 'hộ khá 512 hộ'],
    ['Chợ mới đông khách; hộ khá: 512 hộ.', '512 hộ', '512 hộ', 'hộ khá 512 hộ'],
    ['Chợ mới đông khách; có 512 hộ khá.', '512 hộ', 'có 512 hộ khá', 'có 512 hộ khá'],
    ['Số hộ được vay vốn mở quán đầu năm: 203 hộ.', '203 hộ', '203 hộ', '203 hộ'],
    ['Xã có 512 hộ khá.', '512 hộ', 'xã có 512 hộ khá', 'xã có 512 hộ khá'],
  ])('"%s" %s', (sentence, written, clause, labelled) => {
    expect(wordsOf(clauseAround, sentence, written)).toBe(clause);
    expect(wordsOf(labelledClauseAround, sentence, written)).toBe(labelled);
  });
});
