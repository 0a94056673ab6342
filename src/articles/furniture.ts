import { endsClause, type Line } from './line.js';
import { pageWords } from './page-words.js';
import { phraseBook } from './phrase-book.js';

/**
 * What a line is to the page around the article: `furniture` is never text; `menu` is none at the edges of the page; `terminal` opens what follows the article;
 * `foot` opens the foot of the page when no text follows; `site` names the site.
 */
export type FurnitureKind = 'furniture' | 'menu' | 'terminal' | 'foot' | 'site';

const book = phraseBook(pageWords);
const address = /^(?:https?:\/\/|www\.)\S+$/i;
/** A page's own address or another's behind a word or two. */
const labelledAddress = /^[\p{L} ]{1,20}:\s*(?:https?:\/\/|www\.)\S+$/iu;
/** A site's name for an address: "baohaiduong.vn". */
const domain = /^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:vn|com|net|org)$/i;
const mediaFile = /^[^\s/]+\.(?:mp3|mp4|m4a|wav|avi|wmv|flv|jpe?g|png|gif|webp|bmp|svg)$/i;
const placeholder = /^(?:null|undefined|nan)$/;

/** Reads a line's part in the page; null when it may be the article's own text. */
export function furnitureOf(line: Line): FurnitureKind | null {
  if (line.slice.split(/\s+/).every((piece) => address.test(piece) || mediaFile.test(piece) || domain.test(piece))) return 'furniture';
  if (line.words.length === 0 || labelledAddress.test(line.slice)) return 'furniture';
  return covered(line) ?? opened(line) ?? (isBreadcrumb(line) ? 'menu' : null);
}

function covered(line: Line): FurnitureKind | null {
  const roles = book.covering(line.words.filter((word) => !placeholder.test(word)));
  if (roles === null) return line.words.every((word) => placeholder.test(word)) ? 'furniture' : null;
  if (roles.includes('terminal') && line.words.length <= shortLine) return 'terminal';
  if (roles.every((role) => role === 'furniture')) return 'furniture';
  return roles.every((role) => role === 'furniture' || role === 'menu') ? 'menu' : null;
}

/** "Trụ sở Hội Nông dân … lúc nào cũng tấp nập người vào ra." is a sentence and no address. */
const longFoot = 20;

/** A line of at most this many words is short enough for a button, a site's name or an office's name. */
const shortLine = 15;

function opened(line: Line): FurnitureKind | null {
  if (opensWith(line, 'link') && (/[:»>]/.test(line.slice) || !endsClause(line))) return 'furniture';
  if (/^>{1,3}/.test(line.slice) && !endsClause(line)) return 'furniture';
  if (/^(?:chuyên mục|danh mục|mục)\s*:/iu.test(line.slice) && line.words.length <= shortLine) return 'menu';
  if ((opensWith(line, 'foot') && !(endsClause(line) && line.words.length > longFoot)) || /^(?:©|\(c\)\s|bản quyền)/i.test(line.slice))
    return 'foot';
  return opensWith(line, 'site') && line.words.length <= shortLine ? 'site' : null;
}

function opensWith(line: Line, role: 'link' | 'foot' | 'site' | 'owner'): boolean {
  return book.lengthAt(line.words, 0, role) > 0;
}

/** "Trang chủ > Tin tức > Tin trong huyện", "Giới thiệu | Tin tức | Liên hệ": three short parts or more, or one that opens with a menu word. */
function isBreadcrumb(line: Line): boolean {
  const parts = line.slice.split(/\s*[>»›|→]\s*|\s+\/\s+|\s{3,}/).filter((part) => part !== '');
  if (parts.length < 2 || endsClause(line)) return false;
  return parts.length > 2 || book.lengthAt(line.words, 0, 'menu') > 0;
}

/** Whether the line is the bare name of an office, as pages carry it above a title. */
export function isOwnerName(line: Line): boolean {
  return opensWith(line, 'owner') && line.words.length <= 9 && !endsClause(line);
}

/** The words behind a leading "null" (a template's empty field before the title), with where they start in the slice; null when it has none. */
export function behindPlaceholder(line: Line): number | null {
  const match = /^(?:null|undefined)\s+/.exec(line.slice);
  return match === null ? null : match[0].length;
}
