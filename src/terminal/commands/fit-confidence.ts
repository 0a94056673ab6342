import { collectExamples, fitConfidence } from '../../evaluation/fit-confidence.js';
import { parseGold } from '../../evaluation/gold.js';
import { type GoldSet, parseGoldSets } from '../../evaluation/gold-set.js';
import { readText } from '../batch-file.js';
import type { Surroundings } from '../command.js';
import { fitReport, type NamedExamples } from '../fit-report.js';
import { withGoldSet } from '../gold-set-options.js';
import { writeLine } from '../output.js';
import { isSet, type ParsedOptions, refuseOperands } from '../parsed-options.js';
import { withAssistant } from '../with-assistant.js';

/** `npm run evaluate -- --fit`: fits the confidence on gold sets and prints the weights; nothing is changed. */
export async function fitOverSets(path: string, parsed: ParsedOptions, surroundings: Surroundings): Promise<number> {
  refuseOperands(parsed);
  const sets: NamedExamples[] = [];
  for (const set of parseGoldSets(await readText(path), path)) sets.push(await examplesOf(set, parsed, surroundings));
  const fit = fitConfidence(sets.flatMap(({ examples }) => examples));
  await writeLine(surroundings.out, isSet(parsed, 'json') ? JSON.stringify({ sets, fit }) : fitReport(sets, fit));
  return 0;
}

async function examplesOf(set: GoldSet, parsed: ParsedOptions, surroundings: Surroundings): Promise<NamedExamples> {
  const gold = parseGold(await readText(set.gold), set.gold);
  return withAssistant(withGoldSet(parsed, set), surroundings, async ({ assistant }) => ({
    name: set.name,
    ...(await collectExamples(gold, (ask) => assistant.why(ask))),
  }));
}
