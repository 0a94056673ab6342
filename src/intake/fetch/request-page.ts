import { Readable } from 'node:stream';
import { Client } from 'undici';
import { checkedConnector } from './checked-connection.js';
import { connectionFault } from './connection-fault.js';
import { expectedType, parseContentType, provenType } from './content-type.js';
import { acceptedEncodings, encodingsOf, readBody } from './read-body.js';
import { refusal } from './refused-error.js';

/** One request to one address. */
export interface PageRequest {
  readonly url: URL;
  /** The IP addresses of its host, checked. */
  readonly addresses: readonly string[];
  readonly userAgent: string;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  /** A certificate authority to trust instead of the well-known ones; null: those. */
  readonly ca: string | null;
}

/** What a server answered: a page, or another address. */
export type PageResponse =
  | { readonly kind: 'redirect'; readonly location: string }
  | {
      readonly kind: 'page';
      readonly contentType: string;
      readonly charset: string | null;
      readonly bytes: Uint8Array;
      readonly lastModified: string | null;
      readonly etag: string | null;
    };

const accept =
  'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/plain;q=0.8,*/*;q=0.1';

type Headers = Readonly<Record<string, string | string[] | undefined>>;
type Answer = Awaited<ReturnType<Client['request']>>;

/**
 * Asks for a page over a connection of its own.
 * @throws RefusedError for everything that a server or the way to it can do wrong; the signal's reason when it was aborted.
 */
export async function requestPage(request: PageRequest): Promise<PageResponse> {
  const { url, signal } = request;
  const connect = checkedConnector(request.addresses, signal, request.ca);
  const client = new Client(url.origin, { connect, headersTimeout: 0, bodyTimeout: 0, pipelining: 0 });
  const headers = { accept, 'accept-encoding': acceptedEncodings, 'accept-language': 'vi', 'user-agent': request.userAgent };
  try {
    const answer = await client.request({ method: 'GET', path: url.pathname + url.search, headers, signal });
    answer.body.on('error', () => undefined);
    return await readAnswer(request, answer);
  } catch (error) {
    signal.throwIfAborted();
    throw connectionFault(error, url.hostname);
  } finally {
    await client.destroy();
  }
}

async function readAnswer(request: PageRequest, { statusCode, headers, body }: Answer): Promise<PageResponse> {
  const location = header(headers, 'location');
  if ([301, 302, 303, 307, 308].includes(statusCode) && location !== null) return { kind: 'redirect', location: inUtf8(location) };
  if (statusCode < 200 || statusCode > 299) throw refusal('status', { status: statusCode });
  const declared = parseContentType(header(headers, 'content-type'));
  const expected = expectedType(declared.type, fileNames(request.url, headers));
  if (Number(header(headers, 'content-length') ?? 0) > request.maxBytes) throw refusal('too-large', { limitBytes: request.maxBytes });
  const sent = await readBody(body, encodingsOf(header(headers, 'content-encoding')), request.maxBytes);
  const bytes = expected.kind === 'gzip' && isGzip(sent) ? await readBody(Readable.from([sent]), ['gzip'], request.maxBytes) : sent;
  const contentType = provenType(expected, bytes, declared.type);
  return { kind: 'page', contentType, charset: declared.charset, bytes, ...versionOf(headers) };
}

/** Some servers send a packed file as it is, some call its packing a coding of the transport as well. */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function versionOf(headers: Headers): { lastModified: string | null; etag: string | null } {
  return { lastModified: header(headers, 'last-modified'), etag: header(headers, 'etag') };
}

function header(headers: Headers, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value)?.trim() || null;
}

/** Bytes of a header arrive as Latin-1; addresses with Vietnamese letters are often sent as they are, in UTF-8. */
function inUtf8(text: string): string {
  return Buffer.from(text, 'latin1').toString('utf8');
}

/** What the body may be called: the end of the path, values of the query, what the server proposes to save it as. */
function fileNames(url: URL, headers: Headers): string[] {
  const proposed = /filename\*?\s*=\s*(?:UTF-8'')?"?([^";]+)/i.exec(header(headers, 'content-disposition') ?? '')?.[1]?.trim();
  return [url.pathname, ...url.searchParams.values(), ...(proposed === undefined ? [] : [proposed])];
}
