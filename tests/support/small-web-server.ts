import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { SmallCertificate } from './small-certificate.js';

/** A web server on this machine. */
export interface SmallWebServer {
  readonly port: number;
  /** What was asked for, in order: the host that the client named and the path. */
  readonly asked: readonly { readonly host: string; readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  /** Connections that were opened. */
  connections(): number;
  close(): Promise<void>;
}

/** Starts a server on 127.0.0.1, or another address of this machine; with a certificate it speaks TLS. */
export async function smallWebServer(answer: RequestListener, certificate?: SmallCertificate, at = '127.0.0.1'): Promise<SmallWebServer> {
  const asked: { host: string; path: string; headers: IncomingMessage['headers'] }[] = [];
  const listener: RequestListener = (request, response) => {
    asked.push({ host: request.headers.host ?? '', path: request.url ?? '', headers: request.headers });
    answer(request, response);
  };
  const server: Server = certificate === undefined ? createServer(listener) : createSecureServer({ ...certificate }, listener);
  let connections = 0;
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, at, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    connections: () => connections,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}
