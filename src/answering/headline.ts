import { type Span, sliceOf } from '../language/span.js';
import { coreWords, longestHeadline } from './core-words.js';
import type { Decision } from './decide.js';
import type { Candidate } from './score.js';
import type { WeightedQuestion } from './term-weights.js';

/** The one line that answers: the exact figure, date or name as the article writes it, or the core of the sentence. */
export function headlineOf(asked: WeightedQuestion, decision: Extract<Decision, { found: true }>): string {
  const { best } = decision;
  const { type } = asked.question;
  if (type === 'comparison' || type === 'trend') return joined(sides(decision).map(shown));
  if (best.target.figure !== null) return clipped(shown(best));
  const { text } = best.evidence.article;
  const { sentence } = best.evidence;
  if (best.target.start !== sentence.start || best.target.end !== sentence.end) return clipped(sliceOf(text, best.target));
  return elided(text, sentence, coreWords(asked, text, sentence, type === 'list'));
}

/** The figures that a comparison holds against each other: the best one and the next best of the same kind with another value. */
export function sides(decision: Extract<Decision, { found: true }>): Candidate[] {
  const { best, ranked } = decision;
  const rival = ranked.find(
    (other) => other.target.figure !== null && other.target.figure.kind === best.target.figure?.kind && !isSame(other, best),
  );
  if (rival === undefined) return [best];
  const inOrder =
    rival.evidence.article === best.evidence.article && rival.target.start < best.target.start ? [rival, best] : [best, rival];
  return inOrder;
}

function isSame(one: Candidate, other: Candidate): boolean {
  return one.evidence.article.file === other.evidence.article.file && one.target.start === other.target.start;
}

function shown(candidate: Candidate): string {
  return sliceOf(candidate.evidence.article.text, candidate.target.figure?.display ?? candidate.target);
}

function joined(lines: readonly string[]): string {
  return clipped(lines.join('; '));
}

function elided(text: string, sentence: Span, core: Span): string {
  const words = sliceOf(text, core);
  const head = core.start > sentence.start ? '… ' : '';
  const tail = core.end < sentence.end && !/[.!?]$/.test(words) ? ' …' : '';
  return clipped(`${head}${words}${tail}`.replace(/\s+/g, ' '));
}

function clipped(line: string): string {
  if (line.length <= longestHeadline) return line;
  const piece = line.slice(0, longestHeadline - 1);
  return `${piece.slice(0, Math.max(piece.lastIndexOf(' '), 1))}…`;
}
