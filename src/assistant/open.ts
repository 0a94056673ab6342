import { fileURLToPath } from 'node:url';
import type { AnswerFigure } from '../answering/answer.js';
import type { PlaceNames } from '../answering/asked-places.js';
import { flatFigure } from '../answering/compose.js';
import type { Assistant, IndexProgress, IndexReceipt, PassageHit } from '../assistant.js';
import { downloadReporter } from '../embedding/download-report.js';
import type { Embedder } from '../embedding/embedder.js';
import { openEmbedder } from '../embedding/transformers-embedder.js';
import { TienDoError } from '../errors.js';
import { sliceOf } from '../language/span.js';
import { updateLibrary } from '../library/build.js';
import { createLibraryBuilder } from '../library/build-in-worker.js';
import { corpusReading } from '../library/corpus-reading.js';
import type { Hit, Library, StoredArticle } from '../library/library.js';
import { openLibrary } from '../library/open-library.js';
import { type ArticleShelf, createArticleShelf } from './article-shelf.js';
import { type AskContext, answerQuestion, readMended, retrieve } from './ask.js';
import { indexPlaces } from './known-places.js';
import { warmUp } from './warm-up.js';
import { reasonOn } from './why.js';

/** What the assistant is opened with. */
export interface OpenOptions {
  /** A folder, or one `.jsonl` or `.jsonl.gz` file. */
  readonly corpus: string;
  readonly data: string;
  readonly embedding: { readonly model: string; readonly allowDownload: boolean };
  /** The day that "năm nay" in a question refers to, `YYYY-MM-DD`; null: the day of asking. */
  readonly today: string | null;
  readonly onProgress: (progress: IndexProgress) => void;
  /** Told in a line what happens to the embedding model: how far its download is, that its process had to be started again. Default: nobody is told. */
  readonly onNotice?: (line: string) => void;
}

/** An assistant over a library that is up to date with its corpus. */
export interface OpenedAssistant {
  readonly assistant: Assistant;
  /** What bringing the library up to date did. */
  readonly receipt: IndexReceipt;
  /** Canonical text of an article; null when the library has none of that name. */
  readonly textOf: (file: string) => Promise<string | null>;
}

/** A generation with what is made from it once. */
interface Serving {
  readonly library: Library;
  readonly places: PlaceNames;
  readonly shelf: ArticleShelf;
}

const modelsDir = fileURLToPath(new URL('../../embeddings', import.meta.url));
/** Articles loaded at a time while all are listed. */
const articleBatch = 64;

/**
 * Opens the assistant, building or refreshing its library first.
 * @throws TienDoError `corpus-missing`, `corpus-empty`, `model-missing`, `model-broken`, `library-busy`, `library-broken`.
 */
export async function openAssistant(options: OpenOptions): Promise<OpenedAssistant> {
  const { model, allowDownload } = options.embedding;
  const say = options.onNotice ?? (() => undefined);
  const onRestart = (problem: string): void => say(`The embedding process was started again: ${problem}`);
  const embedder = await openEmbedder({ model, modelsDir, allowDownload, onRestart, onDownload: downloadReporter(say) });
  try {
    const receipt = await update(options, embedder, false);
    const serving = await openServing(options, embedder);
    const opened = serve(options, embedder, receipt, serving);
    await warmUp(opened.assistant, serving);
    return opened;
  } catch (error) {
    await embedder.close();
    throw error;
  }
}

function update(options: OpenOptions, embedder: Embedder, verify: boolean): Promise<IndexReceipt> {
  const { corpus, data, onProgress } = options;
  return updateLibrary({ corpus, data, reading: corpusReading, embedder, onProgress, verify });
}

/** A generation that is not what its manifest says is built anew from the corpus, once. */
async function openServing(options: OpenOptions, embedder: Embedder): Promise<Serving> {
  const open = (): Promise<Library> => openLibrary({ corpus: options.corpus, data: options.data, analyze: corpusReading.analyze });
  const library = await open().catch(async (error: unknown) => {
    if (!(error instanceof TienDoError) || error.code !== 'library-broken') throw error;
    await update(options, embedder, true);
    return open();
  });
  return { library, places: indexPlaces(await library.places()), shelf: createArticleShelf(library) };
}

function serve(options: OpenOptions, embedder: Embedder, receipt: IndexReceipt, first: Serving): OpenedAssistant {
  const builder = createLibraryBuilder();
  const { corpus, data, embedding } = options;
  let serving = first;
  const context = (): AskContext => ({ ...serving, embedder, today: options.today ?? localDay(new Date()) });
  const assistant: Assistant = {
    ask: async (ask) => {
      const startedAt = performance.now();
      const answer = await answerQuestion(ask, context());
      return { ...answer, tookMs: Math.round((performance.now() - startedAt) * 10) / 10 };
    },
    why: (ask) => reasonOn(ask, context()),
    search: (question, k) => searchPassages(question, k, context()),
    figures: () => allFigures(serving.library),
    articles: () => allArticles(serving.library),
    reload: async (onProgress) => {
      const order = { corpus, data, embedder: { model: embedding.model, modelsDir, allowDownload: embedding.allowDownload } };
      const done = await builder.build(order, onProgress);
      if (done.generation.id !== serving.library.info.id) {
        const previous = serving;
        serving = await openServing(options, embedder);
        await previous.library.close();
      }
      return done;
    },
    status: () => serving.library.info,
    close: async () => {
      builder.close();
      await embedder.close();
      await serving.library.close();
    },
  };
  return { assistant, receipt, textOf: async (file) => (await serving.library.articles([file]))[0]?.text ?? null };
}

async function searchPassages(text: string, k: number, context: AskContext): Promise<PassageHit[]> {
  const hits = await retrieve(await readMended(text, context), context, k);
  const articles = await context.library.articles([...new Set(hits.map(({ file }) => file))]);
  const byFile = new Map(articles.map((article) => [article.file, article]));
  return hits.flatMap(({ file, passage, score, explanation }: Hit) => {
    const article = byFile.get(file);
    const span = article?.passages[passage];
    if (article === undefined || span === undefined) return [];
    return [{ file, start: span.start, end: span.end, text: sliceOf(article.text, span), score, explanation }];
  });
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

/** The day in Việt Nam (UTC+7, no summer time) at an instant. */
function localDay(now: Date): string {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
