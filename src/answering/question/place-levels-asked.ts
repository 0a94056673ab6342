import { stripAccents } from '../../language/fold.js';
import type { PlaceLevel, PlaceMention } from '../../language/place.js';
import type { Question } from './question.js';

const levelNouns: readonly (readonly [string, PlaceLevel])[] = [
  ['xã', 'commune'],
  ['huyện', 'district'],
  ['tỉnh', 'province'],
  ['phường', 'ward'],
  ['trấn', 'township'],
  ['quận', 'urban-district'],
  ['phố', 'city'],
  ['ấp', 'village'],
  ['khóm', 'village'],
  ['thôn', 'village'],
  ['bản', 'village'],
  ['xóm', 'village'],
  ['buôn', 'village'],
  ['làng', 'village'],
];

/** Levels that a list of one kind of places may mix: "các xã" with its townships and wards. */
const alike: readonly (readonly PlaceLevel[])[] = [
  ['commune', 'ward', 'township'],
  ['district', 'town', 'city', 'urban-district'],
];

/** The level that the word right before "nào" names, or before "cũ nào": a commune of "Đảng ủy xã nào", "xã cũ nào". */
export function asksLevel(question: Question): PlaceLevel | null {
  const last = question.focus[0]?.findLast((word) => word !== 'cũ' && word !== 'cu');
  return levelNouns.find(([noun]) => noun === last || stripAccents(noun) === last)?.[1] ?? null;
}

/** The words for a level; all of them for null. */
export function levelNames(level: PlaceLevel | null): string[] {
  return levelNouns.filter(([, named]) => level === null || named === level).map(([noun]) => noun);
}

/** Whether a place is written with the level, or with one that stands beside it in lists. */
export function isOfLevel({ level }: Pick<PlaceMention, 'level'>, asked: PlaceLevel): boolean {
  return level === asked || alike.some((row) => level !== null && row.includes(level) && row.includes(asked));
}
