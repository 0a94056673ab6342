import { phrasesByValue } from '../../language/phrase-table.js';
import type { PlaceLevel } from '../../language/place.js';
import type { Quantity } from '../quantity.js';
import type { Scene } from '../scene.js';
import { homeWords, villageWords } from '../vocabulary/place-cues.js';

/** How high a place stands: what is counted inside it stands lower. */
type Rank = 0 | 1 | 2 | 3;

const ranks: Readonly<Record<PlaceLevel, Rank>> = {
  village: 0,
  commune: 1,
  ward: 1,
  township: 1,
  'special-zone': 1,
  district: 2,
  town: 2,
  'urban-district': 2,
  city: 3,
  province: 3,
};

const levels = phrasesByValue<PlaceLevel>({ ...homeWords, village: villageWords });
const joined = new Set([',', 'và', '-']);

/** From 0, a village, to 3, a province. */
export function rankOf(level: PlaceLevel): Rank {
  return ranks[level];
}

/** Whether one place may be called by either level: a city stands beside districts and beside provinces. */
export function sharesRank(left: PlaceLevel, right: PlaceLevel): boolean {
  if (left === 'city' || right === 'city') return Math.min(ranks[left], ranks[right]) >= 2;
  return ranks[left] === ranks[right];
}

/** The rank of the places that a quantity counts ("13/13 xã"); null when it counts no places. */
export function countedRank(scene: Scene, { unitTokens }: Quantity): Rank | null {
  if (unitTokens === null) return null;
  const found = levels.startingAt(scene.words, unitTokens.first);
  if (found === null) return null;
  const next = unitTokens.first + found.length;
  return next > unitTokens.last || joined.has(scene.words[next] ?? '') ? ranks[found.value] : null;
}
