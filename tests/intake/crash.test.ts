import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { updateLibrary } from '../../src/library/build.js';
import { corpusReading } from '../../src/library/corpus-reading.js';
import { fakeEmbedder } from '../support/fake-embedder.js';
import { pseudoRandom } from '../support/pseudo-random.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { faultsAfterCrash, filesOf } from './whole-corpus.js';

const program = fileURLToPath(new URL('../support/busy-intake.ts', import.meta.url));
const moments = 3;
/** Starting a program takes long on a busy machine, in milliseconds. */
const patience = 180_000;
/** Milliseconds after the first change within which the program is killed. */
const latest = 700;

it('loses and halves nothing when the program is killed at any moment of adding and building', { timeout: patience }, async () => {
  const [corpus, data] = [temporaryFolder(), temporaryFolder()];
  writeFileSync(join(corpus, 'dau.txt'), 'Xã Bình Minh trồng mới 12,5 ha rừng trong năm 2023 với 48 hộ tham gia trồng rừng tại các ấp.');
  const place = { corpus, data, embedder: fakeEmbedder(16), first: filesOf(corpus) };
  await updateLibrary({ corpus, data, reading: corpusReading, embedder: place.embedder });
  const random = pseudoRandom(11);
  for (let moment = 0; moment < moments; moment += 1) {
    const acknowledged = await killed(corpus, data, random() * latest);
    expect(await faultsAfterCrash(place, acknowledged)).toEqual([]);
  }
});

/** Runs the program and kills it some milliseconds after its first change; gives the number of the last change that it was told is done. */
async function killed(corpus: string, data: string, after: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), program, corpus, data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  let last = 0;
  lines.on('line', (line) => {
    last = Number(line);
  });
  const ended = once(child, 'exit');
  await Promise.race([once(lines, 'line'), ended]);
  await pause(after);
  child.kill('SIGKILL');
  await ended;
  return last;
}
