import type { Figure } from '../../figures/figure.js';
import { answerTexts } from '../texts/answer-texts.js';

/** What keeps a figure from being a result: only a plan, or only estimated so far; null for a result. */
export function standingWords({ planned, bound }: Figure): string | null {
  if (planned) return answerTexts.planned;
  return bound?.value === 'estimate' ? answerTexts.estimated : null;
}
