import type { EmbedderOptions } from '../../embedding/transformers-embedder.js';
import type { IndexMeasurement, PeerMeasurement, PeerQuestion, ServingMeasurement, SteadyMeasurement, SteadyPlan } from './measurement.js';

/** What is measured, and with what. It can be sent between processes. */
export interface BenchGround {
  /** A file that the benchmark may write to. */
  readonly corpus: string;
  readonly data: string;
  readonly embedder: Pick<EmbedderOptions, 'model' | 'modelsDir' | 'allowDownload'>;
}

/** What a process of a benchmark is told to measure; each in a process of its own, so that none pays for another. */
export type BenchOrder =
  | { readonly kind: 'index'; readonly ground: BenchGround }
  | { readonly kind: 'serving'; readonly ground: BenchGround; readonly questions: readonly string[] }
  | { readonly kind: 'recall'; readonly ground: BenchGround; readonly questions: readonly string[] }
  | { readonly kind: 'steady'; readonly ground: BenchGround; readonly questions: readonly string[]; readonly plan: SteadyPlan }
  | { readonly kind: 'peer'; readonly ground: BenchGround; readonly name: string; readonly questions: readonly PeerQuestion[] };

/** What such a process reports. */
export type BenchReport =
  | { readonly kind: 'answered' }
  | { readonly kind: 'index'; readonly index: IndexMeasurement }
  | { readonly kind: 'serving'; readonly serving: Omit<ServingMeasurement, 'coldStart' | 'recallAt10'> }
  | { readonly kind: 'recall'; readonly recallAt10: number }
  | { readonly kind: 'steady'; readonly steady: SteadyMeasurement }
  | { readonly kind: 'peer'; readonly peer: PeerMeasurement }
  | { readonly kind: 'failed'; readonly message: string };
