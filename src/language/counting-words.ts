import { numberWords } from './vocabulary/number-words.js';
import { romanQuarters } from './vocabulary/period-words.js';

type Named = readonly (readonly [word: string, value: number])[];

const digits = numberWords.filter((entry) => entry.role === 'digit' && entry.value > 0);
const fourths = numberWords.filter((entry) => entry.role === 'tail' && entry.value === 4);
const tens = numberWords.filter((entry) => entry.role === 'ten');

/** Words for 1 to 12 as months are called and counted: "tư" and "bốn" for 4, "mười hai" for 12. */
export const monthNumbers: Named = [
  ...[...digits, ...fourths, ...tens].map(({ word, value }) => [word, value] as const),
  ...tens.flatMap((ten) => digits.filter(({ value }) => value < 3).map(({ word, value }) => [`${ten.word} ${word}`, 10 + value] as const)),
];

/** How quarters are numbered: I to IV, 1 to 4, or in words. */
export const quarterNumbers: Named = [
  ...romanQuarters,
  ...romanQuarters.map(([, value]) => [String(value), value] as const),
  ...monthNumbers.filter(([, value]) => value <= 4),
];
