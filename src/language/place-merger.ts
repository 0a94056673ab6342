import type { PlaceLevel } from './place.js';

/** A place with its level, as people write it. */
export interface NamedPlace {
  /** The bare name, "Phong Mỹ". */
  readonly name: string;
  /** See `PlaceMention.key`. */
  readonly key: string;
  readonly level: PlaceLevel;
}

/** A place that was merged into another one or put under it. A figure of the one is never a figure of the other. */
export interface PlaceMerger {
  readonly old: NamedPlace;
  /** What the old place belonged to, for its name may be that of several; null when nobody said. */
  readonly parent: NamedPlace | null;
  /** What it is a part of now. */
  readonly next: NamedPlace;
  /** The first day of that, `YYYY-MM-DD`. */
  readonly since: string;
}

/** How a place stands to others since places were merged. */
export interface PlaceKin {
  /** It became a part of these, one after another: a district of a province, say. */
  readonly into: readonly PlaceMerger[];
  /** These became parts of it. */
  readonly parts: readonly PlaceMerger[];
}
