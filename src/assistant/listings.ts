import type { AnswerFigure } from '../answering/answer.js';
import { flatFigure } from '../answering/reply/flat-figure.js';
import type { Assistant } from '../assistant.js';
import type { Library, StoredArticle } from '../library/library.js';
import { figuresOfPlace, placesToOffer } from './place-figures.js';
import { sourceOf } from './source-of.js';
import type { Switchboard } from './switchboard.js';

/** Articles loaded at a time while all are listed. */
const articleBatch = 64;

/** What an assistant lists of the serving generation. */
export function listings(board: Switchboard): Pick<Assistant, 'figures' | 'articles' | 'newest' | 'article' | 'figuresOf' | 'places'> {
  return {
    figures: () => board.stream(({ library }) => allFigures(library)),
    articles: () => board.stream(({ library }) => allArticles(library)),
    newest: (from, count) =>
      board.use(async ({ library }) => {
        const articles = await library.newest(from, count);
        return { total: library.info.articles, articles: articles.map((article) => ({ ...sourceOf(article), figures: article.figures })) };
      }),
    article: (file) => board.use(async ({ library }) => (await library.articles([file]))[0] ?? null),
    figuresOf: (place) => board.use(async (serving) => figuresOfPlace(place, await serving.directory(), serving.library)),
    places: (count) => board.use(async (serving) => placesToOffer(count, await serving.directory(), serving.library)),
  };
}

async function* allFigures(library: Library): AsyncGenerator<AnswerFigure> {
  for await (const article of allArticles(library)) {
    for (const figure of article.figures) yield flatFigure(article, figure);
  }
}

async function* allArticles(library: Library): AsyncGenerator<StoredArticle> {
  const files = await library.files();
  for (let at = 0; at < files.length; at += articleBatch) yield* await library.articles(files.slice(at, at + articleBatch));
}
