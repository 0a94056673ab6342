import { TienDoError } from '../errors.js';
import type { EmbeddingReply, ProcessModel } from './embedding-messages.js';
import { type EmbeddingProcess, startEmbeddingProcess } from './embedding-process.js';
import { pendingRequests, type RequestBody } from './pending-requests.js';

/** Requests to an embedding process that is started again once when it dies. */
export interface EmbeddingClient {
  /** Rejects with TienDoError `text-too-long`, `model-broken` or `embedder-stopped`. */
  request(body: RequestBody): Promise<EmbeddingReply>;
  close(): Promise<void>;
  /** Process id of the embedding process, for supervision. */
  pid(): number | undefined;
}

/**
 * Starts the process at once, so that it loads while the caller goes on. When it dies it is started again and what was asked is asked again; when it
 * dies before it has answered anything since, all requests reject, now and later.
 * @param onRestart told in one sentence why the process had to be started again.
 */
export function openEmbeddingClient(model: string, source: ProcessModel, onRestart: (problem: string) => void): EmbeddingClient {
  const pending = pendingRequests(model);
  let restartAllowed = true;
  let stopped: TienDoError | null = null;
  let current = start();

  function start(): EmbeddingProcess {
    return startEmbeddingProcess(source, { onReply: receive, onDeath: died });
  }

  function receive(reply: EmbeddingReply): void {
    if (reply.kind === 'broken') {
      stop(new TienDoError('model-broken', { model, problem: reply.problem }));
      return;
    }
    restartAllowed = true;
    pending.settle(reply);
    current.holdParent(pending.size > 0);
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
    for (const request of pending.requests()) current.send(request);
  }

  function stop(error: TienDoError): void {
    stopped ??= error;
    pending.rejectAll(error);
    current.holdParent(false);
  }

  return {
    pid: () => current.pid,
    request(body) {
      if (stopped !== null) return Promise.reject(stopped);
      const { request, reply } = pending.add(body);
      current.holdParent(true);
      current.send(request);
      return reply;
    },
    async close() {
      stop(new TienDoError('embedder-stopped', { problem: 'it was closed' }));
      await current.end();
    },
  };
}
