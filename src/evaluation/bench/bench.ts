import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchGround, BenchOrder, BenchReport } from './bench-messages.js';
import type { Measurement, PeerMeasurement, PeerQuestion } from './measurement.js';
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
export async function bench({ corpus, scratch, embedder, articles, peerQuestions, say }: BenchOptions): Promise<Measurement> {
  const folder = await mkdtemp(join(scratch, 'bench-'));
  try {
    const sampled = await sampleCorpus(corpus, articles, join(folder, 'corpus.jsonl'));
    const questions = await mixOfQuestions(sampled.path, sampled.articles);
    const ground: BenchGround = { corpus: sampled.path, data: join(folder, 'data'), embedder };
    say(`${sampled.articles} articles: indexing`);
    const { report: indexed } = await runOrder({ kind: 'index', ground });
    const index = reported(indexed, 'index').index;
    say(`${sampled.articles} articles: searching`);
    const { recallAt10 } = reported((await runOrder({ kind: 'recall', ground, questions })).report, 'recall');
    say(`${sampled.articles} articles: answering ${questions.length} questions`);
    const { report, firstAnswer }: OrderResult = await runOrder({ kind: 'serving', ground, questions });
    const peers = await comparePeers(ground, await answeredIn(sampled.path, peerQuestions), say);
    return { index, serving: { coldStart: firstAnswer ?? Number.NaN, recallAt10, ...reported(report, 'serving').serving }, peers };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function comparePeers(
  ground: BenchGround,
  questions: readonly PeerQuestion[],
  say: (line: string) => void,
): Promise<PeerMeasurement[]> {
  const measured: PeerMeasurement[] = [];
  for (const name of questions.length === 0 ? [] : peerNames) {
    say(`${name}: ${questions.length} questions`);
    measured.push(reported((await runOrder({ kind: 'peer', ground, name, questions })).report, 'peer').peer);
  }
  return measured;
}

function reported<Kind extends BenchOrder['kind']>(report: BenchReport, kind: Kind): Extract<BenchReport, { kind: Kind }> {
  if (report.kind === kind) return report as Extract<BenchReport, { kind: Kind }>;
  throw new Error(`A process of the benchmark reported ${report.kind} instead of ${kind}.`);
}
