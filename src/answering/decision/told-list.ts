import type { Candidate } from '../choice/score.js';
import type { IndicatorWish } from '../question/indicator-wish.js';
import { indicatorsAsSuch, standingWishes } from '../vocabulary/indicator-wishes.js';
import { itemsBehind } from '../words/list-items.js';
import { hasAnyPhrase, phraseSet } from '../words/phrases.js';

const asSuch = phraseSet(indicatorsAsSuch);

/** Whether a sentence itself answers a wish for a list better than figures do: it opens a list, or says which indicators stand so ("chỉ tiêu duy nhất chưa đạt là …"). */
export function tellsList({ standing }: IndicatorWish, candidate: Candidate): boolean {
  const { article, sentence, syllables } = candidate.evidence;
  if (itemsBehind(article, sentence).length > 0) return namesIndicators(candidate);
  if (standing === 'all' || !namesIndicators(candidate)) return false;
  return standingWishes.some(([wanted, phrases]) => wanted === standing && hasAnyPhrase(syllables, phraseSet(phrases)));
}

/** Whether a sentence speaks of indicators as such. */
export function namesIndicators({ evidence: { syllables } }: Candidate): boolean {
  return hasAnyPhrase(syllables, asSuch);
}
