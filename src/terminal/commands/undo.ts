import type { Assistant } from '../../assistant.js';
import { intakeTexts } from '../../bot/texts/intake-texts.js';
import type { Change } from '../../intake/journal/change.js';
import { changeLine } from '../addition-text.js';
import { type Command, libraryOptions, type Surroundings } from '../command.js';
import { writeLine } from '../output.js';
import { integerOption, isSet, refuseOperands } from '../parsed-options.js';
import { receiptText } from '../receipt-text.js';
import { reloadAfter } from '../reload-after.js';
import { withAssistant } from '../with-assistant.js';
import { terminalActor } from './add.js';

/** The most changes of one batch that are listed. */
const listed = 20;

/** `npm run undo`: takes the last change of the corpus folder back. */
export const undoCommand: Command = {
  name: 'undo',
  summary: 'Takes back the last change that add or remove made, or an administrator; again for the one before',
  operands: '',
  options: {
    list: { type: 'string', value: 'N', meaning: 'take nothing back, list the latest N changes' },
    json: { type: 'boolean', meaning: 'print the changes as JSON' },
    corpus: libraryOptions.corpus,
    data: libraryOptions.data,
  },
  run: async (parsed, surroundings) => {
    refuseOperands(parsed);
    const json = isSet(parsed, 'json');
    const count = integerOption(parsed, 'list', { min: 0, max: 10_000, default: 0 });
    const act = ({ assistant }: { readonly assistant: Assistant }): Promise<number> =>
      count > 0 ? listChanges(assistant, count, json, surroundings) : takeBack(assistant, json, surroundings);
    return withAssistant(parsed, surroundings, act, { allowEmpty: true });
  },
};

function undoneLine({ kind, title, file }: Change): string {
  return `${intakeTexts.done.undone} (${intakeTexts.back[kind]}): ${title} (${file})`;
}

async function listChanges({ intake }: Assistant, count: number, json: boolean, { out }: Surroundings): Promise<number> {
  for (const change of await intake.history(count))
    await writeLine(out, json ? JSON.stringify(change) : `${change.at} ${changeLine(change)}`);
  return 0;
}

async function takeBack(assistant: Assistant, json: boolean, surroundings: Surroundings): Promise<number> {
  const { out, err } = surroundings;
  const undone = await assistant.intake.undo(terminalActor);
  if (undone.status !== 'undone') {
    await writeLine(err, intakeTexts.nothingToUndo);
    return 1;
  }
  const receipt = await reloadAfter(assistant, surroundings);
  const rest = undone.changes.length - listed;
  const lines = [
    ...undone.changes.slice(0, listed).map((change) => undoneLine(change)),
    ...(rest > 0 ? [`… (+${rest})`] : []),
    ...(undone.corrected.length === 0 ? [] : [intakeTexts.corrected(undone.corrected.join(', '))]),
  ];
  await writeLine(out, json ? JSON.stringify({ ...undone, library: receipt }) : `${lines.join('\n')}\n\n${receiptText(receipt)}`);
  return 0;
}
