import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { TienDoError } from '../../errors.js';
import { findModel, weightsFile } from '../model-files.js';
import { onnxConstants } from './onnx-model.js';
import type { StaticModel } from './static-model.js';

const tokenizer = z.object({ model: z.object({ type: z.literal('Unigram'), vocab: z.array(z.tuple([z.string(), z.number()])) }) });

/**
 * Reads a model that this project trained back into memory, so that it can be trained further.
 * @throws TienDoError `model-missing` when its files are not there; `model-broken` when it is a model of another make.
 */
export async function readStaticModel(folder: string): Promise<StaticModel> {
  const { dimensions, settings } = await findModel(folder, '.');
  try {
    const { model } = tokenizer.parse(JSON.parse(await readFile(join(folder, 'tokenizer.json'), 'utf8')));
    const vocabulary = model.vocab.map(([piece, score]) => ({ piece, score }));
    const constants = onnxConstants(await readFile(join(folder, weightsFile('quantized'))));
    const table = tableOf(constants, vocabulary.length, dimensions);
    return { vocabulary, table, dimensions, tokenLimit: settings.tokenLimit };
  } catch (cause) {
    throw new TienDoError(
      'model-broken',
      { model: folder, problem: 'only a model that was trained here can be trained further' },
      { cause },
    );
  }
}

function tableOf(constants: ReadonlyMap<string, Uint8Array<ArrayBuffer>>, pieces: number, dimensions: number): Float32Array {
  const codes = constants.get('codes');
  const scales = constants.get('scales');
  if (codes?.length !== pieces * dimensions || scales?.length !== pieces * Float32Array.BYTES_PER_ELEMENT) {
    throw new RangeError('the weights are no table of this vocabulary');
  }
  const scaleOf = new Float32Array(scales.buffer);
  return Float32Array.from(new Int8Array(codes.buffer), (code, at) => code * (scaleOf[Math.floor(at / dimensions)] ?? 0));
}
