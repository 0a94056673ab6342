/** One thing of a list to choose from. */
export interface Option {
  readonly features: readonly number[];
  /** 0 is wrong; the more, the better. Each step up counts the same. */
  readonly grade: number;
}

/** Things of which one is chosen: the one with the largest Σ weight · feature. All options have equally many features. */
export type OptionList = readonly Option[];

const mostSteps = 2000;
const smallestMove = 1e-7;
const mostHalvings = 40;
const growth = 2;
/** What a step must gain of the gain that the slope promises (Armijo). */
const leastGain = 1e-4;

/**
 * Weights, none below 0, of the least mean loss + `penalty` / 2 · Σ weight², by projected gradient descent with halved steps: the same lists in the same
 * order give the same weights to the last digit. The loss of a list is −ln of the probability that softmax gives to the options of at least a grade,
 * averaged over the grades above 0 that it has.
 *
 * @param penalty above 0
 */
export function fitListwise(lists: readonly OptionList[], penalty: number): number[] {
  const width = lists[0]?.[0]?.features.length ?? 0;
  let point: Point = startAt(
    lists,
    Array.from({ length: width }, () => 0),
    penalty,
  );
  let length = 1;
  for (let step = 0; step < mostSteps && lists.length > 0; step += 1) {
    const next = descended(lists, point, penalty, length * growth);
    if (next === null) break;
    const moved = Math.max(...next.weights.map((weight, at) => Math.abs(weight - (point.weights[at] ?? 0))));
    point = next;
    length = next.length;
    if (moved < smallestMove) break;
  }
  return [...point.weights];
}

function startAt(lists: readonly OptionList[], weights: readonly number[], penalty: number): Point {
  return { weights, ...evaluated(lists, weights, penalty) };
}

interface Point {
  readonly weights: readonly number[];
  readonly loss: number;
  readonly slope: readonly number[];
}

/** One step down; null when none of the lengths tried goes down. */
function descended(lists: readonly OptionList[], from: Point, penalty: number, longest: number): (Point & { length: number }) | null {
  for (let halving = 0, length = longest; halving < mostHalvings; halving += 1, length /= 2) {
    const weights = from.weights.map((weight, at) => Math.max(0, weight - length * (from.slope[at] ?? 0)));
    const promised = weights.reduce((sum, weight, at) => sum + (from.slope[at] ?? 0) * ((from.weights[at] ?? 0) - weight), 0);
    const point = evaluated(lists, weights, penalty);
    if (promised > 0 && point.loss <= from.loss - leastGain * promised) return { weights, ...point, length };
  }
  return null;
}

function evaluated(lists: readonly OptionList[], weights: readonly number[], penalty: number): { loss: number; slope: number[] } {
  let loss = 0;
  const slope = weights.map((weight) => penalty * weight);
  for (const list of lists) {
    const levels = gradesOf(list);
    const share = 1 / (lists.length * Math.max(1, levels.length));
    const scores = list.map(({ features }) => scoreOf(weights, features));
    for (const level of levels) {
      const all = softmax(scores, list, 0);
      const good = softmax(scores, list, level);
      loss += share * (all.logSum - good.logSum);
      list.forEach(({ features }, at) => {
        const pull = share * ((all.shares[at] ?? 0) - (good.shares[at] ?? 0));
        if (pull === 0) return;
        features.forEach((feature, column) => {
          slope[column] = (slope[column] ?? 0) + pull * feature;
        });
      });
    }
  }
  return { loss: loss + (penalty / 2) * weights.reduce((sum, weight) => sum + weight ** 2, 0), slope };
}

/** Mean loss of lists without any penalty; null without lists. */
export function listwiseLoss(lists: readonly OptionList[], weights: readonly number[]): number | null {
  return lists.length === 0 ? null : evaluated(lists, weights, 0).loss;
}

/** Σ weight · feature. */
export function scoreOf(weights: readonly number[], features: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (features[at] ?? 0), 0);
}

function gradesOf(list: OptionList): number[] {
  return [...new Set(list.map(({ grade }) => grade))].filter((grade) => grade > 0 && list.some((option) => option.grade < grade));
}

/** Over the options of at least a grade; the others have no share. */
function softmax(scores: readonly number[], list: OptionList, least: number): { logSum: number; shares: number[] } {
  const isIn = (at: number): boolean => (list[at]?.grade ?? 0) >= least;
  const top = Math.max(...scores.filter((_, at) => isIn(at)));
  const powers = scores.map((score, at) => (isIn(at) ? Math.exp(score - top) : 0));
  const sum = powers.reduce((total, power) => total + power, 0);
  return { logSum: top + Math.log(sum), shares: powers.map((power) => power / sum) };
}
