import { describe, expect, it } from 'vitest';
import { type Forecast, probabilityScores } from '../../src/evaluation/probability-scores.js';

const forecasts = (...pairs: [number, boolean][]): Forecast[] => pairs.map(([probability, right]) => ({ probability, right }));

describe('scores of forecasts', () => {
  it('has an area of 1 when every right one stands above every wrong one, and of 0 the other way round', () => {
    expect(probabilityScores(forecasts([0.9, true], [0.8, true], [0.7, false])).auc).toBe(1);
    expect(probabilityScores(forecasts([0.1, true], [0.7, false])).auc).toBe(0);
  });

  it('counts a tie half', () => {
    expect(probabilityScores(forecasts([0.5, true], [0.5, false])).auc).toBe(0.5);
    expect(probabilityScores(forecasts([0.5, true], [0.5, false], [0.4, false])).auc).toBe(0.75);
  });

  it('has no area when all are right, and no loss without forecasts', () => {
    expect(probabilityScores(forecasts([0.5, true])).auc).toBeNull();
    expect(probabilityScores([])).toEqual({ auc: null, logLoss: null });
  });

  it('takes the mean of −ln of the probability of what happened', () => {
    expect(probabilityScores(forecasts([0.5, true], [0.8, false])).logLoss).toBeCloseTo((Math.log(2) + Math.log(5)) / 2, 12);
  });

  it('does not go to infinity over one certainty that was wrong', () => {
    expect(probabilityScores(forecasts([1, false])).logLoss).toBeCloseTo(27.63, 2);
  });
});
