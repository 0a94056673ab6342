import type { Answer, Reason } from '../answering/answer.js';
import type { Candidate } from '../answering/choice/score.js';
import { type Decision, decide, rank, refuse } from '../answering/decision/decide.js';
import { decideListed } from '../answering/decision/decide-listed.js';
import { decideTitled, headlines, mayStandInTitle } from '../answering/decision/decide-titled.js';
import { decideTold } from '../answering/decision/decide-told.js';
import { joinDecisions, withoutMixture } from '../answering/decision/join-decisions.js';
import { nearNumber } from '../answering/decision/near-number.js';
import { commonUnit, hasUnit } from '../answering/decision/shared-unit.js';
import { namesIndicators, tellsList } from '../answering/decision/told-list.js';
import { trendParts } from '../answering/decision/trend.js';
import { type Evidence, type FoundPassage, gatherBlocks, gatherEvidence } from '../answering/evidence/evidence.js';
import { placesAskedFor } from '../answering/evidence/place-fit.js';
import { comparedTimes } from '../answering/question/compared-times.js';
import { asksOfPlaceAskedFor } from '../answering/question/follow-up.js';
import type { Question } from '../answering/question/question.js';
import { partsOf } from '../answering/question/question-parts.js';
import { readQuestion } from '../answering/question/read-question.js';
import { type WeightedQuestion, weighQuestion, weightProbes } from '../answering/question/term-weights.js';
import { type Composed, compose } from '../answering/reply/compose.js';
import { composeListing } from '../answering/reply/compose-listing.js';
import type { Ask } from '../assistant.js';
import type { Hit } from '../library/library.js';
import type { ArticleShelf } from './article-shelf.js';
import { withKin } from './kin-evidence.js';
import { type ListContext, listIndicators, type WishedList } from './list-indicators.js';
import type { QuestionVectors } from './question-vectors.js';
import { frequencies, longestQuestion, type ReadingContext, readAsk } from './read-ask.js';
import { recallFigures } from './recall-figures.js';
import { scoreInTurns } from './score-in-turns.js';

/**
 * How many passages are read for one question: in a large library each is of an article that must be read first, and the answers over 35,440 articles are no worse with 16 (81.1% right
 * on the half that is learnt from, 80.4 with 24, 78.3 with 40 when that was measured; the same on the other); pages of a few communes lose some with less than 40.
 */
const passagesRead = { small: 40, large: 16 };
/** A library of more passages is large. */
const manyPassages = 5000;

const noArticles = 'Kho chưa có bài viết nào, nên chưa có căn cứ để trả lời.';

/** What a question is answered from. */
export interface AskContext extends ReadingContext, ListContext {
  readonly vectors: QuestionVectors;
  readonly shelf: ArticleShelf;
}

/** Answers one question from one generation of the library. */
export async function answerQuestion(ask: Ask, context: AskContext): Promise<Omit<Answer, 'tookMs'>> {
  if (ask.question.length <= longestQuestion) context.vectors.foresee(ask.question);
  const { question, reply } = await readAsk(ask, context);
  if (reply !== null) return withoutSearch(ask.question, reply, 'unclear');
  if (context.library.info.articles === 0) return withoutSearch(ask.question, noArticles, 'no-evidence');
  const considered = await consider(question, context);
  const wished = await listIndicators(question, context);
  return listedAnswer(wished === null ? considered : { ...considered, decision: decideListed(considered, wished.wish) }, wished);
}

/** The list that was wished, unless a sentence tells it itself; without a wish the answer that was decided on. */
function listedAnswer({ asked, decision, remarks }: Considered, wished: WishedList | null): Composed {
  if (wished === null || (decision.found && tellsList(wished.wish, decision.best))) return compose(asked, decision, remarks);
  const { wish, listing, atOtherTimes } = wished;
  if (listing !== null) return composeListing(asked.question, wish, listing);
  if (decision.found && namesIndicators(decision.best)) return compose(asked, decision, remarks);
  const nearest = decision.found ? [decision.best] : decision.nearest;
  const reason = atOtherTimes ? 'other-period' : decision.found ? 'weak-evidence' : decision.reason;
  return compose(asked, refuse(reason, nearest), remarks);
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
  /** What became of the places that it names. */
  readonly remarks: readonly string[];
}

/** Finds evidence for a question and decides on it; where places were merged, the relatives of its place come nearest. */
export async function consider(question: Question, context: AskContext): Promise<Considered> {
  const own = await considerItself(question, context);
  const kin = await withKin(question, own.decision, context.today, async (other) => (await considerItself(other, context)).decision);
  return { ...own, ...kin };
}

async function considerItself(question: Question, context: AskContext): Promise<Considered> {
  const anchor = question.earlier === null || turnsAway(question) ? null : await anchorOf(question.earlier, context);
  const read = await considerPage(question, context, anchor);
  if (anchor === null && asksOfPlaceAskedFor(question)) return { ...read, decision: refuse('unclear', []) };
  const page = { ...read, decision: nearNumber(question, anchor, read.decision) };
  const told = decideTold(page.asked, page.evidence, page.decision);
  if (told !== null && (question.type !== 'trend' || question.periods.length > 0)) return { ...page, decision: told };
  const parted = await considerParts(question, page, context);
  return told !== null && sidesIn(parted.decision) < sidesIn(told) ? { ...page, decision: told } : parted;
}

function sidesIn(decision: Decision): number {
  return decision.found ? decision.sides.length : 0;
}

