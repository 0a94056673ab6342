import { describe, expect, it } from 'vitest';
import { abbreviationsOf, expansionsOf } from '../../src/language/abbreviations.js';
import { normalizeWord, stripAccents } from '../../src/language/fold.js';
import { abbreviationTable } from '../../src/language/vocabulary/abbreviations.js';

describe('abbreviations', () => {
  it.each([
    ['ntm', 'nông thôn mới'],
    ['NTM', 'nông thôn mới'],
    ['hdnd', 'Hội đồng nhân dân'],
    ['HĐND', 'Hội đồng nhân dân'],
    ['dv', 'đảng viên'],
    ['kt-xh', 'kinh tế - xã hội'],
  ])('%s stands for %s first', (word, expansion) => {
    expect(expansionsOf(word)[0]).toBe(expansion);
  });

  it('gives several for an ambiguous one and none for a word', () => {
    expect(expansionsOf('KH').length).toBeGreaterThan(1);
    expect(expansionsOf('lúa')).toEqual([]);
    expect(expansionsOf('')).toEqual([]);
  });

  it('keeps accents that are written', () => {
    expect(expansionsOf('đv')).not.toContain('dịch vụ');
    expect(expansionsOf('dv')).toContain('dịch vụ');
  });

  it('finds the abbreviation of a phrase', () => {
    expect(abbreviationsOf('Hợp tác xã')).toEqual(['HTX']);
    expect(abbreviationsOf('hop tac xa')).toEqual(['HTX']);
    expect(abbreviationsOf('con đường')).toEqual([]);
  });

  it.each(abbreviationTable)('%s both ways', (abbreviation, ...expansions) => {
    for (const expansion of expansions) {
      expect(expansionsOf(abbreviation.toLowerCase())).toContain(expansion);
      expect(expansionsOf(stripAccents(abbreviation))).toContain(expansion);
      expect(abbreviationsOf(expansion.toUpperCase())).toContain(abbreviation);
    }
  });

  it('has each abbreviation once', () => {
    const keys = abbreviationTable.map(([abbreviation]) => normalizeWord(abbreviation));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
