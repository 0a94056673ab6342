/** What a model learns from: features and whether the thing was right. All examples have equally many features. */
export interface Example {
  readonly features: readonly number[];
  readonly right: boolean;
}

/** Probability of being right = 1 / (1 + e^−(bias + Σ weight · feature)). */
export interface LogisticModel {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** The probability that a model gives to features, 0 to 1. */
export function probabilityOf({ bias, weights }: LogisticModel, features: readonly number[]): number {
  return sigmoid(weights.reduce((sum, weight, at) => sum + weight * (features[at] ?? 0), bias));
}

/** Keeps the bias finite where all examples are right, or none; too small to be seen else. */
const biasPenalty = 1e-6;
const mostSteps = 100;
const smallestStep = 1e-9;
const mostHalvings = 30;

/**
 * The logistic model with the least mean log loss + `penalty` / 2 · Σ weight², by Newton's method with halved steps: the same examples in the same order
 * give the same model to the last digit. Without examples everything is 0.
 *
 * @param penalty above 0
 */
export function fitLogistic(examples: readonly Example[], penalty: number): LogisticModel {
  const rows = examples.map(({ features, right }): Row => ({ inputs: [1, ...features], label: right ? 1 : 0 }));
  const penalties = (rows[0]?.inputs ?? [1]).map((_, at) => (at === 0 ? biasPenalty : penalty));
  let parameters = penalties.map(() => 0);
  for (let step = 0; step < mostSteps && rows.length > 0; step += 1) {
    const next = improved(parameters, newtonStep(parameters, rows, penalties), rows, penalties);
    const moved = Math.max(...next.map((value, at) => Math.abs(value - (parameters[at] ?? 0))));
    parameters = next;
    if (moved < smallestStep) break;
  }
  const [bias = 0, ...weights] = parameters;
  return { bias, weights };
}

interface Row {
  readonly inputs: readonly number[];
  readonly label: number;
}

/** The step, halved until it does not make the loss larger; no step when none does. */
function improved(parameters: readonly number[], step: readonly number[], rows: readonly Row[], penalties: readonly number[]): number[] {
  const before = penalizedLoss(parameters, rows, penalties);
  for (let halving = 0, length = 1; halving < mostHalvings; halving += 1, length /= 2) {
    const next = parameters.map((value, at) => value - length * (step[at] ?? 0));
    if (penalizedLoss(next, rows, penalties) <= before) return next;
  }
  return [...parameters];
}

function penalizedLoss(parameters: readonly number[], rows: readonly Row[], penalties: readonly number[]): number {
  const fines = penalties.map((penalty, at) => (penalty / 2) * (parameters[at] ?? 0) ** 2);
  const losses = rows.map(({ inputs, label }) => softplus((label === 1 ? -1 : 1) * dot(parameters, inputs)));
  return total(losses) / rows.length + total(fines);
}

/** Inverse Hessian times gradient. */
function newtonStep(parameters: readonly number[], rows: readonly Row[], penalties: readonly number[]): number[] {
  const gradient = penalties.map((penalty, at) => penalty * (parameters[at] ?? 0));
  const hessian = penalties.map((penalty, at) => penalties.map((_, other) => (at === other ? penalty : 0)));
  for (const { inputs, label } of rows) {
    const probability = sigmoid(dot(parameters, inputs));
    const curvature = (probability * (1 - probability)) / rows.length;
    const slope = (probability - label) / rows.length;
    inputs.forEach((input, at) => {
      gradient[at] = (gradient[at] ?? 0) + slope * input;
      const line = hessian[at] ?? [];
      inputs.forEach((other, column) => {
        line[column] = (line[column] ?? 0) + curvature * input * other;
      });
    });
  }
  return solve(hessian, gradient);
}

/** Solves a positive definite system by elimination; such a matrix needs no pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const lines = matrix.map((line, at) => [...line, right[at] ?? 0]);
  lines.forEach((line, at) => {
    for (const below of lines.slice(at + 1)) {
      const factor = (below[at] ?? 0) / (line[at] ?? 1);
      for (let column = at; column < line.length; column += 1) below[column] = (below[column] ?? 0) - factor * (line[column] ?? 0);
    }
  });
  const solution = right.map(() => 0);
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] ?? [];
    const known = solution.reduce((sum, value, column) => (column > at ? sum + value * (line[column] ?? 0) : sum), 0);
    solution[at] = ((line.at(-1) ?? 0) - known) / (line[at] ?? 1);
  }
  return solution;
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** ln(1 + e^x), without overflow. */
function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
