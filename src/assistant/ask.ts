import type { Answer } from '../answering/answer.js';
import type { PlaceNames } from '../answering/asked-places.js';
import { compose } from '../answering/compose.js';
import { type Decision, decide, joinDecisions } from '../answering/decide.js';
import { type Evidence, type FoundPassage, gatherEvidence } from '../answering/evidence.js';
import { followUp } from '../answering/follow-up.js';
import { placesAskedFor } from '../answering/place-fit.js';
import type { Question } from '../answering/question.js';
import { partsOf } from '../answering/question-parts.js';
import { type Reading, readQuestion } from '../answering/read-question.js';
import type { Candidate } from '../answering/score.js';
import { smallTalkReply } from '../answering/small-talk.js';
import { accentProbes, type Frequency, findSlips, mendAccents, mendSlips, slipProbes } from '../answering/spelling.js';
import { type WeightedQuestion, weighQuestion, weightProbes } from '../answering/term-weights.js';
import { possiblePlaces, withUnknownPlace } from '../answering/unknown-places.js';
import type { Ask } from '../assistant.js';
import type { Embedder } from '../embedding/embedder.js';
import type { Hit, Library } from '../library/library.js';
import type { ArticleShelf } from './article-shelf.js';
import { recallFigures } from './recall-figures.js';

/** How many passages are read for one question. */
const passagesRead = 40;

/** What a question is answered from. */
export interface AskContext {
  readonly library: Library;
  readonly embedder: Embedder;
  readonly places: PlaceNames;
  readonly shelf: ArticleShelf;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Answers one question from one generation of the library. */
export async function answerQuestion(ask: Ask, context: AskContext): Promise<Omit<Answer, 'tookMs'>> {
  const { question, reply } = await readAsk(ask, context);
  if (reply !== null) return courtesy(question, reply);
  const { asked, decision } = await consider(question, context);
  return compose(asked, decision);
}

/** A question read, joined with the one it follows; `reply` is what courtesy answers without a search, else null. */
export async function readAsk(ask: Ask, context: AskContext): Promise<{ question: Question; reply: string | null }> {
  const alone = await readMended(ask.question, context);
  const reply = smallTalkReply(alone);
  if (reply !== null || ask.context === undefined) return { question: alone, reply };
  return { question: followUp(alone, await readMended(ask.context, context)), reply };
}

/** A question with what was found for it and decided on it. */
export interface Considered {
  readonly asked: WeightedQuestion;
  readonly evidence: readonly Evidence[];
  /** What answered the earlier question of a follow-up. */
  readonly anchor: Candidate | null;
  readonly decision: Decision;
  /** The same for each question that it asks at once, when there are two or more: the decision is then that on all of them. */
  readonly parts: readonly Considered[];
}

/** Finds evidence for a question and decides on it. */
export async function consider(question: Question, context: AskContext): Promise<Considered> {
  const anchor = question.earlier === null ? null : await anchorOf(question.earlier, context);
  const whole = await considerPage(question, context, anchor);
  const questions = partsOf(question, (text) => readQuestion(text, { known: context.places, today: context.today }));
  if (questions.length < 2) return whole;
  const parts = await Promise.all(questions.map((part) => decideOn(part, context, null)));
  return {
    ...whole,
    decision: joinDecisions(
      whole.decision,
      parts.map(({ decision }) => decision),
    ),
    parts,
  };
}

/** A question about the author is first held against the bylines; when none answers, against the text. */
async function considerPage(question: Question, context: AskContext, anchor: Candidate | null): Promise<Considered> {
  const first = await decideOn(question, context, anchor);
  if (question.aboutArticle === null || first.decision.found) return first;
  return decideOn({ ...question, aboutArticle: null }, context, anchor);
}

/** The decision on one question as it stands, and what it was made from. */
export async function decideOn(question: Question, context: AskContext, anchor: Candidate | null): Promise<Considered> {
  const frequency = await frequencies(context.library, weightProbes(question));
  const asked = weighQuestion(question, context.library.info.passages, frequency);
  const hits = await retrieve(question, context, passagesRead);
  const found = [...(await takePassages(context.shelf, hits)), ...(await recallFigures(question, context.library, context.shelf))];
  const evidence = gatherEvidence(found, question.aboutArticle === null ? [] : ['byline', 'dateline']);
  return { asked, evidence, anchor, decision: decide(asked, evidence, anchor), parts: [] };
}

async function anchorOf(earlier: Question, context: AskContext): Promise<Candidate | null> {
  const { decision } = await decideOn(earlier, context, null);
  return decision.found ? decision.best : null;
}

/** Passages for a question, best first. */
export async function retrieve(question: Question, { library, embedder }: AskContext, k: number): Promise<Hit[]> {
  const text = question.earlier === null ? question.text : `${question.text} ${question.earlier.text}`;
  return library.search({
    text,
    expansions: question.alternatives.flatMap(({ phrases }) => phrases.map((phrase) => phrase.join(' '))),
    vector: await embedder.embedQuestion(text),
    k,
    places: placesAskedFor(question)
      .filter(({ known }) => known)
      .map(({ key }) => key),
    years: question.periods.flatMap(({ period }) => yearsOf(period.from, period.to)),
  });
}

function yearsOf(from: string | null, to: string | null): number[] {
  return [...new Set([from, to].flatMap((day) => (day === null ? [] : [Number(day.slice(0, 4))])))];
}

async function takePassages(shelf: ArticleShelf, hits: readonly Hit[]): Promise<FoundPassage[]> {
  const articles = await shelf.take(hits.map(({ file }) => file));
  const top = hits[0]?.score ?? 0;
  return hits.flatMap(({ file, passage, score }) => {
    const prepared = articles.get(file);
    return prepared === undefined ? [] : [{ prepared, passage, relevance: top > 0 ? Math.max(0, score / top) : 0 }];
  });
}

/** Reads a question and mends slips of the keyboard in words that the corpus does not know. */
export async function readMended(text: string, { library, places, today }: AskContext): Promise<Question> {
  const reading: Reading = { known: places, today };
  const typed = readQuestion(text, reading);
  const bare = mendAccents(typed, await frequencies(library, accentProbes(typed)));
  const question = bare === typed.text ? typed : readQuestion(bare, reading);
  const possible = possiblePlaces(question);
  const known = await frequencies(library, [...question.terms.map(({ folded }) => folded), ...possible.map(({ bigram }) => bigram)]);
  const placed = withUnknownPlace(question, possible, known);
  const slips = findSlips(placed, known);
  if (slips.length === 0) return placed;
  const mended = mendSlips(placed, slips, await frequencies(library, slipProbes(placed, slips)));
  return mended.corrections.length === 0 ? placed : readQuestion(mended.text, reading, mended.corrections);
}

async function frequencies(library: Library, terms: readonly string[]): Promise<Frequency> {
  const unique = [...new Set(terms)];
  const { frequencies: counts } = await library.statistics(unique);
  const byTerm = new Map(unique.map((term, at) => [term, counts[at] ?? 0]));
  return (term) => byTerm.get(term) ?? 0;
}

function courtesy(question: Question, reply: string): Omit<Answer, 'tookMs'> {
  const nothing = { quotes: [], figures: [], citations: [], nearest: [], notes: [] };
  return { question: question.text, status: 'not_found', headline: reply, ...nothing, reason: 'unclear', understood: null, confidence: 0 };
}
