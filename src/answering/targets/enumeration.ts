import { type Span, sliceOf } from '../../language/span.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Question } from '../question/question.js';
import { findNamedThings } from '../words/named-things.js';
import { syllablesOf } from '../words/syllables.js';

/** From so many names on a list is as much of a list as can be. */
const enough = 3;
/** How many UTF-16 units a name may be parted from the next by what is told of it: "Hồng Long - QN7038, Hồng Hải 12". */
const widestGap = 60;
const joint = /[,;]|\s(?:và|cùng)\s/;

/** How much of a list of names that the question does not have itself a sentence holds: 0 for one name or none, 1 for three in a row. */
export function enumeration(question: Question, evidence: Evidence): number {
  return Math.max(0, Math.min(1, (longestChain(evidence.article.text, newNames(question, evidence)) - 1) / (enough - 1)));
}

/** Names that the question does not have itself. */
export function newNames(question: Question, { article: { text }, sentence }: Evidence): Span[] {
  const known = new Set(question.syllables.map(({ folded }) => folded));
  return findNamedThings(text, sentence, 1).filter((name) => !syllablesOf(text, name).every(({ folded }) => known.has(folded)));
}

function longestChain(text: string, names: readonly Span[]): number {
  let longest = 0;
  let length = 0;
  names.forEach((name, at) => {
    const before = names[at - 1];
    const gap = before === undefined ? null : { start: before.end, end: name.start };
    length = gap !== null && gap.end - gap.start <= widestGap && joint.test(sliceOf(text, gap)) ? length + 1 : 1;
    longest = Math.max(longest, length);
  });
  return longest;
}
