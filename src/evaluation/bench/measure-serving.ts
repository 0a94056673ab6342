import { openAssistant } from '../../assistant/open.js';
import type { Assistant } from '../../assistant.js';
import { percentiles } from '../percentiles.js';
import { addRecords } from './added-records.js';
import type { BenchGround } from './bench-messages.js';
import { watchLoop } from './loop-watch.js';
import { measureAddition } from './measure-addition.js';
import type { ReloadMeasurement, ServingMeasurement, Timing } from './measurement.js';
import { ownSeconds } from './processor-time.js';

const megabyte = 1e6;
/** Times that each question is asked; the first time warms up and does not count. */
const rounds = 3;
/** Passages asked of retrieval: the most that answering reads for a question, in a small library. */
const passagesRead = 40;
/** Milliseconds between two questions while the loop is watched, as if people asked one after another. */
const pause = 20;
/** Share of the corpus that a reload finds added, and the most. */
const addedShare = 0.01;
const mostAdded = 100;

type ServingReport = Omit<ServingMeasurement, 'coldStart' | 'recallAt10'>;

/** Serves a library that is up to date, answers the questions, and reloads while it answers. @param onAnswer Called after the first answer. */
export async function measureServing(ground: BenchGround, questions: readonly string[], onAnswer: () => void): Promise<ServingReport> {
  const { corpus, data, embedder } = ground;
  const embedding = { model: embedder.model, allowDownload: embedder.allowDownload ?? false };
  const { assistant } = await openAssistant({
    corpus,
    data,
    embedding,
    today: '2026-11-20',
    rehearse: 'none',
    onProgress: () => undefined,
  });
  try {
    await assistant.ask({ question: questions[0] ?? '' });
    onAnswer();
    const openMegabytes = process.memoryUsage.rss() / megabyte;
    await askAll(assistant, questions);
    const answers = await repeated(questions, (question) => assistant.ask({ question }));
    const retrieval = await repeated(questions, (question) => assistant.search(question, passagesRead));
    const servingMegabytes = process.memoryUsage.rss() / megabyte;
    const idle = watchLoop();
    await askAll(assistant, questions);
    const idleLoopDelay = idle.stop();
    return {
      openMegabytes,
      servingMegabytes,
      answers,
      retrieval,
      idleLoopDelay,
      reload: await measureReload(ground, assistant, questions),
      addition: await measureAddition(corpus, assistant, questions),
    };
  } finally {
    await assistant.close();
  }
}

async function repeated(questions: readonly string[], work: (question: string) => Promise<unknown>): Promise<Timing> {
  const wall: number[] = [];
  const processor: number[] = [];
  for (let round = 1; round < rounds; round += 1) {
    for (const question of questions) {
      const before = ownSeconds();
      wall.push(await milliseconds(() => work(question)));
      processor.push((ownSeconds() - before) * 1000);
    }
  }
  return { wall: percentiles(wall), processor: percentiles(processor) };
}

async function askAll(assistant: Assistant, questions: readonly string[]): Promise<void> {
  for (const question of questions) {
    await assistant.ask({ question });
    await sleep(pause);
  }
}

async function measureReload({ corpus }: BenchGround, assistant: Assistant, questions: readonly string[]): Promise<ReloadMeasurement> {
  const addedArticles = Math.min(mostAdded, Math.max(1, Math.round(assistant.status().articles * addedShare)));
  await addRecords(corpus, 0, addedArticles);
  const took: number[] = [];
  const watch = watchLoop();
  const startedAt = performance.now();
  let running = true;
  const reloaded = assistant.reload().finally(() => {
    running = false;
  });
  for (let at = 0; running; at += 1) {
    took.push(await milliseconds(() => assistant.ask({ question: questions[at % questions.length] ?? '' })));
    await sleep(pause);
  }
  await reloaded;
  const wallSeconds = (performance.now() - startedAt) / 1000;
  return { addedArticles, answers: percentiles(took), loopDelay: watch.stop(), wallSeconds };
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function sleep(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}
