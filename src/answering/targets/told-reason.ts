import type { Evidence } from '../evidence/evidence.js';
import { asksAsker } from '../question/asks-asker.js';
import { asksWhy } from '../question/asks-why.js';
import type { Question } from '../question/question.js';
import { shareHeld } from '../question/question-words-in.js';
import { causeWords, doers } from '../vocabulary/state-words.js';
import { findAnyPhrase, phraseSet } from '../words/phrases.js';
import { sentenceParts } from '../words/sentence-parts.js';
import type { Syllable } from '../words/syllables.js';

const gives = phraseSet(causeWords);
const agents = phraseSet(doers);
const leastShare = 0.5;
const leastOfQuestion = 0.6;
/** Of a question for a reason that an interviewer's question for a reason has. */
const leastOfWhy = 0.2;
/** From so many parts on each has a reason of its own. */
const severalParts = 3;
const leastOfPart = 1 / 3;

/** Whether a sentence gives the reason that a question asks for: what it asks about stands before "do", "vì" or with "nguyên nhân", in one part of the sentence. */
export function tellsReason(question: Question, { article, asks, syllables }: Evidence): boolean {
  if (asks || !asksWhy(question.syllables)) return false;
  return sentenceParts(article.text, syllables).some((part) => causeIn(part) && shareHeld(question, topicOf(question), part) >= leastShare);
}

/** Whether a question asks for a reason and a sentence gives none, whatever it is about, or gives one for another of the several things that it tells. */
export function givesNoReason(question: Question, evidence: Evidence): boolean {
  if (!asksWhy(question.syllables) || answersInterview(question, evidence)) return false;
  const parts = sentenceParts(evidence.article.text, evidence.syllables);
  const reasons = parts.filter((part) => causeIn(part));
  if (parts.length < severalParts) return reasons.length === 0;
  return !reasons.some((part) => shareHeld(question, topicOf(question), part) >= leastOfPart);
}

/** "do ông X chủ trì" names who did something, no reason. */
function causeIn(syllables: readonly Syllable[], start = 0): boolean {
  const place = findAnyPhrase(syllables, gives, start);
  if (place === null) return false;
  const behind = syllables.slice(place.to, place.to + 3);
  const named = findAnyPhrase(behind, agents);
  return named?.from === 0 ? causeIn(syllables, place.to) : true;
}

function topicOf({ terms }: Question): Question['terms'] {
  return terms.filter(({ inName }) => !inName);
}

/** Whether a sentence answers a question that asks the same, an interviewer's or one that is reported: it stands right behind it. */
export function answersInterview(question: Question, { answers, before, above }: Evidence): boolean {
  if (!answers || asksAsker(question.syllables)) return false;
  const topic = topicOf(question);
  const from = before.syllables.findLastIndex(({ afterBreak }) => afterBreak);
  const asked = before.syllables.slice(Math.max(0, from));
  const least = asksWhy(question.syllables) && asksWhy(asked) ? leastOfWhy : leastOfQuestion / 2;
  const own = shareHeld(question, topic, asked);
  return own >= least && shareHeld(question, topic, [...before.syllables, ...above.syllables]) >= leastOfQuestion;
}
