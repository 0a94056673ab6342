import { randomUUID } from 'node:crypto';
import type { Assistant } from '../../assistant.js';
import { TienDoError } from '../../errors.js';
import type { Intake } from '../../intake/intake.js';
import type { Actor } from '../../intake/journal/change.js';
import { isLeftOut, type Outcome, outcomeJson, outcomeText } from '../addition-text.js';
import { type Command, libraryOptions, type Surroundings } from '../command.js';
import { type Given, givenDocuments, type OnSource } from '../given-documents.js';
import { writeLine } from '../output.js';
import { integerOption, isSet, type ParsedOptions } from '../parsed-options.js';
import { receiptText } from '../receipt-text.js';
import { reloadAfter } from '../reload-after.js';
import { withAssistant } from '../with-assistant.js';

/** Pages of a feed or sitemap, and seconds between two of them, unless told otherwise. */
const defaultLimit = 20;
const defaultDelay = 1;

/** Who changes the corpus from the command line. */
export const terminalActor: Actor = { channel: 'terminal', user: null };

/** `npm run add`: articles from files, folders and addresses. */
export const addCommand: Command = {
  name: 'add',
  summary: 'Adds articles to the corpus folder: files, folders, web addresses, feeds and sitemaps',
  operands: 'FILE | FOLDER | URL …',
  options: {
    'dry-run': { type: 'boolean', meaning: 'say what is understood of each, and add nothing' },
    json: { type: 'boolean', meaning: 'print each source as a line of JSON, then {"library": …}' },
    limit: { type: 'string', value: 'N', meaning: `the most pages of a feed or sitemap, the newest (default ${defaultLimit})` },
    delay: { type: 'string', value: 'SECONDS', meaning: `pause between two pages of a feed or sitemap (default ${defaultDelay})` },
    corpus: libraryOptions.corpus,
    data: libraryOptions.data,
  },
  run: async (parsed, surroundings) => {
    if (parsed.positionals.length === 0) throw new TienDoError('usage', { problem: 'nothing to add is named' });
    const limit = integerOption(parsed, 'limit', { min: 1, max: 10_000, default: defaultLimit });
    const delayMs = 1000 * integerOption(parsed, 'delay', { min: 0, max: 3600, default: defaultDelay });
    return withAssistant(parsed, surroundings, ({ assistant }) => addAll(assistant, { limit, delayMs }, parsed, surroundings), {
      allowEmpty: true,
    });
  },
};

type Limits = { readonly limit: number; readonly delayMs: number };

async function addAll(assistant: Assistant, limits: Limits, parsed: ParsedOptions, surroundings: Surroundings): Promise<number> {
  const { out } = surroundings;
  const json = isSet(parsed, 'json');
  const deal = dealer(assistant.intake, isSet(parsed, 'dry-run'));
  let [isChanged, isComplete] = [false, true];
  for await (const given of allGiven(parsed.positionals, assistant.intake, limits, surroundings)) {
    const outcome = await deal(given);
    isChanged ||= outcome.status === 'received' && outcome.change !== null;
    isComplete &&= !isLeftOut(outcome);
    await writeLine(out, json ? outcomeJson(given.source, outcome) : outcomeText(given.source, outcome));
  }
  if (isChanged) {
    const receipt = await reloadAfter(assistant, surroundings);
    await writeLine(out, json ? JSON.stringify({ library: receipt }) : `\n${receiptText(receipt)}`);
  }
  return isComplete ? 0 : 1;
}

/** The documents of all operands; those that come in rows say on `err` how far they are. */
async function* allGiven(operands: readonly string[], intake: Intake, limits: Limits, { err }: Surroundings): AsyncGenerator<Given> {
  const say: OnSource = ({ number, total, source }) => {
    if (total > 1) void writeLine(err, `${number}/${total} ${source}`);
  };
  for (const operand of operands) yield* givenDocuments(operand, intake, limits, say);
}

/** What is done with each document. All of one command are taken back together. */
function dealer(intake: Intake, dryRun: boolean): (given: Given) => Promise<Outcome> {
  const batch = randomUUID();
  return async (given) => {
    if (given.status === 'failed') return given;
    return dryRun ? intake.look(given.document) : intake.receive(given.document, terminalActor, batch);
  };
}
