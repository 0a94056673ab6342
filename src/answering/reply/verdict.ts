import type { Series } from '../answer.js';
import type { Candidate } from '../choice/score.js';
import type { Question } from '../question/question.js';
import { comparatives, superlatives } from '../vocabulary/rank-words.js';
import { hasAnyPhrase, phraseSet } from '../words/phrases.js';

const ranks = phraseSet([...comparatives, ...superlatives]);

/** Which of two values is the larger, when the question asks for it and both are exact; else nothing. */
export function verdictOn({ syllables }: Question, series: Series | null, sides: readonly Candidate[]): string[] {
  const [first, second] = series?.points ?? [];
  if (series?.points.length !== 2 || first === undefined || second === undefined || !hasAnyPhrase(syllables, ranks)) return [];
  if (sides.some(({ target }) => target.figure === null || target.figure.bound !== null || target.figure.upper !== null)) return [];
  if (first.value === second.value) return [`${first.label} và ${second.label} bằng nhau.`];
  const [more, less] = first.value > second.value ? [first, second] : [second, first];
  return [`${more.label} nhiều hơn ${less.label}.`];
}
