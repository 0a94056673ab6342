import type { Span } from '../../language/span.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Question } from '../question/question.js';
import { lineLabels } from '../vocabulary/line-labels.js';
import { beginsWith, phraseSet } from '../words/phrases.js';

const labels = lineLabels.map(([type, phrases]) => [type, phraseSet(phrases)] as const);
/** A label is short: "Thời gian tổ chức:". */
const longestLabel = 30;

/** What stands behind the label of a line that announces what is asked for ("Địa điểm: Nhà văn hóa …"): its words tell nothing else, the title says of what. Null for any other line. */
export function labelledValue({ type }: Question, { article, sentence, syllables }: Evidence): Span | null {
  if (!labels.some(([labelled, phrases]) => labelled === type && beginsWith(syllables, phrases))) return null;
  const colon = article.text.slice(sentence.start, sentence.start + longestLabel).indexOf(':');
  const value = colon < 0 ? '' : article.text.slice(sentence.start + colon + 1, sentence.end);
  const start = sentence.end - value.trimStart().length;
  const end = sentence.start + colon + 1 + value.replace(/[\s.;]+$/, '').length;
  return colon < 0 || start >= end ? null : { start, end };
}
