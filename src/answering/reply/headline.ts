import { contains, type Span, sliceOf } from '../../language/span.js';
import type { Candidate } from '../choice/score.js';
import type { Decision } from '../decision/decide.js';
import { coreWords, longestHeadline } from '../evidence/core-words.js';
import type { WeightedQuestion } from '../question/term-weights.js';
import { itemsBehind } from '../words/list-items.js';
import { isAskedExcess } from './excess.js';

/** The one line that answers: the exact figure, date or name as the article writes it, or the core of the sentence. */
export function headlineOf(asked: WeightedQuestion, decision: Extract<Decision, { found: true }>): string {
  const { best } = decision;
  const { type } = asked.question;
  if (type === 'comparison' || type === 'trend' || decision.split !== null || decision.sides.length > 1) return sideBySide(decision);
  if (best.target.figure !== null) return clipped(isAskedExcess(asked.question, best) ? shownWithPlan(best) : shown(best));
  const { text } = best.evidence.article;
  const { sentence } = best.evidence;
  if (best.target.start !== sentence.start || best.target.end !== sentence.end) return clipped(sliceOf(text, best.target));
  const items = itemsBehind(best.evidence.article, sentence);
  if (items.length > 0) return joined(items.map((item) => sliceOf(text, item).replace(/[;.]$/, '')));
  return elided(text, sentence, coreWords(asked, best.evidence.article, sentence, type === 'list'));
}

/**
 * The part of a plan that was reached with the words that say so: alone ("119,33%") it would read as what exceeds the plan ("vượt bao nhiêu phần trăm?").
 */
function shownWithPlan(candidate: Candidate): string {
  const { article, sentence } = candidate.evidence;
  const parent = article.figures[candidate.target.figure?.parent ?? -1]?.display;
  if (parent !== undefined && contains(sentence, parent) && contains(parent, candidate.target)) return sliceOf(article.text, parent);
  const before = article.text.slice(sentence.start, candidate.target.start);
  const from = Math.max(before.lastIndexOf(','), before.lastIndexOf('('), before.lastIndexOf(';')) + 1;
  return `${before.slice(from).trimStart()}${sliceOf(article.text, candidate.target.figure?.display ?? candidate.target)}`;
}

/** Each side behind its place or time; with the figures alone when the line would be too long. */
function sideBySide({ sides, split }: Extract<Decision, { found: true }>): string {
  const lines = (show: (side: Candidate) => string): string[] =>
    sides.map((side, at) => (split?.labels[at] ? `${split.labels[at]}: ${show(side)}` : show(side)));
  const full = lines(shown).join('; ');
  return full.length <= longestHeadline ? full : joined(lines(figureAlone));
}

function figureAlone({ evidence, target }: Candidate): string {
  return sliceOf(evidence.article.text, target);
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

/** A number at the cut would stand without its unit. */
const numberAtEnd = /(?<=\S)\s+[\d.,/%-]+$/;

function clipped(line: string): string {
  if (line.length <= longestHeadline) return line;
  const piece = line.slice(0, longestHeadline - 1);
  const words = piece.slice(0, Math.max(piece.lastIndexOf(' '), 1));
  return `${words.replace(numberAtEnd, '')}…`;
}
