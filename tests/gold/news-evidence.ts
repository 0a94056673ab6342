import { shows } from '../../src/evaluation/shows.js';
import { sharedRuns } from '../corpus/shared-runs.js';
import type { Answerable } from './gold-cases.js';

/** How far from its evidence, in UTF-16 code units, an answer may stand. */
const evidenceReach = 300;

/** A question that repeats this many words of its article in a row is not in words of its own. */
const longestRepeat = 12;

/**
 * What a question says of its article that the article does not bear out: an evidence that it does not hold verbatim, an answer farther than
 * `evidenceReach` from every place of the evidence, a question in the article's own words.
 * @param text the canonical text of the article.
 */
export function evidenceFaults({ id, question, evidence, must_contain: answers }: Answerable, text: string): string[] {
  const places = placesOf(text, evidence);
  if (places.length === 0) return [`${id}: the article does not hold "${evidence}"`];
  const windows = places.map((at) => text.slice(Math.max(0, at - evidenceReach), at + evidence.length + evidenceReach));
  const far = answers.filter((answer) => !windows.some((window) => shows(window, answer)));
  const repeats = sharedRuns(text, question, longestRepeat, []);
  return [...far.map((answer) => `${id}: "${answer}" is not near "${evidence}"`), ...repeats.map((run) => `${id}: repeats "${run}"`)];
}

function placesOf(text: string, evidence: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(evidence); at !== -1; at = text.indexOf(evidence, at + 1)) places.push(at);
  return places;
}
