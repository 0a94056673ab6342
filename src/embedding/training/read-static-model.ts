import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { TienDoError } from '../../errors.js';
import { findModel, weightsFile } from '../model-files.js';
import { bytesFields } from './protobuf-reader.js';
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
    const constants = constantsOf(await readFile(join(folder, weightsFile('quantized'))));
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

const graphField = 7;
const constantField = 5;
const nameField = 8;
const valuesField = 9;

/** The graph's constants by name (field numbers from onnx.proto). */
function constantsOf(file: Uint8Array): Map<string, Uint8Array> {
  const constants = bytesFields(file)
    .filter(({ field }) => field === graphField)
    .flatMap(({ bytes }) => bytesFields(bytes))
    .filter(({ field }) => field === constantField);
  const part = (message: Uint8Array, wanted: number): Uint8Array =>
    bytesFields(message).find(({ field }) => field === wanted)?.bytes ?? message;
  return new Map(constants.map(({ bytes }) => [new TextDecoder().decode(part(bytes, nameField)), part(bytes, valuesField)]));
}

function tableOf(constants: ReadonlyMap<string, Uint8Array>, pieces: number, dimensions: number): Float32Array {
  const codes = constants.get('codes');
  const scales = Uint8Array.from(constants.get('scales') ?? []);
  if (codes?.length !== pieces * dimensions || scales.length !== pieces * Float32Array.BYTES_PER_ELEMENT) {
    throw new RangeError('the weights are no table of this vocabulary');
  }
  const scaleOf = new Float32Array(scales.buffer);
  const signed = new Int8Array(codes.buffer, codes.byteOffset, codes.length);
  return Float32Array.from(signed, (code, at) => code * (scaleOf[Math.floor(at / dimensions)] ?? 0));
}
