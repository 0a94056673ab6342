import { type Random, randomBelow } from '../embedding/training/random.js';

/** How well queries find what belongs to them. Shares and means are 0 to 1. */
export interface RankScores {
  readonly recallAt1: number;
  readonly recallAt5: number;
  readonly recallAt10: number;
  /** Mean of 1 / rank, 0 beyond rank ten. */
  readonly meanReciprocalRank: number;
}

/** A mean and the 95% percentile bootstrap interval around it (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, section 13.3). */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Rank of the first passage that belongs to a query, 1-based; null when none was found. */
export type Rank = number | null;

const depth = 10;
const resamples = 2000;
const tail = 0.025;

/** 1 / rank, 0 beyond rank ten. */
export function reciprocalRank(rank: Rank): number {
  return rank === null || rank > depth ? 0 : 1 / rank;
}

/** The scores of a run; all 0 when there is no query. */
export function rankScores(ranks: readonly Rank[]): RankScores {
  const recallAt = (most: number): number => mean(ranks.map((rank) => (rank !== null && rank <= most ? 1 : 0)));
  return {
    recallAt1: recallAt(1),
    recallAt5: recallAt(5),
    recallAt10: recallAt(depth),
    meanReciprocalRank: mean(ranks.map(reciprocalRank)),
  };
}

/**
 * How much larger the reciprocal rank of `ranks` is than that of `base`, query by query: both were asked the same queries in the same order.
 * @param random Equal sequences give equal intervals.
 */
export function gainInterval(ranks: readonly Rank[], base: readonly Rank[], random: Random): Interval {
  const gains = ranks.map((rank, query) => reciprocalRank(rank) - reciprocalRank(base[query] ?? null));
  const means = Float64Array.from({ length: resamples }, () => resampledMean(gains, random)).sort();
  const quantile = (share: number): number => means[Math.min(resamples - 1, Math.floor(share * resamples))] ?? 0;
  return { mean: mean(gains), low: quantile(tail), high: quantile(1 - tail) };
}

function resampledMean(values: readonly number[], random: Random): number {
  if (values.length === 0) return 0;
  let sum = 0;
  for (let drawn = 0; drawn < values.length; drawn += 1) sum += values[randomBelow(random, values.length)] ?? 0;
  return sum / values.length;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
