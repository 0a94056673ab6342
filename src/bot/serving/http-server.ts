import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TienDoError } from '../../errors.js';
import type { Log } from '../log.js';
import { telegramFault } from '../telegram-fault.js';

/** What is sent back. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  /** Default: plain text. */
  readonly type?: string;
  /** Ends the connection behind the reply: what else the caller sends is not read. */
  readonly close?: boolean;
}

/** A path and what answers there. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly matches: (path: string) => boolean;
  readonly answer: (request: IncomingMessage) => Promise<Reply>;
}

/** A server that listens. */
export interface HttpServer {
  readonly port: number;
  /** Takes no further connection; resolves when those that are open have ended. */
  drain(): Promise<void>;
  /** Cuts off what is still open. */
  close(): void;
}

/** Where to listen. */
export interface Listening {
  /** 0: any free port. */
  readonly port: number;
  /** Null: every address of this machine. */
  readonly host: string | null;
}

/** The time a caller has to send the head and the whole of a request, in milliseconds. */
const headTime = 10_000;
const requestTime = 30_000;

/**
 * Starts a server with these routes. A path that is not among them gets 404, a wrong method 405, an answer that fails 500.
 * @throws TienDoError `configuration` when the port cannot be listened on.
 */
export async function startHttpServer({ port, host }: Listening, routes: readonly Route[], log: Log): Promise<HttpServer> {
  const server = createServer({ headersTimeout: headTime, requestTimeout: requestTime }, (request, response) => {
    void respond(request, response, routes, log);
  });
  await listen(server, port, host);
  server.on('error', (error) => log.error(telegramFault(error), 'the web server failed'));
  return {
    port: (server.address() as AddressInfo).port,
    drain: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function listen(server: Server, port: number, host: string | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException): void => {
      const problem = error.code === 'EADDRINUSE' ? `port ${port} is used by another program` : `cannot listen on port ${port}`;
      reject(new TienDoError('configuration', { variable: 'PORT', problem }, { cause: error }));
    };
    server.once('error', refuse);
    server.listen(port, host ?? undefined, () => {
      server.off('error', refuse);
      resolve();
    });
  });
}

async function respond(request: IncomingMessage, response: ServerResponse, routes: readonly Route[], log: Log): Promise<void> {
  const reply = await replyTo(request, routes).catch((error: unknown): Reply => {
    log.error(telegramFault(error), 'a request was not answered');
    return { status: 500, body: 'failed\n' };
  });
  if (response.destroyed) return;
  response.writeHead(reply.status, {
    'content-type': reply.type ?? 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    ...(reply.close === true ? { connection: 'close' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : reply.body);
}

async function replyTo(request: IncomingMessage, routes: readonly Route[]): Promise<Reply> {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const there = routes.filter(({ matches }) => matches(path));
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const route = there.find((candidate) => candidate.method === method);
  if (route !== undefined) return route.answer(request);
  return there.length > 0 ? { status: 405, body: 'method not allowed\n' } : { status: 404, body: 'not found\n' };
}
