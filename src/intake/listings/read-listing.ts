import { decodeText } from '../../articles/readers/decode-text.js';
import { foldSpaces } from '../../articles/readers/html/html-node.js';
import { parseHtml } from '../../articles/readers/html/parse-html.js';
import type { FetchedPage } from '../fetch/fetched-page.js';
import type { Listing, ListingEntry } from './listing.js';
import { type ListingDate, listingDate } from './listing-date.js';
import { dateFields, type RawEntry, rawEntries, titleFields } from './raw-entries.js';

/**
 * Reads a feed (RSS 2.0, RSS 1.0, Atom), a sitemap or a sitemap index; null when the page is none of them.
 * Entries of another host than the listing's are left out and counted, "www." aside: who adds a portal's feed adds that portal.
 */
export function readListing(page: Pick<FetchedPage, 'bytes' | 'contentType' | 'charset' | 'finalAddress'>): Listing | null {
  const text = decodeText(page.bytes, `${page.contentType}; charset=${page.charset ?? ''}`);
  const raw = text === null ? null : rawEntries(text);
  if (raw === null) return null;
  const home = new URL(page.finalAddress);
  const found = raw.entries.map((entry) => {
    const url = addressOf(entry, home);
    return { entry, url, isOwn: url !== null && sameHost(url, home) };
  });
  const own = found.flatMap(({ entry, url, isOwn }) => (url !== null && isOwn && url.href !== home.href ? [{ entry, url }] : []));
  const noAddress = found.filter(({ url }) => url === null).length;
  const otherHost = found.filter(({ url, isOwn }) => url !== null && !isOwn).length;
  return {
    kind: raw.kind,
    title: raw.title === null ? null : plain(raw.title),
    entries: newestFirst(own),
    leftOut: { otherHost, noAddress },
  };
}

function newestFirst(own: readonly { readonly entry: RawEntry; readonly url: URL }[]): ListingEntry[] {
  const byAddress = new Map<string, ListingEntry & { readonly time: number }>();
  for (const { entry, url } of own) {
    const date = dateOf(entry);
    const time = date?.time ?? Number.NEGATIVE_INFINITY;
    if (!byAddress.has(url.href)) byAddress.set(url.href, { address: url.href, title: titleOf(entry), date: date?.date ?? null, time });
  }
  const ordered = [...byAddress.values()].sort((a, b) => (a.time === b.time ? 0 : b.time - a.time));
  return ordered.map(({ address, title, date }) => ({ address, title, date }));
}

function addressOf({ fields, links, bases }: RawEntry, home: URL): URL | null {
  const base = bases.reduceRight((from, relative) => absolute(relative, from) ?? from, home);
  const named = [fields['loc'], ...links, fields['link'], fields['guid']];
  return named.map((address) => (address === undefined ? null : fetchable(address, base))).find((url) => url !== null) ?? null;
}

function fetchable(address: string, base: URL): URL | null {
  const url = absolute(address.trim(), base);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  if (url.hash !== '') url.hash = '';
  return url;
}

function absolute(address: string, base: URL): URL | null {
  return URL.canParse(address, base.href) ? new URL(address, base.href) : null;
}

function sameHost(one: URL, other: URL): boolean {
  const bare = (url: URL) => url.hostname.replace(/^www\./, '');
  return bare(one) === bare(other);
}

function dateOf({ fields }: RawEntry): ListingDate | null {
  const dates = dateFields.map((name) => fields[name]).map((field) => (field === undefined ? null : listingDate(field)));
  return dates.find((date) => date !== null) ?? null;
}

function titleOf({ fields }: RawEntry): string | null {
  const title = titleFields.map((name) => fields[name]).find((field) => field !== undefined);
  return title === undefined ? null : plain(title);
}

/** Titles may be HTML within XML. */
function plain(text: string): string | null {
  const bare = /[<&]/.test(text) ? (parseHtml(text).body.textContent ?? '') : text;
  return foldSpaces(bare).normalize('NFC') || null;
}
