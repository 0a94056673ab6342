import { stripAccents } from '../../language/fold.js';
import { onceFor } from './once-for.js';
import type { Syllable } from './syllables.js';

/** A syllable of a phrase in its forms; null is a gap of one to {@link longestGap} syllables. */
type Part = {
  readonly normal: string;
  readonly folded: string;
  /** With hỏi for ngã or ngã for hỏi, the accents most often taken for each other ("giãm" for "giảm"). */
  readonly slipped: string;
} | null;

/** Phrases of a table made ready for looking up in many texts. */
export interface PhraseSet {
  readonly byFirst: ReadonlyMap<string, readonly (readonly Part[])[]>;
}

/** Where a phrase stands in syllables: first and one past the last position. */
export interface PhrasePlace {
  readonly from: number;
  readonly to: number;
}

const longestGap = 5;

/** Makes phrases ready ("bao nhiêu _ cùng kỳ", "_" is a gap of one to five syllables). A phrase must not begin with a gap. */
export function phraseSet(phrases: readonly string[]): PhraseSet {
  return new WrittenPhrases(phrases);
}

/** Made ready when it is first looked into: few questions need all of our tables. */
class WrittenPhrases implements PhraseSet {
  readonly #phrases: readonly string[];
  #byFirst: ReadonlyMap<string, readonly (readonly Part[])[]> | null = null;

  constructor(phrases: readonly string[]) {
    this.#phrases = phrases;
  }

  get byFirst(): ReadonlyMap<string, readonly (readonly Part[])[]> {
    this.#byFirst ??= filed(this.#phrases);
    return this.#byFirst;
  }
}

function filed(phrases: readonly string[]): Map<string, (readonly Part[])[]> {
  const byFirst = new Map<string, (readonly Part[])[]>();
  for (const phrase of phrases) {
    const parts = phrase.split(' ').map(partOf);
    const first = parts[0]?.folded ?? '';
    const known = byFirst.get(first);
    if (known === undefined) byFirst.set(first, [parts]);
    else known.push(parts);
  }
  return byFirst;
}

function partOf(written: string): Part {
  if (written === '_') return null;
  const marks = written.normalize('NFD');
  const slipped = marks.includes(hook) ? marks.replace(hook, tilde) : marks.replace(tilde, hook);
  return { normal: written, folded: stripAccents(written), slipped: slipped.normalize('NFC') };
}

const hook = '\u0309';
const tilde = '\u0303';

/** The first place where a phrase of the set stands, at each place the first such phrase; null when none does. */
export function findAnyPhrase(syllables: readonly Syllable[], set: PhraseSet, start = 0): PhrasePlace | null {
  const known = start === 0 ? kept.get(syllables) : undefined;
  if (known === undefined) return searchFor(syllables, set, start);
  const before = known.get(set);
  if (before !== undefined) return before;
  const place = searchFor(syllables, set, 0);
  known.set(set, place);
  return place;
}

const kept = new WeakMap<readonly Syllable[], Map<PhraseSet, PhrasePlace | null>>();

/** Lets what is looked for in these syllables be remembered: for those of a question, which is held against many sentences. */
export function keepPlaces(syllables: readonly Syllable[]): void {
  if (!kept.has(syllables)) kept.set(syllables, new Map());
}

/** Where each phrase of the set stands, the places of one phrase behind each other; in text order. */
export function findEveryPhrase(syllables: readonly Syllable[], set: PhraseSet): PhrasePlace[] {
  const places: PhrasePlace[] = [];
  const past = new Map<readonly Part[], number>();
  for (let from = 0; from < syllables.length; from += 1) {
    for (const parts of set.byFirst.get(syllables[from]?.folded ?? '') ?? []) {
      const to = from < (past.get(parts) ?? 0) ? null : matchFrom(syllables, from, parts, 0);
      if (to === null) continue;
      places.push({ from, to });
      past.set(parts, to);
    }
  }
  return places;
}

function searchFor(syllables: readonly Syllable[], set: PhraseSet, start: number): PhrasePlace | null {
  for (let from = start; from < syllables.length; from += 1) {
    for (const parts of set.byFirst.get(syllables[from]?.folded ?? '') ?? []) {
      const to = matchFrom(syllables, from, parts, 0);
      if (to !== null) return { from, to };
    }
  }
  return null;
}

/** Whether any phrase of the set stands in the syllables. */
export function hasAnyPhrase(syllables: readonly Syllable[], phrases: PhraseSet | readonly string[]): boolean {
  return findAnyPhrase(syllables, 'byFirst' in phrases ? phrases : setOf(phrases)) !== null;
}

/** The set of a list that is written down once: it is made when it is first looked for. */
const setOf = onceFor(phraseSet);

/** Whether the syllables begin with a phrase of the set. */
export function beginsWith(syllables: readonly Syllable[], set: PhraseSet): boolean {
  return (set.byFirst.get(syllables[0]?.folded ?? '') ?? []).some((parts) => matchFrom(syllables, 0, parts, 0) !== null);
}

/** The first place of one phrase of our own tables, or null. */
export function findPhrase(syllables: readonly Syllable[], phrase: string): PhrasePlace | null {
  return findAnyPhrase(syllables, singleSet(phrase));
}

/** Sets of one phrase, made once: all come from our own tables, so that they are few. */
const singles = new Map<string, PhraseSet>();

function singleSet(phrase: string): PhraseSet {
  const kept = singles.get(phrase) ?? phraseSet([phrase]);
  singles.set(phrase, kept);
  return kept;
}

function matchFrom(syllables: readonly Syllable[], at: number, parts: readonly Part[], part: number): number | null {
  if (part === parts.length) return at;
  const wanted = parts[part];
  if (wanted === null || wanted === undefined) return matchBehindGap(syllables, at, parts, part + 1);
  const syllable = syllables[at];
  if (syllable === undefined || !isPart(syllable, wanted, parts.length === 1)) return null;
  return matchFrom(syllables, at + 1, parts, part + 1);
}

function matchBehindGap(syllables: readonly Syllable[], at: number, parts: readonly Part[], part: number): number | null {
  for (let gap = 1; gap <= longestGap; gap += 1) {
    const to = matchFrom(syllables, at + gap, parts, part);
    if (to !== null) return to;
  }
  return null;
}

/**
 * With its accents a syllable must be equal; typed without any it matches every accented form, alone only when the whole text was typed so: "con"
 * is not "còn", but "bao nhieu" is "bao nhiêu".
 */
function isPart(syllable: Syllable, part: NonNullable<Part>, alone: boolean): boolean {
  if (syllable.normal === part.normal || syllable.normal === part.slipped) return true;
  return syllable.folded === part.folded && syllable.normal === syllable.folded && (syllable.bareText || !alone);
}
