import type { Span } from '../../language/span.js';
import type { Scene } from '../scene.js';

const strongMarks = new Set([';', '.', '…']);
const softMarks = new Set([...strongMarks, ',', '(', ')', ':']);
const openingWords = 8;
const ellipticWords = 2;

/** First token of the stretch between strong marks that holds `at`. */
export function clauseStart(scene: Scene, at: number): number {
  return startBehind(scene, at, strongMarks);
}

/** First token of the stretch between commas, brackets or strong marks that holds `at`. */
export function phraseStart(scene: Scene, at: number): number {
  return startBehind(scene, at, softMarks);
}

/** Last token, inclusive, of the stretch between commas, brackets or strong marks that holds `at`. */
export function phraseEnd(scene: Scene, at: number): number {
  return endBefore(scene, at, softMarks);
}

/** Whether words stand near the beginning of the sentence, where its subject and time are named. */
export function opensSentence(scene: Scene, mention: Span): boolean {
  const limit = scene.tokens[Math.min(openingWords, scene.tokens.length - 1)]?.end ?? scene.sentence.end;
  return mention.start < limit;
}

/** First token of what a number's clause goes on from: a clause that opens with the number itself, or an item behind a colon, has no subject of its own. */
export function contextStart(scene: Scene, at: number): number {
  const clause = clauseStart(scene, at);
  const number = scene.numbers.find((candidate) => candidate.first >= clause);
  if (clause === 0 || (number?.first ?? at) - clause > ellipticWords) return clause;
  return contextStart(scene, clause - 1);
}

/** The colon that opens the list in which a token stands, before its clause; -1 when there is none. */
export function listColon(scene: Scene, at: number): number {
  return scene.words.lastIndexOf(':', clauseStart(scene, at));
}

/** Index of the first token that begins at or behind an offset of the article. */
export function tokenFrom(scene: Scene, offset: number): number {
  const found = scene.tokens.findIndex((token) => token.start >= offset);
  return found < 0 ? scene.tokens.length : found;
}

function startBehind(scene: Scene, at: number, marks: ReadonlySet<string>): number {
  let first = at;
  while (first > 0 && !marks.has(scene.words[first - 1] ?? '')) first -= 1;
  return first;
}

function endBefore(scene: Scene, at: number, marks: ReadonlySet<string>): number {
  let last = at;
  while (last + 1 < scene.tokens.length && !marks.has(scene.words[last + 1] ?? '')) last += 1;
  return last;
}
