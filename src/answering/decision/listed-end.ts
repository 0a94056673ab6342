import type { Figure } from '../../figures/figure.js';
import { contains } from '../../language/span.js';
import { type Candidate, scoreTargets } from '../choice/score.js';
import type { Evidence } from '../evidence/evidence.js';
import { periodFit } from '../evidence/period-fit.js';
import { placeFit, placesAskedFor, samePlace } from '../evidence/place-fit.js';
import { askedEnd, type End, measuredTerms } from '../question/asked-end.js';
import { asksLevel, levelNames } from '../question/place-levels-asked.js';
import type { Question } from '../question/question.js';
import { shareHeld } from '../question/question-words-in.js';
import type { WeightedQuestion } from '../question/term-weights.js';
import type { Target } from '../targets/target.js';
import { comparedUnits } from '../vocabulary/rank-words.js';
import { findPhrase } from '../words/phrases.js';

/** Fewer places are no list to have a first and a last. */
const fewest = 3;
const leastShare = 0.6;

/** A place of a list with its value, and the sentence that both stand in. */
interface Item {
  readonly evidence: Evidence;
  readonly figure: Figure;
  readonly place: Target;
  readonly key: string;
}

/** The place with the highest or the lowest value of what is asked for, among those that one article gives side by side; null when none gives three or more, or more than one does. */
export function listedEnd(asked: WeightedQuestion, evidence: readonly Evidence[]): Candidate | null {
  const end = askedEnd(asked.question);
  if (end !== 'top' && end !== 'bottom') return null;
  const items = evidence.flatMap((one) => itemsIn(asked.question, one));
  const lists = [...groupedBy(items, listOf).values()].map(onceEachPlace).filter((list) => list.length >= fewest);
  const [longest, other] = lists;
  const best = longest === undefined || other !== undefined ? null : endOf(longest, end);
  if (best === null || longest === undefined) return null;
  const target: Target = { ...best.place, among: longest.length };
  return scoreTargets(asked, best.evidence, [target])[0] ?? null;
}

/** One article, one unit. */
function listOf({ evidence, figure }: Item): string {
  return `${evidence.article.file}\n${figure.unit ?? ''}`;
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** A place with two values of one unit says nothing that can be compared. */
function onceEachPlace(list: readonly Item[]): Item[] {
  return list.filter(({ key, figure }) => list.every((other) => other.key !== key || other.figure === figure));
}

/** Null when two share the end. */
function endOf(list: readonly Item[], end: End): Item | null {
  const ordered = [...list].sort((a, b) => (end === 'top' ? b.figure.value - a.figure.value : a.figure.value - b.figure.value));
  const [first, second] = ordered;
  return first === undefined || first.figure.value === second?.figure.value ? null : first;
}

function itemsIn(question: Question, evidence: Evidence): Item[] {
  const level = asksLevel(question);
  const terms = measuredTerms(question, levelNames(level));
  if (level === null || terms.length === 0) return [];
  const words = [...evidence.syllables, ...evidence.before.syllables, ...evidence.above.syllables];
  if (shareHeld(question, terms, words) < leastShare || placeFit(placesAskedFor(question), evidence, null) === 0) return [];
  const asked = placesAskedFor(question);
  const speaks = levelNames(level).some((name) => evidence.syllables.some(({ normal }) => normal === name));
  return evidence.figures.flatMap((figure) => {
    const locality = figure.locality?.span ?? null;
    if (locality === null || !contains(evidence.sentence, locality) || !isMeasured(question, figure)) return [];
    const { key, level: own } = figure.locality?.value ?? { key: '', level: null };
    if ((own ?? (speaks ? level : null)) !== level || asked.some((place) => samePlace(place.key, key))) return [];
    if (figure.upper !== null || periodFit(question.periods, evidence, figure) === 0) return [];
    return [{ evidence, figure, key, place: { ...locality, figure: null, suits: 1, told: true } }];
  });
}

/** Whether a figure is of the unit that the question's measure has; a measure without a unit of its own is not compared. */
function isMeasured({ syllables }: Question, { unit, relation }: Figure): boolean {
  if (unit === null || relation === 'change') return false;
  if (findPhrase(syllables, 'tỷ lệ') !== null || findPhrase(syllables, 'tỉ lệ') !== null) return unit === '%';
  const measure = comparedUnits.find(([noun]) => findPhrase(syllables, noun) !== null);
  if (measure !== undefined) return measure[1].some((member) => unit.toLowerCase().startsWith(member));
  return unit !== '%' && findPhrase(syllables, unit.toLowerCase()) !== null;
}
