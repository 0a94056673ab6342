import { normalizeWord } from '../language/fold.js';
import { levelName } from '../language/level-names.js';
import type { PlaceLevel } from '../language/place.js';
import { foldKey } from '../language/places.js';
import { provinces } from '../language/vocabulary/provinces.js';
import type { FigurePlace, KnownPlace } from '../library/library.js';
import { mostAlike } from './name-likeness.js';
import { readTypedPlace } from './typed-place.js';

/** A place of the corpus. Two places of one name are told apart by their levels. */
export interface PlaceEntry {
  /** With its level, "huyện Tháp Mười". */
  readonly name: string;
  /** See `PlaceMention.key`. */
  readonly key: string;
  /** Never that of a village: its name is that of a hundred others. Null when the corpus writes the name alone. */
  readonly level: PlaceLevel | null;
  /** How the figures of the place have it written: the level itself, and null when the bare name means this place. */
  readonly written: readonly (PlaceLevel | null)[];
  /** How many figures articles state of it. */
  readonly figures: number;
}

/** The places of a corpus, to be found as people type them. */
export interface PlaceDirectory {
  /** Those with figures, most first. */
  readonly entries: readonly PlaceEntry[];
  /**
   * The place that a name means, typed with or without its level and its accents; of several the one with most figures. A level or accents that were typed
   * must be the place's own. Null when the corpus has no such place.
   */
  find(typed: string): PlaceEntry | null;
  /** Names most like what was typed, best first, at most three. */
  nearest(typed: string): readonly string[];
}

/** Names offered in place of one that is unknown. */
const offered = 3;
const provinceLevels = new Map<string, PlaceLevel>(provinces.map(({ name, level }) => [normalizeWord(name), level]));

/** Puts a corpus' places in order. @param known All its places, those without a figure too. */
export function placeDirectory(figurePlaces: readonly FigurePlace[], known: readonly KnownPlace[]): PlaceDirectory {
  const names = new Map(known.map((place) => [place.key, place]));
  const grouped = groupBy(
    figurePlaces.filter(({ level }) => level !== 'village'),
    ({ key }) => key,
  );
  const counted = [...grouped].flatMap(([key, places]) => entriesOf(key, places, names.get(key)));
  const entries = counted.sort((a, b) => b.figures - a.figures || (a.name < b.name ? -1 : 1));
  const bare = known.filter(({ key }) => !grouped.has(key)).flatMap(withoutFigures);
  const byKey = groupBy([...entries, ...bare], ({ key }) => key);
  const byFolded = groupBy([...entries, ...bare], ({ key }) => foldKey(key));
  return {
    entries,
    find: (typed) => findEntry(typed, byKey, byFolded),
    nearest: (typed) => nearestNames(typed, entries),
  };
}

function entriesOf(key: string, places: readonly FigurePlace[], known: KnownPlace | undefined): PlaceEntry[] {
  const levels = places.flatMap(({ level }) => (level === null ? [] : [level]));
  const bare = bareLevel(key, levels, known);
  const all = new Set<PlaceLevel | null>(places.some(({ level }) => level === null) ? [...levels, bare] : levels);
  return [...all].map((level) => {
    const own = places.filter((place) => place.level === level || (place.level === null && level === bare));
    return {
      ...{ name: nameOf(key, level, known), key, level },
      written: [...new Set(own.map((place) => place.level))],
      figures: own.reduce((sum, { figures }) => sum + figures, 0),
    };
  });
}

/** The level of the place that the bare name means: a province, else the only place of that name; null when nothing tells. */
function bareLevel(key: string, levels: readonly PlaceLevel[], known: KnownPlace | undefined): PlaceLevel | null {
  const province = provinceLevels.get(key);
  if (province !== undefined) return province;
  if (levels.length > 0) return levels.length === 1 ? (levels[0] ?? null) : null;
  const written = known?.levels.filter((level) => level !== 'village') ?? [];
  return written.length === 1 ? (written[0] ?? null) : null;
}

function withoutFigures(known: KnownPlace): PlaceEntry[] {
  const levels = known.levels.filter((level) => level !== 'village');
  return levels.map((level) => ({ name: nameOf(known.key, level, known), key: known.key, level, written: [level], figures: 0 }));
}

function nameOf(key: string, level: PlaceLevel | null, known: KnownPlace | undefined): string {
  const written = known?.name ?? key;
  const name = /\p{Ll}/u.test(written) && known !== undefined ? written : capitalised(key);
  return level === null ? name : `${levelName(level)} ${name}`;
}

/** For a name that stands in capitals everywhere, or nowhere as a name. */
function capitalised(key: string): string {
  return key.replace(/(^| )\p{L}/gu, (initial) => initial.toUpperCase());
}

/** Levels say nothing of likeness; of places as much alike those of the level typed come first. */
function nearestNames(typed: string, entries: readonly PlaceEntry[]): string[] {
  const readings = readTypedPlace(typed);
  const levels = new Set<PlaceLevel | null>(readings.map(({ level }) => level).filter((level) => level !== null));
  const ordered = [...entries.filter(({ level }) => levels.has(level)), ...entries.filter(({ level }) => !levels.has(level))];
  return mostAlike([...new Set(readings.map(({ key }) => key))], ordered, ({ key }) => key, offered).map(({ name }) => name);
}

function findEntry(
  typed: string,
  byKey: ReadonlyMap<string, readonly PlaceEntry[]>,
  byFolded: ReadonlyMap<string, readonly PlaceEntry[]>,
): PlaceEntry | null {
  const found = readTypedPlace(typed).flatMap(({ key, level, folded }) =>
    ((folded ? byFolded : byKey).get(key) ?? []).filter((entry) => level === null || entry.level === level),
  );
  return found.sort((a, b) => b.figures - a.figures)[0] ?? null;
}

function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing)) ?? [];
    group.push(thing);
    groups.set(keyOf(thing), group);
  }
  return groups;
}
