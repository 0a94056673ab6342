import type { OpenedAssistant } from '../../assistant/open-options.js';
import { TienDoError } from '../../errors.js';
import { compare, type MetricName, metricNames, parseBaselines } from '../../evaluation/baseline.js';
import { calibrationOf, givenAnswers } from '../../evaluation/calibration.js';
import { type Evaluation, evaluate } from '../../evaluation/evaluate.js';
import { parseGold } from '../../evaluation/gold.js';
import { readText } from '../batch-file.js';
import { calibrationText } from '../calibration-text.js';
import { type Command, libraryOptions, type Surroundings } from '../command.js';
import { comparisonTable, evaluationJson, evaluationReport } from '../evaluation-report.js';
import { withGoldSet } from '../gold-set-options.js';
import { writeLine } from '../output.js';
import { isSet, type ParsedOptions, refuseOperands, refuseTogether, textOption, textOptions } from '../parsed-options.js';
import { withAssistant } from '../with-assistant.js';
import { fitChoiceOverSets } from './fit-choice.js';
import { fitOverSets } from './fit-confidence.js';

/** `npm run evaluate`: how good the answers are. */
export const evaluateCommand: Command = {
  name: 'evaluate',
  summary: 'Scores the answers against a gold set of questions and prints what went wrong',
  operands: 'GOLD.jsonl',
  options: {
    json: { type: 'boolean', meaning: 'print the scores, the calibration and every verdict as JSON' },
    calibration: { type: 'boolean', meaning: 'print how the stated confidence compares with what was right instead' },
    min: { type: 'string', multiple: true, value: 'METRIC=N', meaning: `fail below a score, 0 to 1: ${metricNames.join(', ')}` },
    baseline: { type: 'string', value: 'FILE', meaning: 'run the conditions of a JSON file instead and compare with what they expect' },
    fit: {
      type: 'string',
      value: 'FILE',
      meaning:
        'fit the weights of the confidence on the gold sets of a JSON file [{"name","gold","corpus","today"?,"optional"?}] and print them',
    },
    'fit-choice': {
      type: 'string',
      value: 'FILE',
      meaning: 'the same for the weights of the choice; fit these first, then the confidence',
    },
    write: { type: 'boolean', meaning: 'with a fit: write the new weights into the source, which must be built again' },
    retrieval: { type: 'boolean', meaning: 'measure BM25, vectors and their fusion over held-out articles of --corpus instead' },
    articles: { type: 'string', value: 'N', meaning: 'with --retrieval: the most articles (default 5000)' },
    queries: { type: 'string', value: 'N', meaning: 'with --retrieval: the most queries of each set (default 500)' },
    ...libraryOptions,
  },
  run: (parsed, surroundings) => {
    refuseTogether(parsed, ['baseline', 'calibration', 'fit', 'fit-choice', 'retrieval']);
    if (isSet(parsed, 'retrieval')) return measureRetrieval(parsed, surroundings);
    refuseTogether(parsed, ['min', 'fit', 'fit-choice']);
    const [sets, choiceSets] = [textOption(parsed, 'fit'), textOption(parsed, 'fit-choice')];
    if (sets !== null) return fitOverSets(sets, parsed, surroundings);
    if (choiceSets !== null) return fitChoiceOverSets(choiceSets, parsed, surroundings);
    if (isSet(parsed, 'write')) throw new TienDoError('usage', { problem: '--write goes with --fit or --fit-choice' });
    const baseline = textOption(parsed, 'baseline');
    return baseline === null ? evaluateGold(parsed, surroundings) : evaluateBaselines(baseline, parsed, surroundings);
  },
};

/** Loaded when it is asked for: it needs the whole of indexing. */
async function measureRetrieval(parsed: ParsedOptions, surroundings: Surroundings): Promise<number> {
  const { evaluateRetrievalOf } = await import('./evaluate-retrieval.js');
  return evaluateRetrievalOf(parsed, surroundings);
}

async function evaluateGold(parsed: ParsedOptions, surroundings: Surroundings): Promise<number> {
  const minimum = minimumScores(textOptions(parsed, 'min'));
  const evaluation = await evaluateFile(goldOperand(parsed), parsed, surroundings, 'many');
  await writeLine(surroundings.out, reportOf(evaluation, parsed));
  const below = minimum.filter(({ metric, least }) => !reaches(metric, evaluation.scores[metric], least));
  for (const { metric, least } of below) await writeLine(surroundings.err, `${metric} does not reach ${least}`);
  return below.length === 0 ? 0 : 1;
}

function reportOf(evaluation: Evaluation, parsed: ParsedOptions): string {
  if (isSet(parsed, 'json')) return evaluationJson(evaluation);
  const { verdicts } = evaluation;
  return isSet(parsed, 'calibration')
    ? calibrationText(calibrationOf(givenAnswers(verdicts), verdicts.length))
    : evaluationReport(evaluation);
}

/** @param rehearse Many where it is told what answers took. */
async function evaluateFile(
  path: string,
  parsed: ParsedOptions,
  surroundings: Surroundings,
  rehearse: 'few' | 'many',
): Promise<Evaluation> {
  const gold = parseGold(await readText(path), path);
  const answered = async ({ assistant, textOf, rehearsed }: OpenedAssistant): Promise<Evaluation> => {
    await rehearsed;
    return evaluate(gold, { ask: (ask) => assistant.ask(ask), textOf });
  };
  return withAssistant(parsed, surroundings, answered, { rehearse });
}

async function evaluateBaselines(path: string, parsed: ParsedOptions, surroundings: Surroundings): Promise<number> {
  refuseOperands(parsed);
  let worse = false;
  for (const row of parseBaselines(await readText(path), path)) {
    const comparisons = compare(row, (await evaluateFile(row.gold, withGoldSet(parsed, row), surroundings, 'few')).scores);
    worse ||= comparisons.some(({ result }) => result === 'worse');
    const text = isSet(parsed, 'json') ? JSON.stringify({ name: row.name, comparisons }) : `${row.name}\n${comparisonTable(comparisons)}\n`;
    await writeLine(surroundings.out, text);
  }
  return worse ? 1 : 0;
}

function goldOperand({ positionals }: ParsedOptions): string {
  const [path, second] = positionals;
  if (path === undefined) throw new TienDoError('usage', { problem: 'the gold file is missing' });
  if (second !== undefined) throw new TienDoError('usage', { problem: `unexpected argument "${second}"` });
  return path;
}

interface MinimumScore {
  readonly metric: MetricName;
  readonly least: number;
}

function minimumScores(given: readonly string[]): MinimumScore[] {
  return given.map((text) => {
    const [name, number = ''] = text.split('=', 2);
    const metric = metricNames.find((known) => known === name);
    const least = /^(?:0|1|[01]?\.\d+)$/.test(number) ? Number(number) : Number.NaN;
    if (metric === undefined || Number.isNaN(least)) throw new TienDoError('usage', { problem: `--min takes METRIC=N, not "${text}"` });
    return { metric, least };
  });
}

/** For a rate of errors the bound is the most that is allowed. */
function reaches(metric: MetricName, measured: number | null, bound: number): boolean {
  if (measured === null) return false;
  return metric === 'wrongWhenAnswered' ? measured <= bound : measured >= bound;
}
