import type { IndexReceipt } from '../../assistant.js';
import { type Command, libraryOptions } from '../command.js';
import { writeLine } from '../output.js';
import { isSet, refuseOperands } from '../parsed-options.js';
import { receiptText } from '../receipt-text.js';
import { withAssistant } from '../with-assistant.js';

/** `npm run index`: brings the library up to date. */
export const indexCommand: Command = {
  name: 'index',
  summary: 'Builds or updates the library and says what was new, changed, the same and gone',
  operands: '',
  options: {
    json: { type: 'boolean', meaning: 'print the receipt as JSON' },
    corpus: libraryOptions.corpus,
    data: libraryOptions.data,
  },
  run: async (parsed, surroundings) => {
    refuseOperands(parsed);
    await withAssistant(parsed, surroundings, async ({ receipt }) => {
      await writeLine(surroundings.out, isSet(parsed, 'json') ? receiptJson(receipt) : receiptText(receipt));
    });
    return 0;
  },
};

function receiptJson({ tookMs, ...receipt }: IndexReceipt): string {
  return JSON.stringify({ ...receipt, tookMs: Math.round(tookMs) });
}
