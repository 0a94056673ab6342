import { readdir } from 'node:fs/promises';
import { openAssistant } from '../../assistant/open.js';
import type { Assistant } from '../../assistant.js';
import { addRecords } from './added-records.js';
import type { BenchGround } from './bench-messages.js';
import type { SteadyMeasurement, SteadyPlan, SteadySample } from './measurement.js';

const megabyte = 1e6;
/** The first samples are warm-up: compiled code, caches and the heap find their size. */
const warmUpShare = 0.25;
/** Samples that are averaged at both ends, as a share of those after the warm-up. */
const endShare = 0.25;

/** Asks many questions in one process and reloads every so many of them, with an article added each time; looks after each reload at what the process holds. */
export async function measureSteady(ground: BenchGround, questions: readonly string[], plan: SteadyPlan): Promise<SteadyMeasurement> {
  const { corpus, data, embedder } = ground;
  const embedding = { model: embedder.model, allowDownload: embedder.allowDownload ?? false };
  const { assistant } = await openAssistant({ corpus, data, embedding, today: '2026-11-20', onProgress: () => undefined });
  const samples: SteadySample[] = [];
  try {
    for (let turn = 0; turn < plan.reloads; turn += 1) {
      await addRecords(corpus, turn, 1);
      const asked = askFrom(assistant, questions, samplesOf(plan, turn));
      await Promise.all([assistant.reload(), asked]);
      samples.push(await sample());
    }
    return { ...plan, articles: assistant.status().articles, samples, ...comparedEnds(samples) };
  } finally {
    await assistant.close();
  }
}

/** From and to which question a turn goes. */
function samplesOf({ questions, reloads }: SteadyPlan, turn: number): { from: number; to: number } {
  return { from: Math.floor((turn * questions) / reloads), to: Math.floor(((turn + 1) * questions) / reloads) };
}

async function askFrom(assistant: Assistant, questions: readonly string[], { from, to }: { from: number; to: number }): Promise<void> {
  for (let at = from; at < to; at += 1) await assistant.ask({ question: questions[at % questions.length] ?? '' });
}

/** Garbage is collected first where the process may (`--expose-gc`): what remains is held. */
async function sample(): Promise<SteadySample> {
  globalThis.gc?.();
  const files = await readdir('/proc/self/fd').catch(() => null);
  return {
    megabytes: process.memoryUsage.rss() / megabyte,
    handles: process.getActiveResourcesInfo().length,
    files: files?.length ?? null,
  };
}

function comparedEnds(samples: readonly SteadySample[]): Pick<SteadyMeasurement, 'warmMegabytes' | 'endMegabytes'> {
  const after = samples.slice(Math.floor(samples.length * warmUpShare));
  const ends = Math.max(1, Math.floor(after.length * endShare));
  const mean = (part: readonly SteadySample[]): number => part.reduce((sum, { megabytes }) => sum + megabytes, 0) / part.length;
  return { warmMegabytes: mean(after.slice(0, ends)), endMegabytes: mean(after.slice(-ends)) };
}
