import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { TienDoError } from '../../errors.js';
import { lockFile } from '../../library/file-lock.js';
import { applyChange, isApplied } from './apply-change.js';
import { type Change, type ChangeRecord, type ChangeStep, isWithinCorpus, parseChange } from './change.js';
import { ifThere, orNotWritable, syncFolder, writeDurably } from './durable-files.js';
import { changeFiles, changeFolder, type JournalHome, journalHome, listJournal, preparingFolder } from './journal-home.js';

/** What a step writes, or null when it takes a file away. */
export interface WantedStep {
  /** Relative to the corpus folder, with `/` between its parts. */
  readonly path: string;
  readonly content: string | Uint8Array | null;
}

/** A change that is wanted. */
export interface WantedChange extends Omit<ChangeRecord, 'steps'> {
  /** In this order; a reader of the corpus sees each of them whole. */
  readonly steps: readonly WantedStep[];
}

/** The changes of a corpus folder, each of which happens whole or not at all. */
export interface Journal {
  readonly home: JournalHome;
  /**
   * Runs work that no other process changes the corpus beside; a change that a crash broke off is completed first.
   * @throws TienDoError `intake-busy` when another one still changes it after some seconds.
   */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Makes a change, within {@link alone}. What stood in the place of its files is kept.
   * @throws TypeError when a path leaves the corpus folder: a fault of ours.
   */
  commit(wanted: WantedChange): Promise<Change>;
  /** Completes a change that a crash broke off. Does nothing, and writes nothing, when there is none. */
  recover(): Promise<void>;
  /** The latest changes, latest first; at most `count`. */
  latest(count: number): Promise<Change[]>;
  /** What stood in the place of a change's file before it; null for nothing. */
  before(change: Change, step: number): Promise<Uint8Array | null>;
}

const longestWait = 30_000;

/** The journal of a corpus folder. Nothing is made before the first change. */
export function openJournal(corpus: string): Journal {
  const home = journalHome(resolve(corpus));
  const known = new Map<number, Change>();
  const read = async (number: number): Promise<Change> => {
    const change = known.get(number) ?? (await readChange(home, number));
    known.set(number, change);
    return change;
  };
  return {
    home,
    alone: (work) => orNotWritable(home.corpus, () => alone(home, work)),
    commit: (wanted) => commit(home, wanted),
    recover: async () => {
      if (await isBrokenOff(home)) await orNotWritable(home.corpus, () => alone(home, async () => undefined));
    },
    latest: async (count) => {
      const numbers = (await listJournal(home)).numbers.slice(-count).reverse();
      return Promise.all(numbers.map(read));
    },
    before: ({ number }, step) => ifThere(readFile(join(changeFolder(home, number), changeFiles.before(step)))),
  };
}

/** SHA-256 of a content, as steps name it. */
export function contentHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

async function alone<T>(home: JournalHome, work: () => Promise<T>): Promise<T> {
  if ((await mkdir(home.folder, { recursive: true })) !== undefined) await syncFolder(home.corpus);
  const unlock = await lockFile(home.lock, longestWait);
  if (unlock === null) throw new TienDoError('intake-busy', { path: home.corpus });
  try {
    await completeBrokenOff(home);
    return await work();
  } finally {
    unlock();
  }
}

async function isBrokenOff(home: JournalHome): Promise<boolean> {
  const { numbers, leftovers } = await listJournal(home);
  const last = numbers.at(-1);
  return leftovers.length > 0 || (last !== undefined && !(await isApplied(home, last)));
}

/** Only the last change can be unfinished, for each one completes the one before it. */
async function completeBrokenOff(home: JournalHome): Promise<void> {
  const { numbers, leftovers } = await listJournal(home);
  for (const leftover of leftovers) await rm(leftover, { recursive: true, force: true });
  const last = numbers.at(-1);
  if (last !== undefined && !(await isApplied(home, last))) await applyChange(home, await readChange(home, last));
}

async function readChange(home: JournalHome, number: number): Promise<Change> {
  const path = join(changeFolder(home, number), changeFiles.record);
  const record = parseChange((await ifThere(readFile(path, 'utf8'))) ?? '');
  if (record === null) throw new TienDoError('intake-broken', { path });
  return { number, ...record };
}

async function commit(home: JournalHome, { steps, ...record }: WantedChange): Promise<Change> {
  const outside = steps.find(({ path }) => !isWithinCorpus(path));
  if (outside !== undefined) throw new TypeError(`the path "${outside.path}" leaves the corpus folder`);
  const last = (await listJournal(home)).numbers.at(-1) ?? 0;
  const number = last + 1;
  const folder = preparingFolder(home, randomUUID());
  await mkdir(folder);
  const prepared: ChangeStep[] = [];
  for (const [at, wanted] of steps.entries()) prepared.push(await prepare(home, folder, at, wanted));
  const change: ChangeRecord = { ...record, steps: prepared };
  await writeDurably(join(folder, changeFiles.record), `${JSON.stringify(change, null, 2)}\n`);
  await syncFolder(folder);
  await rename(folder, changeFolder(home, number));
  await syncFolder(home.folder);
  await applyChange(home, { number, ...change });
  return { number, ...change };
}

/** Puts both contents of a step into the folder of its change. */
async function prepare({ corpus }: JournalHome, folder: string, at: number, { path, content }: WantedStep): Promise<ChangeStep> {
  const before = await ifThere(readFile(join(corpus, path)));
  if (before !== null) await writeDurably(join(folder, changeFiles.before(at)), before);
  if (content !== null) await writeDurably(join(folder, changeFiles.after(at)), content);
  return { path, before: before === null ? null : contentHash(before), after: content === null ? null : contentHash(content) };
}
