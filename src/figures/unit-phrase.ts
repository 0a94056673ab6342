import { type PhraseTable, phraseSet, phrasesByValue } from '../language/phrase-table.js';
import { type CountNounGroup, countNouns } from '../language/vocabulary/counted-nouns.js';
import { scaleWords, unitsByDimension } from '../language/vocabulary/measure-units.js';
import type { FigureKind } from './figure.js';
import { isPlainWord, type Scene, touches } from './scene.js';
import { grammar, rangeWords } from './vocabulary/grammar-words.js';
import { classifiers, groundNouns } from './vocabulary/noun-kinds.js';
import { phraseStops } from './vocabulary/stop-words.js';

/** The words behind a number that say what it counts or measures in, by token index, both ends inclusive. */
export interface UnitPhrase {
  readonly first: number;
  readonly last: number;
  readonly kind: FigureKind;
  /** `open` is the fallback for nouns that are in no table. */
  readonly source: 'measure' | 'noun' | 'open' | 'scale';
}

const measures: PhraseTable<FigureKind> = phrasesByValue<FigureKind>(unitsByDimension);
const scales = phraseSet(scaleWords);
const nouns: PhraseTable<CountNounGroup> = phrasesByValue(countNouns);
const classifierNouns = phraseSet(classifiers);
const stops = phraseSet(phraseStops);
/** Groups of nouns that share one number: "62/62 khóm, ấp". */
const sharedGroups: ReadonlySet<CountNounGroup> = new Set(['place', 'people', 'organisation', 'household']);
const grounds = new Set(groundNouns);
const joiners: ReadonlySet<string> = new Set([',', grammar.and, '-']);
const pairMarks: ReadonlySet<string> = new Set(['/', '-', '–', ...rangeWords]);
/** Units of one letter, which a word behind or a wider gap would make something else. */
const oneLetter = /^[a-zđ]$/;

/** The unit that begins at token `at`; null when no unit stands there. */
export function unitAt(scene: Scene, at: number): UnitPhrase | null {
  const base = scaledUnit(scene, at) ?? tableUnit(scene, at) ?? openUnit(scene, at);
  return base === null ? null : withDivisors(scene, base);
}

/** Whether a unit from a table, not the fallback, begins at token `at`. */
export function knownUnitAt(scene: Scene, at: number): boolean {
  return scaledUnit(scene, at) !== null || tableUnit(scene, at) !== null;
}

/** Whether a unit from a table stands behind a number, or behind the second number of "3/5", "3-5" or "3 đến 5". */
export function countsSomething(scene: Scene, last: number): boolean {
  if (knownUnitAt(scene, last + 1)) return true;
  const second = pairMarks.has(scene.words[last + 1] ?? '') ? scene.numberAt.get(last + 2) : undefined;
  return second !== undefined && knownUnitAt(scene, second.last + 1);
}

/** The longer of a unit of measure and a noun: "đồng" but "đồng chí". */
function tableUnit(scene: Scene, at: number): UnitPhrase | null {
  const [measure, noun] = [measureUnit(scene, at), nounUnit(scene, at)];
  if (measure === null || noun === null) return measure ?? noun;
  return noun.last > measure.last ? noun : measure;
}

function scaledUnit(scene: Scene, at: number): UnitPhrase | null {
  const first = scales.startingAt(scene.words, at);
  if (first === null) return null;
  const second = scales.startingAt(scene.words, at + 1);
  const last = second === null ? at : at + 1;
  const inner = tableUnit(scene, last + 1);
  if (inner !== null) return { ...inner, first: at };
  return { first: at, last, kind: 'money', source: 'scale' };
}

function measureUnit(scene: Scene, at: number): UnitPhrase | null {
  const found = measures.startingAt(scene.words, at);
  if (found === null) return null;
  const last = at + found.length - 1;
  if (found.length > 1 && !spelledAsUnit(scene, at, last)) return shorterMeasure(scene, at);
  if (found.length === 1 && oneLetter.test(scene.words[at] ?? '') && !standsAlone(scene, at)) return null;
  return { first: at, last, kind: found.value, source: 'measure' };
}

