import { scoreTargets } from '../answering/choice/score.js';
import { relatedTo } from '../answering/decision/decide.js';
import type { Evidence } from '../answering/evidence/evidence.js';
import type { WeightedQuestion } from '../answering/question/term-weights.js';
import { breathe } from '../breathe.js';

/** Milliseconds after which others get their turn. */
const turn = 8;

/** Scores evidence a few milliseconds at a time, so that nobody else waits for all of it. What was scored is kept for the question: deciding finds it ready. */
export async function scoreInTurns(asked: WeightedQuestion, evidence: readonly Evidence[]): Promise<void> {
  let since = performance.now();
  for (const one of relatedTo(asked, evidence)) {
    scoreTargets(asked, one);
    if (performance.now() - since < turn) continue;
    await breathe();
    since = performance.now();
  }
}
