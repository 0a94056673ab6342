import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { TienDoError } from '../errors.js';
import { type ModelSettings, modelSettings } from './model-settings.js';

/** A model on disk whose files are all there. */
export interface ModelFiles {
  /** As the user names it. */
  readonly model: string;
  /** Absolute path of its folder. */
  readonly folder: string;
  readonly dimensions: number;
  readonly settings: ModelSettings;
}

/** Where a model's folder is: a path when the name is one ("./my-model", "/srv/model"), else a folder of `modelsDir`. */
export function modelFolder(model: string, modelsDir: string): string {
  return isAbsolute(model) || model.startsWith('.') ? resolve(model) : resolve(modelsDir, model);
}

/** The files a model needs, by path within its folder. */
export function modelFileNames(weights: ModelSettings['weights']): readonly string[] {
  return ['config.json', 'tokenizer.json', 'tokenizer_config.json', weightsFile(weights)];
}

/** Where the weights are, within the folder. */
export function weightsFile(weights: ModelSettings['weights']): string {
  return weights === 'quantized' ? 'onnx/model_quantized.onnx' : 'onnx/model.onnx';
}

/**
 * Looks a model up without loading it.
 * @throws TienDoError `model-missing` when a file is not there; `model-broken` when its configuration cannot be read.
 */
export async function findModel(model: string, modelsDir: string, chosen: Partial<ModelSettings> = {}): Promise<ModelFiles> {
  const folder = modelFolder(model, modelsDir);
  if (!(await isThere(join(folder, 'config.json')))) throw new TienDoError('model-missing', { model, path: folder });
  const config = await readJson(model, join(folder, 'config.json'));
  const tokenizer = await readJson(model, join(folder, 'tokenizer_config.json'));
  const settings = modelSettings(model, { positions: positionsOf(config), tokenizer: numberAt(tokenizer, 'model_max_length') }, chosen);
  const weights = await weightsThere(folder, settings.weights);
  for (const name of modelFileNames(weights)) {
    if (!(await isThere(join(folder, name)))) throw new TienDoError('model-missing', { model, path: join(folder, name) });
  }
  const dimensions = numberAt(config, 'hidden_size');
  if (dimensions === null) throw new TienDoError('model-broken', { model, problem: 'config.json has no hidden_size' });
  return { model, folder, dimensions, settings: { ...settings, weights } };
}

/** SHA-256 over all files of the model, in hexadecimal: it changes when anything that vectors depend on changes. */
export async function modelRevision({ folder, settings }: ModelFiles): Promise<string> {
  const hash = createHash('sha256');
  for (const name of modelFileNames(settings.weights)) {
    hash.update(`${name}\n`);
    await pipeline(createReadStream(join(folder, name), { highWaterMark: 1 << 20 }), hash, { end: false });
  }
  return hash.update(JSON.stringify(settings)).digest('hex');
}

/** The weights asked for, or the other kind when only that is there. */
async function weightsThere(folder: string, wanted: ModelSettings['weights']): Promise<ModelSettings['weights']> {
  if (await isThere(join(folder, weightsFile(wanted)))) return wanted;
  const other = wanted === 'quantized' ? 'full' : 'quantized';
  return (await isThere(join(folder, weightsFile(other)))) ? other : wanted;
}

/** Whether there is a file or folder at a path. */
export async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function readJson(model: string, path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new TienDoError('model-broken', { model, problem: `${path} cannot be read` }, { cause });
  }
}

/** RoBERTa numbers its positions from 2, so two of them cannot be used. */
function positionsOf(config: unknown): number | null {
  const positions = numberAt(config, 'max_position_embeddings');
  const type = typeof config === 'object' && config !== null && 'model_type' in config ? config.model_type : null;
  return positions !== null && typeof type === 'string' && type.includes('roberta') ? positions - 2 : positions;
}

function numberAt(value: unknown, key: string): number | null {
  if (typeof value !== 'object' || value === null) return null;
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'number' ? found : null;
}
