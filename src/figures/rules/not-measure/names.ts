import { phraseSet } from '../../../language/phrase-table.js';
import type { SceneNumber } from '../../numbers.js';
import { isCapitalised, isPlainWord, type Scene, touches } from '../../scene.js';
import { countsSomething, unitAt } from '../../unit-phrase.js';
import { grammar } from '../../vocabulary/grammar-words.js';
import {
  averageWords,
  countingWords,
  doseCues,
  embeddedUnits,
  namedThings,
  numberedNames,
  sloganWords,
  streetWords,
} from '../../vocabulary/not-measure-cues.js';
import type { NotMeasureRule } from '../rule.js';

const numbered = phraseSet(numberedNames);
const slogans = phraseSet(sloganWords);
const things = phraseSet(namedThings);
const doses = phraseSet(doseCues);
const embedded = phraseSet(embeddedUnits);
const counting = phraseSet(countingWords);
const averages = phraseSet(averageWords);
const streets = new Set(streetWords);
const openQuotes = new Set(['“', '"', '‘', "'", '«']);
const unitSymbols = /^(?:%|°|\$)$/;

/** "Covid-19", "H5N1", "4G", "QL1A": letters glued to the number, other than its unit. */
export const gluedName: NotMeasureRule = {
  name: 'glued-name',
  kind: 'name',
  applies: (scene, number) => gluedBefore(scene, number) || gluedBehind(scene, number),
};

function gluedBefore(scene: Scene, number: SceneNumber): boolean {
  const at = number.first;
  if (scene.tokens[at - 1]?.kind === 'word' && touches(scene, at - 1, at)) return true;
  const dash = scene.words[at - 1] === '-' && touches(scene, at - 1, at) && touches(scene, at - 2, at - 1);
  return dash && scene.tokens[at - 2]?.kind === 'word';
}

function gluedBehind(scene: Scene, number: SceneNumber): boolean {
  const next = scene.tokens[number.last + 1];
  return next?.kind === 'word' && touches(scene, number.last, number.last + 1) && !countsSomething(scene, number.last);
}

/** "Khóm 3", "quốc lộ 1", "Chi bộ 5": a place, road or unit with a number for a name. */
export const numberedName: NotMeasureRule = {
  name: 'numbered-name',
  kind: 'name',
  applies: (scene, number) => {
    if (numbered.endingAt(scene.words, number.first - 1) === null) return false;
    return isCapitalised(scene, number.first - 1) ? !strongUnit(scene, number) : !countsSomething(scene, number.last);
  },
};

/** "Formosa 2", "SEA Games 29": behind a capitalised word that does not open the sentence, without a unit; in a line of capitals ("VƯỢT 15/18 CHỈ TIÊU") all words are. */
export const capitalisedName: NotMeasureRule = {
  name: 'capitalised-name',
  kind: 'name',
  applies: (scene, number) =>
    number.first > 1 &&
    isCapitalised(scene, number.first - 1) &&
    unitAt(scene, number.last + 1) === null &&
    !(isInCapitals(scene) && isOutOf(scene, number)),
};

function isInCapitals({ text, sentence }: Scene): boolean {
  return !/\p{Ll}{2}/u.test(text.slice(sentence.start, sentence.end).replace(/^\S+\s\S+/u, ''));
}

/** "15/18": how many of how many. */
function isOutOf(scene: Scene, { last }: SceneNumber): boolean {
  return scene.words[last + 1] === '/' && scene.numberAt.has(last + 2);
}

/** “3 không, 5 sạch”: the words of a slogan or a movement, in quotation marks. */
export const slogan: NotMeasureRule = {
  name: 'slogan',
  kind: 'name',
  applies: (scene, number) => {
    const before = number.first - 1;
    const quoted = openQuotes.has(scene.words[before] ?? '');
    const named = things.endingAt(scene.words, quoted ? before - 1 : before) !== null;
    if (quoted && named) return true;
    return (
      number.value < 20 &&
      slogans.startingAt(scene.words, number.last + 1) !== null &&
      (quoted || named || !countsSomething(scene, number.last))
    );
  },
};

/** "đã tiêm 2 mũi", "2 bên", "cây 2 vụ": a small number within the name of what is measured. */
export const embeddedNumber: NotMeasureRule = {
  name: 'embedded-number',
  kind: 'name',
  applies: (scene, number) => {
    const unit = embedded.startingAt(scene.words, number.last + 1);
    if (unit === null || number.value > 5 || !Number.isInteger(number.value)) return false;
    if (scene.words[number.last + 1] !== grammar.dose) return !measuredEmbedded(scene, number);
    return doses.endingAt(scene.words, number.first - 1) !== null;
  },
};

function measuredEmbedded(scene: Scene, number: SceneNumber): boolean {
  return unitAt(scene, number.last + 1)?.source === 'noun';
}

function strongUnit(scene: Scene, number: SceneNumber): boolean {
  const symbol = unitSymbols.test(scene.words[number.last + 1] ?? '');
  return symbol || (isPlainWord(scene, number.last + 1) && unitAt(scene, number.last + 1)?.source === 'measure');
}

/** "hai người", "một lần": a small number in words counts only right behind a word that states a count ("thành lập hai tổ"). */
export const spokenNumber: NotMeasureRule = {
  name: 'spoken-number',
  kind: 'bare',
  applies: (scene, number) => {
    if (number.written === 'digits' || number.value > 10) return false;
    return number.value === 1 || counting.endingAt(scene.words, number.first - 1) === null;
  },
};

/** "194 đường Phạm Văn Đồng": a house number. */
export const houseNumber: NotMeasureRule = {
  name: 'house-number',
  kind: 'address',
  applies: (scene, number) => streets.has(scene.words[number.last + 1] ?? '') && isCapitalised(scene, number.last + 2),
};

/** "bình quân 1 xã có", "1 trong 13 tỉnh": one as a measure of others. */
export const oneOfMany: NotMeasureRule = {
  name: 'one-of-many',
  kind: 'bare',
  applies: (scene, number) => {
    if (number.value !== 1) return false;
    return scene.words[number.last + 1] === grammar.within || averages.endingAt(scene.words, number.first - 1) !== null;
  },
};
