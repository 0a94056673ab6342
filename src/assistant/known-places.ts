import type { PlaceNames } from '../answering/asked-places.js';
import { foldKey } from '../language/places.js';
import type { KnownPlace } from '../library/library.js';

/** Makes the place names of a corpus findable, with their accents and without. */
export function indexPlaces(places: readonly KnownPlace[]): PlaceNames {
  const keys = new Set(places.flatMap(({ key }) => [key, foldKey(key)]));
  const longest = Math.max(0, ...places.map(({ key }) => key.split(' ').length));
  const byFolded = new Map<string, string[]>();
  for (const { key } of places) byFolded.set(foldKey(key), [...(byFolded.get(foldKey(key)) ?? []), key]);
  return { has: (key) => keys.has(key), longest, forms: (folded) => byFolded.get(folded) ?? [] };
}
