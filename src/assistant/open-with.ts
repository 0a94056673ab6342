import type { Answer } from '../answering/answer.js';
import { once } from '../answering/words/once.js';
import type { Ask, Assistant, IndexReceipt, PassageHit } from '../assistant.js';
import type { Embedder } from '../embedding/embedder.js';
import { TienDoError } from '../errors.js';
import { openReadingDesk } from '../intake/desk/open-reading-desk.js';
import type { ReadingDesk } from '../intake/desk/reading-desk.js';
import type { Fetcher } from '../intake/fetch/fetcher.js';
import type { Intake } from '../intake/intake.js';
import { openIntake, recoverIntake } from '../intake/open-intake.js';
import type { UseLibrary } from '../intake/use-library.js';
import { wasEmptied } from '../intake/was-emptied.js';
import { updateLibrary } from '../library/build.js';
import { corpusReading } from '../library/corpus-reading.js';
import type { Hit, Library, PassagePlace } from '../library/library.js';
import { openLibrary } from '../library/open-library.js';
import { modelsDir } from '../program.js';
import { type AskContext, answerQuestion, retrieve } from './ask.js';
import { choicesFor } from './choices.js';
import { guidance } from './guidance.js';
import { listings } from './listings.js';
import { maintenance } from './maintenance.js';
import type { OpenedAssistant, OpenOptions } from './open-options.js';
import { questionVectors } from './question-vectors.js';
import { readMended } from './read-ask.js';
import { prepareServing, type Serving } from './serving.js';
import { createSwitchboard, type Switchboard } from './switchboard.js';
import { warmThrough, warmUp } from './warm-up.js';
import { reasonOn } from './why.js';

/** Opens the assistant over an embedder, which it closes at its end. Throws what `openAssistant` throws. */
export async function openWith(embedder: Embedder, options: OpenOptions): Promise<OpenedAssistant> {
  await recoverIntake(options.corpus);
  const receipt = await update(options, embedder, false);
  const serving = await openServing(options, embedder);
  const assistant = serve(options, embedder, serving);
  const { rehearse = 'few' } = options;
  if (rehearse !== 'none') await warmUp(assistant, serving);
  const ended = new AbortController();
  const rehearsed = rehearse === 'many' ? warmThrough(assistant, serving, ended.signal) : Promise.resolve();
  // Whoever waits for it is told that one failed; nobody need wait.
  rehearsed.catch(() => undefined);
  return {
    assistant: { ...assistant, close: () => closeBehind(assistant, ended, rehearsed) },
    receipt,
    textOf: async (file) => (await assistant.article(file))?.text ?? null,
    rehearsed,
  };
}

/** Closes when the rehearsal that runs is over. */
async function closeBehind({ close }: Assistant, ended: AbortController, rehearsed: Promise<void>): Promise<void> {
  ended.abort();
  await Promise.allSettled([rehearsed]);
  await close();
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

function serve(options: OpenOptions, embedder: Embedder, first: Serving): Assistant {
  const { corpus, data, embedding } = options;
  const board = createSwitchboard(first);
  const vectors = questionVectors(embedder);
  const desk = openReadingDesk();
  const order = { corpus, data, embedder: { model: embedding.model, modelsDir, allowDownload: embedding.allowDownload } };
  const upkeep = maintenance(order, board, () => openServing(options, embedder));
  const contextOf = ({ library, places, shelf, directory }: Serving): AskContext => {
    return { library, places, shelf, directory, vectors, today: options.today ?? localDay(new Date()) };
  };
  const ask = async (asked: Ask, serving: Serving): Promise<Answer> => {
    const startedAt = performance.now();
    const answer = await answerQuestion(asked, contextOf(serving));
    return { ...answer, tookMs: Math.round((performance.now() - startedAt) * 10) / 10 };
  };
  return {
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
  const texts = await context.library.passages(hits);
  const byPlace = new Map(texts.map((passage) => [placeOf(passage), passage]));
  return hits.flatMap((hit: Hit): PassageHit[] => {
    const passage = byPlace.get(placeOf(hit));
    if (passage === undefined) return [];
    const { file, start, end, text } = passage;
    const found = { file, start, end, text, score: hit.score };
    return [Object.defineProperty(found, 'explanation', { enumerable: true, get: () => hit.explanation }) as PassageHit];
  });
}

function placeOf({ file, passage }: PassagePlace): string {
  return `${passage} ${file}`;
}

/** The day in Việt Nam (UTC+7, no summer time) at an instant. */
function localDay(now: Date): string {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
