import { withoutLegacy } from '../../../language/legacy-encodings.js';
import { furnitureOf, isOwnerName } from '../../furniture.js';
import { type Line, lineAt } from '../../line.js';
import { type KnownFacts, type MarkedLine, readMarkedPage } from '../../marked-page.js';
import { type PageReading, refused } from '../document-reading.js';
import { type ArticleRange, articleRange, isRunning } from './article-range.js';
import { findHtmlTitle, siteInTitles, titleAbove } from './find-title.js';
import { joinFlatTables } from './flat-tables.js';
import { furnitureTest } from './furniture-element.js';
import type { HtmlDocument } from './html-node.js';
import { type PageMetadata, readMetadata } from './metadata.js';
import { parseHtml, readableContent } from './parse-html.js';
import type { Piece } from './piece.js';
import { collectPieces } from './pieces.js';
import { withoutRelatedBoxes } from './related-boxes.js';
import { withoutCounters } from './view-counters.js';

/**
 * Reads a web page. The article's text is its title and the lines of its part of the page, an empty line between them.
 * @param file name of the article; it is the title when the page has none.
 * @param address where the page was fetched; null for a saved page, which may name its address itself.
 */
export function readHtml(file: string, html: string, address: string | null = null): PageReading {
  const document = parseHtml(html.normalize('NFC'));
  const metadata = inUnicode(readMetadata(document, html));
  const pieces = articlePieces(document);
  const readable = keptByReadability(document, pieces);
  const title = findHtmlTitle(pieces, metadata) ?? titleAbove(pieces, articleRange(pieces, readable, -1)?.text ?? 0);
  const titleAt = title?.piece == null ? -1 : pieces.indexOf(title.piece);
  const range = articleRange(pieces, readable, titleAt);
  if (range === null) return refused(file, 'empty', 'The page has no text of its own.');
  const kept = pieces.map((_, at) => at === titleAt || (isWithin(range, at) && isOfArticle(pieces, at)));
  const lines = pieces.flatMap((piece, at): MarkedLine[] => (kept[at] === true ? [lineOf(piece, at === titleAt)] : []));
  const marked: MarkedLine[] = title !== null && titleAt < 0 ? [{ text: title.text, mark: 'title' }, ...lines] : lines;
  const article = readMarkedPage(file, marked, factsOf(metadata, pieces, title?.text ?? null, address));
  if (article.blocks.every((block) => block.kind === 'noise' || block.kind === 'title'))
    return refused(file, 'empty', 'The page has no text of its own.');
  return { ok: true, article, leftOut: pieces.flatMap((piece, at) => (kept[at] === true ? [] : [piece.text])) };
}

/** The pieces of a page as they are read: in Unicode, tables in rows, without what never is of the article. */
function articlePieces(document: HtmlDocument): readonly Piece[] {
  const pieces = withoutOldLetters(collectPieces(document.body, furnitureTest(document)));
  return withoutRelatedBoxes(joinFlatTables(withoutCounters(pieces)));
}

/** Converts what was written for the old fonts: whole paragraphs of a page or all of it. */
function withoutOldLetters(pieces: readonly Piece[]): readonly Piece[] {
  const texts = withoutLegacy(pieces.map((piece) => piece.text).join('\n')).split('\n');
  return pieces.map((piece, at) => ({ ...piece, text: texts[at] ?? piece.text }));
}

function inUnicode(metadata: PageMetadata): PageMetadata {
  const { titles, publisher, author } = metadata;
  const convert = (text: string | null) => (text === null ? null : withoutLegacy(text));
  return { ...metadata, titles: titles.map((title) => withoutLegacy(title)), publisher: convert(publisher), author: convert(author) };
}

const pieceAttribute = 'data-piece';

/** Positions of the pieces whose elements Readability keeps; their elements are marked, for it takes the page apart. */
function keptByReadability(document: HtmlDocument, pieces: readonly Piece[]): Set<number> {
  for (const [at, piece] of pieces.entries()) {
    const element = piece.path.at(-1);
    element?.setAttribute(pieceAttribute, `${element.getAttribute(pieceAttribute) ?? ''} ${at}`);
  }
  const content = readableContent(document);
  const marks = content === null ? [] : [...content.querySelectorAll(`[${pieceAttribute}]`)];
  return new Set(marks.flatMap((element) => (element.getAttribute(pieceAttribute) ?? '').trim().split(' ').map(Number)));
}

function isWithin(range: ArticleRange, at: number): boolean {
  return at >= range.first && at <= range.last;
}

/** A piece of nothing but links is another page's title or a button, and so is what an element's name calls furniture. */
function isOfArticle(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (piece === undefined || piece.noise) return false;
  return piece.linked < 0.8 || (isRunning({ ...piece, linked: 0 }) && piece.text.length > 240);
}

function lineOf(piece: Piece, isTitle: boolean): MarkedLine {
  if (isTitle) return { text: piece.text, mark: 'title' };
  return { text: piece.text, mark: piece.mark === 'plain' ? null : piece.mark };
}

function factsOf(metadata: PageMetadata, pieces: readonly Piece[], title: string | null, address: string | null): KnownFacts {
  return {
    publisher: metadata.publisher ?? siteInTitles(metadata, title) ?? siteName(pieces, title),
    author: metadata.author !== null && isPerson(metadata.author, metadata.publisher) ? metadata.author : null,
    date: metadata.date,
    url: sameSite(metadata.url, address) ? metadata.url : address,
  };
}

/** What the page's head names its author by when nobody wrote it down. */
const nobody =
  /^(?:admin\w*|administrator|super ?user|root|editor|user\d*|webmaster|quan ?tri\w*|quản trị.*|ban biên tập.*|bbt|bientap\w*)$/i;

function isPerson(author: string, publisher: string | null): boolean {
  if (nobody.test(author) || author === publisher || /^https?:/i.test(author)) return false;
  return furnitureOf(lineAt(author, { start: 0, end: author.length }, true)) !== 'site' && /\p{L}{2}\s+\p{L}|^\p{Lu}\p{L}+$/u.test(author);
}

/** What the page calls itself: a site's name above the title, an office's there, else the last site's name below, for menus name others in between. */
function siteName(pieces: readonly Piece[], title: string | null): string | null {
  const at = pieces.findIndex((piece) => piece.text === title);
  const lines = pieces.map((piece) => lineAt(piece.text, { start: 0, end: piece.text.length }, true));
  const isSite = (line: Line) => furnitureOf(line) === 'site';
  const above = lines.slice(0, Math.max(at, 0));
  return (above.find(isSite) ?? above.find(isOwnerName) ?? lines.findLast(isSite))?.slice ?? null;
}

/** Whether the address that the page names is to be trusted: it was not fetched, or from the same host. */
function sameSite(named: string | null, address: string | null): boolean {
  return named !== null && (address === null || new URL(named).host.replace(/^www\./, '') === new URL(address).host.replace(/^www\./, ''));
}
