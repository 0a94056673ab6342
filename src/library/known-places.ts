import type { PlaceLevel } from '../language/place.js';
import type { PlaceWriting } from './article-mentions.js';
import type { KnownPlace } from './library.js';

/**
 * A name that fewer of the articles mentioning it write behind a level word is no place: "bản Việt Nam" in one article of a thousand is a slip of reading.
 * A name that is never written behind one was found by itself, as provinces are, and counts.
 */
export const levelShare = 0.02;

interface Tally {
  readonly names: Map<string, number>;
  readonly levels: Map<PlaceLevel, number>;
  articles: number;
  /** Those of them that write it behind a level word. */
  withLevel: number;
}

/** Gathers how the articles write their places into one list, most frequent first, ties by key. */
export function knownPlaces(writingsByArticle: Iterable<readonly PlaceWriting[]>): KnownPlace[] {
  const tallies = new Map<string, Tally>();
  for (const writings of writingsByArticle) {
    for (const key of new Set(writings.map((writing) => writing.key))) tallyOf(tallies, key).articles += 1;
    for (const key of new Set(writings.flatMap(({ key, level }) => (level === null ? [] : [key])))) tallyOf(tallies, key).withLevel += 1;
    for (const writing of writings) addWriting(tallyOf(tallies, writing.key), writing);
  }
  return [...tallies]
    .filter(([, { withLevel, articles }]) => withLevel === 0 || withLevel >= articles * levelShare)
    .map(([key, tally]) => toKnownPlace(key, tally))
    .sort((a, b) => b.articles - a.articles || (a.key < b.key ? -1 : 1));
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? { names: new Map(), levels: new Map(), articles: 0, withLevel: 0 };
  tallies.set(key, tally);
  return tally;
}

/** A name counts once an article, whatever the number of times it stands there. */
function addWriting(tally: Tally, { name, level, times }: PlaceWriting): void {
  tally.names.set(name, (tally.names.get(name) ?? 0) + 1);
  if (level !== null) tally.levels.set(level, (tally.levels.get(level) ?? 0) + times);
}

function toKnownPlace(key: string, tally: Tally): KnownPlace {
  const levels = [...tally.levels].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([level]) => level);
  const [name = key] = [...tally.names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([writing]) => writing);
  return { key, name, levels, articles: tally.articles };
}
