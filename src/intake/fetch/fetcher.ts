import { checkAddress, parseAddress } from './check-address.js';
import type { FetchedPage, FetchResult } from './fetched-page.js';
import { RefusedError, refusal } from './refused-error.js';
import { type PageResponse, requestPage } from './request-page.js';
import { type ResolveName, resolveHost, systemResolve } from './resolve-host.js';

/** How a fetcher behaves; every field has a default. */
export interface FetcherOptions {
  /** Hosts that may be asked, exact or as `*.gov.vn`, in lower case and Punycode; empty, the default: every public one. */
  readonly allowedHosts?: readonly string[];
  /** Milliseconds from the first byte sent to the last one read, redirects included; default 20,000. */
  readonly timeoutMs?: number;
  /** Bytes of a page at most, as they are sent and as they are unpacked; default 10 MB. */
  readonly maxBytes?: number;
  /** Redirects that are followed; default 5. */
  readonly maxRedirects?: number;
  /** What the fetcher calls itself. */
  readonly userAgent?: string;
}

/** What tests change that nobody else can: there is no setting for it. */
export interface FetcherTestHooks {
  /** How names are resolved. */
  readonly resolve?: ResolveName;
  /** The one port of this machine that may be asked. */
  readonly loopbackPort?: number;
  /** A certificate authority, in PEM, to trust instead of the well-known ones. */
  readonly ca?: string;
}

/** Fetches pages of the public internet, and of nothing else. */
export interface Fetcher {
  /**
   * Fetches a page. What goes wrong outside of this program is a value.
   * @throws the signal's reason when it is aborted.
   */
  fetch(address: string, signal?: AbortSignal): Promise<FetchResult>;
}

const defaults: Required<FetcherOptions> = {
  allowedHosts: [],
  timeoutMs: 20_000,
  maxBytes: 10 * 1024 * 1024,
  maxRedirects: 5,
  userAgent: 'TienDo/0.1 (Telegram bot of a local authority; fetches pages that its administrators add)',
};

type Settings = Required<FetcherOptions> & Required<Pick<FetcherTestHooks, 'resolve'>> & { loopbackPort: number | null; ca: string | null };

/** Makes a fetcher; it holds nothing open between two pages. */
export function createFetcher(options: FetcherOptions = {}, hooks: FetcherTestHooks = {}): Fetcher {
  const settings = { ...defaults, resolve: systemResolve, loopbackPort: null, ca: null, ...options, ...hooks };
  return { fetch: (address, signal) => fetchPage(address, settings, signal) };
}

async function fetchPage(address: string, settings: Settings, signal?: AbortSignal): Promise<FetchResult> {
  signal?.throwIfAborted();
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(refusal('too-slow', { limitMs: settings.timeoutMs })), settings.timeoutMs);
  const trail = { at: address };
  try {
    const both = signal === undefined ? deadline.signal : AbortSignal.any([deadline.signal, signal]);
    return { status: 'fetched', page: await follow(address, settings, both, trail) };
  } catch (error) {
    if (error instanceof RefusedError) return error.toRefusal(trail.at);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Goes from redirect to redirect, each address checked like the first; `trail.at` is where it is. */
async function follow(address: string, settings: Settings, signal: AbortSignal, trail: { at: string }): Promise<FetchedPage> {
  let base: URL | null = null;
  for (let redirects = 0; redirects <= settings.maxRedirects; redirects += 1) {
    const url: URL = checkAddress(trail.at, base, settings.allowedHosts);
    trail.at = url.href;
    const response = await ask(url, settings, signal);
    if (response.kind === 'page') return toPage(address, url, response);
    base = url;
    trail.at = parseAddress(response.location, url)?.href ?? response.location;
  }
  throw refusal('redirects', { limit: settings.maxRedirects });
}

async function ask(url: URL, settings: Settings, signal: AbortSignal): Promise<PageResponse> {
  const addresses = await untilAborted(resolveHost(url, settings), signal);
  const { userAgent, maxBytes, ca } = settings;
  return await requestPage({ url, addresses, userAgent, maxBytes, ca, signal });
}

function toPage(
  address: string,
  url: URL,
  { contentType, charset, bytes, lastModified, etag }: PageResponse & { kind: 'page' },
): FetchedPage {
  return { address, finalAddress: url.href, contentType, charset, bytes, lastModified, etag };
}

/** Waits for what cannot be stopped itself. */
function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
