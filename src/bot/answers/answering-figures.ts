import type { Answer, AnswerFigure } from '../../answering/answer.js';
import { contains } from '../../language/span.js';

/** The figures that stand in the answering words of the quotes. */
export function answeringFigures({ quotes, figures }: Pick<Answer, 'quotes' | 'figures'>): AnswerFigure[] {
  const highlighted = quotes.flatMap(({ file, highlights = [] }) => highlights.map((span) => ({ file, span })));
  return figures.filter((figure) => highlighted.some(({ file, span }) => file === figure.file && contains(span, figure)));
}
