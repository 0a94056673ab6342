import type { Answer, Citation, Nearest } from '../../answering/answer.js';
import { flatFigure } from '../../answering/reply/flat-figure.js';
import type { Span } from '../../language/span.js';
import type { StoredArticle } from '../../library/library.js';
import { figureWords } from './figure-line.js';
import { figuresOfQuote } from './further-figures.js';

/** Words of an article in the form of an answer, though nothing chose them: it has no figures. */
export function quotedAnswer(article: StoredArticle, span: Span): Answer {
  return bare(citationOf(article), quoteOf(article, span), article.title);
}

/** What is nearest to a question that was not answered, each under the title of its article. */
export function nearestAnswers({ nearest }: Pick<Answer, 'nearest'>): Answer[] {
  return nearest.map(({ quote, ...citation }) => bare({ ...citation, n: 1 }, quote, citation.title));
}

/** The other figures of an answer's first quote, each as an answer under what it measures. @param article The quote's, as it is now. */
export function neighbourAnswers({ headline, quotes: [quote] }: Answer, article: StoredArticle): Answer[] {
  if (quote === undefined) return [];
  return figuresOfQuote(headline, quote, article).others.map((figure) => {
    const { start, end } = figure.display;
    const highlighted = { ...quoteOf(article, quote), highlights: [{ start, end }] };
    return { ...bare(citationOf(article), highlighted, figureWords(article, figure).text), figures: [flatFigure(article, figure)] };
  });
}

function citationOf({ file, title, publisher, date, url, kind }: StoredArticle): Citation {
  return { n: 1, file, title, publisher, date, url, kind };
}

function quoteOf({ file, text }: StoredArticle, { start, end }: Span): Nearest['quote'] {
  return { text: text.slice(start, end), file, start, end };
}

function bare(citation: Citation, quote: Nearest['quote'], headline: string): Answer {
  return {
    question: '',
    status: 'answered',
    headline,
    quotes: [{ ...quote, citation: citation.n }],
    figures: [],
    citations: [citation],
    reason: null,
    nearest: [],
    understood: null,
    notes: [],
    series: null,
    heading: null,
    confidence: 0,
    tookMs: 0,
  };
}
