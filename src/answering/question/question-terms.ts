import { abbreviationsOf, expansionsOf, opensAbbreviated } from '../../language/abbreviations.js';
import { normalizeWord, stripAccents } from '../../language/fold.js';
import { readNumberWords } from '../../language/number-words.js';
import type { Span } from '../../language/span.js';
import { overlaps } from '../../language/span.js';
import { findSynonyms } from '../../language/synonyms.js';
import { framingWords } from '../vocabulary/question-words.js';
import { ambiguousWithoutAccents, levelSyllables, stopSyllables } from '../vocabulary/stop-words.js';
import { findEveryPhrase, phraseSet } from '../words/phrases.js';
import { type Syllable, standsFor } from '../words/syllables.js';
import type { Alternative, QuestionTerm } from './question.js';
import { withOtherVowel } from './vowel-spelling.js';

/** Positions of syllables that lie in one of the spans. */
export function positionsWithin(syllables: readonly Syllable[], spans: readonly Span[]): Set<number> {
  const positions = new Set<number>();
  syllables.forEach((syllable, position) => {
    if (spans.some((span) => overlaps(span, syllable))) positions.add(position);
  });
  return positions;
}

/**
 * The topic words of a question: its syllables without framing words, stop words and the positions already read as places or periods.
 *
 * @param named positions of people's names
 */
export function readTerms(
  syllables: readonly Syllable[],
  taken: ReadonlySet<number>,
  named: ReadonlySet<number>,
  accented: boolean,
): QuestionTerm[] {
  const framing = framingPositions(syllables, accented);
  const terms: QuestionTerm[] = [];
  syllables.forEach((syllable, position) => {
    if (isNumberOf(syllable, syllables[position + 1])) return;
    if (opensNamedWhole(syllables, position, taken)) return;
    const bounds = isBound(syllable, syllables[position + 1]) || isWhole(syllables, position);
    if ((taken.has(position) && !bounds) || ((framing.has(position) || isStop(syllable, accented)) && !bounds) || syllable.normal === '%')
      return;
    terms.push({
      normal: syllable.normal,
      folded: syllable.folded,
      accented: accented && syllable.normal !== syllable.folded,
      position,
      identifies: /^\d/.test(syllable.normal) && !isOfDay(syllables, position),
      inName: named.has(position),
      inherited: false,
    });
  });
  return terms;
}

/** "số hộ nghèo" asks how many; "số 35" and "số hiệu" say which one. */
function isNumberOf(syllable: Syllable, next: Syllable | undefined): boolean {
  return standsFor(syllable, 'số') && next !== undefined && !next.afterMark && !/^\d/.test(next.normal) && !standsFor(next, 'hiệu');
}

function isStop(syllable: Syllable, accented = true): boolean {
  return stopSyllables.some((stop) => standsFor(syllable, stop) && (accented || !isAmbiguous(stop)));
}

/** "6 và 7/7", "ngày 9": one of two numbers beside each other, or behind "ngày", is of a day. */
function isOfDay(syllables: readonly Syllable[], position: number): boolean {
  const beside = [syllables[position - 1], syllables[position + 1]];
  return (
    beside.some((syllable) => syllable !== undefined && /^\d{1,2}$/.test(syllable.normal)) || syllables[position - 1]?.folded === 'ngay'
  );
}

/** "trên 50%", "dưới 5 ha": before a number the word narrows what is asked. */
function isBound(syllable: Syllable, next: Syllable | undefined): boolean {
  return next !== undefined && /^\d/.test(next.normal) && ['trên', 'dưới', 'hơn'].some((word) => standsFor(syllable, word));
}

/** "toàn huyện": the place as a whole is part of what is asked, though its name is read as the place. */
function isWhole(syllables: readonly Syllable[], position: number): boolean {
  const isLevel = (syllable: Syllable | undefined): boolean =>
    syllable !== undefined && levelSyllables.some((word) => standsFor(syllable, word));
  const isToan = (syllable: Syllable | undefined): boolean => syllable?.normal === 'toàn';
  const [before, here, next] = [syllables[position - 1], syllables[position], syllables[position + 1]];
  return (isToan(here) && isLevel(next)) || (isLevel(here) && isToan(before));
}

/** "toàn huyện Kbang": the name says already of which place the whole is asked for. */
function opensNamedWhole(syllables: readonly Syllable[], position: number, taken: ReadonlySet<number>): boolean {
  const toan = isWhole(syllables, position) ? (syllables[position]?.normal === 'toàn' ? position : position - 1) : null;
  return toan !== null && taken.has(toan + 1) && taken.has(toan + 2);
}

function isAmbiguous(word: string): boolean {
  return ambiguousWithoutAccents.some((other) => other === word);
}

function framingPositions(syllables: readonly Syllable[], accented: boolean): Set<number> {
  const places = findEveryPhrase(syllables, accented ? framing : framingBare);
  return new Set(places.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, offset) => from + offset)));
}

const framing = phraseSet(framingWords);
const framingBare = phraseSet(framingWords.filter((phrase) => !isAmbiguous(phrase)));

/** What was found, before its phrases are made ready. */
type Found = Omit<Alternative, 'openings'>;

