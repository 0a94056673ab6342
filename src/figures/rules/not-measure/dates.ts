import { phraseSet } from '../../../language/phrase-table.js';
import { overlaps } from '../../../language/span.js';
import type { SceneNumber } from '../../numbers.js';
import { type Scene, spanOf, touches } from '../../scene.js';
import { knownUnitAt, unitAt } from '../../unit-phrase.js';
import { durationCues, workingTimeUnits } from '../../vocabulary/duration-cues.js';
import { grammar } from '../../vocabulary/grammar-words.js';
import { calendarWords, dayCues } from '../../vocabulary/not-measure-cues.js';
import type { NotMeasureRule } from '../rule.js';

const cues = phraseSet(durationCues);
const workingTime = phraseSet(workingTimeUnits);
const dayWords = phraseSet(dayCues);
const calendars = new Set(calendarWords);

/** Part of words that name a time, as the language room reads them. */
export const inPeriod: NotMeasureRule = {
  name: 'in-period',
  kind: 'date',
  applies: (scene, number) => {
    if (isFullRatio(scene, number)) return false;
    const span = spanOf(scene, number.first, number.last);
    return scene.periods.some((period) => overlaps(period, span)) && !isMeasuredTime(scene, number);
  },
};

/** "27/9", "27-9-2023", "9/2023": written with slashes or dashes and without a noun that is counted. */
export const writtenDate: NotMeasureRule = {
  name: 'written-date',
  kind: 'date',
  applies: (scene, number) => {
    const row = dateRow(scene, number);
    if (row === null) return false;
    if (row.values.length === 3) return true;
    const [one = 0, two = 0] = row.values;
    if (isYear(two) && one >= 1 && one <= 12) return true;
    const said = dayWords.endingAt(scene.words, row.first - 1) !== null;
    if (isFullRatio(scene, number)) return false;
    return one <= 31 && two <= 12 && (said || !knownUnitAt(scene, row.last + 1));
  },
};

/** Four digits from 1900 to 2099 without a unit. */
export const bareYear: NotMeasureRule = {
  name: 'bare-year',
  kind: 'year',
  applies: (scene, number) => {
    const token = scene.tokens[number.first];
    const before = scene.words[number.first - 1];
    if (token === undefined || !/^\d{4}$/.test(token.text) || !(isYear(number.value) || (before === grammar.year && number.value < 1900)))
      return false;
    return before === grammar.year || before === '-' || before === '–' || before === '/' || !knownUnitAt(scene, number.last + 1);
  },
};

/** "05 năm", "10 ngày": a stretch of time, unless words around it measure it. */
export const plainDuration: NotMeasureRule = {
  name: 'plain-duration',
  kind: 'duration',
  applies: (scene, number) => unitAt(scene, number.last + 1)?.kind === 'duration' && !isMeasuredTime(scene, number),
};

/** "4/4 chức danh": all of them, without a word for a day before it. */
function isFullRatio(scene: Scene, number: SceneNumber): boolean {
  const row = dateRow(scene, number);
  if (row === null || row.values.length !== 2 || row.values[0] !== row.values[1]) return false;
  const said = dayWords.endingAt(scene.words, row.first - 1) !== null;
  return !said && unitAt(scene, row.last + 1) !== null && !calendars.has(scene.words[row.last + 1] ?? '');
}

function isMeasuredTime(scene: Scene, number: SceneNumber): boolean {
  const unit = unitAt(scene, number.last + 1);
  if (unit?.kind !== 'duration') return false;
  if (workingTime.startingAt(scene.words, unit.first) !== null) return true;
  const cue = cues.endingAt(scene.words, number.first - 1);
  return cue !== null && scene.words[number.first - 1 - cue.length] !== grammar.within;
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2099;
}

interface DateRow {
  readonly first: number;
  readonly last: number;
  readonly values: readonly number[];
}

/** The numbers around this one that slashes, or dashes without spaces, join. */
function dateRow(scene: Scene, number: SceneNumber): DateRow | null {
  let first = number.first;
  while (joined(scene, first - 2)) first -= 2;
  let last = number.last;
  while (joined(scene, last)) last += 2;
  if (first === last) return null;
  const values: number[] = [];
  for (let at = first; at <= last; at += 2) values.push(scene.numberAt.get(at)?.value ?? Number.NaN);
  const whole = values.every((value) => Number.isInteger(value));
  return whole && values.length <= 3 && plausible(values) ? { first, last, values } : null;
}

function joined(scene: Scene, at: number): boolean {
  const mark = scene.words[at + 1];
  const numbers = scene.numberAt.has(at) && scene.numberAt.has(at + 2);
  return numbers && (mark === '/' || mark === '-' || mark === '.') && touches(scene, at, at + 1) && touches(scene, at + 1, at + 2);
}

function plausible(values: readonly number[]): boolean {
  const [one = 0, two = 0, three] = values;
  if (three !== undefined) return one >= 1 && one <= 31 && two >= 1 && two <= 12 && (isYear(three) || three < 100);
  return (one >= 1 && one <= 31 && two >= 1 && two <= 12) || (one >= 1 && one <= 12 && isYear(two));
}
