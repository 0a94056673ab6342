import { hasAccents, normalizeWord, stripAccents } from '../../language/fold.js';
import type { Span } from '../../language/span.js';
import { tokenize } from '../../language/tokens.js';

/** A word, number or percent sign of a text in the forms that comparison needs. */
export interface Syllable extends Span {
  /** {@link normalizeWord} of the token. */
  readonly normal: string;
  /** Without accents. */
  readonly folded: string;
  /** Whether a mark such as a comma or a bracket stands between this one and the one before. */
  readonly afterMark: boolean;
  /** Whether the whole text was typed without accents, so that a bare syllable may stand for any accented one. */
  readonly bareText: boolean;
  /** Whether that mark parts what belongs together: a semicolon, a colon, a full stop. */
  readonly afterBreak: boolean;
}

const breaks = ';:.!?';

/** The words, numbers and percent signs of a span in text order; other marks are left out but remembered in `afterMark`. */
export function syllablesOf(text: string, within: Span = { start: 0, end: text.length }): Syllable[] {
  const syllables: Syllable[] = [];
  const bareText = !hasAccents(text.slice(within.start, within.end));
  let afterMark = false;
  let afterBreak = false;
  for (const token of tokenize(text, within)) {
    if (token.kind === 'mark' && token.text !== '%') {
      afterMark = true;
      afterBreak ||= breaks.includes(token.text);
      continue;
    }
    const normal = normalizeWord(token.text);
    syllables.push({ start: token.start, end: token.end, normal, folded: stripAccents(normal), afterMark, afterBreak, bareText });
    afterMark = false;
    afterBreak = false;
  }
  return syllables;
}

/**
 * Whether a syllable as typed can stand for a syllable of a table. It must be equal; in a text typed without any accent it matches every
 * accented form.
 */
export function standsFor(typed: Syllable, syllable: string): boolean {
  if (typed.normal === syllable) return true;
  return typed.bareText && typed.folded.length === syllable.length && typed.folded === stripAccents(syllable);
}
