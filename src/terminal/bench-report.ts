import type { Measurement, PeerFailure, PeerMeasurement, StageTime, SteadyMeasurement } from '../evaluation/bench/measurement.js';
import type { Percentiles } from '../evaluation/percentiles.js';
import { table } from './table.js';

type Row = readonly [label: string, value: (measurement: Measurement) => string];

const number = (value: number, digits = 0): string => (Number.isFinite(value) ? value.toFixed(digits) : '–');
const three = ({ p50, p95, p99 }: Percentiles): string => [p50, p95, p99].map((value) => number(value, 1)).join(' / ');
const stages: readonly StageTime['stage'][] = ['read', 'split', 'figures', 'places', 'terms', 'embed', 'store', 'postings', 'vectors'];

const rows: readonly Row[] = [
  ['passages', ({ index }) => number(index.passages)],
  ['figures', ({ index }) => number(index.figures)],
  ['index, processor s', ({ index }) => number(index.processorSeconds, 1)],
  ...stages.map((stage): Row => [`  ${stage}`, ({ index }) => secondsOf(index.stages, stage)]),
  ['index, wall s', ({ index }) => number(index.wallSeconds, 1)],
  ['articles a processor s', ({ index }) => number(index.articles / index.processorSeconds)],
  ['library on disk, MB', ({ index }) => number(index.diskMegabytes, 1)],
  ['index, peak MB', ({ index }) => number(index.peakMegabytes)],
  ['open, MB', ({ serving }) => number(serving.openMegabytes)],
  ['serving, MB', ({ serving }) => number(serving.servingMegabytes)],
  ['start to first answer, ms', ({ serving }) => number(serving.coldStart)],
  ['answer p50 / p95 / p99, ms', ({ serving }) => three(serving.answers.wall)],
  ['  of the processor', ({ serving }) => three(serving.answers.processor)],
  ['retrieval p50 / p95 / p99, ms', ({ serving }) => three(serving.retrieval.wall)],
  ['  of the processor', ({ serving }) => three(serving.retrieval.processor)],
  ['recall@10 of the graph', ({ serving }) => number(serving.recallAt10, 4)],
  ['loop delay p50 / p95 / p99, ms', ({ serving }) => three(serving.idleLoopDelay)],
  ['reload: articles added', ({ serving }) => number(serving.reload.addedArticles)],
  ['reload: wall s', ({ serving }) => number(serving.reload.wallSeconds, 1)],
  ['reload: answer p50 / p95 / p99, ms', ({ serving }) => three(serving.reload.answers)],
  ['  p95, times that of the answers above', ({ serving }) => number(serving.reload.answers.p95 / serving.answers.wall.p95, 2)],
  ['reload: loop delay p50 / p95 / p99, ms', ({ serving }) => three(serving.reload.loopDelay)],
  ['one article added: processor s', ({ serving }) => number(serving.addition.processorSeconds ?? Number.NaN, 1)],
  ['  answer p50 / p95 / p99, ms', ({ serving }) => three(serving.addition.during)],
  ['  p95, times that without a reload', ({ serving }) => number(serving.addition.during.p95 / serving.addition.idle.p95, 2)],
];

function secondsOf(times: readonly StageTime[], stage: StageTime['stage']): string {
  const seconds = times.find((time) => time.stage === stage)?.seconds ?? null;
  return seconds === null ? '–' : number(seconds, 1);
}

/** The measurements side by side, a column for each number of articles; below, the peers at the last of them. */
export function benchReport(measurements: readonly Measurement[]): string {
  const header = ['articles', ...measurements.map(({ index }) => number(index.articles))];
  const own = table(
    header,
    rows.map(([label, value]) => [label, ...measurements.map(value)]),
  );
  const peers = measurements.at(-1)?.peers ?? [];
  return peers.length === 0 ? own : `${own}\n\n${peerTable(peers)}`;
}

/** Characters of a peer's failure that are shown. */
const longestProblem = 200;

function peerTable(peers: readonly (PeerMeasurement | PeerFailure)[]): string {
  return table(['', 'first ten', 'search p50 / p95 / p99, ms', 'of the processor', 'build s', 'MB'], peers.map(peerRow), [
    48,
    48,
    longestProblem,
  ]);
}

function peerRow(peer: PeerMeasurement | PeerFailure): string[] {
  if ('problem' in peer) return [peer.name, '–', peer.problem, '–', '–', '–'];
  const { name, firstTen, search, buildSeconds, megabytes } = peer;
  return [name, `${(100 * firstTen).toFixed(1)}%`, three(search.wall), three(search.processor), number(buildSeconds, 1), number(megabytes)];
}

/** What a process held after each reload, and how much it grew after the warm-up. */
export function steadyReport({ articles, questions, reloads, samples, warmMegabytes, endMegabytes }: SteadyMeasurement): string {
  const grown = (100 * (endMegabytes - warmMegabytes)) / warmMegabytes;
  const lines = table(
    ['reload', 'MB', 'handles', 'open files'],
    samples.map(({ megabytes, handles, files }, at) => [String(at + 1), number(megabytes), String(handles), String(files ?? '–')]),
  );
  const memory = `${number(warmMegabytes)} MB after the warm-up, ${number(endMegabytes)} MB at the end: ${number(grown, 1)}%`;
  return `${lines}\n\n${articles} articles, ${questions} questions, ${reloads} reloads: ${memory}`;
}
