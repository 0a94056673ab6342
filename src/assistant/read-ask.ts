import type { PlaceNames } from '../answering/question/asked-places.js';
import { followUp } from '../answering/question/follow-up.js';
import { writeOutGlosses } from '../answering/question/gloss.js';
import { mendLevels } from '../answering/question/level-slips.js';
import { correctionsOf, groundProbes, mendedText, mendProbes, withAccents, withGrounds, withTold } from '../answering/question/mends.js';
import { lookAlikeProbes, withoutLookAlikes } from '../answering/question/place-slips.js';
import type { Question } from '../answering/question/question.js';
import { type Reading, readQuestion } from '../answering/question/read-question.js';
import { writeOutShorthand } from '../answering/question/shorthand.js';
import { smallTalkReply } from '../answering/question/small-talk.js';
import { accentProbes, type Frequency, findSlips, type Mend, mendAccents, mendSlips, slipProbes } from '../answering/question/spelling.js';
import { possiblePlaces, withUnknownPlace } from '../answering/question/unknown-places.js';
import { tooLongReply } from '../answering/vocabulary/small-talk.js';
import type { Ask } from '../assistant.js';
import type { Library } from '../library/library.js';

/** What a question is read with. */
export interface ReadingContext {
  readonly library: Library;
  readonly places: PlaceNames;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * The most UTF-16 code units of a question. What is longer is no question but a text: reading it takes seconds, and cutting it could leave out what
 * is asked.
 */
export const longestQuestion = 500;

/** A question read, joined with the one it follows; `reply` is what courtesy answers without a search, else null. */
export async function readAsk(ask: Ask, context: ReadingContext): Promise<{ question: Question; reply: string | null }> {
  if (ask.question.length > longestQuestion) {
    return { question: readQuestion('', { known: context.places, today: context.today }), reply: tooLongReply(longestQuestion) };
  }
  const alone = await readMended(ask.question, context);
  const reply = smallTalkReply(alone);
  if (reply !== null || ask.context === undefined) return { question: alone, reply };
  return { question: followUp(alone, await readEarlier(ask.context, context)), reply };
}

/** The earlier questions, a line each, oldest first: each is joined with the one before it when it builds on it. */
async function readEarlier(lines: string, context: ReadingContext): Promise<Question> {
  const questions = await Promise.all(lines.split('\n').map((line) => readMended(line, context)));
  return questions.reduce((earlier, next) => followUp(next, earlier));
}

/** Reads a question and mends slips of the keyboard in words that the corpus does not know. */
export async function readMended(asked: string, context: ReadingContext): Promise<Question> {
  const { library } = context;
  const glossed = writeOutGlosses(asked);
  const levelled = mendLevels(glossed.text);
  const { text, corrections: hasty } = writeOutShorthand(levelled.text);
  const corrections = [...glossed.corrections, ...levelled.corrections, ...hasty];
  const { typed, places } = await readTyped(text, corrections, context);
  const doubted = mendAccents(typed, await frequencies(library, accentProbes(typed)));
  const bare = withGrounds(typed, doubted, await frequencies(library, groundProbes(typed, doubted)));
  const reading = { known: places, today: context.today };
  const question = mended(typed, withTold(typed, bare, await frequencies(library, mendProbes(typed, bare))), reading);
  const possible = possiblePlaces(question);
  const known = await frequencies(library, [...question.terms.map(({ folded }) => folded), ...possible.map(({ bigram }) => bigram)]);
  const placed = withUnknownPlace(question, possible, known, places);
  const slips = findSlips(placed, known);
  if (slips.length === 0) return placed;
  const read = mendSlips(placed, slips, await frequencies(library, slipProbes(placed, slips)));
  return mended(placed, withAccents(placed, read, await frequencies(library, mendProbes(placed, read))), reading);
}

/** A question as typed, and the place names that it may be read with. */
async function readTyped(
  text: string,
  corrections: Question['corrections'],
  { library, places, today }: ReadingContext,
): Promise<{ typed: Question; places: PlaceNames }> {
  const typed = readQuestion(text, { known: places, today }, corrections);
  const fewer = withoutLookAlikes(typed, places, await frequencies(library, lookAlikeProbes(typed)));
  return fewer === null ? { typed, places } : { typed: readQuestion(text, { known: fewer, today }, corrections), places: fewer };
}

/** The question with the mends in its text, read again. */
function mended(question: Question, mends: readonly Mend[], reading: Reading): Question {
  if (mends.length === 0) return question;
  return readQuestion(mendedText(question, mends), reading, [...question.corrections, ...correctionsOf(question, mends)]);
}

/** How many passages hold each of the terms. */
export async function frequencies(library: Library, terms: readonly string[]): Promise<Frequency> {
  const unique = [...new Set(terms)];
  const { frequencies: counts } = await library.statistics(unique);
  const byTerm = new Map(unique.map((term, at) => [term, counts[at] ?? 0]));
  return (term) => byTerm.get(term) ?? 0;
}
