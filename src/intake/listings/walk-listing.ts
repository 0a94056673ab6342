import { setTimeout as sleep } from 'node:timers/promises';
import type { FetchResult } from '../fetch/fetched-page.js';
import type { Fetcher } from '../fetch/fetcher.js';
import type { Listing, ListingEntry } from './listing.js';
import { readListing } from './read-listing.js';

/** How far and how fast a listing is walked. */
export interface WalkOptions {
  /** Pages at most, the newest of the listing. */
  readonly limit: number;
  /** Milliseconds between two requests; default 1,000. A server that says it is asked too much is left alone ten times as long. */
  readonly delayMs?: number;
  readonly signal?: AbortSignal;
}

/** What one request gave. */
export type WalkStep =
  /** A sitemap that the index names; `listing` is null when it was refused or is none. */
  | { readonly kind: 'listing'; readonly address: string; readonly result: FetchResult; readonly listing: Listing | null }
  /** A page; `number` counts from 1 to `total`. */
  | { readonly kind: 'page'; readonly entry: ListingEntry; readonly result: FetchResult; readonly number: number; readonly total: number };

/** Of a sitemap index at most so many sitemaps are fetched, the newest; an index within an index is not followed. */
const mostListings = 20;
const defaultDelayMs = 1000;

/**
 * Fetches the pages of a listing one after the other, newest first, and gives a step for each request.
 * @throws the signal's reason when it is aborted.
 */
export async function* walkListing(fetcher: Fetcher, listing: Listing, options: WalkOptions): AsyncGenerator<WalkStep> {
  const visit = politely(fetcher, options);
  const entries = listing.kind === 'sitemap-index' ? yield* walkIndex(visit, listing, options.limit) : listing.entries;
  const pages = entries.slice(0, options.limit);
  for (const [at, entry] of pages.entries())
    yield { kind: 'page', entry, result: await visit(entry.address), number: at + 1, total: pages.length };
}

/** Reads the sitemaps of an index until they name enough pages. */
async function* walkIndex(visit: Visit, index: Listing, limit: number): AsyncGenerator<WalkStep, readonly ListingEntry[]> {
  const found = new Map<string, ListingEntry>();
  for (const { address } of index.entries.slice(0, mostListings)) {
    const result = await visit(address);
    const listing = result.status === 'fetched' ? readListing(result.page) : null;
    yield { kind: 'listing', address, result, listing };
    const pages = listing === null || listing.kind === 'sitemap-index' ? [] : listing.entries;
    for (const entry of pages) if (!found.has(entry.address)) found.set(entry.address, entry);
    if (found.size >= limit) break;
  }
  return [...found.values()];
}

type Visit = (address: string) => Promise<FetchResult>;

/** Fetches with pauses in between. */
function politely(fetcher: Fetcher, { delayMs = defaultDelayMs, signal }: WalkOptions): Visit {
  let pause = 0;
  return async (address) => {
    await pausing(pause, signal);
    const result = await fetcher.fetch(address, signal);
    pause = isTooMuch(result) ? delayMs * 10 : delayMs;
    return result;
  };
}

async function pausing(pause: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(pause, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}

function isTooMuch(result: FetchResult): boolean {
  return result.status === 'refused' && result.reason === 'status' && [429, 503].includes(result.facts.status);
}
