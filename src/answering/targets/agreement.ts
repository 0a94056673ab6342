import type { Figure } from '../../figures/figure.js';
import type { Span } from '../../language/span.js';
import { clauseAround, pieceAround } from '../evidence/clause.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Question } from '../question/question.js';
import { isOtherSeason } from './crop-season.js';
import { isOtherItem } from './item-label.js';
import { isMoney } from './money-figure.js';
import { asksForMoneyThing, isOtherMoney } from './money-thing.js';
import { isOtherKind } from './other-kind.js';
import { isOtherOutcome } from './other-outcome.js';
import { isOtherVillage } from './other-village.js';
import { isOtherRate, isOtherSpan } from './per-unit.js';

/** What is left of a figure of another sum of money, another season or another measure than the one asked for. */
const otherShare = 0.25;
/** Of another item of an enumeration. */
const otherItemShare = 0.5;

/** "Giá lúa …", "lương …": how much money it is, not by how many per cent it rose. */
function asksForSum({ type, syllables }: Question): boolean {
  return (type === 'quantity' || type === 'money') && asksForMoneyThing(syllables);
}

/** How far what is measured agrees with the question: 1, less when it is another thing of its kind. */
export function agreement(question: Question, evidence: Evidence, target: Span & { readonly figure: Figure | null }): number {
  const { syllables } = question;
  const clause = clauseAround(evidence, target);
  const another =
    (asksForSum(question) && (target.figure === null || !isMoney(target.figure))) ||
    isOtherMoney(syllables, evidence, clause) ||
    isOtherSeason(syllables, evidence, clause) ||
    isOtherRate(syllables, target.figure, clause, pieceAround(evidence, target)) ||
    isOtherKind(syllables, evidence.syllables, target.figure) ||
    isOtherOutcome(syllables, evidence.syllables, evidence.above.syllables, target) ||
    isOtherVillage(syllables, evidence.syllables, clause, target) ||
    isOtherSpan(syllables, target.figure, clause, evidence.answers ? evidence.before.syllables : []);
  if (another) return otherShare;
  return target.figure !== null && isOtherItem(question, evidence, target.figure) ? otherItemShare : 1;
}
