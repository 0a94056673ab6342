import { normalizeWord } from '../../../language/fold.js';
import { phraseSet } from '../../../language/phrase-table.js';
import type { SceneNumber } from '../../numbers.js';
import { isCapitalised, type Scene, touches } from '../../scene.js';
import { countsSomething, unitAt } from '../../unit-phrase.js';
import { grammar, rangeWords } from '../../vocabulary/grammar-words.js';
import { dayCues, firmOrdinals, looseOrdinals, measuredAges, termWords } from '../../vocabulary/not-measure-cues.js';
import type { NotMeasureRule } from '../rule.js';

const firm = phraseSet(firmOrdinals);
const loose = phraseSet(looseOrdinals);
const ageMeasures = phraseSet(measuredAges);
const terms = new Set(termWords);
const dayWords = phraseSet(dayCues);
const stretches = new Set<string>(['ngày', 'tháng', grammar.year, 'quý', 'phút'].map(normalizeWord));
const listJoiners = new Set([',', grammar.and, '-', '–', '&', ...rangeWords]);

/** "thứ 14", "khóa 13", "mũi 3", "mức độ 3". */
export const firmOrdinal: NotMeasureRule = {
  name: 'firm-ordinal',
  kind: 'ordinal',
  applies: (scene, number) => isFirm(scene, number),
};

/** "lần 2", "đợt 1", "vùng 3", unless a noun or unit follows: "vụ 2.000 ha" measures. */
export const looseOrdinal: NotMeasureRule = {
  name: 'loose-ordinal',
  kind: 'ordinal',
  applies: (scene, number) => loose.endingAt(scene.words, number.first - 1) !== null && !countsSomething(scene, number.last),
};

/** The "4" of "mức độ 3, 4" and the "5" of "các khóm 3, 4 và 5". */
export const ordinalList: NotMeasureRule = {
  name: 'ordinal-list',
  kind: 'ordinal',
  applies: (scene, number) => {
    if (countsSomething(scene, number.last)) return false;
    const before = earlierInList(scene, number);
    return before !== null && (isFirm(scene, before) || loose.endingAt(scene.words, before.first - 1) !== null);
  },
};

/** "12 tuổi", "từ 18 đến 35 tuổi"; not "tuổi thọ bình quân 73,5 tuổi". */
export const age: NotMeasureRule = {
  name: 'age',
  kind: 'age',
  applies: (scene, number) => {
    const at = scene.words[number.last + 1] === grammar.month ? number.last + 2 : number.last + 1;
    const range = listJoiners.has(scene.words[at] ?? '') && scene.numberAt.has(at + 1) ? at + 2 : at;
    if (scene.words[at] !== grammar.yearsOld && scene.words[range] !== grammar.yearsOld) return false;
    return !sentenceMeasuresAge(scene, number);
  },
};

/** "(1)", "2.", "3)" where an item begins. */
export const listMarker: NotMeasureRule = {
  name: 'list-marker',
  kind: 'list-marker',
  applies: (scene, number) => {
    if (number.value > 60 || number.decimals > 0) return false;
    const behind = scene.words[number.last + 1];
    if (scene.words[number.first - 1] === '(' && behind === ')') return true;
    if (number.first !== 0 || behind === undefined) return false;
    return /^[.)/:-]$/.test(behind) && !scene.numberAt.has(number.last + 2)
      ? touches(scene, number.last, number.last + 1) || isCapitalised(scene, number.last + 2)
      : false;
  },
};

function isFirm(scene: Scene, number: SceneNumber): boolean {
  const before = firm.endingAt(scene.words, number.first - 1);
  if (before === null || isBehindStretch(scene, number, before)) return false;
  return unitAt(scene, number.last + 1)?.kind !== 'percent';
}

/** "6 tháng 262.000 lượt": behind a stretch of time stands a number of its own; "ngày 5 tháng 6" is a day, and nothing is counted behind it. */
function isBehindStretch(scene: Scene, number: SceneNumber, { length }: { readonly length: number }): boolean {
  const word = number.first - length;
  if (!stretches.has(scene.words[word] ?? '') || !scene.numberAt.has(word - 1) || dayWords.endingAt(scene.words, word - 2) !== null)
    return false;
  return countsSomething(scene, number.last);
}

function earlierInList(scene: Scene, number: SceneNumber): SceneNumber | null {
  let at = number.first;
  while (listJoiners.has(scene.words[at - 1] ?? '') && scene.numberAt.has(at - 2)) at -= 2;
  return at === number.first ? null : (scene.numberAt.get(at) ?? null);
}

function sentenceMeasuresAge(scene: Scene, number: SceneNumber): boolean {
  for (let at = number.first - 1; at >= Math.max(0, number.first - 5); at -= 1) {
    if (ageMeasures.endingAt(scene.words, at) !== null) return true;
  }
  return false;
}

/** "Trung ương 4 khóa XII": the number of a session, before the number of its term. */
export const sessionNumber: NotMeasureRule = {
  name: 'session-number',
  kind: 'ordinal',
  applies: (scene, number) =>
    terms.has(scene.words[number.last + 1] ?? '') && (isCapitalised(scene, number.last + 2) || scene.numberAt.has(number.last + 2)),
};
