import type { Answer } from '../../src/answering/answer.js';
import type { Article } from '../../src/articles/article.js';
import { readMarkdown } from '../../src/articles/readers/markdown-file.js';
import { createArticleShelf } from '../../src/assistant/article-shelf.js';
import { type AskContext, answerQuestion } from '../../src/assistant/ask.js';
import { indexPlaces } from '../../src/assistant/known-places.js';
import { placeDirectory } from '../../src/assistant/place-directory.js';
import { questionVectors } from '../../src/assistant/question-vectors.js';
import type { PlaceMerger } from '../../src/language/place-merger.js';
import { corpusReading } from '../../src/library/corpus-reading.js';
import type { StoredArticle } from '../../src/library/library.js';
import { openMemoryLibrary } from '../../src/library/memory-library.js';
import { fakeEmbedder } from './fake-embedder.js';

/** Asks the articles; the earlier question comes second. */
export type AskThem = (question: string, context?: string) => Promise<Omit<Answer, 'tookMs'>>;

/** Everything from reading to answering over a few articles written as Markdown, by file name, on 20/11/2024. */
export async function answering(articles: Readonly<Record<string, string>>, mergers: readonly PlaceMerger[] = []): Promise<AskThem> {
  const context = await contextOver(articles, mergers);
  return (question, earlier) => answerQuestion(earlier === undefined ? { question } : { question, context: earlier }, context);
}

/** What questions about the articles are answered from. */
export async function contextOver(articles: Readonly<Record<string, string>>, mergers: readonly PlaceMerger[] = []): Promise<AskContext> {
  const embedder = fakeEmbedder(64);
  const library = await openMemoryLibrary({
    articles: Object.entries(articles).map(([file, markdown]) => stored(file, markdown)),
    embedder,
    analyze: corpusReading.analyze,
    findPlaces: corpusReading.findPlaces,
    mergers,
  });
  const known = await library.places();
  return {
    library,
    vectors: questionVectors(embedder),
    places: indexPlaces(known, mergers),
    directory: async () => placeDirectory(await library.figurePlaces(), known),
    shelf: createArticleShelf(library),
    today: '2024-11-20',
  };
}

function stored(file: string, markdown: string): StoredArticle {
  const read = readMarkdown(file, markdown);
  if (!read.ok) throw new Error(`${file}: ${read.unreadable.detail}`);
  const article: Article = read.article;
  return { ...article, passages: corpusReading.splitPassages(article, 512), figures: corpusReading.extractFigures(article) };
}
