import type { Comparison } from '../evaluation/baseline.js';
import { calibrationOf, givenAnswers } from '../evaluation/calibration.js';
import type { Evaluation } from '../evaluation/evaluate.js';
import type { Fault, Verdict } from '../evaluation/judge.js';
import { type Percentiles, percentiles } from '../evaluation/percentiles.js';
import { type Group, groupBy, type Scores } from '../evaluation/scores.js';
import { percent } from './percent.js';
import { table } from './table.js';

const faultWords: Readonly<Record<Fault, string>> = {
  'not-answered': 'not answered',
  'should-abstain': 'answered what it must not answer',
  'other-article': 'cited another article first',
  'not-shown': 'did not show what it must',
  forbidden: 'showed what it must not',
};

/** Scores, breakdowns and every failure with what was wanted and got, for people. */
export function evaluationReport({ scores, verdicts, quotes }: Evaluation): string {
  const failures = verdicts.filter(({ right }) => !right);
  return [
    scoreTable(scores),
    timesText(timesOf(verdicts)),
    groupTable('type', groupBy(verdicts, 'type')),
    groupTable('style', groupBy(verdicts, 'style')),
    ...(failures.length === 0 ? [] : [`Failures (${failures.length})`, ...failures.map(failureText)]),
    ...quotes.broken.map((place) => `Not what the article says: ${place}`),
  ].join('\n\n');
}

/** What an answer took, in milliseconds. */
function timesOf(verdicts: readonly Verdict[]): Percentiles {
  return percentiles(verdicts.map(({ answer }) => answer.tookMs));
}

function timesText({ p50, p95, most }: Percentiles): string {
  return `An answer took ${p50.toFixed(1)} ms in the middle, ${p95.toFixed(1)} ms at p95, ${most.toFixed(1)} ms at most.`;
}

/** The same for programs: scores, times in milliseconds, groups, calibration, and a short verdict a question. */
export function evaluationJson({ scores, verdicts, quotes }: Evaluation): string {
  return JSON.stringify({
    scores,
    tookMs: timesOf(verdicts),
    byType: groupBy(verdicts, 'type'),
    byStyle: groupBy(verdicts, 'style'),
    calibration: calibrationOf(givenAnswers(verdicts), verdicts.length),
    brokenQuotes: quotes.broken,
    verdicts: verdicts.map(({ gold, answer, right, headlineRight, citedRight, fault, missing, forbidden }) => ({
      id: gold.id,
      type: gold.type,
      style: gold.style,
      right,
      headlineRight,
      citedRight,
      fault,
      missing,
      forbidden,
      status: answer.status,
      headline: answer.headline,
      confidence: answer.confidence,
    })),
  });
}

/** One baseline row's metrics. */
export function comparisonTable(comparisons: readonly Comparison[]): string {
  const rows = comparisons.map(({ metric, expected, measured, result }) => [metric, percent(expected), percent(measured), result]);
  return table(['metric', 'expected', 'measured', 'result'], rows);
}

function scoreTable(scores: Scores): string {
  const { questions, answerable } = scores;
  return table(
    ['metric', 'value', 'of'],
    [
      ['score', percent(scores.score), `right or rightly abstained, of ${questions} questions`],
      ['headline', percent(scores.headline), `right by the headline, of ${answerable} answerable`],
      ['citeAt1', percent(scores.citeAt1), 'first citation right, of these answered'],
      ['abstained', percent(scores.abstained), `of ${questions - answerable} unanswerable`],
      ['wrongWhenAnswered', percent(scores.wrongWhenAnswered), 'of all answers given'],
      ['quotesExact', percent(scores.quotesExact), 'quotes and figures that equal their slice'],
    ],
  );
}

function groupTable(name: string, groups: readonly Group[]): string {
  const rows = groups.map(({ name: group, questions, right, headlineRight, answered }) => [
    group,
    String(questions),
    String(right),
    percent(right / questions),
    String(headlineRight),
    String(answered),
  ]);
  return table([name, 'questions', 'right', '', 'by headline', 'answered'], rows);
}

function failureText({ gold, answer, fault, missing, forbidden }: Verdict): string {
  const wanted = gold.answerable ? `${gold.mustContain.map(quoted).join(', ')} of ${gold.article}` : 'no answer';
  const got = answer.status === 'answered' ? `${quoted(answer.headline)} of ${answer.citations[0]?.file}` : `not found (${answer.reason})`;
  return [
    `${gold.id} (${gold.type}, ${gold.style}): ${fault === null ? 'right' : faultWords[fault]}`,
    ...(gold.context === null ? [] : [`  after     ${gold.context}`]),
    `  asked     ${gold.question}`,
    `  wanted    ${wanted}`,
    `  got       ${got}`,
    ...(answer.quotes[0] === undefined ? [] : [`  quote     ${quoted(answer.quotes[0].text)}`]),
    ...(fault === 'not-shown' ? [`  missing   ${missing.map(quoted).join(', ')}`] : []),
    ...(forbidden.length > 0 ? [`  forbidden ${forbidden.map(quoted).join(', ')}`] : []),
  ].join('\n');
}

function quoted(text: string): string {
  return `“${text}”`;
}
