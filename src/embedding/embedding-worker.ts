import type { EmbeddingReply, EmbeddingRequest, ProcessModel } from './embedding-messages.js';
import { type LoadedModel, loadModel } from './loaded-model.js';

/**
 * The embedding process: loads the model, then answers requests one after another until its parent is gone.
 * It leaves Ctrl-C to the parent, which may still need it.
 */
export async function serveParent(source: ProcessModel): Promise<void> {
  process.on('disconnect', () => process.exit(0));
  process.on('SIGINT', leaveToParent);
  const waiting: Promise<LoadedModel> = loadModel(source);
  let last: Promise<void> = waiting.then(
    () => undefined,
    (cause: unknown) => giveUp(cause),
  );
  process.on('message', (request: EmbeddingRequest) => {
    last = last.then(async () => send(await answer(await waiting, source, request)));
  });
  await last;
}

function leaveToParent(): void {
  // Without a listener the signal would end this process before the parent has its last answers.
}

async function answer(model: LoadedModel, { settings }: ProcessModel, request: EmbeddingRequest): Promise<EmbeddingReply> {
  const { id } = request;
  try {
    const tokens = model.tokenize(request.texts);
    if (request.kind === 'count') return { kind: 'counts', id, counts: tokens.map((ids) => ids.length) };
    const longest = tokens.reduce((most, ids) => Math.max(most, ids.length), 0);
    if (longest > settings.tokenLimit) return { kind: 'too-long', id, tokens: longest, limit: settings.tokenLimit };
    return { kind: 'vectors', id, vectors: await model.embed(tokens) };
  } catch (cause) {
    return { kind: 'failed', id, problem: problemOf(cause) };
  }
}

function giveUp(cause: unknown): void {
  process.send?.({ kind: 'broken', problem: problemOf(cause) } satisfies EmbeddingReply, () => process.exit(1));
}

function send(reply: EmbeddingReply): void {
  process.send?.(reply);
}

function problemOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
