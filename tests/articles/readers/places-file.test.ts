import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fingerprint, listSources } from '../../../src/articles/readers/corpus.js';
import { parsePlaceMergers, placesFile, readPlaceMergers } from '../../../src/articles/readers/places-file.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const entry = ['- old: Phong Mỹ', '  level: xã', '  parent: huyện Hưng Điền', '  new: xã Phong Hòa', '  since: 2025-07-01'];
const without = (key: string) => entry.filter((line) => !line.includes(`${key}:`)).join('\n');
const withLine = (key: string, line: string) => entry.map((one) => (one.includes(`${key}:`) ? line : one)).join('\n');

describe('parsePlaceMergers', () => {
  it('reads names with their keys and levels, and the day', () => {
    expect(parsePlaceMergers(entry.join('\n'))).toEqual([
      {
        old: { name: 'Phong Mỹ', key: 'phong mỹ', level: 'commune' },
        parent: { name: 'Hưng Điền', key: 'hưng điền', level: 'district' },
        next: { name: 'Phong Hòa', key: 'phong hòa', level: 'commune' },
        since: '2025-07-01',
      },
    ]);
  });

  it('takes other ways to write the same', () => {
    const otherwise = ['- since: 1/7/2025', '  new: "Xã  Phong Hoà"', '  old: "Phong Mỹ"', '  level: Xã'].join('\n');
    expect(parsePlaceMergers(otherwise)).toMatchObject([{ since: '2025-07-01', parent: null, next: { key: 'phong hòa' } }]);
    expect(parsePlaceMergers('- {old: 5, level: phường, new: phường Chợ Lớn, since: 2025-07-01}')).toMatchObject([{ old: { key: '5' } }]);
  });

  it('reads an empty file, or one of comments, as no entry', () => {
    expect([parsePlaceMergers(''), parsePlaceMergers('# nothing yet\n'), parsePlaceMergers('[]')]).toEqual([[], [], []]);
  });

  it.each([
    ['not YAML', '- old: [Phong\n  level: xã\n', 2],
    ['no list', 'old: Phong Mỹ\n', 1],
    ['an entry that is a text', `${entry.join('\n')}\n- Phong Mỹ\n`, 6],
    ['no name', without('old').replace('  level', '- level'), 1],
    ['no new place', without('new'), 1],
    ['no day', without('since'), 1],
    ['a level that is none', withLine('level', '  level: vùng'), 2],
    ['a village, which is no place of its own', withLine('level', '  level: ấp'), 2],
    ['a name with its level', withLine('old', '- old: xã Phong Mỹ'), 1],
    ['a parent without its level', withLine('parent', '  parent: Hưng Điền'), 3],
    ['a new place without its level', withLine('new', '  new: Phong Hòa'), 4],
    ['a new place without a name', withLine('new', '  new: xã'), 4],
    ['a day that the calendar has not', withLine('since', '  since: 2025-02-30'), 5],
    ['a key that is none', withLine('parent', '  district: Hưng Điền'), 3],
    ['a value that is a list', withLine('new', '  new: [xã Phong Hòa]'), 4],
    ['no value', withLine('new', '  new:'), 4],
    ['a place that becomes itself', withLine('new', '  new: xã Phong Mỹ'), 1],
    ['a place twice', `${entry.join('\n')}\n${entry.join('\n')}`, 6],
    ['places that go round in a ring', `${entry.join('\n')}\n- {old: Phong Hòa, level: xã, new: xã Phong Mỹ, since: 2026-01-01}`, 6],
  ])('names the line of %s', (_, text, line) => {
    expect(parsePlaceMergers(text)).toEqual({ line, problem: expect.stringMatching(/\S.{5,}/) });
  });

  it('takes two places of one name when they had different parents', () => {
    const two = `${entry.join('\n')}\n${withLine('parent', '  parent: huyện Cao Lãnh')}`;
    expect(parsePlaceMergers(two)).toHaveLength(2);
  });
});

describe('readPlaceMergers', () => {
  function corpusWith(text: string | null): string {
    const corpus = temporaryFolder();
    writeFileSync(join(corpus, 'bai.jsonl'), '');
    if (text !== null) writeFileSync(join(corpus, placesFile), text);
    return corpus;
  }

  it('reads the file in a folder, and beside a corpus of one file; none is no error', async () => {
    expect(await readPlaceMergers(corpusWith(null))).toEqual([]);
    const corpus = corpusWith(entry.join('\n'));
    expect(await readPlaceMergers(corpus)).toHaveLength(1);
    expect(await readPlaceMergers(join(corpus, 'bai.jsonl'))).toEqual(await readPlaceMergers(corpus));
  });

  it('says file and line of a mistake in one sentence', async () => {
    const corpus = corpusWith(withLine('since', '  since: hôm qua'));
    await expect(readPlaceMergers(corpus)).rejects.toMatchObject({
      code: 'places-broken',
      message: expect.stringMatching(/places\.yaml, line 5: "since" .* hôm qua\. .*as it was\.$/),
    });
  });

  it('is no article, and counts as a change of the corpus only when an entry changes', async () => {
    const corpus = corpusWith(null);
    const print = async () => fingerprint(await listSources(corpus), await readPlaceMergers(corpus));
    const before = await print();
    writeFileSync(join(corpus, placesFile), '# later\n');
    expect(await print()).toBe(before);
    writeFileSync(join(corpus, placesFile), entry.join('\n'));
    expect(await print()).not.toBe(before);
    expect((await listSources(corpus)).map(({ file }) => file)).toEqual(['bai.jsonl']);
  });

  it('finds the file that ships in order', async () => {
    const mergers = await readPlaceMergers(fileURLToPath(new URL('../../../corpus', import.meta.url)));
    expect(mergers.map(({ old, next }) => `${old.name} → ${next.name}`)).toContain('Thạnh Lợi → Trường Xuân');
  });
});
