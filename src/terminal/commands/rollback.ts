import { type Command, libraryOptions } from '../command.js';
import { writeLine } from '../output.js';
import { refuseOperands, textOption } from '../parsed-options.js';
import { rollbackText } from '../receipt-text.js';

/** `npm run rollback`: back to the generation before the serving one. A bot that runs follows at its next reload. */
export const rollbackCommand: Command = {
  name: 'rollback',
  summary: 'Serves the library as it was before the last build, until the corpus changes',
  operands: '',
  options: { corpus: libraryOptions.corpus, data: libraryOptions.data },
  run: async (parsed, { config, out, rollback }) => {
    refuseOperands(parsed);
    const corpus = textOption(parsed, 'corpus') ?? config.corpus;
    const data = textOption(parsed, 'data') ?? config.data;
    await writeLine(out, rollbackText(await rollback({ corpus, data })));
    return 0;
  },
};
