import type { StatedFigure } from '../evidence/stated-figure.js';
import { lessIsBetter } from '../vocabulary/indicator-wishes.js';
import { hasAnyPhrase, phraseSet } from '../words/phrases.js';
import { syllablesOf } from '../words/syllables.js';
import { rowSpan } from './indicators.js';

/** How a figure stands to its plan. `reached` is exactly that. */
export type PlanStanding = 'missed' | 'reached' | 'exceeded';

const inverse = phraseSet(lessIsBetter);
const wholePlan = 100;

/** How a figure stands to the plan that its article holds it against; null when it gives none, or not enough to tell. */
export function planStanding(stated: StatedFigure): PlanStanding | null {
  const percent = percentReached(stated);
  if (percent === null) return null;
  if (percent === wholePlan) return 'reached';
  return percent < wholePlan ? 'missed' : 'exceeded';
}

/** As the article states it, else as it follows from the plan. */
function percentReached(stated: StatedFigure): number | null {
  const { article, figure } = stated;
  if (figure.percentOfTarget !== null) return figure.percentOfTarget.value;
  if (figure.relation === 'of-target' && figure.unit === '%') return figure.value;
  if (figure.target === null || figure.target.value === 0 || figure.upper !== null) return null;
  const words = syllablesOf(article.text, rowSpan(figure));
  return hasAnyPhrase(words, inverse) ? null : (figure.value / figure.target.value) * wholePlan;
}
