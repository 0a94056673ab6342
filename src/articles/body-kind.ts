import type { BlockKind } from './article.js';
import { isCaption } from './caption.js';
import { endsClause, endsSentence, holdsSentenceEnd, isAllCapitals, isProse, type Line } from './line.js';
import { isTableRow, itemMark } from './page-extent.js';

/** A counted or short line of at most this many words may be a heading. */
const mostHeadingWords = 24;
/** A line of more words is a paragraph even without its full stop. */
const mostCaptionWords = 45;
/** An unmarked line of at most this many words is a heading rather than a caption. */
const mostPlainHeadingWords = 12;

/** The kind of a line of the article's body by its own shape and the line below it (null at the end). */
export function bodyKind(line: Line, below: Line | null): BlockKind {
  if (isCaption(line)) return 'caption';
  const mark = itemMark(line);
  if (mark !== null) return isItemHeading(line, mark, below) ? 'heading' : 'list-item';
  if (isTableRow(line)) return 'list-item';
  if (isProse(line) || endsSentence(line) || holdsSentenceEnd(line) || line.words.length > mostCaptionWords) return 'paragraph';
  if (endsClause(line)) return line.words.length <= 6 && below !== null ? 'heading' : 'paragraph';
  return unmarkedKind(line, below);
}

function isItemHeading(line: Line, mark: number, below: Line | null): boolean {
  if (below === null || endsSentence(line) || /;$/.test(line.slice) || line.words.length > mostHeadingWords) return false;
  if (/:$/.test(line.slice)) return line.words.length <= mostPlainHeadingWords;
  return mark === 0 && !isSibling(line, below);
}

/** Whether the next line is counted at the same level: then both are items of one list. */
function isSibling(line: Line, below: Line): boolean {
  return itemMark(below) === 0 && levelOf(line) === levelOf(below);
}

function levelOf(line: Line): string {
  return line.slice
    .slice(0, 4)
    .replace(/[IVX]+/, 'I')
    .replace(/\d+/, '1')
    .replace(/[a-zđ]/, 'a')
    .replace(/[A-HJ-Z]/, 'A')
    .slice(0, 2);
}

function unmarkedKind(line: Line, below: Line | null): BlockKind {
  if (/\d+(?:[.,]\d+)*\s*%|\d[.,]\d{3}/.test(line.slice)) return 'paragraph';
  if (isAllCapitals(line) && below !== null) return 'heading';
  if (line.words.length <= mostPlainHeadingWords) return below === null ? 'caption' : 'heading';
  return /\d/.test(line.slice) ? 'paragraph' : 'caption';
}
