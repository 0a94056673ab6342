import type { Percentiles } from '../percentiles.js';
import type { AdditionMeasurement } from './measure-addition.js';

/** Seconds of one stage of indexing, by the clock what a reading does and of the processor the others, of which `store` is what is left; null where the system does not say. */
export interface StageTime {
  readonly stage: 'read' | 'split' | 'figures' | 'places' | 'terms' | 'embed' | 'store' | 'postings' | 'vectors';
  readonly seconds: number | null;
}

/** What building a library from nothing took. */
export interface IndexMeasurement {
  readonly articles: number;
  readonly passages: number;
  readonly figures: number;
  /** Processor seconds of the building and of the embedding process. */
  readonly processorSeconds: number;
  readonly wallSeconds: number;
  readonly stages: readonly StageTime[];
  readonly peakMegabytes: number;
  readonly diskMegabytes: number;
}

/** Milliseconds of waiting, and of processor time of the serving process: other programs on the machine lengthen the first, hardly the second. */
export interface Timing {
  readonly wall: Percentiles;
  readonly processor: Percentiles;
}

/** What answering takes, in milliseconds unless it says otherwise. */
export interface ServingMeasurement {
  /** From the start of the process to its first answer. */
  readonly coldStart: number;
  readonly openMegabytes: number;
  /** After all questions. */
  readonly servingMegabytes: number;
  readonly answers: Timing;
  /** From a question to its passages. */
  readonly retrieval: Timing;
  /** Share of the ten nearest passages that the graph finds; 1 in a library that looks at every vector. */
  readonly recallAt10: number;
  readonly idleLoopDelay: Percentiles;
  readonly reload: ReloadMeasurement;
  readonly addition: AdditionMeasurement;
}

/** What people notice of a reload, and what it takes. */
export interface ReloadMeasurement {
  readonly addedArticles: number;
  readonly answers: Percentiles;
  readonly loopDelay: Percentiles;
  readonly wallSeconds: number;
}

/** A question with the articles of which any answers it. */
export interface PeerQuestion {
  readonly question: string;
  readonly articles: readonly string[];
}

/** How long a process is kept busy. */
export interface SteadyPlan {
  readonly questions: number;
  readonly reloads: number;
}

/** What a process holds at one moment. */
export interface SteadySample {
  readonly megabytes: number;
  /** Timers, sockets, pipes and child processes that keep the event loop alive. */
  readonly handles: number;
  /** Open file descriptors; null where the system does not say. */
  readonly files: number | null;
}

/** What a process holds in the course of many questions and reloads. */
export interface SteadyMeasurement extends SteadyPlan {
  /** At the end. */
  readonly articles: number;
  /** After each reload. */
  readonly samples: readonly SteadySample[];
  /** Mean of the first samples after the warm-up, the first quarter of all. */
  readonly warmMegabytes: number;
  /** Mean of the last samples. */
  readonly endMegabytes: number;
}

/** A peer that did not come to an end, and why. */
export interface PeerFailure {
  readonly name: string;
  readonly problem: string;
}

/** How another way to find passages does on the same ones. */
export interface PeerMeasurement {
  readonly name: string;
  /** Processor seconds of building, or of opening what is on disk; without those of an embedding process. */
  readonly buildSeconds: number;
  /** What the process grew by, garbage collected. */
  readonly megabytes: number;
  readonly search: Timing;
  /** Share of the questions with a right article among the first ten passages. */
  readonly firstTen: number;
}

/** One row of a benchmark. */
export interface Measurement {
  readonly index: IndexMeasurement;
  readonly serving: ServingMeasurement;
  /** Empty when they were not asked for. */
  readonly peers: readonly (PeerMeasurement | PeerFailure)[];
}
