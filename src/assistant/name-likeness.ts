import { stripAccents } from '../language/fold.js';

/** Below this two names are not alike: they share a syllable or an ending, as many names do, and no person means the one by the other. */
const leastAlike = 2 / 3;

/**
 * The things of which a name is most like a name, best first; ties in the order given.
 * @param names Ways to read the one that is looked for.
 * @param count At most so many.
 */
export function mostAlike<T>(names: readonly string[], things: readonly T[], nameOf: (thing: T) => string, count: number): T[] {
  const wanted = names.map(pairsOf);
  return things
    .map((thing) => ({ thing, own: pairsOf(nameOf(thing)) }))
    .map(({ thing, own }) => ({ thing, likeness: Math.max(0, ...wanted.map((pairs) => likeness(pairs, own))) }))
    .filter((rated) => rated.likeness >= leastAlike)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, count)
    .map(({ thing }) => thing);
}

/** Dice's coefficient of two sets, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  return (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
}

/** Pairs of neighbouring letters, accents aside, with the borders of words. */
function pairsOf(name: string): Set<string> {
  const letters = [...` ${stripAccents(name).trim()} `];
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
}
