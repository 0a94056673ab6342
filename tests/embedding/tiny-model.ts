import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ModelFolder, staticModelFiles } from '../../src/embedding/training/static-model.js';
import { type TrainedModel, trainStaticModel } from '../../src/embedding/training/train-static-model.js';
import { villageNews } from './village-news.js';

/** A model of 16 dimensions over the made-up village news, in about a second. */
export function trainTinyModel(seed = 1): Promise<TrainedModel> {
  return trainStaticModel(
    villageNews(),
    { seed, vocabularySize: 400, dimensions: 16, epochs: 30 },
    { onStage: () => undefined, signal: { aborted: false } },
  );
}

/** Writes model files below a folder and gives the path of the model's folder. */
export function writeModelFolder(parent: string, name: string, files: ModelFolder): string {
  const folder = join(parent, name);
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Trains the tiny model and writes it. */
export async function writeTinyModel(parent: string, name: string): Promise<TrainedModel> {
  const trained = await trainTinyModel();
  writeModelFolder(parent, name, staticModelFiles(trained.model));
  return trained;
}
