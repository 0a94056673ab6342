import type { Span } from './span.js';

/** Levels of places with a government, by the word before the name; `village` is thôn, ấp, khóm, bản, tổ dân phố. */
export type PlaceLevel =
  | 'province'
  | 'city'
  | 'district'
  | 'town'
  | 'urban-district'
  | 'commune'
  | 'ward'
  | 'township'
  | 'special-zone'
  | 'village';

/** Words that name a place. The span covers the level word when there is one ("huyện Tháp Mười"). */
export interface PlaceMention extends Span {
  /** Null when only the name is written. */
  readonly level: PlaceLevel | null;
  /** Where the bare name stands ("Tháp Mười"). */
  readonly nameSpan: Span;
  /** Key of the bare name with its accents: normalizeWord over the name, single spaces ("tháp mười"). Look-alikes have different keys. */
  readonly key: string;
}
