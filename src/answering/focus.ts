import { abbreviationsOf, expansionsOf } from '../language/abbreviations.js';
import { normalizeWord } from '../language/fold.js';
import { findPhrase, hasAnyPhrase } from './phrases.js';
import { countedPopulation } from './population.js';
import { type Syllable, standsFor } from './syllables.js';
import { stopSyllables } from './vocabulary/stop-words.js';

const longestFocus = 4;
const verbsBehind = [
  'đủ',
  'đạt',
  'tham',
  'nộp',
  'nhận',
  'chưa',
  'đăng',
  'hoạt',
  'kết',
  'bằng',
  'mới',
  'giải',
  'làm',
  'đang',
  'tới',
  'đến',
  'ghé',
  'về',
] as const;
const genericNouns = ['cái', 'phần', '%', 'bên', 'nơi'] as const;
const countCues = ['bao nhiêu', 'bao nhiu', 'mấy', 'bn', 'bnhieu'] as const;

/**
 * The noun that a question counts or picks from: what stands behind "bao nhiêu" or "mấy", else what stands before "nào". Abbreviations are
 * written out. Empty when there is none.
 */
export function readFocus(syllables: readonly Syllable[], taken: ReadonlySet<number>): string[][] {
  const people = countedPopulation(syllables, taken);
  if (people !== null) return people;
  for (const cue of countCues) {
    const place = findPhrase(syllables, cue);
    if (place === null) continue;
    const behind = collect(syllables, taken, place.to, 1);
    if (behind.length > 0) return isGeneric(behind) ? [] : writeOut(behind);
  }
  const number = findPhrase(syllables, 'số');
  if (number !== null && hasAnyPhrase(syllables, ['là bao nhiêu', 'là mấy'])) return writeOut(collect(syllables, taken, number.to, 1));
  const which = findPhrase(syllables, 'nào');
  const picked = which === null ? [] : collect(syllables, taken, which.from - 1, -1).reverse();
  return isGeneric(picked) ? [] : writeOut(picked);
}

/** "mấy cái", "bao nhiêu con số": a word that stands for whatever the question is about. */
function isGeneric([first]: readonly Syllable[]): boolean {
  return first !== undefined && genericNouns.some((noun) => standsFor(first, noun));
}

function collect(syllables: readonly Syllable[], taken: ReadonlySet<number>, from: number, step: 1 | -1): Syllable[] {
  const found: Syllable[] = [];
  for (let position = from; found.length < longestFocus; position += step) {
    const syllable = syllables[position];
    if (syllable === undefined || taken.has(position) || ends(syllable, position === from)) break;
    if (step === 1 && syllable.afterMark) break;
    found.push(syllable);
    if (step === -1 && syllable.afterMark) break;
  }
  return found;
}

function ends(syllable: Syllable, first: boolean): boolean {
  if (isStop(syllable)) return !(first && isTime(syllable));
  return !first && endsNoun(syllable);
}

/** A number or a verb behind the noun. */
function endsNoun(syllable: Syllable): boolean {
  return /^\d/.test(syllable.normal) || verbsBehind.some((verb) => standsFor(syllable, verb));
}

/** "mấy năm", "bao nhiêu tháng": a stretch of time can be counted. */
function isTime(syllable: Syllable): boolean {
  return ['năm', 'tháng', 'ngày'].some((noun) => standsFor(syllable, noun));
}

function isStop(syllable: Syllable): boolean {
  return syllable.normal !== 'người' && stopSyllables.some((stop) => standsFor(syllable, stop));
}

function writeOut(found: readonly Syllable[]): string[][] {
  if (found.length === 0) return [];
  const typed = found.map((syllable) => syllable.normal);
  const forms = [typed];
  found.forEach((syllable, position) => {
    for (const phrase of expansionsOf(syllable.normal)) {
      const words = phrase.split(' ').map(normalizeWord);
      forms.push([...typed.slice(0, position), ...words, ...typed.slice(position + 1)]);
    }
  });
  return [...forms, ...shortForms(typed)];
}

/** "giáo viên đạt giải" may stand as "GV đạt giải". */
function shortForms(typed: readonly string[]): string[][] {
  return [2, 3]
    .flatMap((length) => abbreviationsOf(typed.slice(0, length).join(' ')).map((short) => [normalizeWord(short), ...typed.slice(length)]))
    .filter(() => typed.length > 1);
}
