import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { countRecords, type Source } from '../../../src/articles/readers/corpus.js';
import { temporaryFile } from '../../support/temporary-folder.js';

function sourceOf(name: string, content: string | Uint8Array): Source {
  return { path: temporaryFile(name, content), file: name, size: content.length, stamp: '1' };
}

it.each([
  ['a.jsonl', '{"a":1}\n\n{"b":2}\r\nbroken', 3],
  ['a.jsonl', '', 0],
  ['a.jsonl.gz', gzipSync('{"a":1}\n{"b":2}\n'), 2],
  ['a.txt', 'Dòng một\nDòng hai\n', 1],
] as const)('counts the records of %s quickly', async (name, content, count) => {
  expect(await countRecords(sourceOf(name, content))).toBe(count);
});

it('counts what comes before the fault of a broken file', async () => {
  const broken = gzipSync('{"a":1}\n'.repeat(1000)).subarray(0, 20);
  expect(await countRecords(sourceOf('a.jsonl.gz', broken))).toBeLessThan(1000);
});
