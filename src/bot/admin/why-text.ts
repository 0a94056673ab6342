import type { AskedPlace } from '../../answering/question/question.js';
import type { Argument, CandidateReading, DecisionReading, PeriodReading, QuestionReading, Reasoning } from '../../assistant/reasoning.js';
import { shownDay } from '../shown-day.js';
import { adminTexts } from '../texts/admin-texts.js';
import { reasonTexts } from '../texts/reason-texts.js';
import { questionTypeTexts, takenOverTexts } from '../texts/why-texts.js';
import { scoreLines } from './score-lines.js';
import { shownPercent, shownScore } from './shown-amounts.js';

const { why: words } = adminTexts;

/** The most candidates that are told, unless more were chosen. */
const shown = 4;

/** How a question is answered: as it was read, the decision, the candidates with their score trees, what was chosen first. */
export function whyText(reasoning: Reasoning): string {
  const { asked, reply, parts } = reasoning;
  const opening = [row(words.asked, [asked]), row(words.courtesy, reply === null ? [] : [reply])].flat();
  if (reply !== null) return opening.join('\n');
  const pieces = parts.flatMap((part, at) => ['', words.part(at + 1, parts.length), ...argumentLines(part, asked)]);
  return [...opening, ...argumentLines(reasoning, asked), ...pieces].join('\n');
}

function argumentLines({ question, decision, candidates }: Argument, asked: string): string[] {
  const chosen = candidates.filter((candidate) => candidate.chosen);
  const others = candidates.filter((candidate) => !candidate.chosen);
  const told = [...chosen, ...others].slice(0, Math.max(shown, chosen.length));
  const lines = told.flatMap((candidate, at) => candidateLines(candidate, at + 1, told[at - 1] ?? null));
  return [
    ...questionLines(question, asked),
    ...row(words.decision, [decisionWords(decision)]),
    ...(lines.length > 0 ? lines : ['', words.noCandidates]),
  ];
}

function questionLines(question: QuestionReading, asked: string): string[] {
  const { text, earlier, type, focus, terms, alternatives, places, periods, corrections } = question;
  return [
    ...row(words.readAs, text === asked ? [] : [text]),
    ...row(
      words.corrections,
      corrections.map(({ typed, read }) => `${typed} → ${read}`),
    ),
    ...row(words.follows, earlier === null ? [] : [earlier.text]),
    ...row(
      words.takenOver,
      (earlier?.takenOver ?? []).map((part) => takenOverTexts[part]),
    ),
    ...row(words.type, [questionTypeTexts[type]]),
    ...row(words.focus, focus),
    ...row(
      words.terms,
      terms.map(({ word, weight }) => `${word} ${shownScore(weight)}`),
    ),
    ...row(
      words.alternatives,
      alternatives.map(({ words: said, others }) => `${said} = ${others.join(' | ')}`),
    ),
    ...row(words.places, places.map(placeWords)),
    ...row(words.periods, periods.map(periodWords)),
  ];
}

function placeWords({ text, known }: AskedPlace): string {
  return known ? text : `${text} (${words.unknownPlace})`;
}

function periodWords({ text, from, to }: PeriodReading): string {
  const days = [from, to].map((day) => (day === null ? '…' : shownDay(day)));
  return `${text} (${days.join(' – ')})`;
}

function decisionWords({ found, reason, confidence }: DecisionReading): string {
  if (found) return words.found(shownPercent(confidence));
  return words.notFound(reason === null ? '' : reasonTexts[reason]);
}

/** The sentence is not told again when the candidate before stands in it too. */
function candidateLines(candidate: CandidateReading, number: number, before: CandidateReading | null): string[] {
  const { file, text, sentence, probability, place, period, traits, chosen } = candidate;
  const told = before !== null && before.file === file && before.sentence === sentence;
  return [
    '',
    chosen ? `${words.candidate(number)} (${words.chosen})` : words.candidate(number),
    ...(text === sentence ? [] : [text]),
    ...(told ? [words.sameSentence] : [`“${sentence}”`, file]),
    words.fits(shownPercent(probability), shownPercent(place), shownPercent(period)),
    ...scoreLines(traits),
  ];
}

/** One line, each value once, parted by semicolons because numbers have commas; none when there is nothing to say. */
function row(label: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`${label}: ${[...new Set(values)].join('; ')}`];
}
