import type { StatedFigure } from '../answering/evidence/stated-figure.js';
import type { KnownNames } from '../language/places.js';
import { countNouns } from '../language/vocabulary/counted-nouns.js';
import type { Library } from '../library/library.js';
import { questionFor } from './figure-question.js';
import type { PlaceDirectory, PlaceEntry } from './place-directory.js';
import { statedOf } from './place-figures.js';
import { type AskIt, type Prospect, tryQuestions } from './tried-questions.js';

/** What example questions are made from. */
export interface ExampleGround {
  readonly library: Library;
  readonly directory: PlaceDirectory;
  /** The place names of the library. */
  readonly names: KnownNames;
  readonly ask: AskIt;
}

/** Places whose figures are looked at, for each question wanted. */
const placesRead = 3;
/** Figures of a place that are looked at. */
const figuresRead = 60;
/** Questions asked at most, for each wanted. */
const triesEach = 3;

/** See `Assistant.exampleQuestions`. */
export async function exampleQuestions({ library, directory, ask }: ExampleGround, count: number): Promise<string[]> {
  const prospects: Prospect[][] = [];
  for (const entry of directory.entries.filter(({ level }) => level !== null).slice(0, count * placesRead)) {
    prospects.push(prospectsOf(entry, await statedOf(entry, library, figuresRead)));
  }
  const different = await tryQuestions(inTurn(prospects), ask, ({ question, stated }) => [question.topic, placeOf(stated)], {
    count,
    tries: count * triesEach,
  });
  if (different.length === count) return different;
  const others = [...inTurn(prospects)].filter(({ question }) => !different.includes(question.text));
  const missing = count - different.length;
  const more = await tryQuestions(others, ask, ({ question }) => [question.topic], { count: missing, tries: missing * triesEach });
  return [...different, ...more];
}

/** The questions that figures of a place answer, those that read best first. */
export function prospectsOf(entry: PlaceEntry, figures: readonly StatedFigure[]): Prospect[] {
  return figures
    .flatMap((stated): Prospect[] => {
      const question = questionFor(stated, entry.name);
      return question === null ? [] : [{ question, stated }];
    })
    .sort((a, b) => liking(b) - liking(a));
}

/**
 * How much a question is like those that officials ask: it names a time, a plan is held against its figure, it is of money or of something counted
 * that is no plan or paper itself, and of more than one or two.
 */
function liking({ question, stated: { figure } }: Prospect): number {
  const words = question.topic.split(' ').length;
  const unit = figure.unit ?? '';
  const likes = [/\d/.test(question.text), figure.target !== null, figure.kind === 'money', words >= 2 && words <= 6];
  const dislikes = [countNouns.plan.some((noun) => unit === noun || unit.startsWith(`${noun} `)), figure.value <= 2];
  return likes.filter(Boolean).length - 2 * dislikes.filter(Boolean).length;
}

/** The first of each, then the second of each, … */
function* inTurn<T>(lists: readonly (readonly T[])[]): Generator<T> {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  for (let at = 0; at < longest; at += 1) {
    for (const list of lists) if (at < list.length) yield list[at] as T;
  }
}

function placeOf({ figure }: StatedFigure): string {
  return figure.locality?.value.key ?? '';
}
