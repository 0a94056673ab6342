import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { FetchResult } from '../../../src/intake/fetch/fetched-page.js';
import { createFetcher, type Fetcher } from '../../../src/intake/fetch/fetcher.js';
import type { Listing } from '../../../src/intake/listings/listing.js';
import { readListing } from '../../../src/intake/listings/read-listing.js';
import { type WalkOptions, type WalkStep, walkListing } from '../../../src/intake/listings/walk-listing.js';
import { smallWebServer } from '../../support/small-web-server.js';
import { listingPage } from './listing-page.js';

const home = 'https://xa.example.vn';

/** A fetcher over texts by their paths; what is not there is refused. */
function fetcherOver(pages: Readonly<Record<string, string | number>>): Fetcher & { readonly asked: string[] } {
  const asked: string[] = [];
  const fetch = (address: string): Promise<FetchResult> => {
    asked.push(address.slice(home.length));
    const page = pages[address.slice(home.length)] ?? 404;
    if (typeof page === 'string') return Promise.resolve({ status: 'fetched', page: listingPage(page, address) });
    return Promise.resolve({ status: 'refused', reason: 'status', facts: { status: page }, address });
  };
  return { fetch, asked };
}

function listing(text: string): Listing {
  const read = readListing(listingPage(text, `${home}/sitemap.xml`));
  if (read === null) throw new Error('no listing');
  return read;
}

const map = (...paths: readonly string[]) => `<urlset>${paths.map((path) => `<url><loc>${home}${path}</loc></url>`).join('')}</urlset>`;
const index = (...paths: readonly string[]) =>
  `<sitemapindex>${paths.map((path) => `<sitemap><loc>${path}</loc></sitemap>`).join('')}</sitemapindex>`;

async function walk(fetcher: Fetcher, start: Listing, options: WalkOptions): Promise<WalkStep[]> {
  const steps: WalkStep[] = [];
  for await (const step of walkListing(fetcher, start, { delayMs: 0, ...options })) steps.push(step);
  return steps;
}

describe('walkListing', () => {
  it('gives a step for each page, refused ones too', async () => {
    const steps = await walk(fetcherOver({ '/1': 'một', '/3': 'ba' }), listing(map('/1', '/2', '/3')), { limit: 10 });
    expect(steps.map((step) => (step.kind === 'page' ? [step.number, step.total, step.entry.address, step.result.status] : []))).toEqual([
      [1, 3, `${home}/1`, 'fetched'],
      [2, 3, `${home}/2`, 'refused'],
      [3, 3, `${home}/3`, 'fetched'],
    ]);
  });

  it('fetches no more than the limit', async () => {
    const fetcher = fetcherOver({});
    await walk(fetcher, listing(map('/1', '/2', '/3')), { limit: 2 });
    expect(fetcher.asked).toEqual(['/1', '/2']);
  });

  it('reads the sitemaps of an index until there are enough pages', async () => {
    const fetcher = fetcherOver({
      '/a.xml': map('/1', '/2'),
      '/b.xml': 'no sitemap',
      '/d.xml': map('/2', '/3', '/4'),
      '/e.xml': map('/5'),
    });
    const steps = await walk(fetcher, listing(index('/a.xml', '/b.xml', '/c.xml', '/d.xml', '/e.xml')), { limit: 3 });
    expect(fetcher.asked).toEqual(['/a.xml', '/b.xml', '/c.xml', '/d.xml', '/1', '/2', '/3']);
    expect(
      steps.flatMap((step) => (step.kind === 'listing' ? [[step.address, step.result.status, step.listing?.entries.length]] : [])),
    ).toEqual([
      [`${home}/a.xml`, 'fetched', 2],
      [`${home}/b.xml`, 'fetched', undefined],
      [`${home}/c.xml`, 'refused', undefined],
      [`${home}/d.xml`, 'fetched', 3],
    ]);
  });

  it('follows an index neither into another one nor without end', async () => {
    const fetcher = fetcherOver({ '/0.xml': index('/1.xml') });
    await walk(fetcher, listing(index(...Array.from({ length: 100 }, (_, at) => `/${at}.xml`))), { limit: 5 });
    expect(fetcher.asked).toHaveLength(20);
  });

  it('waits between two pages, and longer when a server has enough', async () => {
    const waits = async (first: number) => {
      const times: number[] = [];
      const over = fetcherOver({ '/1': first });
      const fetcher: Fetcher = {
        fetch: (address) => {
          times.push(performance.now());
          return over.fetch(address);
        },
      };
      await walk(fetcher, listing(map('/1', '/2')), { limit: 2, delayMs: 20 });
      return (times[1] ?? 0) - (times[0] ?? 0);
    };
    expect(await waits(404)).toBeGreaterThanOrEqual(19);
    expect(await waits(429)).toBeGreaterThanOrEqual(199);
  });

  it('stops at once when it is told to', async () => {
    const abort = new AbortController();
    const fetcher = fetcherOver({ '/1': 'một' });
    const walking = walkListing(fetcher, listing(map('/1', '/2')), { limit: 2, delayMs: 600_000, signal: abort.signal });
    expect((await walking.next()).done).toBe(false);
    const next = walking.next();
    abort.abort(new Error('enough'));
    await expect(next).rejects.toThrow('enough');
    expect(fetcher.asked).toEqual(['/1']);
  });

  it('walks a real server, from a packed index to its pages', async () => {
    const server = await smallWebServer(({ url = '/', headers: { host } }, response) => {
      const at = `http://${host}`;
      if (url === '/sitemap.xml') response.setHeader('content-type', 'text/xml').end(index(`${at}/a.xml.gz`));
      else if (url === '/a.xml.gz')
        response.setHeader('content-type', 'application/x-gzip').end(gzipSync(`<urlset><url><loc>${at}/1</loc></url></urlset>`));
      else response.setHeader('content-type', 'text/html').end('<p>một</p>');
    });
    try {
      const fetcher = createFetcher({}, { loopbackPort: server.port });
      const start = await fetcher.fetch(`http://127.0.0.1:${server.port}/sitemap.xml`);
      const found = start.status === 'fetched' ? readListing(start.page) : null;
      const steps = found === null ? [] : await walk(fetcher, found, { limit: 5 });
      expect(steps.map((step) => [step.kind, step.result.status])).toEqual([
        ['listing', 'fetched'],
        ['page', 'fetched'],
      ]);
    } finally {
      await server.close();
    }
  });
});
