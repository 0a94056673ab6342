import { TienDoError } from '../errors.js';
import type { EmbeddingReply, EmbeddingRequest, ProcessModel } from './embedding-messages.js';
import { type EmbeddingProcess, startEmbeddingProcess } from './embedding-process.js';

/** A request without its number. */
export type RequestBody = Pick<EmbeddingRequest, 'kind' | 'texts'>;

/** Requests to an embedding process that is started again once when it dies. */
export interface EmbeddingClient {
  /** Rejects with TienDoError `text-too-long`, `model-broken` or `embedder-stopped`. */
  request(body: RequestBody): Promise<EmbeddingReply>;
  close(): Promise<void>;
  /** Process id of the embedding process, for supervision. */
  pid(): number | undefined;
}

interface Pending {
  readonly request: EmbeddingRequest;
  readonly resolve: (reply: EmbeddingReply) => void;
  readonly reject: (error: TienDoError) => void;
}

/**
 * Starts the process at once, so that it loads while the caller goes on. When it dies it is started again and what was asked is asked again; when it
 * dies before it has answered anything since, all requests reject, now and later.
 * @param onRestart told in one sentence why the process had to be started again.
 */
export function openEmbeddingClient(model: string, source: ProcessModel, onRestart: (problem: string) => void): EmbeddingClient {
  const pending = new Map<number, Pending>();
  let nextId = 0;
  let restartAllowed = true;
  let stopped: TienDoError | null = null;
  let current = start();

  function start(): EmbeddingProcess {
    return startEmbeddingProcess(source, { onReply: receive, onDeath: died });
  }

  function receive(reply: EmbeddingReply): void {
    if (reply.kind === 'broken') stop(new TienDoError('model-broken', { model, problem: reply.problem }));
    else settle(reply);
  }

  function settle(reply: Exclude<EmbeddingReply, { kind: 'broken' }>): void {
    restartAllowed = true;
    const waiting = pending.get(reply.id);
    pending.delete(reply.id);
    current.holdParent(pending.size > 0);
    if (waiting === undefined) return;
    const error = errorOf(model, reply);
    if (error === null) waiting.resolve(reply);
    else waiting.reject(error);
  }

  function died(problem: string): void {
    if (stopped !== null) return;
    if (!restartAllowed) {
      stop(new TienDoError('embedder-stopped', { problem }));
      return;
    }
    restartAllowed = false;
    onRestart(problem);
    current = start();
    current.holdParent(pending.size > 0);
    for (const { request } of pending.values()) current.send(request);
  }

  function stop(error: TienDoError): void {
    stopped ??= error;
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
    current.holdParent(false);
  }

  return {
    pid: () => current.pid,
    request(body) {
      if (stopped !== null) return Promise.reject(stopped);
      const request = { ...body, id: nextId++ };
      return new Promise((resolve, reject) => {
        pending.set(request.id, { request, resolve, reject });
        current.holdParent(true);
        current.send(request);
      });
    },
    async close() {
      stop(new TienDoError('embedder-stopped', { problem: 'it was closed' }));
      await current.end();
    },
  };
}

function errorOf(model: string, reply: EmbeddingReply): TienDoError | null {
  if (reply.kind === 'too-long') return new TienDoError('text-too-long', { tokens: reply.tokens, limit: reply.limit });
  if (reply.kind === 'failed') return new TienDoError('model-broken', { model, problem: reply.problem });
  return null;
}
