import type { Span } from '../../language/span.js';
import { answeringWords, askingVerbs, reportedQuestions } from '../vocabulary/state-words.js';
import { findAnyPhrase, phraseSet } from '../words/phrases.js';
import { syllablesOf } from '../words/syllables.js';

const asking = phraseSet(askingVerbs);
const questions = phraseSet(reportedQuestions);
const answers = phraseSet(answeringWords);
const mayReport = /hỏi|chất vấn|thắc mắc|băn khoăn|muốn biết/iu;

/** Whether a sentence is a question, or reports one ("Đại biểu A hỏi sao … vẫn đóng cửa.") without its answer: what answers it stands behind it. */
export function asksItself(text: string, sentence: Span): boolean {
  if (text[sentence.end - 1] === '?') return true;
  if (!mayReport.test(text.slice(sentence.start, sentence.end))) return false;
  const syllables = syllablesOf(text, sentence);
  const asked = findAnyPhrase(syllables, asking);
  const question = asked === null ? null : findAnyPhrase(syllables, questions, asked.to);
  return question !== null && findAnyPhrase(syllables, answers, question.to) === null;
}
