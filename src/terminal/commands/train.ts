import { TienDoError } from '../../errors.js';
import { type Command, libraryOptions } from '../command.js';
import { writeLine } from '../output.js';
import { integerOption, refuseOperands, textOption } from '../parsed-options.js';

const defaultSeed = 1;

/** `npm run train`: makes an embedding model from articles. */
export const trainCommand: Command = {
  name: 'train',
  summary: 'Trains an embedding model on a corpus',
  operands: '',
  options: {
    corpus: libraryOptions.corpus,
    out: { type: 'string', value: 'DIR', meaning: 'folder of the new model, such as embeddings/our-model' },
    seed: { type: 'string', value: 'N', meaning: `equal seeds give equal models (default ${defaultSeed})` },
  },
  run: async (parsed, { config, train, err }) => {
    refuseOperands(parsed);
    const out = textOption(parsed, 'out');
    if (out === null) throw new TienDoError('usage', { problem: '--out is missing' });
    const seed = integerOption(parsed, 'seed', { min: 0, max: 2 ** 32 - 1, default: defaultSeed });
    let printed: Promise<void> = Promise.resolve();
    await train({ corpus: textOption(parsed, 'corpus') ?? config.corpus, out, seed }, (line) => {
      printed = printed.then(() => writeLine(err, line));
    });
    await printed;
    return 0;
  },
};
