import { readFile } from 'node:fs/promises';
import type { Assistant } from '../../assistant.js';
import { type Percentiles, percentiles } from '../percentiles.js';
import { addRecords } from './added-records.js';
import { ownSeconds } from './processor-time.js';

/** What it takes to add one article while people ask. */
export interface AdditionMeasurement {
  /** Of the build, its embedding and the opening of the new generation, without those of the answers; null where the system does not say. */
  readonly processorSeconds: number | null;
  /** Milliseconds, while nothing is built; asked at the same pace. */
  readonly idle: Percentiles;
  /** The same during the reload. */
  readonly during: Percentiles;
}

/** Milliseconds between two questions. */
const pause = 20;
/** A build process has ended, and its time is known, so long after its report at the latest. */
const longestEnd = 5_000;
/** Number of the record that is added: one that no other measurement adds. */
const record = 1_000_000;
/** Clock ticks a second in `/proc`, the same on every Linux. */
const ticks = 100;

/** Adds one record to the corpus and reloads, while the questions are asked one after another. */
export async function measureAddition(corpus: string, assistant: Assistant, questions: readonly string[]): Promise<AdditionMeasurement> {
  let round = 0;
  const idle = await askWhile(assistant, questions, () => ++round <= questions.length);
  await addRecords(corpus, record, 1);
  const [own, children] = [ownSeconds(), await childrenSeconds()];
  let running = true;
  const reloaded = assistant.reload().finally(() => {
    running = false;
  });
  const during = await askWhile(assistant, questions, () => running);
  await reloaded;
  const opening = ownSeconds() - own - during.seconds;
  const built = children === null ? null : await growth(children);
  return {
    processorSeconds: built === null ? null : built + Math.max(0, opening),
    idle: percentiles(idle.took),
    during: percentiles(during.took),
  };
}

interface Asked {
  readonly took: readonly number[];
  /** Processor seconds that this process used meanwhile; what it does beside a question is counted with it. */
  readonly seconds: number;
}

async function askWhile(assistant: Assistant, questions: readonly string[], goesOn: () => boolean): Promise<Asked> {
  const took: number[] = [];
  let seconds = 0;
  for (let at = 0; goesOn(); at += 1) {
    const [startedAt, before] = [performance.now(), ownSeconds()];
    await assistant.ask({ question: questions[at % questions.length] ?? '' });
    took.push(performance.now() - startedAt);
    seconds += ownSeconds() - before;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return { took, seconds };
}

/** Processor seconds of all processes that this one started and that have ended, and of theirs. */
async function childrenSeconds(): Promise<number | null> {
  const stat = await readFile('/proc/self/stat', 'utf8').catch(() => null);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields === undefined ? null : (Number(fields[13]) + Number(fields[14])) / ticks;
}

/** By how much {@link childrenSeconds} grows; the build process may still be ending. */
async function growth(before: number): Promise<number> {
  const until = performance.now() + longestEnd;
  for (;;) {
    const grown = ((await childrenSeconds()) ?? before) - before;
    if (grown > 0 || performance.now() > until) return grown;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
