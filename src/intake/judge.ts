import type { UnreadableSource } from '../articles/article.js';
import { addressKey } from './address-key.js';
import { addressesOf, type CorpusView } from './corpus-view.js';
import type { ReadingDesk, Relating } from './desk/reading-desk.js';
import type { HeldArticle } from './held-article.js';
import type { KnownArticle, Standing } from './standing.js';
import { isSameText, mayBeRelated, type Wording } from './wording.js';

/** How a document stands to the corpus, and the article that it is held against. */
export interface Judgement {
  readonly standing: Standing;
  readonly held: HeldArticle | null;
}

/** A judgement, or why the document could not be compared. */
export type Judging = { readonly ok: true; readonly judged: Judgement } | { readonly ok: false; readonly unreadable: UnreadableSource };

/** What a document is held against, and where. */
export interface JudgeGround {
  readonly view: CorpusView;
  readonly desk: ReadingDesk;
}

/**
 * Holds a document against what the corpus has: first against articles of its addresses, then against those that may say the same.
 * @param address Where it was published, beside the one that it names itself; null when nobody says.
 */
export async function judge(own: Wording, address: string | null, { view, desk }: JudgeGround): Promise<Judging> {
  const addresses = [address, own.article.url].filter((one) => one !== null);
  for (const key of new Set(addresses.flatMap((one) => addressKey(one) ?? []))) {
    const [held] = await view.byAddress(key);
    if (held === undefined) continue;
    return isSameText(own, held) ? sameAs(held, addresses) : versionOf(own, held, desk);
  }
  const likely = await view.likely(own);
  const same = likely.find((held) => isSameText(own, held));
  return same !== undefined ? sameAs(same, addresses) : related(own, likely, addresses, desk);
}

function sameAs(held: HeldArticle, addresses: readonly string[]): Judging {
  const standing: Standing = { kind: 'same', of: knownArticle(held), address: newAddress(held, addresses) };
  return { ok: true, judged: { standing, held } };
}

async function versionOf(own: Wording, held: HeldArticle, desk: ReadingDesk): Promise<Judging> {
  if (!held.ownFile) return { ok: true, judged: { standing: { kind: 'fixed', of: knownArticle(held) }, held } };
  const compared = await desk.changes({ own: own.article, held: held.article });
  if (!compared.ok) return compared;
  return { ok: true, judged: { standing: { kind: 'version', of: knownArticle(held), changes: compared.changes }, held } };
}

/** A version goes before a reprint, whatever their order. */
async function related(own: Wording, likely: readonly HeldArticle[], addresses: readonly string[], desk: ReadingDesk): Promise<Judging> {
  const alike = likely.filter((held) => mayBeRelated(own, held));
  const relating = alike.length === 0 ? noRelations : await desk.relate({ own: own.article, held: alike.map(({ article }) => article) });
  if (!relating.ok) return relating;
  const { relations } = relating;
  const earlier = alike.find((held, at) => relations[at]?.sameDocument === true && mayBeReplaced(held, addresses));
  if (earlier !== undefined) return versionOf(own, earlier, desk);
  const reprinted = alike.find((_, at) => relations[at]?.reprint === true) ?? null;
  const standing: Standing = reprinted === null ? { kind: 'new' } : { kind: 'reprint', of: knownArticle(reprinted) };
  return { ok: true, judged: { standing, held: reprinted } };
}

const noRelations: Relating = { ok: true, relations: [] };

/** Where one of the two has no address (a file), the same title and day tell that a document was corrected; of two addresses they tell of a reprint. */
function mayBeReplaced(held: HeldArticle, addresses: readonly string[]): boolean {
  return held.ownFile && (addresses.length === 0 || addressesOf(held).length === 0);
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
