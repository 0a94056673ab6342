import type { PlaceNames } from '../answering/question/asked-places.js';
import { kinFinder } from '../answering/question/place-kin.js';
import type { PlaceMerger } from '../language/place-merger.js';
import { foldKey } from '../language/places.js';
import type { KnownPlace } from '../library/library.js';

/** Makes the place names of a corpus, and those of places that were merged, findable, with their accents and without. */
export function indexPlaces(places: readonly KnownPlace[], mergers: readonly PlaceMerger[] = []): PlaceNames {
  const merged = mergers.flatMap(({ old, next }) => [old.key, next.key]);
  const names = [...new Set([...places.map(({ key }) => key), ...merged])];
  const keys = new Set(names.flatMap((key) => [key, foldKey(key)]));
  const longest = Math.max(0, ...names.map((key) => key.split(' ').length));
  const byFolded = new Map<string, string[]>();
  for (const key of names) byFolded.set(foldKey(key), [...(byFolded.get(foldKey(key)) ?? []), key]);
  return { has: (key) => keys.has(key), longest, forms: (folded) => byFolded.get(folded) ?? [], kin: kinFinder(mergers) };
}
