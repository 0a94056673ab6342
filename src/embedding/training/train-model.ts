import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Article } from '../../articles/article.js';
import { listSources, readSource } from '../../articles/readers/corpus.js';
import { articleParts } from './article-parts.js';
import { articlePassages } from './article-passages.js';
import { continueTraining, defaultFurtherTraining, type FurtherTrained } from './continue-training.js';
import { readStaticModel } from './read-static-model.js';
import { type StaticModel, staticModelFiles } from './static-model.js';
import { defaultTraining, type StaticTraining, type TrainingStage, trainStaticModel } from './train-static-model.js';
import type { TrainingArticle } from './training-corpus.js';

/** How `npm run train` makes a model. */
export interface TrainModelOptions extends Partial<Omit<StaticTraining, 'seed'>> {
  /** A folder, or one `.jsonl` or `.jsonl.gz` file. */
  readonly corpus: string;
  /** Folder the model is written to. */
  readonly out: string;
  /** Equal seeds over equal corpora give equal files. */
  readonly seed: number;
  /** When it is aborted the step is finished and the model written as far as it came. */
  readonly signal?: AbortSignal;
}

/**
 * Trains an embedding model on a corpus and writes its folder; `say` is given lines of progress.
 * @throws TienDoError `corpus-missing` when there is no corpus; `usage` when it is too small to learn from.
 */
export async function trainModel(options: TrainModelOptions, say: (line: string) => void): Promise<void> {
  const { corpus, out, seed, signal = new AbortController().signal } = options;
  const training: StaticTraining = {
    seed,
    vocabularySize: options.vocabularySize ?? defaultTraining.vocabularySize,
    dimensions: options.dimensions ?? defaultTraining.dimensions,
    epochs: options.epochs ?? defaultTraining.epochs,
  };
  const { model, ...facts } = await trainStaticModel(
    readParts(corpus, (article) => [articleParts(article)]),
    training,
    { onStage: reportingStages(say), signal },
  );
  await writeModel(out, model, { ...training, ...facts });
  say(`The model is in ${out}.`);
}

/** How `npm run train -- --base` goes on with a model. */
export interface ContinueModelOptions extends Pick<TrainModelOptions, 'corpus' | 'out' | 'seed' | 'signal' | 'epochs'> {
  /** Folder of a model that was trained here. */
  readonly base: string;
}

/**
 * Trains a model further on one's own articles and writes the better one of the two; `say` is given lines of progress.
 * @throws TienDoError `model-missing` or `model-broken` when the base cannot be read, else as {@link trainModel}.
 */
export async function continueModel(options: ContinueModelOptions, say: (line: string) => void): Promise<void> {
  const { base, corpus, out, seed, signal = new AbortController().signal } = options;
  const training = { ...defaultFurtherTraining, seed, epochs: options.epochs ?? defaultFurtherTraining.epochs };
  const onStage = reportingStages(say);
  const model = await readStaticModel(base);
  const own = {
    articles: () => readParts(corpus, (article) => [articleParts(article)]),
    passages: () => readParts(corpus, (article) => articlePassages(article, model.tokenLimit)),
  };
  const { model: better, ...facts } = await continueTraining(model, own, training, { onStage, signal });
  await writeModel(out, better, { base: basename(base), ...training, ...facts });
  say(furtherLine(facts));
  say(`The model is in ${out}.`);
}

/** Below this many titles a difference of .02 is within chance. */
const fewTitles = 200;

/** By how much the model that learned is better or not, and which one was written. */
function furtherLine({ improved, heldOutBy, before, after }: Omit<FurtherTrained, 'model'>): string {
  const gain = (field: 'meanReciprocalRank' | 'strippedMeanReciprocalRank'): string => {
    const difference = after[field] - before[field];
    return `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(3)}`;
  };
  const gains = `MRR@10 ${gain('meanReciprocalRank')}, without accents ${gain('strippedMeanReciprocalRank')}`;
  const measure = `${gains} over the titles of ${after.titles} held-out ${heldOutBy}${after.titles < fewTitles ? ', too few to say much' : ''}`;
  return improved
    ? `Better than the base: ${measure}. The new one was written.`
    : `Not better than the base: ${measure}. The base was written.`;
}

async function* readParts(corpus: string, partsOf: (article: Article) => TrainingArticle[]): AsyncGenerator<TrainingArticle> {
  for (const source of await listSources(corpus)) {
    for await (const result of readSource(source)) if (result.ok) yield* partsOf(result.article);
  }
}

/** Writes the model's files, and what is known of its making as `training.json`. */
async function writeModel(folder: string, model: StaticModel, facts: Readonly<Record<string, unknown>>): Promise<void> {
  const record = new TextEncoder().encode(`${JSON.stringify(facts, null, 2)}\n`);
  for (const [name, content] of [...staticModelFiles(model), ['training.json', record] as const]) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

const stepsBetweenLines = 20;

/** Says where the work stands, and lets the event loop turn so that it can be interrupted. */
function reportingStages(say: (line: string) => void): (stage: TrainingStage) => Promise<void> {
  const report = stageReporter(say);
  return async (stage) => {
    report(stage);
    await setImmediate();
  };
}

/** Says each stage in a line, and every twentieth step with its loss and the time that is left. */
function stageReporter(say: (line: string) => void): (stage: TrainingStage) => void {
  let started = performance.now();
  return (stage) => {
    if (stage.stage === 'reading') say(`${stage.articles} ${stage.unit} to learn from, ${stage.heldOut} held out.`);
    if (stage.stage === 'vocabulary') say(`${stage.pieces} pieces.`);
    if (stage.stage === 'measured') say(measureLine(stage.titles, stage.meanReciprocalRank, stage.strippedMeanReciprocalRank));
    if (stage.stage !== 'training') {
      started = performance.now();
      return;
    }
    const { step, steps, loss } = stage;
    const secondsLeft = Math.round(((performance.now() - started) / 1000 / step) * (steps - step));
    if (step % stepsBetweenLines === 0 || step === steps) say(`Step ${step} of ${steps}, loss ${loss.toFixed(3)}, ${secondsLeft} s left.`);
  };
}

function measureLine(titles: number, accented: number, stripped: number): string {
  return `${titles} held-out titles find their article at MRR@10 ${accented.toFixed(3)}, without accents ${stripped.toFixed(3)}.`;
}
