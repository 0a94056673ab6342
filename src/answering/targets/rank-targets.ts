import type { Evidence } from '../evidence/evidence.js';
import type { Question } from '../question/question.js';
import { shareHeld } from '../question/question-words-in.js';
import { rankVerbs } from '../vocabulary/rank-words.js';
import { hasAnyPhrase, phraseSet } from '../words/phrases.js';
import { standsFor } from '../words/syllables.js';
import type { Target } from './target.js';

const asks = phraseSet(rankVerbs.flatMap((verb) => ['thứ mấy', 'thứ bao nhiêu', 'mấy', 'thứ hạng nào'].map((which) => `${verb} ${which}`)));
const framing = ['xếp', 'hạng', 'đứng', 'thứ', 'vị', 'trí', 'về'] as const;
const leastShare = 0.6;
const otherMeasure = 0.1;

/** "xếp thứ 2/9", "đứng thứ ba", "hạng 4", "vị trí thứ 7/12": the rank is the named group. */
const rank =
  /(?:xếp|đứng|hạng|vị trí|vị thứ)\s(?:hạng\s|vị trí\s|vị thứ\s)?(?<rank>(?:thứ\s)?\d{1,3}(?:\s?\/\s?\d{1,4})?|(?:thứ\s)?(?:nhất|nhì)(?![\p{L}\p{M}])|thứ\s(?:ba|tư|năm|sáu|bảy|tám|chín|mười)(?![\p{L}\p{M}]))/dgiu;

/** Whether a question asks for a rank: "xếp thứ mấy". */
export function asksRank({ syllables }: Question): boolean {
  return hasAnyPhrase(syllables, asks);
}

/** The ranks that a sentence gives, with what they are among; nothing else answers a question for a rank. */
export function rankTargets(question: Question, evidence: Evidence): Target[] {
  const { article, sentence, syllables, before, above, figures } = evidence;
  const terms = question.terms.filter(
    ({ position }) => !framing.some((word) => question.syllables[position] !== undefined && standsFor(question.syllables[position], word)),
  );
  const held = shareHeld(question, terms, [...syllables, ...before.syllables, ...above.syllables]);
  const told = held >= leastShare && shareHeld(question, terms, syllables) >= leastShare / 2;
  return [...article.text.slice(sentence.start, sentence.end).matchAll(rank)].flatMap((match): Target[] => {
    const span = match.indices?.groups?.['rank'];
    if (span === undefined) return [];
    const [start, end] = [sentence.start + span[0], sentence.start + span[1]];
    const among = figures.find((figure) => figure.start <= end && figure.end > end && figure.start >= start);
    return [{ start, end: among?.end ?? end, figure: null, suits: told ? 1 : otherMeasure, told }];
  });
}
