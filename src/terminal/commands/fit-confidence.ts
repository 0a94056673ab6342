import { collectExamples, fitConfidence } from '../../evaluation/fit-confidence.js';
import { parseGold } from '../../evaluation/gold.js';
import type { GoldSet } from '../../evaluation/gold-set.js';
import { readText } from '../batch-file.js';
import type { Surroundings } from '../command.js';
import { fitReport, type NamedExamples } from '../fit-report.js';
import { presentSets } from '../fit-sets.js';
import { withGoldSet } from '../gold-set-options.js';
import { writeLine } from '../output.js';
import { isSet, type ParsedOptions, refuseOperands } from '../parsed-options.js';
import { writeWeights } from '../weight-table.js';
import { withAssistant } from '../with-assistant.js';

/** The table that {@link fitOverSets} fits, from the working folder. */
const table = 'src/answering/decision/confidence-weights.ts';

/** `npm run evaluate -- --fit`: fits the confidence on gold sets and prints the weights; with --write the source is changed. */
export async function fitOverSets(path: string, parsed: ParsedOptions, surroundings: Surroundings): Promise<number> {
  refuseOperands(parsed);
  const sets: NamedExamples[] = [];
  for (const set of await presentSets(path, surroundings.err)) sets.push(await examplesOf(set, parsed, surroundings));
  const fit = fitConfidence(sets.flatMap(({ examples }) => examples));
  await writeLine(surroundings.out, isSet(parsed, 'json') ? JSON.stringify({ sets, fit }) : fitReport(sets, fit));
  if (isSet(parsed, 'write')) await writeWeights(table, fit.weights, surroundings.err);
  return 0;
}

async function examplesOf(set: GoldSet, parsed: ParsedOptions, surroundings: Surroundings): Promise<NamedExamples> {
  const gold = parseGold(await readText(set.gold), set.gold);
  return withAssistant(withGoldSet(parsed, set), surroundings, async ({ assistant }) => ({
    name: set.name,
    ...(await collectExamples(gold, (ask) => assistant.why(ask))),
  }));
}
