import { describe, expect, it } from 'vitest';
import { phraseSet, phraseTable } from '../../src/figures/phrase-table.js';
import * as bounds from '../../src/figures/vocabulary/bounds.js';
import * as countNouns from '../../src/figures/vocabulary/count-nouns.js';
import * as grammarWords from '../../src/figures/vocabulary/grammar-words.js';
import * as linkWords from '../../src/figures/vocabulary/link-words.js';
import * as measureUnits from '../../src/figures/vocabulary/measure-units.js';
import * as notMeasureCues from '../../src/figures/vocabulary/not-measure-cues.js';
import * as placeCues from '../../src/figures/vocabulary/place-cues.js';
import * as standInNouns from '../../src/figures/vocabulary/stand-in-nouns.js';
import * as stopWords from '../../src/figures/vocabulary/stop-words.js';
import { normalizeWord } from '../../src/language/fold.js';
import { tokenize } from '../../src/language/tokens.js';

const modules = { bounds, countNouns, grammarWords, linkWords, measureUnits, notMeasureCues, placeCues, standInNouns, stopWords };
const lists = Object.entries(modules).flatMap(([name, module]) =>
  Object.entries(module).flatMap(([table, words]) => listsOf(`${name}.${table}`, words)),
);

/** The phrases of a table, whether it is a list or lists by value. */
function listsOf(
  name: string,
  table: readonly string[] | Readonly<Record<string, string | readonly string[]>>,
): [string, readonly string[]][] {
  if (Array.isArray(table)) return [[name, table]];
  return [[name, Object.values(table as Readonly<Record<string, string | readonly string[]>>).flat()]];
}

const wordsOf = (phrase: string) => tokenize(phrase).map((token) => normalizeWord(token.text));

describe.each(lists)('%s', (_name, phrases) => {
  it('has each phrase once', () => {
    expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([]);
  });

  it('finds every phrase from its first and from its last word', () => {
    const table = phraseSet(phrases);
    const lost = phrases.filter((phrase) => {
      const words = wordsOf(phrase);
      return table.startingAt(words, 0)?.length !== words.length || table.endingAt(words, words.length - 1)?.length !== words.length;
    });
    expect(lost).toEqual([]);
  });
});

describe('a phrase table', () => {
  const table = phraseTable([
    ['hộ', 1],
    ['hộ nghèo', 2],
    ['uỷ viên', 3],
  ]);

  it('takes the longest phrase', () => {
    expect(table.startingAt(['hộ', 'nghèo'], 0)).toEqual({ value: 2, length: 2 });
    expect(table.endingAt(['hộ', 'nghèo'], 1)).toEqual({ value: 2, length: 2 });
    expect(table.startingAt(['hộ', 'giàu'], 0)).toEqual({ value: 1, length: 1 });
  });

  it('reads either placement of the tone mark', () => {
    expect(table.startingAt(['ủy', 'viên'], 0)?.value).toBe(3);
  });

  it('finds nothing beyond the ends', () => {
    expect(table.startingAt(['hộ'], 1)).toBeNull();
    expect(table.endingAt(['nghèo'], 0)).toBeNull();
  });
});
