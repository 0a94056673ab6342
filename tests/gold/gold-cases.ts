import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/** What an answerable question can ask for. */
export const types = [
  'quantity',
  'percent',
  'money',
  'change',
  'ratio',
  'date',
  'person',
  'place',
  'list',
  'status',
  'comparison',
  'trend',
] as const;
/** How a question can be put. */
export const styles = ['plain', 'unaccented', 'abbrev', 'typo', 'colloquial', 'followup'] as const;
/** Why a question must not be answered; `instruction` is an order to the program instead of a question. */
export const reasons = ['not-given', 'other-period', 'other-locality', 'out-of-domain', 'instruction'] as const;

const texts = z.array(z.string().min(1));
const asked = {
  id: z.string().min(1),
  question: z.string().min(1),
  style: z.enum(styles),
  context: z.string().min(1).optional(),
  must_not_contain: texts.optional(),
};
const answerable = z.strictObject({
  ...asked,
  type: z.enum(types),
  article: z.string(),
  also: texts.optional(),
  answers: texts.min(1),
  must_contain: texts.min(1),
  evidence: z.string().min(1),
});
const unanswerable = z.strictObject({
  ...asked,
  type: z.literal('unanswerable'),
  article: z.string().nullable(),
  answers: z.array(z.never()),
  must_contain: z.array(z.never()),
  evidence: z.literal(''),
  reason: z.enum(reasons),
  note: z.string().optional(),
});

/** A question that an article answers; `also` names the articles that hold the rest when one is not enough. */
export type Answerable = z.infer<typeof answerable>;
/** A question that must not be answered. `article` is the one that tempts. */
export type Unanswerable = z.infer<typeof unanswerable>;

/** The questions of a gold set. */
export interface GoldCases {
  readonly cases: readonly (Answerable | Unanswerable)[];
  readonly answered: readonly Answerable[];
  readonly refused: readonly Unanswerable[];
}

/** Reads a gold set beside this file. Throws at the first line that is not JSON or has a missing, wrong or unknown field. */
export function readGoldCases(name: string): GoldCases {
  const lines = readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8')
    .trimEnd()
    .split('\n');
  const cases = lines.map((line) => z.discriminatedUnion('type', [answerable, unanswerable]).parse(JSON.parse(line)));
  return {
    cases,
    answered: cases.filter((one) => one.type !== 'unanswerable'),
    refused: cases.filter((one) => one.type === 'unanswerable'),
  };
}

/** Ids and questions that occur twice, and cases whose earlier question and style do not go together. */
export function muddledCases({ cases }: GoldCases): string[] {
  const twice = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);
  const lone = cases.filter(({ style, context }) => (style === 'followup') !== (context !== undefined));
  return [...twice(cases.map(({ id }) => id)), ...twice(cases.map(({ question }) => question)), ...lone.map(({ id }) => id)];
}

/** What a case says of its articles that they do not bear out: an evidence or an answer that none of them holds. */
export function unborne({ article, also = [], evidence, must_contain: answers }: Answerable, texts: ReadonlyMap<string, string>): string[] {
  const own = texts.get(article) ?? '';
  const all = [own, ...also.map((file) => texts.get(file) ?? '')];
  const lost = answers.filter((answer) => !all.some((text) => text.includes(answer)));
  return own.includes(evidence) ? lost : [evidence, ...lost];
}
