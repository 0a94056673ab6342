import type { Article, Block } from './article.js';

/** A longer line is no name of a page: a headline of another article, or a menu. */
const longestLine = 90;

/** The short lines of page furniture above the title, where a page says whose it is ("XÃ KIM LIÊN - HUYỆN NAM ĐÀN"); none when no block is the title. */
export function mastheadOf({ blocks, titleSpan }: Pick<Article, 'blocks' | 'titleSpan'>): Block[] {
  if (titleSpan === null) return [];
  return blocks.filter(({ kind, start, end }) => kind === 'noise' && end <= titleSpan.start && end - start <= longestLine);
}
