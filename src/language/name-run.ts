import { normalizeWord } from './fold.js';
import type { KeyedTokens } from './keyed-tokens.js';
import { isCapitals, startsWithCapital } from './letter-case.js';
import type { Token } from './tokens.js';

/** One syllable of a capitalised name: a token, or several joined by an apostrophe ("H'Drai"). Token positions, end exclusive. */
export interface NameSyllable {
  readonly first: number;
  readonly end: number;
  readonly key: string;
  readonly capitals: boolean;
}

const longestRun = 9;
const apostrophe = /^['’ʼ]$/u;
const hyphen = /^[-‐‑]$/u;
const capitalOrCapitals = (token: Token) => startsWithCapital(token.text);

/**
 * The capitalised syllables from `index` on, in one line and without a mark between, at most nine. A word of capitals alone ends a run
 * that is not written so ("xã Thuận UBND"), and the other way round.
 */
export function nameRun(text: string, row: KeyedTokens, index: number): NameSyllable[] {
  const first = row.tokens[index];
  if (first === undefined || !startsWithCapital(first.text)) return [];
  return runOf(text, row, index, capitalOrCapitals);
}

/** The words from `index` on in one line, in any case, at most nine: what a name in small letters is looked for in. */
export function wordRun(text: string, row: KeyedTokens, index: number): NameSyllable[] {
  return runOf(text, row, index, (token) => token.kind === 'word');
}

/** Three blanks part two columns: "UBND XÃ BÌNH THẠNH      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM". */
const columnGap = '   ';

/** Whether both stand in one line, and in one column of it, with nothing but blanks between. */
export function sameLine(text: string, left: Token | undefined, right: Token | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  const between = text.slice(left.end, right.start);
  return !between.includes('\n') && !between.includes(columnGap);
}

/** The key of the name that some syllables write: `normalizeWord`, single spaces. */
export function keyOfSyllables(syllables: readonly NameSyllable[]): string {
  return syllables.map((syllable) => syllable.key).join(' ');
}

function runOf(text: string, row: KeyedTokens, index: number, fits: (token: Token) => boolean): NameSyllable[] {
  const run: NameSyllable[] = chainAt(text, row, index).filter(() => fits === capitalOrCapitals);
  let at = run.at(-1)?.end ?? index;
  while (run.length < longestRun) {
    const token = row.tokens[at];
    if (token === undefined || token.kind !== 'word' || !fits(token)) break;
    if (run.length > 0 && !sameLine(text, row.tokens[at - 1], token)) break;
    const syllable = syllableAt(row, at);
    if (run[0] !== undefined && run[0].capitals !== syllable.capitals && token.text.length > 1) break;
    run.push(syllable);
    at = syllable.end;
  }
  return run;
}

/**
 * The words joined by hyphens from `index` on ("Si-Ma-Cai"), when they are one name: each with a capital and no capitalised word behind them, for
 * "Hà Nội-Hải Phòng" are two. Empty when nothing is joined.
 */
function chainAt(text: string, row: KeyedTokens, index: number): NameSyllable[] {
  let last = index;
  while (joinsNext(row, last)) last += 2;
  const [end, behind] = [row.tokens[last]?.end ?? 0, row.tokens[last + 1]];
  const goesOn = behind !== undefined && text.slice(end, behind.start) === ' ' && startsWithCapital(behind.text);
  if (last === index || goesOn) return [];
  return Array.from({ length: (last - index) / 2 + 1 }, (_, at) => syllableAt(row, index + 2 * at));
}

/** Whether a hyphen joins a capitalised word with the next. */
function joinsNext(row: KeyedTokens, at: number): boolean {
  const [word, mark, next] = [row.tokens[at], row.tokens[at + 1], row.tokens[at + 2]];
  if (word === undefined || mark === undefined || next === undefined || !hyphen.test(mark.text)) return false;
  const capitalised = [word, next].every(({ kind, text }) => kind === 'word' && /^\p{Lu}\p{Ll}/u.test(text));
  return capitalised && mark.start === word.end && next.start === mark.end;
}

function syllableAt(row: KeyedTokens, first: number): NameSyllable {
  const token = row.tokens[first];
  const [mark, rest] = [row.tokens[first + 1], row.tokens[first + 2]];
  const joined =
    token !== undefined &&
    mark !== undefined &&
    rest?.kind === 'word' &&
    apostrophe.test(mark.text) &&
    mark.start === token.end &&
    rest.start === mark.end;
  const end = joined ? first + 3 : first + 1;
  const written = joined ? `${row.keys[first] ?? ''}'${row.keys[first + 2] ?? ''}` : (row.keys[first] ?? '');
  return { first, end, key: normalizeWord(written), capitals: isCapitals(token?.text ?? '') };
}
