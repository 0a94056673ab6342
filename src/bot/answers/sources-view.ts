import type { ArticleCard, Assistant } from '../../assistant.js';
import { vietnameseNumber } from '../../figures/figure-cells.js';
import { sourcePart } from '../answer-parts.js';
import { type FormattedText, formatted, join } from '../formatted-text.js';
import { messageLimit } from '../message-limit.js';
import { answerTexts } from '../texts/answer-texts.js';
import { titleWithDetails } from './answer-text.js';
import type { PageView } from './figures-view.js';
import { pagesFor } from './paging.js';
import { shortened } from './shortened.js';

/** How many articles a page has. */
const articlesOnPage = 8;

/** UTF-16 code units of a title and what stands behind it; longer ones are cut. */
const lengths = { title: 220, details: 160 };

/** The articles, newest first, with links where they have addresses. @param wanted From 0; beyond the last page the last is shown. */
export async function sourcesView(assistant: Assistant, wanted: number): Promise<PageView> {
  const { total } = await assistant.newest(0, 1);
  const pages = pagesFor(total, articlesOnPage);
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const from = page * articlesOnPage;
  const { articles } = await assistant.newest(from, articlesOnPage);
  const title = total === 0 ? answerTexts.noSources : answerTexts.sourcesTitle(vietnameseNumber(total));
  const lines = articles.flatMap((card, at) => [formatted('\n\n'), cardLine(card, from + at + 1)]);
  return { content: shortened(join(formatted(title, { type: 'bold' }), ...lines), messageLimit), page, pages };
}

function cardLine(card: ArticleCard, number: number): FormattedText {
  const details = ` · ${answerTexts.figureCount(vietnameseNumber(card.figures))}`;
  const source = titleWithDetails(sourcePart({ ...card, n: number }, null), lengths.title);
  return join(formatted(`${number}. `), shortened(source, lengths.title + lengths.details), formatted(details));
}
