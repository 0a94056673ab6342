import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchGround, BenchOrder, BenchReport } from './bench-messages.js';
import type {
  IndexMeasurement,
  Measurement,
  PeerFailure,
  PeerMeasurement,
  PeerQuestion,
  SteadyMeasurement,
  SteadyPlan,
} from './measurement.js';
import { peerNames } from './peers/measure-peer.js';
import { answeredIn, mixOfQuestions } from './questions.js';
import { type OrderResult, runOrder } from './run-order.js';
import { sampleCorpus } from './sample-corpus.js';

/** What a benchmark is run over. */
export interface BenchOptions {
  /** A `.jsonl` or `.jsonl.gz` file. */
  readonly corpus: string;
  /** Everything is written into a folder of its own below this one, which is removed at the end. */
  readonly scratch: string;
  readonly embedder: BenchGround['embedder'];
  /** The first so many articles; null for all. */
  readonly articles: number | null;
  /** Questions that the library and its peers are compared on; empty to leave the peers out. Those of articles beyond the first so many are passed over. */
  readonly peerQuestions: readonly PeerQuestion[];
  readonly say: (line: string) => void;
}

/** Builds a library of the corpus' first articles from nothing, serves it, and measures both. @throws TienDoError `usage` for another kind of corpus. */
export function bench(options: BenchOptions): Promise<Measurement> {
  const { peerQuestions, say } = options;
  return onGround(options, async (ground, articles, questions) => {
    const index = await measuredIndex(ground, articles, say);
    say(`${articles} articles: searching`);
    const { recallAt10 } = reported((await runOrder({ kind: 'recall', ground, questions })).report, 'recall');
    say(`${articles} articles: answering ${questions.length} questions`);
    const { report, firstAnswer }: OrderResult = await runOrder({ kind: 'serving', ground, questions });
    const { serving } = reported(report, 'serving');
    const peers = await comparePeers(ground, await answeredIn(ground.corpus, peerQuestions), say);
    return { index, serving: { coldStart: firstAnswer ?? Number.NaN, recallAt10, ...serving }, peers };
  });
}

/** Builds a library of the corpus' first articles and serves it for long. @throws TienDoError `usage` for another kind of corpus. */
export function benchSteady(options: Omit<BenchOptions, 'peerQuestions'>, plan: SteadyPlan): Promise<SteadyMeasurement> {
  return onGround(options, async (ground, articles, questions) => {
    await measuredIndex(ground, articles, options.say);
    options.say(`${articles} articles: answering ${plan.questions} questions and reloading ${plan.reloads} times`);
    return reported((await runOrder({ kind: 'steady', ground, questions, plan })).report, 'steady').steady;
  });
}

/** Gives work a corpus of the first articles and a mix of questions over it, in a folder that is removed afterwards. */
async function onGround<Result>(
  { corpus, scratch, embedder, articles }: Omit<BenchOptions, 'peerQuestions'>,
  work: (ground: BenchGround, articles: number, questions: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(scratch, 'bench-'));
  try {
    const sampled = await sampleCorpus(corpus, articles, join(folder, 'corpus.jsonl'));
    const questions = await mixOfQuestions(sampled.path, sampled.articles);
    return await work({ corpus: sampled.path, data: join(folder, 'data'), embedder }, sampled.articles, questions);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measuredIndex(ground: BenchGround, articles: number, say: BenchOptions['say']): Promise<IndexMeasurement> {
  say(`${articles} articles: indexing`);
  return reported((await runOrder({ kind: 'index', ground })).report, 'index').index;
}

/** A peer that fails does not end the comparison. */
async function comparePeers(
  ground: BenchGround,
  questions: readonly PeerQuestion[],
  say: (line: string) => void,
): Promise<Measurement['peers']> {
  const measured: (PeerMeasurement | PeerFailure)[] = [];
  for (const name of questions.length === 0 ? [] : peerNames) {
    say(`${name}: ${questions.length} questions`);
    const peer = runOrder({ kind: 'peer', ground, name, questions }).then(({ report }) => reported(report, 'peer').peer);
    measured.push(
      await peer.catch((error: unknown): PeerFailure => ({ name, problem: error instanceof Error ? error.message : String(error) })),
    );
  }
  return measured;
}

function reported<Kind extends BenchOrder['kind']>(report: BenchReport, kind: Kind): Extract<BenchReport, { kind: Kind }> {
  if (report.kind === kind) return report as Extract<BenchReport, { kind: Kind }>;
  throw new Error(`A process of the benchmark reported ${report.kind} instead of ${kind}.`);
}
