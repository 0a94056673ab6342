import type { ServerResponse } from 'node:http';
import type { Refusal } from './telegram-checks.js';

/** Answers with a result, as the Bot API does. */
export function succeed(response: ServerResponse, result: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, result }));
}

/** Refuses, as the Bot API does. */
export function refuse(response: ServerResponse, { code, description, retryAfter }: Refusal): void {
  const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
  response
    .writeHead(code, { 'content-type': 'application/json' })
    .end(JSON.stringify({ ok: false, error_code: code, description, ...parameters }));
}
