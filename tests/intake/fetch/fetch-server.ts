import type { RequestListener } from 'node:http';
import { afterEach } from 'vitest';
import type { FetchResult } from '../../../src/intake/fetch/fetched-page.js';
import { createFetcher, type FetcherOptions, type FetcherTestHooks } from '../../../src/intake/fetch/fetcher.js';
import type { SmallCertificate } from '../../support/small-certificate.js';
import { type SmallWebServer, smallWebServer } from '../../support/small-web-server.js';

/** The name under which the tests' server is found. */
export const host = 'bao.example.vn';

const open: SmallWebServer[] = [];

/** Stops the servers of a test when it ends; call it once in a file. */
export function closeServers(): void {
  afterEach(async () => {
    await Promise.all(open.splice(0).map((server) => server.close()));
  });
}

/** Starts a server that stops with its test. */
export async function serve(answer: RequestListener, certificate?: SmallCertificate): Promise<SmallWebServer> {
  const server = await smallWebServer(answer, certificate);
  open.push(server);
  return server;
}

/** Fetches a path of a server by the host's name. */
export function get(
  server: SmallWebServer,
  path = '/',
  options: FetcherOptions = {},
  hooks: FetcherTestHooks = {},
  scheme = 'http',
): Promise<FetchResult> {
  return fetcherOf(server, options, hooks).fetch(`${scheme}://${host}:${server.port}${path}`);
}

/** A fetcher for which every name is this machine, at the server's port. */
export function fetcherOf(server: SmallWebServer, options: FetcherOptions = {}, hooks: FetcherTestHooks = {}) {
  return createFetcher(options, { resolve: () => Promise.resolve(['127.0.0.1']), loopbackPort: server.port, ...hooks });
}

/** A page of HTML. */
export const html: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=UTF-8' }).end('<p>Xã Mỹ An có 12 km đường mới.</p>');
};
