import type { Explanation } from '../../library/library.js';
import { type ChoiceTrait, type Traits, weights } from './weights.js';

/** What the traits of a candidate come to. */
export interface Weighed {
  /** What the words themselves say for a candidate, whatever place and period they speak of. */
  readonly merit: number;
  /** Merit less what place and period take from it. */
  readonly score: number;
}

const labels: Readonly<Record<ChoiceTrait, string>> = {
  inSentence: 'words of the question in the sentence',
  above: 'words in title and heading',
  before: 'words in the sentence before',
  continued: 'words in the sentence it goes on with',
  near: 'words near the answer',
  clause: 'words in the clause of the answer',
  pairs: 'pairs of words',
  unit: 'unit',
  head: 'counts something else',
  suits: 'kind of answer',
  told: 'says just that',
  relevance: 'retrieval',
  place: 'place',
  period: 'period',
  askedFlow: 'flow that was not asked for',
  askedChange: 'change that was not asked for, or not given',
  lists: 'lists names',
  state: 'silent on what is asked',
  notOpening: 'only opens a list',
  notTask: 'task, not a report',
  anchor: 'near the earlier answer',
};

/** The traits in the order in which they are told. */
export const choiceTraits = Object.keys(labels) as readonly ChoiceTrait[];

/** Σ weight · trait. */
export function weigh(traits: Traits): Weighed {
  let score = 0;
  for (const trait of choiceTraits) score += traits[trait] * weights[trait];
  return { score, merit: score - traits.place * weights.place - traits.period * weights.period };
}

/** The score as a tree with one part a trait: "label (trait × weight)". */
export function explainChoice(traits: Traits): Explanation {
  const parts = choiceTraits.map(
    (trait): Explanation => ({ label: labelOf(trait, traits), value: traits[trait] * weights[trait], parts: [] }),
  );
  return { label: 'choice', value: weigh(traits).score, parts };
}

function labelOf(trait: ChoiceTrait, traits: Traits): string {
  return `${labels[trait]} (${traits[trait].toFixed(2)} × ${weights[trait]})`;
}
