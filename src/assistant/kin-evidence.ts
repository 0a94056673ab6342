import type { Reason } from '../answering/answer.js';
import type { Candidate } from '../answering/choice/score.js';
import { type Decision, refuse } from '../answering/decision/decide.js';
import { placesAskedFor } from '../answering/evidence/place-fit.js';
import { mergerLine, type Relative, relativeLine, relativesOf, successionOf } from '../answering/question/place-kin.js';
import type { Question } from '../answering/question/question.js';

/** A decision, and lines that say which places became parts of which. */
export interface KinDecision {
  readonly decision: Decision;
  readonly remarks: readonly string[];
}

/** Relatives looked up for one question, and of those that have something shown. */
const relativesAsked = 6;
const relativesShown = 2;

/** With these nothing was found that another place could have. */
const hopeless: readonly Reason[] = ['out-of-domain', 'unclear'];

/**
 * What places that were merged mean for a decision. A figure of the whole is not one of its part, nor the other way round: neither answers for the other. So an answer stays as it
 * is and says what the place belongs to now; where there is none, what the relatives of the place have is shown as the nearest.
 * @param today `YYYY-MM-DD`; what happens later is not told.
 * @param decide Decides on a question.
 */
export async function withKin(
  question: Question,
  decision: Decision,
  today: string,
  decide: (question: Question) => Promise<Decision>,
): Promise<KinDecision> {
  if (question.places.every(({ kin }) => kin === undefined)) return { decision, remarks: [] };
  if (decision.found) {
    const named = new Set(decision.sides.flatMap(({ evidence }) => [...evidence.setting.allPlaces]));
    return { decision, remarks: successionOf(question, named, today).map(mergerLine) };
  }
  if (hopeless.includes(decision.reason)) return { decision, remarks: [] };
  const found = await askRelatives(question, today, decide);
  if (found.length === 0) return { decision, remarks: successionOf(question, null, today).map(mergerLine) };
  return {
    decision: refuse('other-locality', unique(found.map(({ best }) => best))),
    remarks: found.map(({ relative }) => relativeLine(relative)),
  };
}

/** One sentence may tell of two parts of a place. */
function unique(candidates: readonly Candidate[]): Candidate[] {
  const sentenceOf = ({ evidence: { article, sentence } }: Candidate): string => `${sentence.start} ${article.file}`;
  const sentences = candidates.map(sentenceOf);
  return candidates.filter((one, at) => sentences.indexOf(sentenceOf(one)) === at);
}

async function askRelatives(
  question: Question,
  today: string,
  decide: (question: Question) => Promise<Decision>,
): Promise<{ relative: Relative; best: Candidate }[]> {
  const [asked, ...others] = placesAskedFor(question);
  if (asked === undefined || others.length > 0) return [];
  const found: { relative: Relative; best: Candidate }[] = [];
  for (const relative of relativesOf(question, asked, today).slice(0, relativesAsked)) {
    const decision = await decide({ ...question, places: [relative.place] });
    if (decision.found) found.push({ relative, best: decision.best });
    if (found.length === relativesShown) break;
  }
  return found;
}
