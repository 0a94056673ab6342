import { phraseSet } from '../../../language/phrase-table.js';
import { isCapitalised, touches } from '../../scene.js';
import { countsSomething } from '../../unit-phrase.js';
import { grammar } from '../../vocabulary/grammar-words.js';
import { countingSo, documentNouns } from '../../vocabulary/not-measure-cues.js';
import type { NotMeasureRule } from '../rule.js';

const documents = phraseSet(documentNouns);
const counting = new Set(countingSo);
const gluing = new Set(['-', '/', '–']);

/** "18-NQ/TW", "1083-QĐ/HU", "40/2014/TT-BTC": capitals glued on by a dash or slash. */
export const documentNumber: NotMeasureRule = {
  name: 'document-number',
  kind: 'document',
  applies: (scene, number) => {
    let at = number.last;
    while (gluing.has(scene.words[at + 1] ?? '') && touches(scene, at, at + 1)) {
      if (isCapitalised(scene, at + 2) && touches(scene, at + 1, at + 2)) return /^\p{Lu}/u.test(scene.tokens[at + 2]?.text ?? '');
      if (!scene.numberAt.has(at + 2)) return false;
      at += 2;
    }
    return false;
  },
};

/** "Nghị quyết 18", "Quyết định số 318"; not "nghị quyết 12 chỉ tiêu". */
export const namedDocument: NotMeasureRule = {
  name: 'named-document',
  kind: 'document',
  applies: (scene, number) => {
    const marked = scene.words[number.first - 1] === grammar.numbered;
    const before = marked ? number.first - 2 : number.first - 1;
    if (documents.endingAt(scene.words, before) === null) return false;
    return marked || !countsSomething(scene, number.last);
  },
};

/** "Tổ số 12", "đường số 3", "(số 05)"; not "trong số 12 hộ". */
export const labelNumber: NotMeasureRule = {
  name: 'label-number',
  kind: 'name',
  applies: (scene, number) => {
    if (scene.words[number.first - 1] !== grammar.numbered) return false;
    return !counting.has(scene.words[number.first - 2] ?? '') && !countsSomething(scene, number.last);
  },
};
