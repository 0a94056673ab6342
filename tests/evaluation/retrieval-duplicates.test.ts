import { describe, expect, it } from 'vitest';
import { openDuplicateFinder } from '../../src/evaluation/retrieval-duplicates.js';

/** Words that no other text of these tests has. */
function longText(name: string, words: number): string {
  return Array.from({ length: words }, (_, at) => `${name}${at}`).join(' ');
}

describe('openDuplicateFinder', () => {
  it('knows an article again after changes of accents, case, marks and the opening', () => {
    const known = openDuplicateFinder();
    known.add(longText('Xã', 400));
    expect(known.isKnown(`Tin mới nhất: ${longText('xa', 400).replaceAll(' ', ', ')}`)).toBe(true);
  });

  it('knows an article of which half is new', () => {
    const known = openDuplicateFinder();
    known.add(longText('a', 400));
    expect(known.isKnown(`${longText('a', 200)} ${longText('b', 200)}`)).toBe(true);
  });

  it('takes an article with a short quotation for a new one', () => {
    const known = openDuplicateFinder();
    known.add(longText('a', 400));
    expect(known.isKnown(`${longText('a', 30)} ${longText('b', 400)}`)).toBe(false);
  });

  it('does not add up what several articles share', () => {
    const known = openDuplicateFinder();
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) known.add(longText(name, 400));
    expect(known.isKnown(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => longText(name, 50)).join(' '))).toBe(false);
  });

  it('knows nothing at first, and nothing of texts without words', () => {
    const known = openDuplicateFinder();
    expect([known.isKnown(longText('a', 100)), known.isKnown('…')]).toEqual([false, false]);
  });
});
