import type { FetchResult } from './fetch/fetched-page.js';
import type { Fetcher } from './fetch/fetcher.js';
import { type GivenDocument, nameOfAddress } from './given-document.js';
import type { Failure, Intake, Opened } from './intake.js';
import type { Listing } from './listings/listing.js';

/** How documents come from addresses. */
export function fetchDocuments(fetcher: Fetcher): Pick<Intake, 'open' | 'walk'> {
  return {
    open: async (address, signal) => {
      const result = await fetcher.fetch(address.trim(), signal);
      const listing = await listingOf(result);
      return listing === null ? documentOf(address, result) : { status: 'listing', listing };
    },
    walk: async function* (listing, limits) {
      const { walkListing } = await import('./listings/walk-listing.js');
      let [number, total] = [0, listing.entries.length];
      for await (const step of walkListing(fetcher, listing, limits)) {
        if (step.kind === 'page') {
          ({ number, total } = step);
          yield { number, total, found: documentOf(step.entry.address, step.result) };
        } else if (step.result.status === 'refused') yield { number, total, found: refused(step.address, step.result) };
      }
    },
  };
}

/** Reading lists takes parsers of HTML and XML, which are loaded with the first page. */
async function listingOf(result: FetchResult): Promise<Listing | null> {
  if (result.status === 'refused') return null;
  const { readListing } = await import('./listings/read-listing.js');
  return readListing(result.page);
}

function documentOf(source: string, result: FetchResult): Exclude<Opened, { status: 'listing' }> {
  if (result.status === 'refused') return refused(source, result);
  const { bytes, contentType, charset, finalAddress } = result.page;
  const document: GivenDocument = {
    name: nameOfAddress(finalAddress),
    bytes,
    contentType: charset === null ? contentType : `${contentType}; charset=${charset}`,
    address: finalAddress,
  };
  return { status: 'document', document };
}

function refused(source: string, refusal: Extract<FetchResult, { status: 'refused' }>): Failure {
  return { status: 'failed', source, problem: { kind: 'refused', refusal } };
}
