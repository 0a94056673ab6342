import { phraseSet } from '../../language/phrase-table.js';
import type { Scene } from '../scene.js';
import { aspectEnds, aspectWords } from '../vocabulary/link-words.js';

/** The tokens of what a number is about, both inclusive. */
export interface Aspect {
  readonly first: number;
  readonly last: number;
}

const opens = new Set(aspectWords);
const ends = phraseSet(aspectEnds);
const longest = 10;

/** "về số doanh nghiệp" behind a number: what it measures, when the words before it do not say. */
export function readAspect(scene: Scene, at: number): Aspect | null {
  if (!opens.has(scene.words[at] ?? '')) return null;
  let last = at;
  while (last < at + longest && goesOn(scene, last + 1)) last += 1;
  return last === at ? null : { first: at + 1, last };
}

function goesOn(scene: Scene, at: number): boolean {
  return scene.tokens[at]?.kind === 'word' && ends.startingAt(scene.words, at) === null;
}
