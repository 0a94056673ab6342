import type { BenchOrder, BenchReport } from './bench-messages.js';
import { measureIndex } from './measure-index.js';
import { measureRecall } from './measure-recall.js';
import { measureServing } from './measure-serving.js';
import { measureSteady } from './measure-steady.js';
import { measurePeer } from './peers/measure-peer.js';

/** Serves the process that started this one: takes one order, measures, ends. */
export function serveParent(): void {
  process.once('disconnect', () => process.exit(1));
  process.once('message', async (order: BenchOrder) => {
    const say = (report: BenchReport) => new Promise<void>((resolve) => process.send?.(report, () => resolve()));
    await say(await measure(order, say).catch((error: unknown) => ({ kind: 'failed', message: String(error) })));
    process.removeAllListeners('disconnect');
    process.disconnect?.();
  });
}

async function measure(order: BenchOrder, say: (report: BenchReport) => Promise<void>): Promise<BenchReport> {
  const { kind, ground } = order;
  if (kind === 'peer') return { kind, peer: await measurePeer(order.name, ground, order.questions) };
  if (kind === 'index') return { kind, index: await measureIndex(ground) };
  if (kind === 'steady') return { kind, steady: await measureSteady(ground, order.questions, order.plan) };
  if (kind === 'recall') return { kind, recallAt10: await measureRecall(ground, order.questions) };
  return { kind, serving: await measureServing(ground, order.questions, () => void say({ kind: 'answered' })) };
}
