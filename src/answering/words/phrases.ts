import { stripAccents } from '../../language/fold.js';
import { onceFor } from './once-for.js';
import type { Syllable } from './syllables.js';

/** A syllable of a phrase in both forms; null is a gap of one to {@link longestGap} syllables. */
type Part = { readonly normal: string; readonly folded: string } | null;

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
  const byFirst = new Map<string, (readonly Part[])[]>();
  for (const phrase of phrases) {
    const parts = phrase.split(' ').map((part): Part => (part === '_' ? null : { normal: part, folded: stripAccents(part) }));
    const first = parts[0]?.folded ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), parts]);
  }
  return { byFirst };
}

/** The first place where a phrase of the set stands, at each place the first such phrase; null when none does. */
export function findAnyPhrase(syllables: readonly Syllable[], set: PhraseSet, start = 0): PhrasePlace | null {
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

/** Hỏi and ngã are the accents most often taken for each other ("giãm" for "giảm"). */
function withOneTone(syllable: string): string {
  return syllable.normalize('NFD').replace('\u0303', '\u0309');
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
function isPart(syllable: Syllable, part: { readonly normal: string; readonly folded: string }, alone: boolean): boolean {
  if (syllable.normal === part.normal) return true;
  if (syllable.folded === part.folded && withOneTone(syllable.normal) === withOneTone(part.normal)) return true;
  return syllable.folded === part.folded && syllable.normal === syllable.folded && (syllable.bareText || !alone);
}
