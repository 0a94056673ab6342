import { figureChanges } from '../library/figure-changes.js';
import { addressKey } from './address-key.js';
import { addressesOf, type CorpusView } from './corpus-view.js';
import type { ReadDocument } from './given-document.js';
import type { HeldArticle } from './held-article.js';
import type { KnownArticle, Standing } from './standing.js';
import { isReprint, isSameDocument, isSameText, type Wording, wordingOf } from './wording.js';

/** How a document stands to the corpus, and the article that it is held against. */
export interface Judgement {
  readonly standing: Standing;
  readonly held: HeldArticle | null;
}

/** Holds a document against what the corpus has: first against articles of its addresses, then against those that may say the same. */
export async function judge({ given, article }: ReadDocument, view: CorpusView): Promise<Judgement> {
  const own = wordingOf(article);
  const addresses = [given.address, article.url].filter((address) => address !== null);
  for (const key of new Set(addresses.flatMap((address) => addressKey(address) ?? []))) {
    const [held] = await view.byAddress(key);
    if (held !== undefined) return againstSameAddress(own, held, addresses);
  }
  const likely = await view.likely(article);
  const same = likely.find((held) => isSameText(own, held));
  if (same !== undefined) return { standing: { kind: 'same', of: knownArticle(same), address: newAddress(same, addresses) }, held: same };
  const earlier = likely.find((held) => isEarlierVersion(own, held, addresses));
  if (earlier !== undefined) return versionOf(own, earlier);
  const reprinted = likely.find((held) => isReprint(own, held));
  if (reprinted !== undefined) return { standing: { kind: 'reprint', of: knownArticle(reprinted) }, held: reprinted };
  return { standing: { kind: 'new' }, held: null };
}

function againstSameAddress(own: Wording, held: HeldArticle, addresses: readonly string[]): Judgement {
  if (isSameText(own, held)) return { standing: { kind: 'same', of: knownArticle(held), address: newAddress(held, addresses) }, held };
  return versionOf(own, held);
}

function versionOf(own: Wording, held: HeldArticle): Judgement {
  if (!held.ownFile) return { standing: { kind: 'fixed', of: knownArticle(held) }, held };
  const changes = figureChanges(held.stored, { ...own.stored, file: held.article.file });
  return { standing: { kind: 'version', of: knownArticle(held), changes }, held };
}

/** Where one of the two has no address (a file), the same title and day tell that a document was corrected; of two addresses they tell of a reprint. */
function isEarlierVersion(own: Wording, held: HeldArticle, addresses: readonly string[]): boolean {
  return held.ownFile && (addresses.length === 0 || addressesOf(held).length === 0) && isSameDocument(own, held);
}

/** The first address by which an article is not known yet, when its file can say so. */
function newAddress(held: HeldArticle, addresses: readonly string[]): string | null {
  if (held.markdown === null) return null;
  const keys = new Set(addressesOf(held).map(addressKey));
  return addresses.find((address) => !keys.has(addressKey(address))) ?? null;
}

/** What is told of an article. */
export function knownArticle({ article: { file, title, publisher, date, url } }: HeldArticle): KnownArticle {
  return { file, title, publisher, date, url };
}
