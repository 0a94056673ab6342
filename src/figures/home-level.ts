import type { Block } from '../articles/article.js';
import { type KeyedTokens, keyTokens } from '../language/keyed-tokens.js';
import { phrasesByValue } from '../language/phrase-table.js';
import type { PlaceLevel } from '../language/place.js';
import { homeWords, wholeWords } from './vocabulary/place-cues.js';

const levels = phrasesByValue<PlaceLevel>(homeWords);
const cues: ReadonlySet<string> = new Set(wholeWords.flatMap((words) => words.split(' ').slice(-1)));
/** In so large a share of all such words one level must stand to say what the page is of. */
const leastShare = 0.7;

/**
 * What kind of place an article is of, by the level words that it uses without a name: "UBND thị xã", "toàn thị xã", "trên địa bàn thị xã" are said of one's own. Provinces
 * are not counted: every place speaks of its own. With how often it says so; null when it says so of none, or of several alike.
 */
export function levelSpokenOf(text: string, blocks: readonly Block[]): { readonly level: PlaceLevel; readonly times: number } | null {
  const counts = new Map<PlaceLevel, number>();
  for (const level of blocks.flatMap((block) => levelsIn(keyTokens(text, block)))) counts.set(level, (counts.get(level) ?? 0) + 1);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] >= all * leastShare ? { level: most[0], times: most[1] } : null;
}

/** The level words of a block behind a cue, without a name or a number behind them. */
function levelsIn({ tokens, keys: words }: KeyedTokens): PlaceLevel[] {
  return words.flatMap((_, at) => {
    const found = cues.has(words[at - 1] ?? '') ? levels.startingAt(words, at) : null;
    if (found === null || found.value === 'province') return [];
    const next = tokens[at + found.length];
    return next?.kind === 'number' || /^\p{Lu}/u.test(next?.text ?? '') ? [] : [found.value];
  });
}
