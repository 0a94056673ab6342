import { TienDoError } from '../errors.js';
import type { EmbeddingReply, EmbeddingRequest } from './embedding-messages.js';

/** A request without its number. */
export type RequestBody = Pick<EmbeddingRequest, 'kind' | 'texts'>;

/** A reply to one request. */
export type SettledReply = Exclude<EmbeddingReply, { kind: 'broken' }>;

/** Requests that wait for their reply, in the order they were made. */
export interface PendingRequests {
  readonly size: number;
  /** Numbers a request; `reply` settles with what comes for it. */
  add(body: RequestBody): { readonly request: EmbeddingRequest; readonly reply: Promise<EmbeddingReply> };
  /** Settles the request that a reply belongs to. A reply to nothing is left aside: its request was given up. */
  settle(reply: SettledReply): void;
  rejectAll(error: TienDoError): void;
  requests(): EmbeddingRequest[];
}

interface Pending {
  readonly request: EmbeddingRequest;
  readonly resolve: (reply: EmbeddingReply) => void;
  readonly reject: (error: TienDoError) => void;
}

/** @param model named in errors. */
export function pendingRequests(model: string): PendingRequests {
  const waiting = new Map<number, Pending>();
  let nextId = 0;
  return {
    get size() {
      return waiting.size;
    },
    add(body) {
      const request = { ...body, id: nextId++ };
      const reply = new Promise<EmbeddingReply>((resolve, reject) => {
        waiting.set(request.id, { request, resolve, reject });
      });
      return { request, reply };
    },
    settle(reply) {
      const pending = waiting.get(reply.id);
      waiting.delete(reply.id);
      const error = errorOf(model, reply);
      if (error === null) pending?.resolve(reply);
      else pending?.reject(error);
    },
    rejectAll(error) {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
    requests: () => Array.from(waiting.values(), ({ request }) => request),
  };
}

function errorOf(model: string, reply: SettledReply): TienDoError | null {
  if (reply.kind === 'too-long') return new TienDoError('text-too-long', { tokens: reply.tokens, limit: reply.limit });
  if (reply.kind === 'failed') return new TienDoError('model-broken', { model, problem: reply.problem });
  return null;
}
