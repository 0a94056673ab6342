import { phraseSet, phrasesByValue } from '../../language/phrase-table.js';
import type { Span } from '../../language/span.js';
import { type Scene, spanOf } from '../scene.js';
import { averageWords, comparisonWords, grammar, plainEarlierTimes } from '../vocabulary/grammar-words.js';
import { downVerbs, targetNouns, upVerbs } from '../vocabulary/link-words.js';

/** A verb of growth whose base stands between it and the number: "cao hơn cùng kỳ 9,1 tỷ đồng", "vượt kế hoạch 5 lao động". */
export interface ComparedVerb {
  readonly kind: 'up' | 'down';
  /** First token of the verb. */
  readonly first: number;
  readonly versus: Span;
}

const growth = phrasesByValue<'up' | 'down'>({ up: upVerbs, down: downVerbs });
const said = phraseSet(comparisonWords);
const bases = phraseSet([...targetNouns, ...plainEarlierTimes, ...averageWords]);
const breaks = new Set([',', ';', ':', '(', ')', grammar.and]);
const longestBase = 10;

/** Reads it back from the token where the number or its bound begins. */
export function comparedVerb(scene: Scene, first: number): ComparedVerb | null {
  for (let at = first - 2; at >= Math.max(0, first - 1 - longestBase); at -= 1) {
    if (scene.numberAt.has(at + 1) || breaks.has(scene.words[at + 1] ?? '')) return null;
    const verb = growth.endingAt(scene.words, at);
    if (verb === null) continue;
    const start = at - verb.length + 1;
    const against = said.startingAt(scene.words, at + 1);
    if (against === null && (isPlainGrowth(scene, start) || bases.startingAt(scene.words, at + 1) === null)) return null;
    const from = at + 1 + (against?.length ?? 0);
    return from >= first ? null : { kind: verb.value, first: start, versus: spanOf(scene, from, first - 1) };
  }
  return null;
}

/** "tăng kế hoạch vốn" raises the plan itself. */
function isPlainGrowth(scene: Scene, at: number): boolean {
  return scene.words[at] === grammar.grows || scene.words[at] === grammar.falls;
}
