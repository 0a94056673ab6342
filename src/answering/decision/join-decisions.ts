import type { Candidate } from '../choice/score.js';
import type { Question } from '../question/question.js';
import { type Decision, refuse } from './decide.js';
import { isEligible } from './eligible.js';
import { rivalsOf } from './rivals.js';
import { commonUnit, hasUnit } from './shared-unit.js';
import { isSameTarget } from './sides.js';
import { partLabel, type SplitBy, splitBy } from './split.js';

/** A part of a question and what was decided on it. */
export interface DecidedPart {
  readonly question: Question;
  readonly decision: Decision;
}

/** How far below the best of its part a figure may score that has the unit of the other parts. */
const unitMargin = 0.25;

type Found = Extract<Decision, { found: true }>;

interface FoundPart {
  readonly question: Question;
  readonly decision: Found;
  readonly side: Candidate;
}

/**
 * The decision on a comparison or a trend from those on its parts: all that was found, each figure once, and what is missing. When a part found nothing
 * and one sentence tells of both sides of the question as a whole, that.
 */
export function joinDecisions(whole: Decision, parts: readonly DecidedPart[]): Decision {
  const by = splitBy(parts.map(({ question }) => question));
  const found = parts.flatMap(({ question, decision }) => (decision.found ? [{ question, decision, side: decision.best }] : []));
  const paired = whole.found && whole.sides.length > 1 && (by === null || tellsOfAll(whole.sides, parts));
  if (found.length < parts.length && paired) return whole;
  const sides = withOneUnit(found).filter((one, at, all) => isBestOf(one, at, all));
  const [first] = sides;
  if (first === undefined) return parts[0]?.decision ?? refuse('unclear', []);
  return {
    ...first.decision,
    best: first.side,
    sides: sides.map(({ side }) => side),
    confidence: Math.min(...sides.map(({ decision }) => decision.confidence)),
    split: by === null ? null : splitOf(by, parts, sides),
  };
}

function splitOf(by: SplitBy, parts: readonly DecidedPart[], sides: readonly FoundPart[]): Found['split'] {
  const missing = parts.filter(({ question }) => sides.every((side) => side.question !== question));
  return {
    by,
    labels: sides.map(({ question, side }) => partLabel(by, question, side)),
    missing: missing.map(({ question }) => partLabel(by, question, null)),
    conflicting: sides.flatMap(({ side, decision }) => rivalsOf(side, decision.ranked).conflicting ?? []),
  };
}

/** Two figures of one sentence that names every place asked for. */
function tellsOfAll(sides: readonly Candidate[], parts: readonly DecidedPart[]): boolean {
  const [first, second] = sides;
  if (first === undefined || second === undefined || first.evidence.article.file !== second.evidence.article.file) return false;
  if (first.evidence.sentence.start !== second.evidence.sentence.start) return false;
  return parts.every(({ question }) => question.places.every(({ key }) => first.evidence.places.some((place) => place.key === key)));
}

/** Figures that differ in unit cannot be held against each other: where a part has one with the unit that most have, that. */
function withOneUnit(found: readonly FoundPart[]): FoundPart[] {
  const common = commonUnit(found.map(({ side }) => side));
  return found.map((part) => {
    if (common === null || hasUnit(part.side, common)) return part;
    const { best, ranked } = part.decision;
    const alike = ranked.find(
      (other) => hasUnit(other, common) && other.score >= best.score - unitMargin && isEligible(part.question, other),
    );
    return { ...part, side: alike ?? part.side };
  });
}

/** One figure answers one part: the one that it fits better, else the first. */
function isBestOf(one: FoundPart, at: number, all: readonly FoundPart[]): boolean {
  const closeness = ({ side }: FoundPart): number => side.place * side.period;
  return all.every(
    (other, position) =>
      position === at ||
      !isSameTarget(one.side, other.side) ||
      closeness(one) > closeness(other) ||
      (closeness(one) === closeness(other) && at < position),
  );
}

/** A trend of one value, or of values in different units, is none. */
export function withoutMixture(trend: Decision): Decision {
  if (!trend.found) return trend;
  const unit = commonUnit(trend.sides);
  const alike = trend.sides.filter((side) => unit !== null && hasUnit(side, unit));
  return alike.length < 2 ? refuse('weak-evidence', [trend.best]) : trend;
}
