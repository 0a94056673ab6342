import { TienDoError } from '../../errors.js';
import { type Command, libraryOptions, type TrainOptions } from '../command.js';
import { writeLine } from '../output.js';
import { integerOption, type ParsedOptions, refuseOperands, refuseTogether, textOption } from '../parsed-options.js';

const defaultSeed = 1;
/** `npm run train`: makes an embedding model from articles, or goes on with one. */
export const trainCommand: Command = {
  name: 'train',
  summary: 'Trains an embedding model on articles',
  operands: '',
  options: {
    from: { type: 'string', value: 'FILE|DIR', meaning: 'the same as --corpus' },
    corpus: libraryOptions.corpus,
    base: { type: 'string', value: 'DIR', meaning: 'a model trained here to go on with; the better one on held-out articles is written' },
    out: {
      type: 'string',
      value: 'DIR',
      meaning: 'folder of the new model, such as embeddings/our-model (with --base default DIR-further)',
    },
    seed: { type: 'string', value: 'N', meaning: `equal seeds give equal models (default ${defaultSeed})` },
    vocabulary: { type: 'string', value: 'N', meaning: 'how many pieces at most (default 32000)' },
    dimensions: { type: 'string', value: 'N', meaning: 'length of a vector, a multiple of four (default 256)' },
    epochs: { type: 'string', value: 'N', meaning: 'how often each article is drawn from (default 48, with --base 10)' },
  },
  run: async (parsed, { config, train, err }) => {
    const options = trainOptions(parsed, config.corpus);
    let printed: Promise<void> = Promise.resolve();
    await train(options, (line) => {
      printed = printed.then(() => writeLine(err, line));
    });
    await printed;
    return 0;
  },
};

function trainOptions(parsed: ParsedOptions, corpus: string): TrainOptions {
  refuseOperands(parsed);
  refuseTogether(parsed, ['from', 'corpus']);
  refuseTogether(parsed, ['base', 'vocabulary']);
  refuseTogether(parsed, ['base', 'dimensions']);
  const base = textOption(parsed, 'base');
  const out = textOption(parsed, 'out') ?? (base === null ? null : `${base.replace(/[\\/]+$/, '')}-further`);
  if (out === null) throw new TienDoError('usage', { problem: '--out is missing' });
  const dimensions = numberOf(parsed, 'dimensions', 4, 1024);
  if (dimensions !== undefined && dimensions % 4 !== 0)
    throw new TienDoError('usage', { problem: '--dimensions takes a multiple of four' });
  return withoutUndefined({
    corpus: textOption(parsed, 'from') ?? textOption(parsed, 'corpus') ?? corpus,
    out,
    seed: integerOption(parsed, 'seed', { min: 0, max: 2 ** 32 - 1, default: defaultSeed }),
    base: base ?? undefined,
    vocabularySize: numberOf(parsed, 'vocabulary', 1000, 65_536),
    dimensions,
    epochs: numberOf(parsed, 'epochs', 1, 1000),
  });
}

function numberOf(parsed: ParsedOptions, name: string, min: number, max: number): number | undefined {
  return textOption(parsed, name) === null ? undefined : integerOption(parsed, name, { min, max, default: min });
}

type Given<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };

/** An option that was not given is not there, so that whoever trains takes their default. */
function withoutUndefined<Fields extends Record<string, unknown>>(fields: Fields): Given<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>;
}
