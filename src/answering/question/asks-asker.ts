import { askingVerbs, politeBefore } from '../vocabulary/state-words.js';
import { findAnyPhrase, phraseSet } from '../words/phrases.js';
import { type Syllable, standsFor } from '../words/syllables.js';

const asking = phraseSet(askingVerbs);

/** Whether a question is about somebody's asking ("đại biểu nào hỏi vụ bãi rác?"); "cho hỏi …" only is polite. */
export function asksAsker(syllables: readonly Syllable[]): boolean {
  const place = findAnyPhrase(syllables, asking);
  const before = place === null ? undefined : syllables[place.from - 1];
  return before !== undefined && !politeBefore.some((word) => standsFor(before, word));
}
