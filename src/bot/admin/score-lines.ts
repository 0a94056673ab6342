import { choiceTraits, weigh } from '../../answering/choice/weigh.js';
import { type Traits, weights } from '../../answering/choice/weights.js';
import { adminTexts } from '../texts/admin-texts.js';
import { traitTexts } from '../texts/why-texts.js';
import { shownScore } from './shown-amounts.js';

/** A candidate's score and what it is made of, as administrators read it: the tree of `ask --explain`, without the parts that add nothing. */
export function scoreLines(traits: Traits): string[] {
  const parts = choiceTraits
    .filter((trait) => traits[trait] !== 0)
    .map((trait) => {
      const [amount, weight] = [traits[trait], weights[trait]];
      return `  ${shownScore(amount * weight)}  ${traitTexts[trait]} (${shownScore(amount)} × ${shownScore(weight)})`;
    });
  return [adminTexts.why.score(shownScore(weigh(traits).score)), ...parts];
}
