import type { Traits } from '../answering/choice/weights.js';
import type { Choice } from '../assistant/choice.js';
import type { Ask } from '../assistant.js';
import { askOf } from './evaluate.js';
import type { GoldQuestion } from './gold.js';
import { judge } from './judge.js';

/** How good an answer is: `headline` when its headline alone is right, `right` when it is only with its quote, else `wrong`. */
export type Grade = 'headline' | 'right' | 'wrong';

/** One answer of those that the choice is between. */
export interface GradedChoice {
  readonly traits: Traits;
  readonly grade: Grade;
}

/** A question with all answers that the choice is between, the one chosen by the weights in use first. At least one of them is right. */
export interface ChoiceExample {
  readonly id: string;
  readonly choices: readonly GradedChoice[];
}

/** What a gold set gives to learn the choice from. */
export interface ChoiceExamples {
  readonly examples: readonly ChoiceExample[];
  /** Answerable questions with no right answer among those found: no weights help. */
  readonly withoutRight: number;
  /** Questions that the choice does not decide: what must not be answered, small talk, comparisons, several at once. */
  readonly notDecided: number;
}

/** Collects what could be answered to each question of a gold set, judged as an answer is. */
export async function collectChoices(
  gold: readonly GoldQuestion[],
  choicesFor: (ask: Ask) => Promise<readonly Choice[] | null>,
): Promise<ChoiceExamples> {
  const examples: ChoiceExample[] = [];
  let withoutRight = 0;
  let notDecided = 0;
  for (const question of gold) {
    const found = question.answerable ? await choicesFor(askOf(question)) : null;
    const choices = (found ?? []).map((choice) => ({ traits: choice.traits, grade: gradeOf(question, choice) }));
    if (found === null) notDecided += 1;
    else if (choices.every(({ grade }) => grade === 'wrong')) withoutRight += 1;
    else examples.push({ id: question.id, choices });
  }
  return { examples, withoutRight, notDecided };
}

function gradeOf(gold: GoldQuestion, { file, answer }: Choice): Grade {
  if (file !== gold.article && !gold.also.includes(file)) return 'wrong';
  const { right, headlineRight } = judge(gold, { ...answer(), tookMs: 0 });
  return headlineRight ? 'headline' : right ? 'right' : 'wrong';
}