/** "3 m 2 làn": the "m" alone. */
function shorterMeasure(scene: Scene, at: number): UnitPhrase | null {
  const found = measures.startingAt(scene.words.slice(at, at + 1), 0);
  return found === null ? null : { first: at, last: at, kind: found.value, source: 'measure' };
}

/** "m2" is a unit, and so is "m 2" where the number belongs to nothing behind it; "mét vuông" has its space. */
function spelledAsUnit(scene: Scene, first: number, last: number): boolean {
  for (let at = first + 1; at <= last; at += 1) {
    if (scene.tokens[at]?.kind === 'number' && !touches(scene, at - 1, at) && countsBehind(scene, at)) return false;
  }
  return true;
}

function countsBehind(scene: Scene, at: number): boolean {
  const next = scene.words[at + 1] ?? '';
  if (grounds.has(next)) return false;
  return scene.tokens[at + 1]?.kind === 'number' || pairMarks.has(next) || knownUnitAt(scene, at + 1);
}

function standsAlone(scene: Scene, at: number): boolean {
  const next = scene.tokens[at + 1];
  if (next === undefined) return true;
  return next.kind !== 'number' || !touches(scene, at, at + 1);
}

function nounUnit(scene: Scene, at: number): UnitPhrase | null {
  const found = nouns.startingAt(scene.words, at);
  if (found === null) return null;
  let last = at + found.length - 1;
  const classifier = classifierNouns.startingAt(scene.words, at);
  if (classifier?.length === found.length) last = extendClassifier(scene, last);
  return { first: at, last: sharedGroups.has(found.value) ? withPartners(scene, last, found.value) : last, kind: 'count', source: 'noun' };
}

function extendClassifier(scene: Scene, last: number): number {
  const next = nouns.startingAt(scene.words, last + 1);
  return next === null || !isPlainWord(scene, last + 1) || stops.startingAt(scene.words, last + 1) !== null ? last : last + next.length;
}

/** "khóm, ấp"; "cán bộ, đảng viên và người lao động". */
function withPartners(scene: Scene, last: number, group: CountNounGroup): number {
  let end = last;
  while (joiners.has(scene.words[end + 1] ?? '') && isPlainWord(scene, end + 2)) {
    const partner = nouns.startingAt(scene.words, end + 2);
    if (partner?.value !== group) break;
    end += 1 + partner.length;
  }
  return end;
}

/** For nouns in no table: one or two plain syllables up to a stop word or a mark. */
function openUnit(scene: Scene, at: number): UnitPhrase | null {
  if (!openWord(scene, at)) return null;
  const last = openWord(scene, at + 1) ? at + 1 : at;
  return { first: at, last, kind: 'count', source: 'open' };
}

function openWord(scene: Scene, at: number): boolean {
  return isPlainWord(scene, at) && stops.startingAt(scene.words, at) === null && (scene.words[at]?.length ?? 0) > 1;
}

/** "/người/năm", "/ha", "/xã". */
function withDivisors(scene: Scene, unit: UnitPhrase): UnitPhrase {
  let last = unit.last;
  while (scene.words[last + 1] === '/') {
    const divisor = measureUnit(scene, last + 2) ?? plainNoun(scene, last + 2) ?? openUnit(scene, last + 2);
    if (divisor === null) break;
    last = divisor.last;
  }
  if (last === unit.last) return unit;
  return { ...unit, last, kind: unit.kind === 'percent' ? 'percent' : 'per-unit' };
}

function plainNoun(scene: Scene, at: number): UnitPhrase | null {
  const found = nouns.startingAt(scene.words, at);
  return found === null ? null : { first: at, last: at + found.length - 1, kind: 'count', source: 'noun' };
}
