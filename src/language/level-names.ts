import type { PlaceLevel } from './place.js';
import { levelWords } from './vocabulary/place-levels.js';

/** Levels with a government of their own, from the province down. */
export const governmentLevels: readonly PlaceLevel[] = [
  'province',
  'city',
  'district',
  'town',
  'urban-district',
  'commune',
  'ward',
  'township',
  'special-zone',
];

/** The word that names a level before a name, "huyện" for `district`: of the words of a level the table's first. */
export function levelName(level: PlaceLevel): string {
  return levelWords.find(([, named]) => named === level)?.[0] ?? '';
}
