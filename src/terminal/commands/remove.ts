import { intakeTexts } from '../../bot/texts/intake-texts.js';
import type { KnownArticle } from '../../intake/standing.js';
import { changeLine } from '../addition-text.js';
import { type Command, libraryOptions } from '../command.js';
import { writeLine } from '../output.js';
import { isSet, requiredText } from '../parsed-options.js';
import { receiptText } from '../receipt-text.js';
import { reloadAfter } from '../reload-after.js';
import { withAssistant } from '../with-assistant.js';
import { terminalActor } from './add.js';

/** The most articles that are listed when several are meant. */
const listed = 20;

/** `npm run remove`: takes one article out of the corpus folder. */
export const removeCommand: Command = {
  name: 'remove',
  summary: 'Takes an article out of the corpus folder; undo brings it back',
  operands: 'FILE | URL | "PART OF THE TITLE"',
  options: {
    json: { type: 'boolean', meaning: 'print what was removed as JSON' },
    corpus: libraryOptions.corpus,
    data: libraryOptions.data,
  },
  run: async (parsed, surroundings) => {
    const query = requiredText(parsed, 'the article');
    const { out, err } = surroundings;
    return withAssistant(parsed, surroundings, async ({ assistant }) => {
      const found = await assistant.intake.find(query);
      const [article] = found;
      if (article === undefined || found.length > 1) {
        await writeLine(err, article === undefined ? `No article is named so, or has this in its title: ${query}` : severalText(found));
        return 1;
      }
      const removal = await assistant.intake.remove(article.file, terminalActor);
      if (removal.status !== 'removed') {
        await writeLine(err, removal.status === 'fixed' ? intakeTexts.standing.fixed(article.file) : `${article.file} is gone already.`);
        return 1;
      }
      const receipt = await reloadAfter(assistant, surroundings);
      const text = `${changeLine(removal.change)}\n\n${receiptText(receipt)}`;
      await writeLine(out, isSet(parsed, 'json') ? JSON.stringify({ ...removal, library: receipt }) : text);
      return 0;
    });
  },
};

function severalText(found: readonly KnownArticle[]): string {
  const rest = found.length - listed;
  return [
    `${found.length} articles are meant; name one:`,
    ...found.slice(0, listed).map(({ file, title }) => `  ${file}: ${title}`),
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
  ].join('\n');
}
