import { type Candidate, scoreTargets } from '../choice/score.js';
import { thresholds } from '../choice/thresholds.js';
import type { Evidence } from '../evidence/evidence.js';
import { periodLabel } from '../evidence/period-label.js';
import type { Question } from '../question/question.js';
import type { WeightedQuestion } from '../question/term-weights.js';
import { probabilityRight } from './confidence.js';
import { type Decision, refuse } from './decide.js';
import { isEligible } from './eligible.js';
import { type ToldSides, toldBy, toldSides } from './told-sides.js';

interface Told {
  readonly sides: readonly Candidate[];
  readonly main: Candidate;
  readonly probability: number;
}

/**
 * The decision on a question that asks for several values at once (a course through the years, "từ bao nhiêu xuống bao nhiêu", "so với cùng kỳ thế nào", "sang A
 * hay sang B") from the one sentence that tells them all. Where a comparison of such kind is told by no sentence there is no answer. Null when the question is none of
 * these, or is answered as well without.
 *
 * @param whole the decision on the question as it stands
 */
export function decideTold(asked: WeightedQuestion, evidence: readonly Evidence[], whole: Decision): Decision | null {
  const by = toldBy(asked.question);
  if (by === null || (by === 'base' && whole.found)) return null;
  const told = evidence.flatMap((one) => {
    const sides = toldSides(asked.question, by, one);
    return sides === null ? [] : (scored(asked, one, sides) ?? []);
  });
  const [best] = told.sort((a, b) => b.probability - a.probability || b.main.score - a.main.score);
  if (best === undefined) return asked.question.type === 'comparison' && whole.found ? refuse('weak-evidence', [whole.best]) : null;
  if (by === 'ends' && whole.found && !isOneSentence(whole.best, best.main) && whole.confidence > best.probability) return null;
  return {
    found: true,
    best: best.main,
    sides: best.sides,
    split: by === 'course' ? { by: 'period', labels: best.sides.map(timeOf), missing: [], conflicting: [] } : null,
    ranked: whole.found ? whole.ranked : best.sides,
    confidence: best.probability,
  };
}

/** The values as candidates; null when the one that stands for them could not be an answer. */
function scored(asked: WeightedQuestion, evidence: Evidence, { by, figures, main }: ToldSides): Told | null {
  const question = asOne(asked.question, by);
  const targets = figures.map((figure) => ({
    start: figure.start,
    end: figure.end,
    figure,
    suits: 1,
    told: by === 'ends' || by === 'base',
  }));
  const sides = scoreTargets({ ...asked, question }, evidence, targets);
  const lead = sides.find(({ target }) => target.figure === main);
  if (lead === undefined || lead.place === 0 || lead.period === 0) return null;
  const strong = sides.filter((side) => isEligible(question, { ...side, period: lead.period }));
  const probability = Math.max(0, ...strong.map((side) => probabilityRight(question, { ...side, period: lead.period })));
  return probability < thresholds.probability ? null : { sides, main: lead, probability };
}

/** The question for one of the values; a course has its own times. */
function asOne(question: Question, by: ToldSides['by']): Question {
  const type = by === 'ends' ? question.type : 'quantity';
  return {
    ...question,
    type,
    across: by === 'course',
    focus: by === 'course' ? [] : question.focus,
    periods: by === 'course' ? [] : question.periods,
  };
}

function isOneSentence({ evidence }: Candidate, other: Candidate): boolean {
  return evidence.article === other.evidence.article && evidence.sentence.start === other.evidence.sentence.start;
}

function timeOf({ target: { figure } }: Candidate): string {
  return figure?.period == null ? '' : periodLabel(figure.period.value.period);
}
