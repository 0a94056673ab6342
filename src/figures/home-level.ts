import type { Block } from '../articles/article.js';
import { normalizeWord } from '../language/fold.js';
import { phrasesByValue } from '../language/phrase-table.js';
import type { PlaceLevel } from '../language/place.js';
import { type Token, tokenize } from '../language/tokens.js';
import { homeWords, wholeWords } from './vocabulary/place-cues.js';

const levels = phrasesByValue<PlaceLevel>(homeWords);
const cues: ReadonlySet<string> = new Set(wholeWords.flatMap((words) => words.split(' ').slice(-1)));
/** So often a level word must stand without a name, and in so large a share of all such, to say what the page is of. */
const least = { times: 2, share: 0.7 };

/**
 * What kind of place an article is of, by the level words that it uses without a name: "UBND thị xã", "toàn thị xã", "trên địa bàn thị xã" are said of one's own. Provinces
 * are not counted: every place speaks of its own. Null when it says so of none, or of several alike.
 */
export function levelSpokenOf(text: string, blocks: readonly Block[]): PlaceLevel | null {
  const counts = new Map<PlaceLevel, number>();
  for (const level of blocks.flatMap((block) => levelsIn(tokenize(text, block)))) counts.set(level, (counts.get(level) ?? 0) + 1);
  const all = [...counts.values()].reduce((sum, times) => sum + times, 0);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] >= least.times && most[1] >= all * least.share ? most[0] : null;
}

/** The level words of a block behind a cue, without a name or a number behind them. */
function levelsIn(tokens: readonly Token[]): PlaceLevel[] {
  const words = tokens.map((token) => normalizeWord(token.text));
  return words.flatMap((_, at) => {
    const found = cues.has(words[at - 1] ?? '') ? levels.startingAt(words, at) : null;
    if (found === null || found.value === 'province') return [];
    const next = tokens[at + found.length];
    return next?.kind === 'number' || /^\p{Lu}/u.test(next?.text ?? '') ? [] : [found.value];
  });
}