/** Each phrase once, with what it is searched by. */
function withOpenings(found: Found): Alternative {
  const unique = new Map(found.phrases.map((phrase) => [phrase.join(' '), phrase]));
  const phrases = [...unique.values()];
  return { ...found, phrases, openings: phrases.map(([first]) => stripAccents(first ?? '')) };
}

/** Other words for phrases of the question: abbreviations written out and everyday synonyms. */
export function readAlternatives(
  text: string,
  syllables: readonly Syllable[],
  taken: ReadonlySet<number>,
  accented: boolean,
): Alternative[] {
  const alternatives: Found[] = [];
  syllables.forEach((syllable, position) => {
    if (taken.has(position) || !mayAbbreviate(text.slice(syllable.start, syllable.end), accented)) return;
    const phrases = expansionsOf(syllable.normal).map(toSyllables);
    if (phrases.length > 0)
      alternatives.push({ from: position, to: position + 1, phrases: [...phrases, ...halvesOf(syllable.normal)], kind: 'abbreviation' });
  });
  alternatives.push(...numberWords(syllables, taken), ...writtenNumbers(syllables, taken), ...writtenShort(syllables, taken));
  alternatives.push(...eitherVowel(syllables, taken));
  for (const found of findSynonyms(text)) {
    const from = syllables.findIndex((syllable) => syllable.start >= found.start);
    const to = syllables.findLastIndex((syllable) => syllable.end <= found.end) + 1;
    if (from >= 0 && to > from) alternatives.push({ from, to, phrases: found.alternatives.map(toSyllables), kind: 'synonym' });
  }
  return alternatives.map(withOpenings);
}

/** "giáo viên" also stands as "GV". */
function writtenShort(syllables: readonly Syllable[], taken: ReadonlySet<number>): Found[] {
  return syllables.flatMap(({ folded }, from) =>
    (opensAbbreviated(folded) ? abbreviatedLengths : []).flatMap((length): Found[] => {
      const words = syllables.slice(from, from + length);
      if (words.length < length || words.some((word, at) => taken.has(from + at) || (at > 0 && word.afterMark))) return [];
      const phrases = abbreviationsOf(words.map(({ normal }) => normal).join(' ')).map(toSyllables);
      return phrases.length === 0 ? [] : [{ from, to: from + length, phrases, kind: 'spelling' }];
    }),
  );
}

/** "tỉ lệ", "kĩ thuật" also stand as "tỷ lệ", "kỹ thuật". */
function eitherVowel(syllables: readonly Syllable[], taken: ReadonlySet<number>): Found[] {
  return syllables.flatMap(({ normal }, from): Found[] => {
    const other = withOtherVowel(normal);
    return other === null || taken.has(from) ? [] : [{ from, to: from + 1, phrases: [[other]], kind: 'spelling' }];
  });
}

/** "GDĐT" is also written "GD&ĐT" or "GD-ĐT". */
function halvesOf(abbreviation: string): string[][] {
  const cuts = Array.from({ length: Math.max(0, abbreviation.length - 3) }, (_, at) => at + 2);
  return cuts.map((cut) => [abbreviation.slice(0, cut), abbreviation.slice(cut)]);
}

/** Capitals, or letters without a vowel; among words without accents anything may be one. */
function mayAbbreviate(typed: string, accented: boolean): boolean {
  return !accented || /^\p{Lu}{2,}[\p{Lu}\d]*$/u.test(typed) || !/[aeiouy]/.test(stripAccents(typed));
}

const longestNumber = 4;
/** Syllables of phrases that have an abbreviation. */
const abbreviatedLengths = [2, 3, 4, 5] as const;

/** "hai mũi" also stands as "2 mũi" or "02 mũi". */
function numberWords(syllables: readonly Syllable[], taken: ReadonlySet<number>): Found[] {
  const found: Found[] = [];
  for (let from = 0; from < syllables.length; from += 1) {
    for (let to = Math.min(syllables.length, from + longestNumber); to > from; to -= 1) {
      const words = syllables.slice(from, to);
      const value = taken.has(from) || isStop(words[0] as Syllable) ? null : readNumberWords(words.map(({ normal }) => normal));
      if (value === null) continue;
      found.push({ from, to, phrases: value < 10 ? [[`${value}`], [`0${value}`]] : [[`${value}`]], kind: 'spelling' });
      break;
    }
  }
  return found;
}

const spelledOut = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** "3 tiêu chí" also stands as "ba tiêu chí" or "03 tiêu chí". */
function writtenNumbers(syllables: readonly Syllable[], taken: ReadonlySet<number>): Found[] {
  return syllables.flatMap(({ normal }, from): Found[] => {
    const [next, value] = [syllables[from + 1], /^0?[1-9]$/.test(normal) ? Number(normal) : 0];
    if (value === 0 || next === undefined || next.afterMark || !/^\p{L}/u.test(next.normal) || taken.has(from) || taken.has(from + 1))
      return [];
    const others = [`${value}`, `0${value}`, spelledOut[value - 1] ?? ''].filter((written) => written !== normal);
    return [{ from, to: from + 2, phrases: others.map((written) => [written, next.normal]), kind: 'spelling' }];
  });
}

function toSyllables(phrase: string): string[] {
  return phrase
    .split(/[\s-]+/)
    .filter((part) => part !== '')
    .map(normalizeWord);
}
