import type { ChoiceExamples } from '../evaluation/choice-examples.js';
import type { ChoiceFit, ChoiceSetScores, TopScores, TriedChoicePenalty } from '../evaluation/fit-choice.js';
import { table } from './table.js';

/** What a named gold set gave to learn the choice from. */
export interface NamedChoices extends ChoiceExamples {
  readonly name: string;
}

/** What was learnt from, how often the first choice is right with the weights in use and the new ones, and the table as `src/answering/choice/weights.ts` has it. */
export function choiceFitReport(sets: readonly NamedChoices[], fit: ChoiceFit): string {
  return [
    table(['gold set', 'questions', 'choices', 'no right one found', 'not decided'], sets.map(setCells)),
    table(
      ['penalty, on folds left out', 'loss', 'right', 'by headline'],
      fit.tried.map((tried) => triedCells(tried, fit.validated)),
    ),
    `First choice right, and by its headline\n${table(['gold set', 'questions', 'in use', 'folds left out', 'new table'], fit.sets.map(scoreCells))}`,
    Object.entries(fit.weights)
      .map(([name, weight]) => `  ${name}: ${weight},`)
      .join('\n'),
  ].join('\n\n');
}

function setCells({ name, examples, withoutRight, notDecided }: NamedChoices): string[] {
  const choices = examples.reduce((sum, example) => sum + example.choices.length, 0);
  return [name, ...[examples.length, choices, withoutRight, notDecided].map(String)];
}

function triedCells({ penalty, loss, right, headline }: TriedChoicePenalty, taken: TriedChoicePenalty): string[] {
  return [`${penalty}${penalty === taken.penalty ? ' (taken)' : ''}`, loss.toFixed(4), String(right), String(headline)];
}

function scoreCells({ name, inUse, validated, fitted }: ChoiceSetScores): string[] {
  const cell = ({ right, headline }: TopScores): string => `${right}, ${headline}`;
  return [name, String(inUse.questions), cell(inUse), cell(validated), cell(fitted)];
}
