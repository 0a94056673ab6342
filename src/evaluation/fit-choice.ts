import { choiceTraits } from '../answering/choice/weigh.js';
import { type ChoiceTrait, type Traits, weights } from '../answering/choice/weights.js';
import type { ChoiceExample, Grade, GradedChoice } from './choice-examples.js';
import { fitListwise, listwiseLoss, type Option, type OptionList, scoreOf } from './listwise-fit.js';

/** How often the answer that some weights put first is right. */
export interface TopScores {
  readonly questions: number;
  readonly right: number;
  /** Right by the headline alone. */
  readonly headline: number;
}

/** How well a penalty does on folds that its weights were not fitted on. */
export interface TriedChoicePenalty extends TopScores {
  readonly penalty: number;
  /** Mean listwise loss, see `fitListwise`. */
  readonly loss: number;
}

/** Examples of one gold set. */
export interface ChoiceSet {
  readonly name: string;
  readonly examples: readonly ChoiceExample[];
}

/** What the weights in use, new ones on folds left out, and the new table itself make of a gold set. */
export interface ChoiceSetScores {
  readonly name: string;
  readonly inUse: TopScores;
  readonly validated: TopScores;
  readonly fitted: TopScores;
}

/** A new table of the choice, and how well it does. */
export interface ChoiceFit {
  readonly weights: Readonly<Record<ChoiceTrait, number>>;
  /** The penalty of the least loss on folds left out, the larger of equals. */
  readonly validated: TriedChoicePenalty;
  /** All that were tried, the largest first. */
  readonly tried: readonly TriedChoicePenalty[];
  /** In the order of the sets, and then of all together. */
  readonly sets: readonly ChoiceSetScores[];
}

/** Every how manieth question is held out at a time. */
const folds = 5;
/** On traits scaled to the spread that they have within a question. */
const penalties = [0.1, 0.03, 0.01, 0.003, 0.001] as const;
/** What all weights add up to. Only their proportion decides; bounds such as that of rivals are in the same unit. */
const sumOfWeights = 6;
const grades: Readonly<Record<Grade, number>> = { wrong: 0, right: 1, headline: 2 };
/** Keeps a trait that never differs from being scaled without bound. */
const leastSpread = 0.001;
const decimals = 3;

/**
 * Fits the weights of the choice: no weight below 0, the least listwise loss over all questions with the penalty that does best on folds left out. The
 * same sets in the same order give the same table.
 */
export function fitChoice(sets: readonly ChoiceSet[]): ChoiceFit {
  const lists = sets.flatMap(({ examples }) => examples.map(optionsOf));
  const tries = penalties.map((penalty) => ({ penalty, models: crossFitted(lists, penalty) }));
  const tried = tries.map(({ penalty, models }) => triedOf(lists, penalty, models));
  const validated = tried.reduce((best, one) => (one.loss < best.loss ? one : best));
  const models = tries.find(({ penalty }) => penalty === validated.penalty)?.models ?? [];
  const fitted = tableOf(fitScaled(lists, validated.penalty));
  const owners = sets.flatMap(({ name, examples }) => examples.map(() => name));
  const scoresOf = (name: string, isIn: (at: number) => boolean): ChoiceSetScores => ({
    name,
    inUse: topScores(lists, isIn, () => vectorOf(weights)),
    validated: topScores(lists, isIn, (at) => models[at % folds] ?? []),
    fitted: topScores(lists, isIn, () => vectorOf(fitted)),
  });
  const each = sets.map(({ name }) => scoresOf(name, (at) => owners[at] === name));
  return { weights: fitted, validated, tried, sets: [...each, scoresOf('all', () => true)] };
}

function optionsOf({ choices }: ChoiceExample): OptionList {
  return choices.map(({ traits, grade }: GradedChoice): Option => ({ features: vectorOf(traits), grade: grades[grade] }));
}

function vectorOf(values: Traits): number[] {
  return choiceTraits.map((trait) => values[trait]);
}

/** One model a fold, fitted on the others. */
function crossFitted(lists: readonly OptionList[], penalty: number): number[][] {
  return Array.from({ length: folds }, (_, fold) =>
    fitScaled(
      lists.filter((_list, at) => at % folds !== fold),
      penalty,
    ),
  );
}

function triedOf(lists: readonly OptionList[], penalty: number, models: readonly number[][]): TriedChoicePenalty {
  const losses = lists.map((list, at) => listwiseLoss([list], models[at % folds] ?? []) ?? 0);
  const loss = losses.reduce((sum, one) => sum + one, 0) / Math.max(1, losses.length);
  return {
    penalty,
    loss,
    ...topScores(
      lists,
      () => true,
      (at) => models[at % folds] ?? [],
    ),
  };
}

function topScores(lists: readonly OptionList[], isIn: (at: number) => boolean, modelOf: (at: number) => readonly number[]): TopScores {
  const tops = lists.flatMap((list, at) => (isIn(at) ? [topGrade(list, modelOf(at))] : []));
  const count = (least: number): number => tops.filter((grade) => grade >= least).length;
  return { questions: tops.length, right: count(grades.right), headline: count(grades.headline) };
}

/** The grade of the option with the largest score, the first of equals. */
function topGrade(list: OptionList, model: readonly number[]): number {
  const scores = list.map(({ features }) => scoreOf(model, features));
  return list[scores.indexOf(Math.max(...scores))]?.grade ?? 0;
}

/** Each trait scaled by its spread, so that the penalty is as hard on a trait that varies little as on one that varies much. */
function fitScaled(lists: readonly OptionList[], penalty: number): number[] {
  const spreads = spreadsOf(lists);
  const scaled = lists.map((list) =>
    list.map(({ features, grade }) => ({ features: features.map((feature, at) => feature / (spreads[at] ?? 1)), grade })),
  );
  return fitListwise(scaled, penalty).map((weight, at) => weight / (spreads[at] ?? 1));
}

/** For each trait the root of its mean squared distance from its mean in the question. */
function spreadsOf(lists: readonly OptionList[]): number[] {
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  return choiceTraits.map((_, column) => {
    const squares = lists.map((list) => {
      const values = list.map(({ features }) => features[column] ?? 0);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    });
    return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / Math.max(1, count)) + leastSpread;
  });
}

function tableOf(model: readonly number[]): Record<ChoiceTrait, number> {
  const total = model.reduce((sum, weight) => sum + weight, 0);
  const scale = total > 0 ? sumOfWeights / total : 0;
  return Object.fromEntries(choiceTraits.map((trait, at) => [trait, Number(((model[at] ?? 0) * scale).toFixed(decimals))])) as Record<
    ChoiceTrait,
    number
  >;
}
