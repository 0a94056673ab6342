import { hasAnyPhrase, phraseSet } from './phrases.js';
import { type Syllable, standsFor } from './syllables.js';
import { causeCues } from './vocabulary/state-words.js';

const cues = phraseSet(causeCues);
/** "Sao …?" of fewer words asks how something is: "sao rồi?" */
const fewestWords = 5;

/** Whether a question asks for a reason: "vì sao …", or "Sao …?" before what is wondered at. "Tình hình ra sao" asks something else. */
export function asksWhy(syllables: readonly Syllable[]): boolean {
  if (hasAnyPhrase(syllables, cues)) return true;
  const [first] = syllables;
  return first !== undefined && syllables.length >= fewestWords && standsFor(first, 'sao');
}
