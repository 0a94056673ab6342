import { hasAccents, normalizeWord } from '../language/fold.js';
import type { LexicalIndex } from './lexical-index.js';
import type { TermStatistics } from './library.js';

/** Looks terms up one by one: one with an accent as it is written, one without in the folded field, where it stands for all that fold to it. */
export function termStatistics(lexical: LexicalIndex, terms: readonly string[]): TermStatistics {
  const frequencies = terms.map(
    (term) => lexical.find(hasAccents(term) ? 'accented' : 'folded', normalizeWord(term.normalize('NFC')))?.frequency ?? 0,
  );
  return { passages: lexical.passages, frequencies };
}
