import type { Candidate } from '../answering/choice/score.js';
import { explainChoice } from '../answering/choice/weigh.js';
import { confidenceFeatures, probabilityRight } from '../answering/decision/confidence.js';
import { type Decision, rank } from '../answering/decision/decide.js';
import { barOf } from '../answering/decision/eligible.js';
import type { Question } from '../answering/question/question.js';
import { readType } from '../answering/question/question-type.js';
import type { WeightedQuestion } from '../answering/question/term-weights.js';
import type { Ask } from '../assistant.js';
import { sliceOf } from '../language/span.js';
import { type AskContext, type Considered, consider } from './ask.js';
import { readAsk } from './read-ask.js';
import type { Argument, CandidateReading, DecisionReading, PeriodReading, QuestionReading, Reasoning, TakenOver } from './reasoning.js';

/** The most candidates that are given. */
const shown = 8;

/** Tells how a question is answered: the same walk as `answerQuestion`, with all that it leaves behind. */
export async function reasonOn(ask: Ask, context: AskContext): Promise<Reasoning> {
  const { question, reply } = await readAsk(ask, context);
  if (reply !== null) {
    const nothing: WeightedQuestion = { question, terms: [], bigrams: [], total: 0 };
    const decision: DecisionReading = { found: false, reason: 'unclear', confidence: 0 };
    return { asked: ask.question, reply, question: readingOf(nothing), decision, candidates: [], parts: [] };
  }
  const considered = await consider(question, context);
  return { asked: ask.question, reply, ...argumentOf(considered), parts: considered.parts.map(argumentOf) };
}

function argumentOf({ asked, evidence, anchor, decision }: Considered): Argument {
  const ranked = rank(asked, evidence, anchor);
  return { question: readingOf(asked), decision: decisionOf(decision), candidates: candidatesOf(asked.question, ranked, decision) };
}

function decisionOf(decision: Decision): DecisionReading {
  return { found: decision.found, reason: decision.found ? null : decision.reason, confidence: decision.confidence };
}

function candidatesOf(question: Question, ranked: readonly Candidate[], decision: Decision): CandidateReading[] {
  const answers = decision.found ? [decision.best, ...decision.sides] : [];
  const isAnswer = (candidate: Candidate): boolean => answers.some((answer) => isSame(answer, candidate));
  const fits = ranked.filter(({ place, period }) => place > 0 && period > 0);
  const fitting = [fits[0], fits.find((candidate) => barOf(question, candidate) === null)];
  const needed = ranked.filter((candidate) => fitting.includes(candidate) || isAnswer(candidate)).slice(0, shown);
  const others = ranked.filter((candidate) => !needed.includes(candidate)).slice(0, shown - needed.length);
  return ranked
    .filter((candidate) => needed.includes(candidate) || others.includes(candidate))
    .map((candidate) => candidateOf(question, candidate, isAnswer(candidate)));
}

function isSame(left: Candidate, right: Candidate): boolean {
  return (
    left.evidence.article.file === right.evidence.article.file &&
    left.target.start === right.target.start &&
    left.target.end === right.target.end
  );
}

function candidateOf(question: Question, candidate: Candidate, chosen: boolean): CandidateReading {
  const { evidence, target, place, period, traits } = candidate;
  const { file, text } = evidence.article;
  return {
    file,
    text: sliceOf(text, target),
    target: { start: target.start, end: target.end },
    sentence: sliceOf(text, evidence.sentence),
    span: { start: evidence.sentence.start, end: evidence.sentence.end },
    chosen,
    bar: barOf(question, candidate),
    probability: probabilityRight(question, candidate),
    place,
    period,
    explanation: explainChoice(traits),
    traits,
    features: confidenceFeatures(question, candidate),
  };
}

function readingOf({ question, terms }: WeightedQuestion): QuestionReading {
  return {
    text: question.text,
    type: question.type,
    aboutArticle: question.aboutArticle,
    focus: question.focus.map((words) => words.join(' ')),
    terms: terms.map(({ normal, weight, inherited }) => ({ word: normal, weight, inherited })),
    alternatives: question.alternatives.map(({ from, to, phrases }) => ({
      words: wordsAt(question, from, to),
      others: phrases.map((phrase) => phrase.join(' ')),
    })),
    places: question.places,
    periods: question.periods.map(({ text, period }): PeriodReading => ({ text, ...period })),
    corrections: question.corrections,
    earlier: question.earlier === null ? null : { text: question.earlier.text, takenOver: takenOver(question, question.earlier) },
  };
}

/** The words at positions of the question; positions behind its last are those of the earlier question, see `followUp`. */
function wordsAt({ syllables, earlier }: Question, from: number, to: number): string {
  const offset = from > syllables.length ? syllables.length + 1 : 0;
  const words = offset > 0 && earlier !== null ? earlier.syllables : syllables;
  return words
    .slice(from - offset, to - offset)
    .map(({ normal }) => normal)
    .join(' ');
}

function takenOver(question: Question, earlier: Question): TakenOver[] {
  const taken: Readonly<Record<TakenOver, boolean>> = {
    type: question.type === earlier.type && question.type !== (readType(question.syllables) ?? 'status'),
    focus: question.focus.length > 0 && question.focus === earlier.focus,
    terms: question.terms.some(({ inherited }) => inherited),
    place: question.inherited.place,
    period: question.inherited.period,
  };
  return (Object.keys(taken) as TakenOver[]).filter((part) => taken[part]);
}
