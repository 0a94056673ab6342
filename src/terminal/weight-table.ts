import { writeFile } from 'node:fs/promises';
import { TienDoError } from '../errors.js';
import { readText } from './batch-file.js';
import { type Output, writeLine } from './output.js';

/**
 * Puts weights into a table of the source: each stands on a line of its own, `  name: 0.5,`. All else stays as it is.
 * @param path names the source in errors only.
 * @throws TienDoError `input-broken` when a weight has no line, or more than one.
 */
export function withWeights(source: string, weights: Readonly<Record<string, number>>, path: string): string {
  return Object.entries(weights).reduce((text, [name, weight]) => {
    const line = new RegExp(`^( {2}${name}: )-?[\\d.]+,$`, 'gm');
    const places = [...text.matchAll(line)].length;
    if (places !== 1) throw new TienDoError('input-broken', { path, line: null, problem: `has ${places} lines for the weight ${name}` });
    return text.replace(line, `$1${weight},`);
  }, source);
}

/** Puts weights into a table of the source on disk. @throws TienDoError `input-broken` */
export async function writeWeights(path: string, weights: Readonly<Record<string, number>>, err: Output): Promise<void> {
  await writeFile(path, withWeights(await readText(path), weights, path));
  await writeLine(err, `Written into ${path}; build again to use it`);
}
