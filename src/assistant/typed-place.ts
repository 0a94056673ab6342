import { keyTokens } from '../language/keyed-tokens.js';
import type { PlaceLevel } from '../language/place.js';
import { headAt } from '../language/place-heads.js';
import { provinceAt } from '../language/place-keys.js';
import { findPlaces } from '../language/places.js';

/** One way to read the name of a place that somebody typed. */
export interface TypedPlace {
  /** See `PlaceMention.key`; a `foldKey` when {@link folded}. */
  readonly key: string;
  /** Null when no level was typed. */
  readonly level: PlaceLevel | null;
  /** Whether it was typed without accents. */
  readonly folded: boolean;
}

/** The ways to read a typed name; what stands behind a comma ("Tháp Mười, Đồng Tháp") is left out. */
export function readTypedPlace(typed: string): TypedPlace[] {
  const [text = ''] = typed.normalize('NFC').trim().split(',');
  const whole = { start: 0, end: text.length };
  const row = keyTokens(text, whole);
  const keyFrom = (first: number): string => row.keys.filter((_, at) => at >= first && row.tokens[at]?.kind !== 'mark').join(' ');
  const { folded } = row;
  const head = row.tokens.length === 0 ? null : headAt(text, row, 0);
  const province = provinceAt(row, head?.name ?? 0);
  const named = findPlaces(text, whole).filter(({ start, end }) => start === 0 && end === text.trimEnd().length);
  const readings: TypedPlace[] = [
    { key: keyFrom(0), level: null, folded },
    ...(head === null ? [] : [{ key: keyFrom(head.name), level: head.level, folded }]),
    ...(province?.end === row.tokens.length ? [{ key: province.key, level: head?.level ?? null, folded }] : []),
    ...named.map(({ key, level }) => ({ key, level, folded })),
  ];
  return readings.filter(({ key }) => key !== '');
}
