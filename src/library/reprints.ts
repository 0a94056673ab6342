import { isReprintOf, repeatedSpans } from '../figures/reprint.js';
import type { Printing, StoredArticle } from './library.js';

/** A reprint: the article that it is a printing of, and which of its passages say nothing more than that one does. */
export interface Reprint {
  readonly original: number;
  readonly repeats: readonly number[];
}

/** Reprints by the id of the copy. An original is never a copy itself. */
export type Reprints = Map<number, Reprint>;

/**
 * Adds to the reprints those among pairs of similar articles. Of two that are printings of each other the one that tells more of its source is the original; of equals the
 * earlier one, then the first by name.
 */
export function linkReprints(
  reprints: Reprints,
  pairs: readonly (readonly [number, number])[],
  load: (id: number) => StoredArticle | null,
): void {
  const rootOf = (id: number): number => reprints.get(id)?.original ?? id;
  for (const pair of pairs) {
    const [one, other] = pair.map(rootOf);
    if (one === undefined || other === undefined || one === other) continue;
    const [left, right] = [load(one), load(other)];
    if (left === null || right === null) continue;
    const [within, holds] = [isReprintOf(left, right), isReprintOf(right, left)];
    if (within && (!holds || isBetter(right, left))) link(reprints, one, other, load);
    else if (holds) link(reprints, other, one, load);
  }
}

/** Copies of the copy become copies of its original, unless they are none of it. */
function link(reprints: Reprints, copy: number, original: number, load: (id: number) => StoredArticle | null): void {
  const whole = load(original);
  if (whole === null) return;
  const below = [...reprints].filter(([, reprint]) => reprint.original === copy).map(([id]) => id);
  for (const id of [copy, ...below]) {
    reprints.delete(id);
    const article = load(id);
    if (article !== null && (id === copy || isReprintOf(article, whole)))
      reprints.set(id, { original, repeats: repeatedSpans(article, article.passages, whole) });
  }
}

function isBetter(one: StoredArticle, other: StoredArticle): boolean {
  const told = ({ publisher, date, url }: StoredArticle): number => [publisher, date, url].filter((field) => field !== null).length;
  if (told(one) !== told(other)) return told(one) > told(other);
  const [mine, theirs] = [one.date ?? '', other.date ?? ''];
  return mine === theirs ? one.file < other.file : mine < theirs;
}

/** What a citation says of another printing. */
export function printingOf({ file, title, publisher, date, url }: Printing): Printing {
  return { file, title, publisher, date, url };
}
