import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { TienDoError } from '../../errors.js';
import { canonicalize } from '../../language/canonical.js';
import { normalizeWord } from '../../language/fold.js';
import { governmentLevels, levelName } from '../../language/level-names.js';
import type { NamedPlace, PlaceMerger } from '../../language/place-merger.js';
import { levelWords } from '../../language/vocabulary/place-levels.js';
import { parseDay } from '../calendar-day.js';

/** The file in a corpus folder, or beside the one file of a corpus, that tells which places became parts of which. */
export const placesFile = 'places.yaml';

/** What is wrong with a file of places, and in which line (1-based). */
export interface PlacesFault {
  readonly line: number;
  readonly problem: string;
}

/**
 * The mergers that the corpus' `places.yaml` lists, in its order; none without the file.
 * @throws TienDoError `places-broken` with the line that is wrong. No entry is used then.
 */
export async function readPlaceMergers(corpus: string): Promise<PlaceMerger[]> {
  const folder = await stat(corpus).then((stats) => (stats.isDirectory() ? corpus : dirname(corpus)));
  const path = join(folder, placesFile);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new TienDoError('places-broken', { path, line: 1, problem: 'the file cannot be read' }, { cause: error });
  });
  if (text === null) return [];
  const read = parsePlaceMergers(text);
  if (!Array.isArray(read)) throw new TienDoError('places-broken', { path, ...read });
  return read;
}

/** Reads the text of a `places.yaml`: its mergers, or the first fault. */
export function parsePlaceMergers(text: string): PlaceMerger[] | PlacesFault {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const error = document.errors[0];
  if (error !== undefined) return { line: lineAt(error.pos[0]), problem: (error.message.split('\n')[0] ?? '').replace(/ at line .*$/, '') };
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) return [];
  if (!isSeq(contents))
    return { line: lineAt(contents.range?.[0] ?? 0), problem: 'the file is not a list of entries that begin with "- old:"' };
  const mergers: PlaceMerger[] = [];
  for (const item of contents.items) {
    if (!isMap(item)) return { line: lineAt(offsetOf(item)), problem: 'an entry is not a group of "key: value" lines' };
    const merger = readEntry(item, lineAt);
    if ('problem' in merger) return merger;
    const problem = clash(merger, mergers);
    if (problem !== null) return { line: lineAt(offsetOf(item)), problem };
    mergers.push(merger);
  }
  return mergers;
}

const keys = ['old', 'level', 'parent', 'new', 'since'] as const;
type Fields = Partial<Record<(typeof keys)[number], { readonly text: string; readonly line: number }>>;

function readEntry(item: YAMLMap, lineAt: (offset: number) => number): PlaceMerger | PlacesFault {
  const line = lineAt(offsetOf(item));
  const fields = readFields(item, lineAt);
  if ('problem' in fields) return fields;
  const { old, level, parent, new: next, since } = fields;
  const missing = keys.find((key) => key !== 'parent' && fields[key] === undefined);
  if (old === undefined || level === undefined || next === undefined || since === undefined)
    return { line, problem: `the entry has no "${missing ?? ''}"` };
  const place = readPlace(`${level.text} ${old.text}`);
  if (place === null || readPlace(old.text) !== null)
    return place === null
      ? { line: level.line, problem: `"level" is not one of ${knownLevels}: ${level.text}` }
      : { line: old.line, problem: `"old" is to be the name alone, its level stands in "level": ${old.text}` };
  const above = parent === undefined ? null : readPlace(parent.text);
  if (parent !== undefined && above === null) return { line: parent.line, problem: `"parent" ${lacksLevel}: ${parent.text}` };
  const into = readPlace(next.text);
  if (into === null) return { line: next.line, problem: `"new" ${lacksLevel}: ${next.text}` };
  const day = parseDay(since.text);
  if (day === null) return { line: since.line, problem: `"since" is not a day as 2025-07-01 or 1/7/2025: ${since.text}` };
  return { old: place, parent: above, next: into, since: day };
}

const knownLevels = governmentLevels.map(levelName).join(', ');
const lacksLevel = 'is to begin with its level, as "xã Phong Hòa"';

function readFields(item: YAMLMap, lineAt: (offset: number) => number): Fields | PlacesFault {
  const fields: Fields = {};
  for (const pair of item.items as Pair[]) {
    const line = lineAt(offsetOf(pair.key));
    const name = isScalar(pair.key) ? String(pair.key.value) : '';
    const key = keys.find((one) => one === name);
    if (key === undefined) return { line, problem: `"${name}" is none of ${keys.join(', ')}` };
    if (!isScalar(pair.value) || pair.value.value === null) return { line, problem: `"${key}" has no value, or more than one` };
    const text = canonicalize(pair.value.source ?? String(pair.value.value))
      .replace(/\s+/g, ' ')
      .trim();
    if (text === '') return { line, problem: `"${key}" is empty` };
    fields[key] = { text, line };
  }
  return fields;
}

function offsetOf(node: unknown): number {
  if (isScalar(node) || isMap(node) || isSeq(node)) return node.range?.[0] ?? 0;
  return 0;
}

/** A level word and a name behind it; null when one of them is missing. */
function readPlace(text: string): NamedPlace | null {
  const found = levelWords
    .filter(([word, level]) => governmentLevels.includes(level) && normalizeWord(text).startsWith(`${normalizeWord(word)} `))
    .sort(([one], [other]) => other.length - one.length)[0];
  if (found === undefined) return null;
  const name = text.slice(found[0].length).trim();
  return name === '' ? null : { name, key: normalizeWord(name), level: found[1] };
}

/** What is wrong with an entry beside those before it; null when nothing is. */
function clash(merger: PlaceMerger, before: readonly PlaceMerger[]): string | null {
  const name = `${levelName(merger.old.level)} ${merger.old.name}`;
  if (isSame(merger.old, merger.next)) return `${name} cannot become a part of itself`;
  if (before.some(({ old, parent }) => isSame(old, merger.old) && parent?.key === merger.parent?.key))
    return `${name} has two entries; one with the same "parent" is enough`;
  return leadsBack(merger, before) ? `${name} comes back to itself by way of earlier entries` : null;
}

function leadsBack({ old, next }: PlaceMerger, before: readonly PlaceMerger[]): boolean {
  const reached = [next];
  for (const place of reached) {
    if (isSame(place, old)) return true;
    for (const one of before) if (isSame(one.old, place) && !reached.some((other) => isSame(other, one.next))) reached.push(one.next);
  }
  return false;
}

function isSame(one: NamedPlace, other: NamedPlace): boolean {
  return one.key === other.key && one.level === other.level;
}
