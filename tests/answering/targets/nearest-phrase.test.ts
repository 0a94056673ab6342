import { describe, expect, it } from 'vitest';
import { nearestSet } from '../../../src/answering/targets/nearest-phrase.js';
import { phraseSet } from '../../../src/answering/words/phrases.js';
import { syllablesOf } from '../../../src/answering/words/syllables.js';

const poor = phraseSet(['hộ nghèo']);
const nearlyPoor = phraseSet(['hộ cận nghèo']);

/** Of which of the two a figure is, among the figures of a text. */
function setOf(text: string, figure: string, all: readonly string[]) {
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const others = all.filter((other) => other !== figure).map(spanOf);
  return nearestSet(syllablesOf(text), spanOf(figure), others, [poor, nearlyPoor]);
}

describe('the nearest of two phrases', () => {
  it('is the last before a figure in brackets', () => {
    const text = 'hộ nghèo còn 30 hộ (1,5%), hộ cận nghèo 70 hộ (3,4%)';
    const all = ['30 hộ', '1,5%', '70 hộ', '3,4%'];
    expect(all.map((figure) => setOf(text, figure, all))).toEqual(['first', 'first', 'second', 'second']);
  });

  it('is that which begins in the figure, whatever stands before it', () => {
    const text = 'hộ nghèo giảm, còn 70 hộ cận nghèo';
    expect(setOf(text, '70 hộ', ['70 hộ'])).toBe('second');
  });

  it('may stand behind a figure in its piece', () => {
    const text = 'xã còn 3% là hộ nghèo, 5% là hộ cận nghèo';
    expect(setOf(text, '3%', ['3%', '5%'])).toBe('first');
    expect(setOf(text, '5%', ['3%', '5%'])).toBe('second');
  });

  it('is none where neither stands before it', () => {
    expect(setOf('thu 12 tỷ đồng, có hộ nghèo', '12 tỷ', ['12 tỷ'])).toBeNull();
  });
});
