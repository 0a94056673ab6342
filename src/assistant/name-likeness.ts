import { stripAccents } from '../language/fold.js';

/** Below this two names are not alike. */
const leastAlike = 0.4;

/** The things of which a name is most like a name, best first; ties in the order given. @param count At most so many. */
export function mostAlike<T>(name: string, things: readonly T[], namesOf: (thing: T) => readonly string[], count: number): T[] {
  const wanted = pairsOf(name);
  return things
    .map((thing) => ({ thing, likeness: Math.max(...namesOf(thing).map((own) => likeness(wanted, pairsOf(own)))) }))
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
