import { type Evidence, gatherEvidence } from '../../src/answering/evidence/evidence.js';
import { prepareArticle } from '../../src/answering/evidence/prepared-article.js';
import type { Figure } from '../../src/figures/figure.js';
import { sliceOf } from '../../src/language/span.js';
import { corpusReading } from '../../src/library/corpus-reading.js';
import { paragraphPassages, smallArticle } from './small-article.js';

/** One sentence as evidence, on a page of 05/11/2024 without a place, with its figures as the program reads them. */
export function sentenceEvidence(sentence: string): Evidence {
  const article = {
    ...smallArticle({ file: 'cau.txt', title: 'Bản tin', paragraphs: [sentence], date: '2024-11-05' }),
    dateline: { date: '2024-11-05', span: null, rule: 'published' } as const,
  };
  const stored = { ...article, passages: paragraphPassages(article), figures: corpusReading.extractFigures(article) };
  const [evidence] = gatherEvidence([{ prepared: prepareArticle(stored), passage: 0, relevance: 1 }], []);
  if (evidence === undefined) throw new Error(`no sentence in "${sentence}"`);
  return evidence;
}

/** The figure of a sentence that is written so. */
export function figureIn(evidence: Evidence, written: string): Figure {
  const figure = evidence.figures.find((one) => sliceOf(evidence.article.text, one) === written);
  if (figure === undefined) {
    const told = evidence.figures.map((one) => sliceOf(evidence.article.text, one)).join(', ');
    throw new Error(`no figure "${written}" among ${told}`);
  }
  return figure;
}
