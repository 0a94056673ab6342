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
    const { normal, folded } = formsOf(token.text);
    syllables.push(syllableOf(token, { normal, folded, afterMark, afterBreak, bareText }));
    afterMark = false;
    afterBreak = false;
  }
  return syllables;
}

/** All are made here, alike, for the code that reads them is compiled for objects of one make. */
function syllableOf({ start, end }: Span, { normal, folded, afterMark, afterBreak, bareText }: Omit<Syllable, 'start' | 'end'>): Syllable {
  return { start, end, normal, folded, afterMark, afterBreak, bareText };
}

/** The same syllable read as another word, given folded. */
export function readAs(syllable: Syllable, folded: string): Syllable {
  const { afterMark, afterBreak, bareText } = syllable;
  return syllableOf(syllable, { normal: folded, folded, afterMark, afterBreak, bareText });
}

/** A syllable that was typed without accents, as the word it can only be. */
export function withAccents(syllable: Syllable, word: string): Syllable {
  const { afterMark, afterBreak } = syllable;
  return syllableOf(syllable, { ...formsOf(word), afterMark, afterBreak, bareText: false });
}

/** The forms of the words met last: Vietnamese is written with a few thousand syllables, which come again in every text. */
const known = new Map<string, Pick<Syllable, 'normal' | 'folded'>>();
/** Forms that are kept; when there are more, all are let go. */
const mostKnown = 10_000;

function formsOf(word: string): Pick<Syllable, 'normal' | 'folded'> {
  const kept = known.get(word);
  if (kept !== undefined) return kept;
  const normal = normalizeWord(word);
  const forms = { normal, folded: stripAccents(normal) };
  if (known.size >= mostKnown) known.clear();
  known.set(word, forms);
  return forms;
}

/**
 * Whether a syllable as typed can stand for a syllable of a table. It must be equal; in a text typed without any accent it matches every
 * accented form.
 */
export function standsFor(typed: Syllable, syllable: string): boolean {
  if (typed.normal === syllable) return true;
  return typed.bareText && typed.folded.length === syllable.length && typed.folded === stripAccents(syllable);
}
