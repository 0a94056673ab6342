import type { Figure, FigureLocality } from '../figures/figure.js';
import type { PlaceLevel } from '../language/place.js';
import { findPlaces, foldKey } from '../language/places.js';
import type { Evidence } from './evidence.js';
import type { AskedPlace, Question } from './question.js';
import { occurrences } from './term-match.js';

/** How well evidence speaks of the place asked for: 1 stated, 0 another place. */
export type Fit = number;

const inheritedByFigure = 0.95;
const besideAnother = 0.6;
const mainPlace = 0.8;
const mentioned = 0.4;
const doubtful = 0.25;

/**
 * The places that evidence is held against. When a level word says of which place the question is ("xã Thạnh Lợi, huyện Tháp Mười"), the smallest of
 * those; else all that are named, each for its share: a bare name may as well be that of a lake or a firm.
 */
export function placesAskedFor({ places }: Question): readonly AskedPlace[] {
  const levelled = places
    .filter(({ level }) => level !== null)
    .sort((a, b) => smallestFirst.indexOf(a.level) - smallestFirst.indexOf(b.level));
  return levelled[0] === undefined ? places : [levelled[0]];
}

const smallestFirst: readonly (PlaceLevel | null)[] = [
  'village',
  'commune',
  'ward',
  'township',
  'special-zone',
  'town',
  'urban-district',
  'district',
  'city',
  'province',
];

/** Whether two keys name one place; a key typed without accents matches any accents. */
export function samePlace(asked: string, key: string): boolean {
  return asked === key || asked === foldKey(key);
}

/** Whether evidence names the place asked for: the same name, and not at another level ("xã Phú Thuận" for "huyện Phú Thuận"). */
function isPlace(asked: AskedPlace, key: string, level: PlaceLevel | null): boolean {
  return samePlace(asked.key, key) && (asked.level === null || level === null || ranks[asked.level] === ranks[level]);
}

/** The level word that a locality is written with. */
function levelOf(text: string): PlaceLevel | null {
  return findPlaces(text, { start: 0, end: text.length })[0]?.level ?? null;
}

/** Levels that one place may be called by share a rank. */
const ranks: Readonly<Record<PlaceLevel, string>> = {
  province: 'province',
  city: 'city',
  district: 'district',
  town: 'town',
  'urban-district': 'district',
  commune: 'commune',
  ward: 'ward',
  township: 'township',
  'special-zone': 'special-zone',
  village: 'village',
};

/** Fit of a sentence, or of one figure in it, to the places asked for, on average. 1 when none is asked for. */
export function placeFit(asked: readonly AskedPlace[], evidence: Evidence, figure: Figure | null): Fit {
  const fits = asked.map((place) => onePlaceFit(place, evidence, figure));
  return fits.length === 0 ? 1 : fits.reduce((sum, fit) => sum + fit, 0) / fits.length;
}

function onePlaceFit(asked: AskedPlace, evidence: Evidence, figure: Figure | null): Fit {
  if (!asked.known) return 0;
  const stated =
    evidence.places.some((place) => isPlace(asked, place.key, place.level)) || (asked.level === null && isWritten(asked, evidence));
  const locality = figure?.locality?.value ?? null;
  if (locality !== null) return figureFit(asked, evidence, locality, stated);
  if (stated) return 1;
  return settingFit(asked, evidence);
}

/** The bare name stands in the sentence, as a name of whatever. */
function isWritten(asked: AskedPlace, { syllables }: Evidence): boolean {
  return occurrences(syllables, asked.key.split(' ')).length > 0;
}

function figureFit(asked: AskedPlace, evidence: Evidence, { key, text }: FigureLocality, stated: boolean): Fit {
  if (isPlace(asked, key, levelOf(text))) return stated ? 1 : inheritedByFigure;
  if (stated) return besideAnother;
  const otherStated = evidence.places.some((place) => place.key === key);
  if (otherStated) return 0;
  return isMain(asked, evidence) && levelOf(text) === null ? doubtful : 0;
}

function settingFit(asked: AskedPlace, evidence: Evidence): Fit {
  const others = evidence.places.some((place) => place.level === asked.level && place.level !== null);
  if (isMain(asked, evidence)) return others ? doubtful : mainPlace;
  return [...evidence.setting.allPlaces].some((key) => samePlace(asked.key, key)) ? (others ? 0 : mentioned) : 0;
}

function isMain(asked: AskedPlace, evidence: Evidence): boolean {
  return evidence.setting.mainPlaces.some(({ key, level }) => isPlace(asked, key, level));
}
