import { foldKey, type KnownNames } from '../language/places.js';
import type { KnownPlace } from '../library/library.js';

/** The place names of a corpus, by key and by folded key, for reading questions. */
export interface KnownPlaces extends KnownNames {}

/** Makes the names of a library findable, with their accents and without. */
export function indexPlaces(places: readonly KnownPlace[]): KnownPlaces {
  const keys = new Set(places.flatMap(({ key }) => [key, foldKey(key)]));
  const longest = Math.max(0, ...places.map(({ key }) => key.split(' ').length));
  return { has: (key) => keys.has(key), longest };
}
