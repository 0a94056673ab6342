import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readDigest, toldBy } from './digest.js';
import { digests } from './digests.js';
import { statesNumber } from './missing-facts.js';

const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));
const fieldNames = ['title', 'publisher', 'author', 'date', 'url', 'place', 'kind'];

test('every digest of the corpus has its facts listed', () => {
  const shipped = readdirSync(corpus).filter((name) => name.endsWith('.md') && name !== 'README.md');
  expect(digests.map(({ file }) => file).sort()).toEqual(shipped.sort());
});

describe.each(digests)('$file', ({ file, place, figures, others }) => {
  const digest = readDigest(corpus, file);
  const lines = digest.body.split('\n').filter((line) => line !== '');

  test('front matter names a title, the kind, and known fields only', () => {
    expect(digest.fields).toMatchObject({ kind: 'digest', title: expect.stringMatching(/\S/), place: expect.stringMatching(/\S/) });
    expect(fieldNames).toEqual(expect.arrayContaining(Object.keys(digest.fields)));
  });

  test('a date is a day of the calendar', () => {
    const date = digest.fields['date'] ?? '2000-01-01';
    expect(new Date(String(date)).toISOString().slice(0, 10)).toBe(date);
  });

  test.each(figures)('states %s beside its place', (figure) => {
    expect(lines.filter((line) => statesNumber(line, figure) && line.includes(place))).not.toEqual([]);
  });

  test.each(others)('states %s', (fact) => {
    expect(toldBy(digest)).toContain(fact);
  });

  test('every paragraph ends as a sentence and every list is announced', () => {
    const open = lines.filter((line) => !/^(#+ |- |\d+\. )/.test(line) && !/[.:]$/.test(line));
    expect(open).toEqual([]);
  });
});
