/** A stated probability and what came of it. */
export interface Forecast {
  readonly probability: number;
  readonly right: boolean;
}

/** How good forecasts are. */
export interface ProbabilityScores {
  /** Chance that a right one has a higher probability than a wrong one, ties half: 0.5 is guessing. Null when all are right, or none is. */
  readonly auc: number | null;
  /** Mean −ln of the probability given to what happened; null without forecasts. */
  readonly logLoss: number | null;
}

/** Scores forecasts. */
export function probabilityScores(forecasts: readonly Forecast[]): ProbabilityScores {
  return { auc: areaUnderCurve(forecasts), logLoss: logLossOf(forecasts) };
}

function areaUnderCurve(forecasts: readonly Forecast[]): number | null {
  const right = forecasts.filter((forecast) => forecast.right);
  const wrong = forecasts.filter((forecast) => !forecast.right);
  if (right.length === 0 || wrong.length === 0) return null;
  const wins = right.flatMap(({ probability }) =>
    wrong.map((other): number => (probability > other.probability ? 1 : probability === other.probability ? 0.5 : 0)),
  );
  return wins.reduce((sum, win) => sum + win, 0) / wins.length;
}

/** Certainty that turns out wrong costs this much, not everything. */
const leastProbability = 1e-12;

function logLossOf(forecasts: readonly Forecast[]): number | null {
  if (forecasts.length === 0) return null;
  const losses = forecasts.map(({ probability, right }) => -Math.log(Math.max(leastProbability, right ? probability : 1 - probability)));
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}
