import { furnitureOf, isOwnerName } from '../../furniture.js';
import { lineAt } from '../../line.js';
import { readLine } from '../../page-line.js';
import { findTitle } from '../../page-title.js';
import { wordKeys } from '../../phrase-book.js';
import { isNamed } from './element-role.js';
import type { PageMetadata } from './metadata.js';
import type { Piece } from './piece.js';

/** The title of a page and the piece that shows it; null when no piece does. */
export interface FoundTitle {
  readonly text: string;
  readonly piece: Piece | null;
}

/** What parts a title from the name of its site. */
const sitePart = /\s+[-|–—»«:·>]\s+/u;
const fewestWords = 4;

/**
 * Finds the title: what the head says as far as a piece of the page says it, too (so the site's name behind it goes and a title cut off is whole again);
 * else a heading, an element named so; else what the head says alone. Null when nothing says it.
 */
export function findHtmlTitle(pieces: readonly Piece[], metadata: PageMetadata): FoundTitle | null {
  const shown = pieces.filter((piece) => piece.text.length <= 400).map((piece) => ({ piece, key: keyOf(piece.text) }));
  const titles = metadata.titles.filter((title) => !isSiteName(title));
  for (const title of titles) {
    const piece = shownAs(shown, title);
    if (piece !== null) return { text: piece.text, piece };
  }
  const heading = namedTitle(pieces);
  if (heading !== null) return { text: heading.text, piece: heading };
  const alone = titles.find((title) => isLong(keyOf(withoutSite(title, metadata.publisher))));
  return alone === undefined ? null : { text: withoutSite(alone, metadata.publisher), piece: null };
}

interface Shown {
  readonly piece: Piece;
  readonly key: string;
}

function keyOf(text: string): string {
  return wordKeys(text).join(' ');
}

function shownAs(shown: readonly Shown[], title: string): Piece | null {
  const cut = /(?:…|\.\.\.)$/u.test(title);
  const key = keyOf(title);
  const same = shown.filter((one) => one.key === key || (cut && one.key.startsWith(key) && key.split(' ').length >= fewestWords));
  if (same.length > 0) return best(same);
  const parts = title.split(sitePart).map((_, at, all) => keyOf(all.slice(0, at + 1).join(' ')));
  const opening = shown.filter((one) => isLong(one.key) && parts.includes(one.key));
  return best(opening);
}

/** A heading before an element named so before any other; the page's menus and lists show the title only in links. */
function best(shown: readonly Shown[]): Piece | null {
  const worth = (piece: Piece) =>
    (piece.noise ? -8 : 0) + (piece.mark === 'heading' ? 4 : 0) + (isTitled(piece) ? 2 : 0) - (piece.linked > 0.8 ? 3 : 0);
  const pieces = shown.map(({ piece }) => piece);
  return pieces.reduce<Piece | null>((found, piece) => (found === null || worth(piece) > worth(found) ? piece : found), null);
}

function isLong(key: string): boolean {
  return key.split(' ').length >= fewestWords;
}

function isTitled(piece: Piece): boolean {
  return piece.path.slice(-2).some((element) => isNamed(element, 'title'));
}

/** The first heading of the highest rank that is as long as a title, else the first element named a title. */
function namedTitle(pieces: readonly Piece[]): Piece | null {
  const open = pieces.filter((piece) => !piece.noise && piece.linked < 0.5 && isLong(keyOf(piece.text)) && piece.text.length <= 300);
  for (const rank of ['h1', 'h2']) {
    const heading = open.find((piece) => piece.path.some((element) => element.localName === rank));
    if (heading !== undefined) return heading;
  }
  return open.find((piece) => isTitled(piece)) ?? null;
}

/** Whether all parts of a title name the site or nothing ("Chi tiết tin - Cổng thông tin điện tử …"). */
function isSiteName(title: string): boolean {
  return title.split(sitePart).every((part) => isSitePart(part) || !isLong(keyOf(part)));
}

function isSitePart(part: string): boolean {
  const line = lineAt(part, { start: 0, end: part.length }, true);
  return isOwnerName(line) || furnitureOf(line) !== null;
}

/** The site's name in the titles of the head: a part that names a site or an office, else what stands behind the article's title. */
export function siteInTitles(metadata: PageMetadata, title: string | null): string | null {
  const parts = metadata.titles.flatMap((one) => one.split(sitePart));
  const site = parts.find((part) => furnitureOf(lineAt(part, { start: 0, end: part.length }, true)) === 'site');
  if (site !== undefined) return site;
  const owner = parts.find(
    (part) => part !== title && wordKeys(part).length > 2 && isOwnerName(lineAt(part, { start: 0, end: part.length }, true)),
  );
  const behind = metadata.titles.flatMap((one) => (title !== null && one.startsWith(title) ? [one.slice(title.length)] : []));
  return (
    behind.map((rest) => rest.replace(/^\s+[-|–—»«:·>]\s+/u, '')).find((rest) => wordKeys(rest).length >= 2 && !sitePart.test(rest)) ??
    owner ??
    null
  );
}

/** Looks for the title among the pieces above the first running text by their words and places alone. */
export function titleAbove(pieces: readonly Piece[], running: number): FoundTitle | null {
  const above = pieces
    .slice(0, running)
    .filter((piece) => !piece.noise && piece.linked < 0.5)
    .slice(-farthestAbove);
  const texts = [...above, ...pieces.slice(running, running + 1)].map((piece) => piece.text);
  const text = texts.join('\n\n');
  let start = 0;
  const lines = texts.map((slice) => {
    const line = readLine(lineAt(text, { start, end: start + slice.length }, true));
    start = line.end + 2;
    return line;
  });
  const found = findTitle(text, lines);
  const piece = found === null ? undefined : above[found.first];
  return found === null || piece === undefined ? null : { text: text.slice(found.span.start, found.span.end), piece };
}

/** So many pieces above the text may be its title. */
const farthestAbove = 8;

/** Cuts the site's name off: what the head calls it, or a last part behind a bar. */
function withoutSite(title: string, publisher: string | null): string {
  const parts = title.split(sitePart);
  const last = parts.at(-1) ?? '';
  const isSite = parts.length > 1 && (keyOf(last) === keyOf(publisher ?? '') || (/\s\|\s/.test(title) && isLong(keyOf(parts[0] ?? ''))));
  return isSite ? title.slice(0, title.lastIndexOf(last)).replace(/\s+[-|–—»«:·>]\s+$/u, '') : title;
}
