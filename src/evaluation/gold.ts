import * as z from 'zod';
import { TienDoError } from '../errors.js';

const strings = z.array(z.string('must be texts'), 'must be a list');

const goldLine = z
  .object({
    id: z.string('must be a text').min(1, 'must not be empty'),
    article: z.string('must be a text or null').nullish(),
    also: z.array(z.string()).default([]),
    type: z.string('must be a text').min(1, 'must not be empty'),
    question: z.string('must be a text').min(1, 'must not be empty'),
    must_contain: strings.default([]),
    must_not_contain: strings.default([]),
    context: z.string('must be a text').nullish(),
    style: z.string('must be a text').default('plain'),
  })
  .superRefine(({ type, article, must_contain: wanted }, context) => {
    if (type === unanswerable) return;
    if (typeof article !== 'string')
      context.addIssue({ code: 'custom', path: ['article'], message: 'is needed for an answerable question' });
    if (wanted.length === 0) context.addIssue({ code: 'custom', path: ['must_contain'], message: 'is needed for an answerable question' });
  });

/** The type of questions that must not be answered. */
const unanswerable = 'unanswerable';

/** One question of a gold set and what a right answer shows. */
export interface GoldQuestion {
  readonly id: string;
  readonly question: string;
  readonly context: string | null;
  /** What is asked for: `quantity`, `date`, `list`, … */
  readonly type: string;
  /** How it is asked: `plain`, `unaccented`, `typo`, … */
  readonly style: string;
  /** File of the article that answers it; null when the right thing is to abstain. */
  readonly article: string | null;
  /** Further articles over which the answer is spread; the first citation may be any of them. */
  readonly also: readonly string[];
  readonly answerable: boolean;
  readonly mustContain: readonly string[];
  readonly mustNotContain: readonly string[];
}

/**
 * Reads a gold set, one JSON object a line; blank lines and further fields are passed over.
 * @param path names the file in errors only.
 * @throws TienDoError `gold-broken` with the line: not JSON, a missing or wrong field, an `id` seen before, no question at all.
 */
export function parseGold(text: string, path: string): GoldQuestion[] {
  const seen = new Set<string>();
  const questions = text.split('\n').flatMap((line, position) => {
    if (line.trim() === '') return [];
    const question = parseLine(line, path, position + 1);
    if (seen.has(question.id))
      throw new TienDoError('gold-broken', { path, line: position + 1, problem: `"${question.id}" is there already` });
    seen.add(question.id);
    return [question];
  });
  if (questions.length === 0) throw new TienDoError('gold-broken', { path, line: 1, problem: 'no question' });
  return questions;
}

function parseLine(line: string, path: string, number: number): GoldQuestion {
  const parsed = goldLine.safeParse(jsonOf(line, path, number));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path[0];
    const problem = field === undefined ? 'is not an object' : `"${String(field)}" ${issue?.message ?? 'is wrong'}`;
    throw new TienDoError('gold-broken', { path, line: number, problem });
  }
  const { id, question, context, type, style, article, also, must_contain: mustContain, must_not_contain: mustNotContain } = parsed.data;
  const answerable = type !== unanswerable;
  return { id, question, context: context ?? null, type, style, article: article ?? null, also, answerable, mustContain, mustNotContain };
}

function jsonOf(line: string, path: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new TienDoError('gold-broken', { path, line: number, problem: 'is not JSON' }, { cause: error });
  }
}
