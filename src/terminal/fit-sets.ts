import { access } from 'node:fs/promises';
import { parseFitSets } from '../evaluation/fit-set.js';
import type { GoldSet } from '../evaluation/gold-set.js';
import { readText } from './batch-file.js';
import { type Output, writeLine } from './output.js';

/**
 * The gold sets to fit on that a file lists. An optional one whose gold file or corpus is not there is left out, and `err` is told.
 * @throws TienDoError `input-broken`
 */
export async function presentSets(path: string, err: Output): Promise<GoldSet[]> {
  const present: GoldSet[] = [];
  for (const set of parseFitSets(await readText(path), path)) {
    const missing = set.optional ? await firstMissing([set.gold, set.corpus]) : null;
    if (missing === null) present.push(set);
    else await writeLine(err, `Left out: ${set.name} (${missing} is not there)`);
  }
  return present;
}

async function firstMissing(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if (!(await isThere(path))) return path;
  return null;
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
