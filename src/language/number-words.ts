import { hasAccents, normalizeWord, stripAccents } from './fold.js';
import { type NumberRole, type NumberWord, numberWords } from './vocabulary/number-words.js';

/** A number read from the start of a row of syllables. */
export interface NumberWordsRead {
  readonly value: number;
  /** How many syllables it takes. */
  readonly length: number;
}

interface Step {
  readonly value: number;
  readonly next: number;
}

type Words = readonly (readonly NumberWord[])[];

const noWords: readonly NumberWord[] = [];
const accentedWords = wordsBy(normalizeWord);
const foldedWords = wordsBy(stripAccents);

/** The number words that a key stands for; none for another word. `folded` tells that the key comes from text without accents. */
export function numberWordsOf(key: string, folded: boolean): readonly NumberWord[] {
  return (folded ? foldedWords : accentedWords).get(key) ?? noWords;
}

function wordsBy(keyOf: (word: string) => string): ReadonlyMap<string, readonly NumberWord[]> {
  const table = new Map<string, NumberWord[]>();
  for (const entry of numberWords) table.set(keyOf(entry.word), [...(table.get(keyOf(entry.word)) ?? []), entry]);
  return table;
}

/**
 * Reads the longest number at the start of keys (`normalizeWord` of syllables, or accent-stripped), "hai mươi mốt", "một trăm linh hai",
 * "hai triệu rưỡi". Null when the first syllable begins no number. "hai mươi năm" gives 20: after tens, five is "lăm".
 */
export function readNumberPrefix(keys: readonly string[], folded: boolean, from = 0): NumberWordsRead | null {
  const words: (readonly NumberWord[])[] = [];
  for (let index = from; index < keys.length; index += 1) {
    const found = numberWordsOf(keys[index] ?? '', folded);
    if (found.length === 0) break;
    words.push(found);
  }
  const read = words.length === 0 ? null : scaled(words, 0, Number.POSITIVE_INFINITY);
  return read === null ? null : { value: read.value, length: read.next };
}

/** Reads syllables that are one number from first to last; null otherwise. In any case, with or without accents. */
export function readNumberWords(syllables: readonly string[]): number | null {
  const read = readNumberPrefix(syllables.map(normalizeWord), !hasAccents(syllables.join(' ')));
  return read !== null && read.length === syllables.length ? read.value : null;
}

function take(words: Words, at: number, role: NumberRole): NumberWord | null {
  return words[at]?.find((word) => word.role === role) ?? null;
}

/** Groups under falling scales: "hai tỷ ba trăm triệu năm nghìn". */
function scaled(words: Words, at: number, ceiling: number): Step | null {
  const group = belowThousand(words, at);
  if (group === null) return null;
  const scale = stackedScale(words, group.next);
  if (scale === null) return ceiling === Number.POSITIVE_INFINITY || formalRest(words, at, group) ? group : null;
  if (scale.value >= ceiling) return null;
  const value = group.value * scale.value;
  const half = take(words, scale.next, 'half');
  if (half !== null) return { value: value + half.value * scale.value, next: scale.next + 1 };
  const rest = scaled(words, skipFiller(words, scale.next), scale.value);
  return rest === null ? { value, next: scale.next } : { value: value + rest.value, next: rest.next };
}

/** "nghìn tỷ" is one scale. */
function stackedScale(words: Words, at: number): Step | null {
  const first = take(words, at, 'scale');
  if (first === null) return null;
  const second = take(words, at + 1, 'scale');
  if (second !== null && second.value > first.value) return { value: first.value * second.value, next: at + 2 };
  return { value: first.value, next: at + 1 };
}

/** A lone digit after a scale needs "lẻ" before it: "hai nghìn năm" is two thousand years. */
function formalRest(words: Words, at: number, group: Step): boolean {
  return group.next - at > 1 || take(words, at, 'ten') !== null || take(words, at - 1, 'filler') !== null;
}

function skipFiller(words: Words, at: number): number {
  return take(words, at, 'filler') === null ? at : at + 1;
}

function belowThousand(words: Words, at: number): Step | null {
  const digit = take(words, at, 'digit');
  if (digit === null || take(words, at + 1, 'hundred') === null) return belowHundred(words, at);
  const value = digit.value * 100;
  if (take(words, at + 2, 'half') !== null) return { value: value + 50, next: at + 3 };
  if (take(words, at + 2, 'filler') !== null) {
    const last = take(words, at + 3, 'digit') ?? take(words, at + 3, 'tail');
    return last === null ? { value, next: at + 2 } : { value: value + last.value, next: at + 4 };
  }
  const rest = belowHundred(words, at + 2);
  const whole = rest !== null && (rest.next > at + 3 || take(words, at + 2, 'ten') !== null);
  return whole && rest !== null ? { value: value + rest.value, next: rest.next } : { value, next: at + 2 };
}

function belowHundred(words: Words, at: number): Step | null {
  if (take(words, at, 'ten') !== null) return withTail(words, at + 1, 10);
  const digit = take(words, at, 'digit');
  if (digit === null) return null;
  if (take(words, at + 1, 'tens') !== null) return withTail(words, at + 2, digit.value * 10);
  const tail = take(words, at + 1, 'tail');
  const spoken = tail !== null && tail.value !== 4 && digit.value > 1;
  return spoken ? { value: digit.value * 10 + tail.value, next: at + 2 } : { value: digit.value, next: at + 1 };
}

function withTail(words: Words, at: number, tens: number): Step {
  if (take(words, at, 'half') !== null && tens > 10) return { value: tens + 5, next: at + 1 };
  const tail = take(words, at, 'tail') ?? take(words, at, 'digit');
  const five = tail?.role === 'digit' && tail.value === 5;
  return tail === null || five || tail.value === 0 ? { value: tens, next: at } : { value: tens + tail.value, next: at + 1 };
}
