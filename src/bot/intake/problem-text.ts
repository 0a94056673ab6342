import type { Problem } from '../../intake/intake.js';
import { fetchRefusalText } from '../texts/fetch-texts.js';
import { unreadableTexts } from '../texts/indexing-texts.js';

/** Why a document was not added, in one sentence or half of one. */
export function problemText(problem: Problem): string {
  return problem.kind === 'refused' ? fetchRefusalText(problem.refusal) : unreadableTexts[problem.unreadable.reason];
}
