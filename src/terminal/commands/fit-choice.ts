import { type ChoiceExamples, collectChoices } from '../../evaluation/choice-examples.js';
import { fitChoice } from '../../evaluation/fit-choice.js';
import { parseGold } from '../../evaluation/gold.js';
import type { GoldSet } from '../../evaluation/gold-set.js';
import { readText } from '../batch-file.js';
import { choiceFitReport, type NamedChoices } from '../choice-fit-report.js';
import type { Surroundings } from '../command.js';
import { presentSets } from '../fit-sets.js';
import { withGoldSet } from '../gold-set-options.js';
import { writeLine } from '../output.js';
import { isSet, type ParsedOptions, refuseOperands } from '../parsed-options.js';
import { writeWeights } from '../weight-table.js';
import { withAssistant } from '../with-assistant.js';

/** The table that {@link fitChoiceOverSets} fits, from the working folder. */
const table = 'src/answering/choice/weights.ts';

/** `npm run evaluate -- --fit-choice`: fits the weights of the choice on gold sets and prints them; with --write the source is changed. */
export async function fitChoiceOverSets(path: string, parsed: ParsedOptions, surroundings: Surroundings): Promise<number> {
  refuseOperands(parsed);
  const sets: NamedChoices[] = [];
  for (const set of await presentSets(path, surroundings.err)) {
    sets.push({ name: set.name, ...(await choicesOf(set, parsed, surroundings)) });
  }
  const fit = fitChoice(sets);
  await writeLine(surroundings.out, isSet(parsed, 'json') ? JSON.stringify({ sets: sets.map(counts), fit }) : choiceFitReport(sets, fit));
  if (isSet(parsed, 'write')) await writeWeights(table, fit.weights, surroundings.err);
  return 0;
}

function counts({ name, examples, withoutRight, notDecided }: NamedChoices) {
  return { name, questions: examples.length, withoutRight, notDecided };
}

async function choicesOf(set: GoldSet, parsed: ParsedOptions, surroundings: Surroundings): Promise<ChoiceExamples> {
  const gold = parseGold(await readText(set.gold), set.gold);
  return withAssistant(withGoldSet(parsed, set), surroundings, ({ assistant }) => collectChoices(gold, (ask) => assistant.choices(ask)));
}
