import type { Article } from '../../articles/article.js';
import { estimateTokens } from '../../articles/estimate-tokens.js';
import type { Passage } from '../../articles/passage.js';
import { splitPassages } from '../../articles/passages.js';
import { type Span, sliceOf } from '../../language/span.js';
import type { TrainingArticle } from './training-corpus.js';

/**
 * An article's passages, each as something to learn from: named by the heading it opens, the first of an article without headings by the article's title, any other by its
 * first sentence. A passage that is named and has nothing else to say is left out.
 * @param tokenLimit The most tokens a passage may have.
 */
export function articlePassages(article: Article, tokenLimit: number): TrainingArticle[] {
  const passages = splitPassages(article, { maxTokens: tokenLimit, countTokens: estimateTokens });
  return passages.flatMap((passage, position) => {
    const heading = headingOpened(passage, passages[position - 1] ?? null);
    if (heading !== null) return [{ title: sliceOf(article.text, heading), lead: '', body: sliceOf(article.text, passage) }];
    if (position === 0) return [{ title: article.title, lead: '', body: sliceOf(article.text, passage) }];
    return byFirstSentence(article.text, passage);
  });
}

/** The heading above a passage when it is the first one below it. */
function headingOpened({ heading }: Passage, before: Passage | null): Span | null {
  return heading !== null && heading.start !== (before?.heading?.start ?? null) ? heading : null;
}

function byFirstSentence(text: string, { sentences, end }: Passage): TrainingArticle[] {
  const [first, second] = sentences;
  if (first === undefined || second === undefined) return [];
  return [{ title: sliceOf(text, first), lead: '', body: sliceOf(text, { start: second.start, end }) }];
}
