import { fileURLToPath } from 'node:url';
import type { Answer } from '../answering/answer.js';
import { once } from '../answering/once.js';
import type { Ask, Assistant, IndexProgress, IndexReceipt, PassageHit } from '../assistant.js';
import { downloadReporter } from '../embedding/download-report.js';
import type { Embedder } from '../embedding/embedder.js';
import { openEmbedder } from '../embedding/transformers-embedder.js';
import { TienDoError } from '../errors.js';
import { openReadingDesk } from '../intake/desk/open-reading-desk.js';
import type { ReadingDesk } from '../intake/desk/reading-desk.js';
import type { Fetcher } from '../intake/fetch/fetcher.js';
import type { Intake } from '../intake/intake.js';
import { openIntake, recoverIntake } from '../intake/open-intake.js';
import type { UseLibrary } from '../intake/use-library.js';
import { wasEmptied } from '../intake/was-emptied.js';
import { sliceOf } from '../language/span.js';
import { updateLibrary } from '../library/build.js';
import { corpusReading } from '../library/corpus-reading.js';
import type { Hit, Library } from '../library/library.js';
import { openLibrary } from '../library/open-library.js';
import { type AskContext, answerQuestion, retrieve } from './ask.js';
import { choicesFor } from './choices.js';
import { guidance } from './guidance.js';
import { listings } from './listings.js';
import { maintenance } from './maintenance.js';
import { readMended } from './read-ask.js';
import { prepareServing, type Serving } from './serving.js';
import { createSwitchboard, type Switchboard } from './switchboard.js';
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
  /** Whether a corpus without a readable article makes an empty library, to which articles can be added. Default false: an error, unless the last change took an article out. */
  readonly allowEmpty?: boolean;
  /** Hosts that pages may be fetched from; empty, the default: every public one. */
  readonly allowedFetchHosts?: readonly string[];
  /** What fetches pages; by default the one for the public internet. */
  readonly fetcher?: Fetcher;
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

const modelsDir = fileURLToPath(new URL('../../embeddings', import.meta.url));

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
    await recoverIntake(options.corpus);
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

async function update(options: OpenOptions, embedder: Embedder, verify: boolean): Promise<IndexReceipt> {
  const { corpus, data, onProgress } = options;
  const allowEmpty = await mayBeEmpty(options);
  return updateLibrary({ corpus, data, reading: corpusReading, embedder, onProgress, verify, allowEmpty });
}

async function mayBeEmpty({ corpus, allowEmpty = false }: OpenOptions): Promise<boolean> {
  return allowEmpty || (await wasEmptied(corpus));
}

/** A generation that is not what its manifest says is built anew from the corpus, once. */
async function openServing(options: OpenOptions, embedder: Embedder): Promise<Serving> {
  const open = (): Promise<Library> => openLibrary({ corpus: options.corpus, data: options.data, analyze: corpusReading.analyze });
  const library = await open().catch(async (error: unknown) => {
    if (!(error instanceof TienDoError) || error.code !== 'library-broken') throw error;
    await update(options, embedder, true);
    return open();
  });
  return prepareServing(library);
}

function serve(options: OpenOptions, embedder: Embedder, receipt: IndexReceipt, first: Serving): OpenedAssistant {
  const { corpus, data, embedding } = options;
  const board = createSwitchboard(first);
  const desk = openReadingDesk();
  const order = { corpus, data, embedder: { model: embedding.model, modelsDir, allowDownload: embedding.allowDownload } };
  const upkeep = maintenance(order, board, () => openServing(options, embedder));
  const contextOf = ({ library, places, shelf, directory }: Serving): AskContext => {
    return { library, places, shelf, directory, embedder, today: options.today ?? localDay(new Date()) };
  };
  const ask = async (asked: Ask, serving: Serving): Promise<Answer> => {
    const startedAt = performance.now();
    const answer = await answerQuestion(asked, contextOf(serving));
    return { ...answer, tookMs: Math.round((performance.now() - startedAt) * 10) / 10 };
  };
  const assistant: Assistant = {
    ask: (asked) => board.use((serving) => ask(asked, serving)),
    why: (asked) => board.use((serving) => reasonOn(asked, contextOf(serving))),
    choices: (asked) => board.use((serving) => choicesFor(asked, contextOf(serving))),
    search: (question, k) => board.use((serving) => searchPassages(question, k, contextOf(serving))),
    ...listings(board),
    ...guidance(board, (question, serving) => ask({ question }, serving)),
    intake: intakeOf(options, board, desk),
    reload: async (report) => {
      await recoverIntake(corpus);
      return upkeep.reload(report, await mayBeEmpty(options));
    },
    previous: upkeep.previous,
    rollback: upkeep.rollback,
    status: upkeep.status,
    close: async () => {
      upkeep.stop();
      desk.close();
      await embedder.close();
      await board.close();
    },
  };
  return { assistant, receipt, textOf: async (file) => (await assistant.article(file))?.text ?? null };
}

function intakeOf({ corpus, allowedFetchHosts = [], fetcher: given }: OpenOptions, board: Switchboard, desk: ReadingDesk): Intake {
  const use: UseLibrary = (work) => board.use(({ library }) => work(library));
  const fetcher = given ?? fetcherWhenNeeded(allowedFetchHosts);
  return openIntake({ corpus, use, now: () => new Date(), fetcher, desk });
}

/** Loads the HTTP client with the first page that is fetched: a question needs none. */
function fetcherWhenNeeded(allowedHosts: readonly string[]): Fetcher {
  const loading = once(async () => (await import('../intake/fetch/fetcher.js')).createFetcher({ allowedHosts }));
  return { fetch: async (address, signal) => (await loading()).fetch(address, signal) };
}

async function searchPassages(text: string, k: number, context: AskContext): Promise<PassageHit[]> {
  const hits = await retrieve(await readMended(text, context), context, k);
  const articles = await context.library.articles([...new Set(hits.map(({ file }) => file))]);
  const byFile = new Map(articles.map((article) => [article.file, article]));
  return hits.flatMap((hit: Hit): PassageHit[] => {
    const { file, passage, score } = hit;
    const article = byFile.get(file);
    const span = article?.passages[passage];
    if (article === undefined || span === undefined) return [];
    const found = { file, start: span.start, end: span.end, text: sliceOf(article.text, span), score };
    return [Object.defineProperty(found, 'explanation', { enumerable: true, get: () => hit.explanation }) as PassageHit];
  });
}

/** The day in Việt Nam (UTC+7, no summer time) at an instant. */
function localDay(now: Date): string {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
