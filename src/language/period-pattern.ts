import { monthNumbers, quarterNumbers } from './counting-words.js';
import { stripAccents } from './fold.js';
import { dayWords, nthWords, pastShiftWords, periodWords, shiftWords } from './vocabulary/period-words.js';

/** A pattern for accented and for unaccented text, both lower-case, to be tried at one place. */
export interface PeriodPattern {
  /** Sticky. */
  readonly accented: RegExp;
  /** Sticky. */
  readonly folded: RegExp;
  /** First words (keys of {@link startKey}) that the pattern can begin with. */
  readonly starts: ReadonlySet<string>;
}

const parts: Readonly<Record<string, readonly string[]>> = {
  ...periodWords,
  now: [...periodWords.nowAfter, ...periodWords.present],
  edge: [...periodWords.first, ...periodWords.middle, ...periodWords.last],
  ends: [...periodWords.first, ...periodWords.last],
  shift: shiftWords.map(([word]) => word),
  current: shiftWords.filter(([, steps]) => steps === 0).map(([word]) => word),
  past: pastShiftWords,
  nth: nthWords,
  near: dayWords.map(([word]) => word),
  number: monthNumbers.map(([word]) => word),
  quarterNumber: quarterNumbers.map(([word]) => word),
};

/** Behind the whole pattern: no letter or digit goes on, nor a number behind a mark that numbers hold. */
const wordEnd = '(?![\\p{L}\\p{M}\\p{Nd}]|[.,/]\\p{Nd})';

/**
 * Compiles a pattern. `{name}` stands for any word of that part of the vocabulary, a space for spaces, `~` for optional spaces, and
 * `YEAR` for a year behind a month, quarter and the like, written (`y`) or named (`r`). `starts` names the parts it can begin with; `#` is
 * a digit.
 */
export function periodPattern(pattern: string, starts: readonly string[]): PeriodPattern {
  const source = pattern.replaceAll('YEAR', yearBehind);
  const firstWords = starts.flatMap((part) => (part === '#' ? ['#'] : wordsOf(part).map((word) => word.split(' ')[0] ?? word)));
  return {
    accented: compile(source, (word) => word),
    folded: compile(source, stripAccents),
    starts: new Set(firstWords.flatMap((word) => [word, stripAccents(word)])),
  };
}

const yearBehind = '(?:(?:~[/.-]~|,? (?:{of} )?(?:{year} )?)(?<y>\\d{4})|,? (?:{of} )?{year} (?<r>{shift}))';

/** The key by which patterns are chosen at a place: a word, or `#` for a number. */
export function startKey(word: string): string {
  const first = word.charCodeAt(0);
  return first >= 0x30 && first <= 0x39 ? '#' : word;
}

/** Any of a table's words, the longest first so that none hides another. */
function oneOf(words: readonly string[], write: (word: string) => string): string {
  const written = [...new Set(words.map(write))].sort((a, b) => b.length - a.length);
  return `(?:${written.map((word) => word.replaceAll(' ', '[ \\t]+')).join('|')})`;
}

function compile(source: string, write: (word: string) => string): RegExp {
  const spaced = source.replaceAll(' ', '[ \\t]+').replaceAll('~', '[ \\t]*');
  const filled = spaced.replace(/\{([a-zA-Z]+)\}/g, (_, part: string) => oneOf(wordsOf(part), write));
  return new RegExp(`${filled}${wordEnd}`, 'uy');
}

function wordsOf(part: string): readonly string[] {
  return parts[part] ?? [];
}
