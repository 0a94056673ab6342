import type { FoundPassage } from '../answering/evidence/evidence.js';
import { placesAskedFor } from '../answering/evidence/place-fit.js';
import type { Question, QuestionType } from '../answering/question/question.js';
import type { FigureHit } from '../library/figure-query.js';
import type { Library } from '../library/library.js';
import type { ArticleShelf } from './article-shelf.js';

const measured: readonly QuestionType[] = ['quantity', 'percent', 'money', 'change', 'comparison', 'trend'];
/** Figures asked of the store at most: the answers to 1,608 questions are the same as with 24. */
const figuresRead = 12;
/** The same for a trend, which needs them of several years. */
const figuresOfTrend = 80;
/** What a figure's own score counts as the relevance of its passage, when retrieval by words and vectors did not find it. */
const recallShare = 0.85;

/**
 * Passages whose figures are of the place and the time asked for, from the store of figures: what a comparison, a trend or a question about one
 * period among many is answered from when words alone would bring up other places and times. Empty when no place or period is named.
 */
export async function recallFigures(question: Question, library: Library, shelf: ArticleShelf): Promise<FoundPassage[]> {
  const places = placesAskedFor(question).filter(({ known }) => known);
  const [period] = question.periods;
  const words = question.terms.filter(({ identifies }) => !identifies).map(({ normal }) => normal);
  if (!measured.includes(question.type) || words.length === 0 || (places.length === 0 && period === undefined)) return [];
  const yearless = period === undefined || period.yearless;
  const hits = await library.findFigures({
    words: [words],
    places: places.map(({ key }) => key),
    from: yearless ? null : period.period.from,
    to: yearless ? null : period.period.to,
    kinds: [],
    k: question.type === 'trend' ? figuresOfTrend : figuresRead,
  });
  return takeFound(hits, shelf);
}

async function takeFound(hits: readonly FigureHit[], shelf: ArticleShelf): Promise<FoundPassage[]> {
  const articles = await shelf.take(hits.map(({ file }) => file));
  return hits.flatMap(({ file, passage, score }) => {
    const prepared = articles.get(file);
    return prepared === undefined || passage === null ? [] : [{ prepared, passage, relevance: recallShare * score }];
  });
}
