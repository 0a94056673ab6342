import { describe, expect, it } from 'vitest';
import * as bounds from '../../src/figures/vocabulary/bounds.js';
import * as durationCues from '../../src/figures/vocabulary/duration-cues.js';
import * as grammarWords from '../../src/figures/vocabulary/grammar-words.js';
import * as linkWords from '../../src/figures/vocabulary/link-words.js';
import * as notMeasureCues from '../../src/figures/vocabulary/not-measure-cues.js';
import * as nounKinds from '../../src/figures/vocabulary/noun-kinds.js';
import * as placeCues from '../../src/figures/vocabulary/place-cues.js';
import * as reportWords from '../../src/figures/vocabulary/report-words.js';
import * as standInNouns from '../../src/figures/vocabulary/stand-in-nouns.js';
import * as stopWords from '../../src/figures/vocabulary/stop-words.js';
import { normalizeWord } from '../../src/language/fold.js';
import { phraseSet, phraseTable } from '../../src/language/phrase-table.js';
import { tokenize } from '../../src/language/tokens.js';
import { countNouns } from '../../src/language/vocabulary/counted-nouns.js';
import { unitsByDimension } from '../../src/language/vocabulary/measure-units.js';

const modules = {
  bounds,
  counted: { countNouns },
  durationCues,
  grammarWords,
  linkWords,
  measures: { unitsByDimension },
  notMeasureCues,
  nounKinds,
  placeCues,
  reportWords,
  standInNouns,
  stopWords,
};
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
    expect(table.startingAt(['hộ', 'nghèo'], 0)).toEqual({ value: 2, values: [2], length: 2 });
    expect(table.endingAt(['hộ', 'nghèo'], 1)).toEqual({ value: 2, values: [2], length: 2 });
    expect(table.startingAt(['hộ', 'giàu'], 0)).toEqual({ value: 1, values: [1], length: 1 });
  });

  it('reads either placement of the tone mark', () => {
    expect(table.startingAt(['ủy', 'viên'], 0)?.value).toBe(3);
  });

  it('finds nothing beyond the ends', () => {
    expect(table.startingAt(['hộ'], 1)).toBeNull();
    expect(table.endingAt(['nghèo'], 0)).toBeNull();
  });
});
