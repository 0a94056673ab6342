import type { ServerResponse } from 'node:http';

/** Telegram's refusal of a call. */
export interface Refusal {
  readonly code: number;
  readonly description: string;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly migrateTo?: number;
}

/** What a method gives: its result, or a refusal. */
export type Outcome = { readonly result: unknown } | { readonly refusal: Refusal };

/** A call that is wrong in itself. */
export function badRequest(problem: string): { readonly refusal: Refusal } {
  return { refusal: { code: 400, description: `Bad Request: ${problem}` } };
}

/** Answers as the Bot API does. */
export function respond(response: ServerResponse, outcome: Outcome): void {
  if ('refusal' in outcome) refuse(response, outcome.refusal);
  else succeed(response, outcome.result);
}

/** Answers with a result, as the Bot API does. */
export function succeed(response: ServerResponse, result: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, result }));
}

/** Refuses, as the Bot API does. */
export function refuse(response: ServerResponse, { code, description, retryAfter, migrateTo }: Refusal): void {
  const hints = {
    ...(retryAfter === undefined ? {} : { retry_after: retryAfter }),
    ...(migrateTo === undefined ? {} : { migrate_to_chat_id: migrateTo }),
  };
  const parameters = Object.keys(hints).length === 0 ? {} : { parameters: hints };
  response
    .writeHead(code, { 'content-type': 'application/json' })
    .end(JSON.stringify({ ok: false, error_code: code, description, ...parameters }));
}
