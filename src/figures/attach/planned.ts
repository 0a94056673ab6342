import { phraseSet } from '../phrase-table.js';
import type { Scene } from '../scene.js';
import { doneWords, planWords } from '../vocabulary/stop-words.js';
import { clauseStart, listColon } from './clause.js';
import type { Attached } from './parents.js';

const plans = phraseSet(planWords);
const done = phraseSet(doneWords);

/** Whether the words before a figure make it a plan or a task: the nearest plan word counts, unless a word of completion stands behind it. */
export function isPlanned(scene: Scene, item: Attached): boolean {
  if (item.link?.relation === 'plan') return true;
  const { first } = item.quantity;
  const clause = clauseStart(scene, first);
  const colon = listColon(scene, first);
  return lastWordPlans(scene, clause, first - 1) ?? (colon < 0 ? false : (lastWordPlans(scene, 0, colon - 1) ?? false));
}

/** Whether the last word of plan or completion between two tokens is one of plan; null when there is neither. */
function lastWordPlans(scene: Scene, from: number, to: number): boolean | null {
  for (let at = to; at >= from; at -= 1) {
    const plan = plans.endingAt(scene.words, at)?.length ?? 0;
    const finished = done.endingAt(scene.words, at)?.length ?? 0;
    if (plan > 0 || finished > 0) return plan > finished;
  }
  return null;
}
