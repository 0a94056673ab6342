import { phraseSet } from '../../../language/phrase-table.js';
import type { SceneNumber } from '../../numbers.js';
import { type Scene, touches } from '../../scene.js';
import { knownUnitAt, unitAt } from '../../unit-phrase.js';
import { grammar } from '../../vocabulary/grammar-words.js';
import { clockCues, counterCues, dayParts, hourWords, phoneCues } from '../../vocabulary/not-measure-cues.js';
import type { NotMeasureRule } from '../rule.js';

const phones = phraseSet(phoneCues);
const counters = phraseSet(counterCues);
const clocks = phraseSet(clockCues);
const parts = phraseSet(dayParts);
const hours = new Set(hourWords);
const addressMark = /(?:https?:\/\/|www\.|@|\.(?:vn|com|net|org|gov|mp3|mp4|jpg|png|html?)\b)/i;

/** Within a URL, an e-mail address or a file name. */
export const inAddress: NotMeasureRule = {
  name: 'in-address',
  kind: 'address',
  applies: (scene, number) => addressMark.test(blackWord(scene, number)),
};

/** Ten or more digits, or digits behind "điện thoại", "biển số", "mã số". */
export const phoneNumber: NotMeasureRule = {
  name: 'phone-number',
  kind: 'phone',
  applies: (scene, number) => {
    const text = scene.tokens[number.first]?.text ?? '';
    if (/^0\d{7,}$/.test(text) || /^0\d{2,3}[.,]\d{3}/.test(text)) return true;
    const mark = scene.words[number.first - 1] === ':' || scene.words[number.first - 1] === grammar.numbered ? 2 : 1;
    return phones.endingAt(scene.words, number.first - mark) !== null && !knownUnitAt(scene, number.last + 1);
  },
};

/** "Đang online: 6", "Tất cả: 3,717,685". */
export const pageCounter: NotMeasureRule = {
  name: 'page-counter',
  kind: 'counter',
  applies: (scene, number) =>
    scene.words[number.first - 1] === ':' &&
    counters.endingAt(scene.words, number.first - 2) !== null &&
    unitAt(scene, number.last + 1) === null,
};

/** "7h30", "19 giờ", "05:24:29". */
export const clockTime: NotMeasureRule = {
  name: 'clock-time',
  kind: 'clock',
  applies: (scene, number) => isHour(scene, number) || isMinute(scene, number),
};

function isHour(scene: Scene, number: SceneNumber): boolean {
  const next = number.last + 1;
  if (scene.words[next] === ':' && touches(scene, number.last, next)) return scene.numberAt.has(next + 1) && touches(scene, next, next + 1);
  if (!hours.has(scene.words[next] ?? '') || number.value > 24 || number.decimals > 0) return false;
  if (scene.numberAt.has(next + 1) || parts.startingAt(scene.words, next + 1) !== null) return true;
  return clocks.endingAt(scene.words, number.first - 1) !== null || touches(scene, number.last, next);
}

function isMinute(scene: Scene, number: SceneNumber): boolean {
  const before = scene.words[number.first - 1] ?? '';
  if (number.value > 59) return false;
  if (before === ':')
    return (
      scene.numberAt.has(number.first - 2) &&
      touches(scene, number.first - 2, number.first - 1) &&
      touches(scene, number.first - 1, number.first)
    );
  return hours.has(before) && scene.numberAt.has(number.first - 2);
}

/** The stretch without white space around the number. */
function blackWord(scene: Scene, number: SceneNumber): string {
  let first = number.first;
  while (first > 0 && touches(scene, first - 1, first)) first -= 1;
  let last = number.last;
  while (last + 1 < scene.tokens.length && touches(scene, last, last + 1)) last += 1;
  return scene.text.slice(scene.tokens[first]?.start, scene.tokens[last]?.end);
}
