import { smallTalk } from '../vocabulary/small-talk.js';
import { findPhrase, hasAnyPhrase, phraseSet } from '../words/phrases.js';
import type { Question } from './question.js';

const mostOtherWords = 2;
const anyTalk = phraseSet(smallTalk.flatMap(({ phrases }) => phrases));

/** The reply to a greeting, thanks or "bạn là ai" that asks nothing else; null for anything that wants a search. */
export function smallTalkReply(question: Question): string | null {
  if (!hasAnyPhrase(question.syllables, anyTalk)) return null;
  for (const { phrases, reply } of smallTalk) {
    for (const phrase of phrases) {
      const place = findPhrase(question.syllables, phrase);
      if (place === null) continue;
      const others = question.syllables.length - (place.to - place.from);
      if (others <= mostOtherWords && question.places.length === 0 && question.periods.length === 0) return reply;
    }
  }
  return null;
}
