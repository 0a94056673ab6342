import { createRequire } from 'node:module';

/**
 * transformers.js also imports what only a browser (onnxruntime-web) or only pictures (sharp) need: a third of the time that it takes to
 * import. Empty stand-ins take their place, unless this process has loaded them already.
 */
const neverUsed = ['onnxruntime-web', 'sharp'];

const fromHere = createRequire(import.meta.url);
const fromTransformers = createRequire(fromHere.resolve('@xenova/transformers'));

for (const name of neverUsed) {
  const id = fromTransformers.resolve(name);
  fromTransformers.cache[id] ??= standIn(id);
}

function standIn(id: string): NodeJS.Module {
  const module: NodeJS.Module = {
    id,
    filename: id,
    path: '',
    paths: [],
    exports: {},
    loaded: true,
    children: [],
    parent: undefined,
    isPreloading: false,
    require: fromTransformers,
  };
  return module;
}

/** What we use of transformers.js. */
export const { AutoModel, AutoTokenizer, env, Tensor } = await import('@xenova/transformers');
/** A tensor of transformers.js. */
export type Tensor = import('@xenova/transformers').Tensor;
