import { phraseSet, phrasesByValue } from '../../language/phrase-table.js';
import type { Bound, Sourced } from '../figure.js';
import type { Quantity } from '../quantity.js';
import { type Scene, spanOf } from '../scene.js';
import { boundsAfter, boundsBefore, estimateWords } from '../vocabulary/bounds.js';
import { grammar } from '../vocabulary/grammar-words.js';

/** The bound of a quantity and the tokens it reaches over together with the quantity. */
export interface BoundReading {
  readonly bound: Sourced<Bound> | null;
  /** First token of the bound words right before the number, else the number's. */
  readonly first: number;
  /** Last token of the bound words right behind, else the quantity's. */
  readonly last: number;
}

const before = phrasesByValue<Bound>(boundsBefore);
const after = phrasesByValue<Bound>(boundsAfter);
const estimates = phraseSet(estimateWords);
const clauseMarks = new Set([';', '(', ')', ':']);
const farthestEstimate = 14;

/** Reads "trên 3.947 tỷ đồng", "từ 90% trở lên", and the "ước" that opens the clause. */
export function readBound(scene: Scene, quantity: Quantity): BoundReading {
  const left = before.endingAt(scene.words, quantity.first - 1);
  const right = after.startingAt(scene.words, quantity.last + 1);
  const first = left === null ? quantity.first : quantity.first - left.length;
  const last = right === null ? quantity.last : quantity.last + right.length;
  if (right !== null) {
    return {
      bound: { value: right.value, span: spanOf(scene, quantity.last + 1, last), rule: 'bound-behind' },
      first: fromWord(scene, first),
      last,
    };
  }
  if (left !== null)
    return { bound: { value: left.value, span: spanOf(scene, first, quantity.first - 1), rule: 'bound-before' }, first, last };
  return { bound: openingEstimate(scene, quantity), first, last };
}

/** "từ 90% trở lên" begins at "từ". */
function fromWord(scene: Scene, first: number): number {
  return scene.words[first - 1] === grammar.from ? first - 1 : first;
}

function openingEstimate(scene: Scene, quantity: Quantity): Sourced<Bound> | null {
  for (let at = quantity.first - 1; at >= Math.max(0, quantity.first - farthestEstimate); at -= 1) {
    if (clauseMarks.has(scene.words[at] ?? '')) return null;
    const found = estimates.endingAt(scene.words, at);
    if (found !== null) return { value: 'estimate', span: spanOf(scene, at - found.length + 1, at), rule: 'clause-estimate' };
  }
  return null;
}
