import { beforeOtherSao, causeCues, wonderedAt } from '../vocabulary/state-words.js';
import { beginsWith, hasAnyPhrase, phraseSet } from '../words/phrases.js';
import { type Syllable, standsFor } from '../words/syllables.js';

const cues = phraseSet(causeCues);
/** "Sao mấy người …": several of whom it is asked why. */
const ofSeveral = phraseSet(['sao mấy']);
const counts = phraseSet(['bao nhiêu', 'mấy', 'nào', 'ai']);
/** "Sao …?" of fewer words asks how something is: "sao rồi?" */
const fewestWords = 5;

/** Whether a question asks for a reason: "vì sao …", or "Sao …?" before what is wondered at. "Tình hình ra sao" asks something else, "Sao Đỏ có bao nhiêu hộ?" is a place's. */
export function asksWhy(syllables: readonly Syllable[]): boolean {
  if (hasAnyPhrase(syllables, cues) || wonders(syllables)) return true;
  const [first] = syllables;
  if (first === undefined || syllables.length < fewestWords || !standsFor(first, 'sao')) return false;
  return !hasAnyPhrase(beginsWith(syllables, ofSeveral) ? syllables.slice(2) : syllables, counts);
}

/** "… xây xong sao vẫn chưa mở?"; "ra sao", "3 sao không?" are something else. */
function wonders(syllables: readonly Syllable[]): boolean {
  return syllables.some((syllable, at) => {
    const [before, behind] = [syllables[at - 1], syllables[at + 1]];
    if (!standsFor(syllable, 'sao') || before === undefined || behind === undefined || at + 2 >= syllables.length) return false;
    const other = /^\d/.test(before.normal) || beforeOtherSao.some((word) => standsFor(before, word));
    return !other && !behind.afterMark && wonderedAt.some((word) => standsFor(behind, word));
  });
}
