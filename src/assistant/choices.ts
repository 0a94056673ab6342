import { rank } from '../answering/decision/decide.js';
import { compose } from '../answering/reply/compose.js';
import type { Ask } from '../assistant.js';
import { type AskContext, consider } from './ask.js';
import type { Choice } from './choice.js';
import { readAsk } from './read-ask.js';

/**
 * All answers to one question that fit its place and period, best first: those that the choice is between. Null for what it does not decide: small talk, what is asked about the article itself, comparisons and trends, several questions at once.
 */
export async function choicesFor(ask: Ask, context: AskContext): Promise<readonly Choice[] | null> {
  const { question, reply } = await readAsk(ask, context);
  if (reply !== null || question.aboutArticle !== null || question.type === 'comparison' || question.type === 'trend') return null;
  const { asked, evidence, anchor, parts } = await consider(question, context);
  if (parts.length > 0) return null;
  return rank(asked, evidence, anchor)
    .filter((candidate) => candidate.place > 0 && candidate.period > 0)
    .map((best) => ({
      file: best.evidence.article.file,
      traits: best.traits,
      answer: () => compose(asked, { found: true, best, sides: [best], split: null, ranked: [], confidence: 0 }),
    }));
}
