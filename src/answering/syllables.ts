import { normalizeWord, stripAccents } from '../language/fold.js';
import type { Span } from '../language/span.js';
import { tokenize } from '../language/tokens.js';

/** A word, number or percent sign of a text in the forms that comparison needs. */
export interface Syllable extends Span {
  /** {@link normalizeWord} of the token. */
  readonly normal: string;
  /** Without accents. */
  readonly folded: string;
  /** Whether a mark such as a comma or a bracket stands between this one and the one before. */
  readonly afterMark: boolean;
  /** Whether that mark parts what belongs together: a semicolon, a colon, a full stop. */
  readonly afterBreak: boolean;
}

const breaks = ';:.!?';

/** The words, numbers and percent signs of a span in text order; other marks are left out but remembered in `afterMark`. */
export function syllablesOf(text: string, within: Span = { start: 0, end: text.length }): Syllable[] {
  const syllables: Syllable[] = [];
  let afterMark = false;
  let afterBreak = false;
  for (const token of tokenize(text, within)) {
    if (token.kind === 'mark' && token.text !== '%') {
      afterMark = true;
      afterBreak ||= breaks.includes(token.text);
      continue;
    }
    const normal = normalizeWord(token.text);
    syllables.push({ start: token.start, end: token.end, normal, folded: stripAccents(normal), afterMark, afterBreak });
    afterMark = false;
    afterBreak = false;
  }
  return syllables;
}

/**
 * Whether a syllable as typed can stand for a syllable of a table. With its accents it must be equal; typed without any accent it
 * matches every accented form.
 */
export function standsFor(typed: Syllable, syllable: string): boolean {
  if (typed.normal === syllable) return true;
  return typed.normal === typed.folded && typed.folded.length === syllable.length && typed.folded === stripAccents(syllable);
}

/** Where a phrase stands in typed syllables: first and one past the last position. */
export interface PhrasePlace {
  readonly from: number;
  readonly to: number;
}

const longestGap = 5;

/** The first place of a phrase of a table ("bao nhiêu _ cùng kỳ", "_" is a gap of one to five syllables), or null. */
export function findPhrase(syllables: readonly Syllable[], phrase: string): PhrasePlace | null {
  const parts = phrase.split(' ');
  for (let from = 0; from < syllables.length; from += 1) {
    const to = matchFrom(syllables, from, parts);
    if (to !== null) return { from, to };
  }
  return null;
}

function matchFrom(syllables: readonly Syllable[], from: number, parts: readonly string[]): number | null {
  const [part, ...rest] = parts;
  if (part === undefined) return from;
  if (part === '_') {
    for (let gap = 1; gap <= longestGap; gap += 1) {
      const to = matchFrom(syllables, from + gap, rest);
      if (to !== null) return to;
    }
    return null;
  }
  const syllable = syllables[from];
  if (syllable === undefined || !standsFor(syllable, part)) return null;
  return matchFrom(syllables, from + 1, rest);
}

/** Whether any of the phrases stands in the syllables. */
export function hasAnyPhrase(syllables: readonly Syllable[], phrases: readonly string[]): boolean {
  return phrases.some((phrase) => findPhrase(syllables, phrase) !== null);
}