/** The decision on the questions that one asks at once, when it does; else that on it as it stands. */
async function considerParts(question: Question, whole: Considered, context: AskContext): Promise<Considered> {
  const questions = partsOf(question, (text) => readQuestion(text, { known: context.places, today: context.today }));
  const parts =
    questions.length < 2
      ? partsOfTrend(whole)
      : await Promise.all(questions.map((part) => decideOn(part, context, null, otherPlaces(question, part))));
  if (parts.length < 2) return considerTimes(question, whole, context);
  const decided = parts.map(({ asked, decision }) => ({ question: asked.question, decision }));
  const joined = joinDecisions(whole.decision, decided);
  return { ...whole, decision: question.type === 'trend' ? withoutMixture(joined) : joined, parts };
}

/** "Năm 2021 so với năm 2022 thế nào?": both values, when both are found in one unit; else what answers the question as it stands. */
async function considerTimes(question: Question, whole: Considered, context: AskContext): Promise<Considered> {
  const parts = await Promise.all(comparedTimes(question).map((part) => decideOn(part, context, null)));
  const decided = parts.map(({ asked, decision }) => ({ question: asked.question, decision }));
  const sides = decided.flatMap(({ decision }) => (decision.found ? [decision.best] : []));
  const unit = commonUnit(sides);
  if (sides.length < 2 || unit === null || !sides.every((side) => hasUnit(side, unit))) return whole;
  return { ...whole, decision: joinDecisions(whole.decision, decided), parts };
}

/** The names of the places that a part of a question is not about: passages on them would push out those on its own place. */
function otherPlaces(whole: Question, part: Question): string[] {
  return whole.places.filter((place) => !part.places.includes(place)).map(({ text }) => text);
}

/** "Còn huyện Phú Lộc?", "còn năm 2021?": what answered before is of another place or time. */
function turnsAway({ places, periods, inherited }: Question): boolean {
  return (places.length > 0 && !inherited.place) || (periods.length > 0 && !inherited.period);
}

/** A trend without years of its own follows those that its evidence tells of. */
function partsOfTrend({ asked, evidence, decision }: Considered): Considered[] {
  if (asked.question.type !== 'trend') return [];
  return trendParts(asked.question, decision, rank(asked, evidence, null)).map((question) => {
    const part = { ...asked, question };
    return { asked: part, evidence, anchor: null, decision: decide(part, evidence, null), parts: [], remarks: [] };
  });
}

/** A question about the author is first held against the bylines; when none answers, against the text. */
async function considerPage(question: Question, context: AskContext, anchor: Candidate | null): Promise<Considered> {
  const first = await decideOn(question, context, anchor);
  if (question.aboutArticle === null || first.decision.found) return first;
  return decideOn({ ...question, aboutArticle: null }, context, anchor);
}

/**
 * The decision on one question as it stands, and what it was made from.
 *
 * @param leftOut words of the question that passages are not searched by
 */
async function decideOn(
  question: Question,
  context: AskContext,
  anchor: Candidate | null,
  leftOut: readonly string[] = [],
): Promise<Considered> {
  const frequency = await frequencies(context.library, weightProbes(question));
  const asked = weighQuestion(question, context.library.info.passages, frequency);
  const read = context.library.info.passages > manyPassages ? passagesRead.large : passagesRead.small;
  const hits = await retrieve(question, context, read, leftOut);
  const found = [...(await takePassages(context.shelf, hits)), ...(await recallFigures(question, context.library, context.shelf))];
  const evidence = gatherEvidence(found, question.aboutArticle === null ? [] : ['byline', 'dateline']);
  await scoreInTurns(asked, evidence);
  const decision = decide(asked, evidence, anchor);
  const titled = decision.found || !mayStandInTitle(question) ? [] : [...evidence, ...gatherBlocks(found, headlines)];
  const told = titled.length === 0 ? null : decideTitled(asked, titled, anchor);
  const decided = told === null ? { evidence, decision } : { evidence: titled, decision: told };
  return { asked, anchor, ...decided, parts: [], remarks: [] };
}

async function anchorOf(earlier: Question, context: AskContext): Promise<Candidate | null> {
  const { decision } = await decideOn(earlier, context, null);
  return decision.found ? decision.best : null;
}

/** Passages for a question, best first. */
export async function retrieve(
  question: Question,
  { library, vectors }: AskContext,
  k: number,
  leftOut: readonly string[] = [],
): Promise<Hit[]> {
  const text = leftOut.reduce((rest, words) => rest.replace(words, ' '), wordsOf(question));
  return library.search({
    text,
    expansions: question.alternatives.flatMap(({ phrases }) => phrases.map((phrase) => phrase.join(' '))),
    vector: await vectors.of(text),
    k,
    places: placesAskedFor(question)
      .filter(({ known }) => known)
      .map(({ key }) => key),
    years: question.periods.flatMap(({ period }) => yearsOf(period.from, period.to)),
  });
}

/** The words of a question and of those that it follows. */
function wordsOf({ text, earlier }: Question): string {
  return earlier === null ? text : `${text} ${wordsOf(earlier)}`;
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

function withoutSearch(question: string, reply: string, reason: Reason): Omit<Answer, 'tookMs'> {
  const nothing = { quotes: [], figures: [], citations: [], nearest: [], notes: [], series: null, heading: null };
  return { question, status: 'not_found', headline: reply, ...nothing, reason, understood: null, confidence: 0 };
}
