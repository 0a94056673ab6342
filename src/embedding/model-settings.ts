/** How a model wants to be used, from its own card. */
export interface ModelSettings {
  readonly pooling: 'mean' | 'cls';
  /** Put before every question, "query: " for e5. */
  readonly questionPrefix: string;
  /** Put before every passage, "passage: " for e5. */
  readonly passagePrefix: string;
  /** The most tokens of one text, special tokens included. */
  readonly tokenLimit: number;
  /** Which file holds the weights: `onnx/model_quantized.onnx` or `onnx/model.onnx`. */
  readonly weights: 'quantized' | 'full';
}

const e5 = {
  pooling: 'mean',
  questionPrefix: 'query: ',
  passagePrefix: 'passage: ',
  tokenLimit: 512,
  weights: 'quantized',
} as const satisfies ModelSettings;

/** Models whose cards were read, by the last part of their name: huggingface.co/intfloat, /BAAI and /sentence-transformers. */
const knownModels: Readonly<Record<string, ModelSettings>> = {
  'multilingual-e5-small': e5,
  'multilingual-e5-base': e5,
  'bge-m3': { pooling: 'cls', questionPrefix: '', passagePrefix: '', tokenLimit: 8192, weights: 'quantized' },
  'paraphrase-multilingual-MiniLM-L12-v2': {
    pooling: 'mean',
    questionPrefix: '',
    passagePrefix: '',
    tokenLimit: 128,
    weights: 'quantized',
  },
};

/** The limits that a model's `config.json` and `tokenizer_config.json` state; null when they state none. */
export interface StatedLimits {
  readonly positions: number | null;
  readonly tokenizer: number | null;
}

/** What a tokenizer states when it has no limit is a huge number; above this it is not one. */
const plausibleLimit = 100_000;
const limitWhenSilent = 512;

/**
 * Settings of a model: what the caller says, else the table of known models, else mean pooling without prefixes. Without a word of the caller the
 * token limit is the smallest that the table and the model's files state, or 512.
 */
export function modelSettings(model: string, stated: StatedLimits, chosen: Partial<ModelSettings> = {}): ModelSettings {
  const known = knownModels[model.split(/[\\/]/).at(-1) ?? ''];
  const tokenLimit = smallestLimit([known?.tokenLimit ?? null, stated.positions, stated.tokenizer]);
  return { pooling: 'mean', questionPrefix: '', passagePrefix: '', weights: 'quantized', ...known, tokenLimit, ...chosen };
}

function smallestLimit(limits: readonly (number | null)[]): number {
  const plausible = limits.filter((limit) => limit !== null && limit > 0 && limit <= plausibleLimit);
  return plausible.reduce<number>((least, limit) => Math.min(least, limit ?? least), plausible[0] ?? limitWhenSilent);
}
