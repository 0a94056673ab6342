import { causeCues } from '../vocabulary/state-words.js';
import { hasAnyPhrase, phraseSet } from '../words/phrases.js';
import { type Syllable, standsFor } from '../words/syllables.js';

const cues = phraseSet(causeCues);
const counts = phraseSet(['bao nhiêu', 'mấy', 'nào', 'ai']);
/** "Sao …?" of fewer words asks how something is: "sao rồi?" */
const fewestWords = 5;

/** Whether a question asks for a reason: "vì sao …", or "Sao …?" before what is wondered at. "Tình hình ra sao" asks something else, "Sao Đỏ có bao nhiêu hộ?" is a place's. */
export function asksWhy(syllables: readonly Syllable[]): boolean {
  if (hasAnyPhrase(syllables, cues)) return true;
  const [first] = syllables;
  return first !== undefined && syllables.length >= fewestWords && standsFor(first, 'sao') && !hasAnyPhrase(syllables, counts);
}
