import { abbreviationsOf, expansionsOf } from '../../language/abbreviations.js';
import { normalizeWord } from '../../language/fold.js';
import { peopleNouns, scaleWords } from '../vocabulary/measure-words.js';
import { stopSyllables } from '../vocabulary/stop-words.js';
import { findPhrase, hasAnyPhrase } from '../words/phrases.js';
import { type Syllable, standsFor } from '../words/syllables.js';
import { countedPopulation } from './population.js';

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
  'chịu',
  'chấp',
  'xin',
  'muốn',
  'biết',
  'tự',
  'bị',
  'còn',
] as const;
const genericNouns = ['phần', '%', 'bên', 'nơi', 'mức'] as const;
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
    if (place === null || (cue === 'mấy' && isPlural(syllables, place.to))) continue;
    const behind = counted(syllables, taken, place.to);
    if (behind !== null) return isGeneric(behind) ? [] : writeOut(behind);
  }
  const number = findPhrase(syllables, 'số');
  if (number !== null && hasAnyPhrase(syllables, ['là bao nhiêu', 'là mấy'])) return writeOut(collect(syllables, taken, number.to, 1));
  const which = findPhrase(syllables, 'nào');
  const picked = which === null ? [] : collect(syllables, taken, which.from - 1, -1).reverse();
  return isGeneric(picked) ? [] : writeOut(picked);
}

/** What a cue counts, from the position behind it; empty for "mấy cái", null when nothing stands there. */
function counted(syllables: readonly Syllable[], taken: ReadonlySet<number>, from: number): Syllable[] | null {
  const first = syllables[from];
  const typed = first !== undefined && standsFor(first, 'cái') ? 1 : 0;
  const scaled = scalesAt(syllables, from + typed);
  const behind = collect(syllables, taken, from + typed + scaled, 1);
  if (behind.length > 0 || (typed === 0 && scaled === 0)) return behind.length > 0 ? behind : null;
  return scaled === 0 ? [] : syllables.slice(from + typed + scaled - 1, from + typed + scaled);
}

/** How many scales stand there before a noun ("mấy nghìn lượt khách") or before nothing ("mấy trăm triệu"); "tỷ đồng" is a unit of its own. */
function scalesAt(syllables: readonly Syllable[], from: number): number {
  let length = 0;
  while (isScale(syllables[from + length])) length += 1;
  const next = syllables[from + length];
  const isMoney = next !== undefined && !next.afterMark && standsFor(next, 'đồng');
  return isMoney ? Math.max(0, length - 1) : length;
}

function isScale(syllable: Syllable | undefined): boolean {
  return syllable !== undefined && scaleWords.some((scale) => standsFor(syllable, scale));
}

/** "Mấy chị phụ nữ gây quỹ được bao nhiêu?": what is asked for stands behind. */
function isPlural(syllables: readonly Syllable[], at: number): boolean {
  const noun = syllables[at];
  const isPeople = noun !== undefined && peopleNouns.some((one) => standsFor(noun, one));
  return isPeople && hasAnyPhrase(syllables.slice(at), ['bao nhiêu', 'bao nhiu', 'bn']);
}

/** "bao nhiêu phần trăm", "bao nhiêu bên": a word that stands for whatever the question is about. */
function isGeneric([first]: readonly Syllable[]): boolean {
  return first !== undefined && genericNouns.some((noun) => standsFor(first, noun));
}

function collect(syllables: readonly Syllable[], taken: ReadonlySet<number>, from: number, step: 1 | -1): Syllable[] {
  const found: Syllable[] = [];
  for (let position = from; found.length < longestFocus; position += step) {
    const syllable = syllables[position];
    const noun = step === 1 && isAnimal(syllables, from, position);
    if (syllable === undefined || taken.has(position) || (!noun && ends(syllable, position === from))) break;
    if (step === 1 && syllable.afterMark) break;
    found.push(syllable);
    if (step === -1 && syllable.afterMark) break;
  }
  return found;
}

/** "Bao nhieu con cho": behind the number stands the classifier and not "còn", and behind that an animal and not "cho". */
function isAnimal(syllables: readonly Syllable[], from: number, position: number): boolean {
  const [first, here] = [syllables[from], syllables[position]];
  if (first === undefined || here === undefined || !here.bareText || first.normal !== 'con') return false;
  return position === from || (position === from + 1 && here.normal === 'cho');
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
  return !standsFor(syllable, 'người') && stopSyllables.some((stop) => standsFor(syllable, stop));
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
