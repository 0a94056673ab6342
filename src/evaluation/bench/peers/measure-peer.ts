import { percentiles } from '../../percentiles.js';
import type { BenchGround } from '../bench-messages.js';
import type { PeerMeasurement, PeerQuestion } from '../measurement.js';
import { ownSeconds } from '../processor-time.js';
import type { Peer } from './peer.js';
import { peerPassages } from './peer-passages.js';

const megabyte = 1e6;

/** The peers by name; each is loaded in the process that measures it, and nowhere else. */
const peers: Readonly<Record<string, () => Promise<Peer>>> = {
  'Tiến Độ': async () => (await import('./program-peer.js')).programPeer,
  'Tiến Độ, words as typed': async () => (await import('./library-peer.js')).libraryPeer,
  MiniSearch: async () => (await import('./minisearch-peer.js')).miniSearchPeer,
  Orama: async () => (await import('./orama-peer.js')).oramaPeer,
  'SQLite FTS5': async () => (await import('./fts5-peer.js')).fts5Peer,
  'exact vectors': async () => (await import('./exact-vectors-peer.js')).exactVectorsPeer,
};

/** Names of all peers, the program's own first. */
export const peerNames: readonly string[] = Object.keys(peers);

/** Builds a peer's index over the passages of a library (its own, and the program's, is opened) and asks it the questions, each twice; the first time is not timed. */
export async function measurePeer(name: string, ground: BenchGround, questions: readonly PeerQuestion[]): Promise<PeerMeasurement> {
  const open = peers[name];
  if (open === undefined) throw new RangeError(`There is no peer "${name}".`);
  const peer = await open();
  const emptyBytes = process.memoryUsage.rss();
  const before = ownSeconds();
  const index = await peer(peerPassages(ground), ground);
  const buildSeconds = ownSeconds() - before;
  const wall: number[] = [];
  const processor: number[] = [];
  let found = 0;
  for (const { question, articles } of questions) {
    if ((await index.search(question)).some((article) => articles.includes(article))) found += 1;
    const [startedAt, used] = [performance.now(), ownSeconds()];
    await index.search(question);
    wall.push(performance.now() - startedAt);
    processor.push((ownSeconds() - used) * 1000);
  }
  globalThis.gc?.();
  const megabytes = (process.memoryUsage.rss() - emptyBytes) / megabyte;
  await index.close();
  const firstTen = questions.length === 0 ? 0 : found / questions.length;
  return { name, buildSeconds, megabytes, search: { wall: percentiles(wall), processor: percentiles(processor) }, firstTen };
}
