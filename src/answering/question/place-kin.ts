import { levelName } from '../../language/level-names.js';
import type { PlaceLevel } from '../../language/place.js';
import type { NamedPlace, PlaceKin, PlaceMerger } from '../../language/place-merger.js';
import { foldKey } from '../../language/places.js';
import type { AskedPlace, Question } from './question.js';

/** Finds the kin of a place by its key, typed with accents or without, and its level; with null for the level by the name alone. */
export function kinFinder(mergers: readonly PlaceMerger[]): (key: string, level: PlaceLevel | null) => PlaceKin | null {
  const byName = new Map<string, PlaceMerger[]>();
  for (const merger of mergers)
    for (const name of new Set([merger.old.key, merger.next.key].map(foldKey))) byName.set(name, [...(byName.get(name) ?? []), merger]);
  return (key, level) => {
    const own = byName.get(foldKey(key)) ?? [];
    const into = own.filter(({ old }) => isCalled(old, key, level)).flatMap((merger) => chainFrom(merger, mergers));
    const parts = own.filter(({ next }) => isCalled(next, key, level));
    return into.length + parts.length === 0 ? null : { into, parts };
  };
}

/** The merger and those that its successor went through later. */
function chainFrom(merger: PlaceMerger, mergers: readonly PlaceMerger[]): PlaceMerger[] {
  const chain = [merger];
  for (const { next } of chain) {
    const later = mergers.find(({ old }) => old.key === next.key && old.level === next.level);
    if (later !== undefined && !chain.includes(later)) chain.push(later);
  }
  return chain;
}

function isCalled(place: NamedPlace, key: string, level: PlaceLevel | null): boolean {
  return (place.key === key || foldKey(place.key) === key) && (level === null || level === place.level);
}

/** Other places a question may be answered from when it has no answer itself, with the line that says how they are related: first what the place became, then its parts. */
export interface Relative {
  readonly place: AskedPlace;
  readonly merger: PlaceMerger;
}

/** The relatives of a place that a question asks for. A merger of another district's place of the same name is none. */
export function relativesOf(question: Question, asked: AskedPlace, today: string): Relative[] {
  const { into, parts } = asked.kin ?? { into: [], parts: [] };
  const relatives = [
    ...into.filter((merger) => mayBe(question, merger, into)).map((merger) => ({ place: asAsked(merger.next), merger })),
    ...parts.map((merger) => ({ place: asAsked(merger.old), merger })),
  ];
  return relatives.filter(({ merger }) => merger.since <= today);
}

function asAsked(place: NamedPlace): AskedPlace {
  const { key, level } = place;
  return { text: written(place), key, level, known: true, readAs: [] };
}

/** What the places of a question became, as far as nothing that the question or the chosen article names speaks against it. `keys`: the places that the article names. */
export function successionOf(question: Question, keys: ReadonlySet<string> | null, today: string): PlaceMerger[] {
  const found = question.places.flatMap(({ kin }) => {
    const into = kin?.into ?? [];
    return into.filter((merger) => mayBe(question, merger, into) && (keys === null || isBornOut(question, merger, keys)));
  });
  return [...new Set(found)].filter(({ since }) => since <= today);
}

/** Of several old places of one name the question must say which; another parent than the merger's speaks against it. */
function mayBe({ places }: Question, { old, parent }: PlaceMerger, all: readonly PlaceMerger[]): boolean {
  if (parent === null) return true;
  const named = places.filter(({ level }) => level === parent.level);
  if (named.length > 0) return named.some(({ key }) => key === parent.key || foldKey(parent.key) === key);
  return all.every((other) => other.old.key !== old.key || other.parent?.key === parent.key);
}

function isBornOut({ places }: Question, { parent, next }: PlaceMerger, keys: ReadonlySet<string>): boolean {
  if (parent === null || keys.has(parent.key) || keys.has(next.key)) return true;
  return places.some(({ key }) => key === parent.key || foldKey(parent.key) === key);
}

/** "Xã Phong Mỹ nay thuộc xã Phong Hòa (từ 1/7/2025)." */
export function mergerLine({ old, next, since }: PlaceMerger): string {
  const [year, month, day] = since.split('-').map(Number);
  const name = written(old);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} nay thuộc ${written(next)} (từ ${day}/${month}/${year}).`;
}

/** {@link mergerLine}, and of which of the two the thing is that is shown in place of an answer. */
export function relativeLine({ place, merger }: Relative): string {
  const { old, next } = merger;
  const whose =
    place.key === next.key && place.level === next.level
      ? `của ${written(next)}, không phải của riêng ${written(old)}`
      : `của ${written(old)}, không phải của cả ${written(next)}`;
  return `${mergerLine(merger)} Nội dung gần nhất dưới đây là ${whose}.`;
}

function written({ name, level }: NamedPlace): string {
  return `${levelName(level)} ${name}`;
}
