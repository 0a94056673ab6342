import type { Article } from '../articles/article.js';
import type { Passage } from '../articles/passage.js';
import { sliceOf } from '../language/span.js';
import type { Analysis, Analyze } from './passage-terms.js';

/** What `passageTerms` counts. */
export interface TextTerms {
  readonly own: Analysis;
  readonly context: readonly Analysis[];
}

/** The terms of each of an article's passages, with its title, its place and the heading above as context. */
export function articleTerms(article: Article, passages: readonly Passage[], analyze: Analyze): TextTerms[] {
  const whole = [analyze(article.title), ...(article.place === null ? [] : [analyze(article.place)])];
  const headings = new Map<number, Analysis>();
  return passages.map((passage) => {
    const own = analyze(article.text, passage);
    const { heading } = passage;
    if (heading === null) return { own, context: whole };
    const analysis = headings.get(heading.start) ?? analyze(sliceOf(article.text, heading));
    headings.set(heading.start, analysis);
    return { own, context: [...whole, analysis] };
  });
}
