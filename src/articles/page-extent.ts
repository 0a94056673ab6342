import { endsClause, endsSentence, holdsSentenceEnd, isProse, type Line } from './line.js';
import type { PageLine } from './page-line.js';

/** After "Các tin khác" only this is the article going on and not another article's teaser: two long paragraphs in a row … */
const resumingPair = 40;
/** … or one paragraph of this many syllables. */
const resumingSingle = 80;

/**
 * Which of the lines from `from` on belong to the article's own part of the page (true) and which follow a terminal mark (false). A mark above the first
 * running text is only a button; the article goes on after a mark when clear running text follows.
 */
export function articleLines(lines: readonly PageLine[], from: number, firstProse: number): boolean[] {
  const own = lines.map(() => true);
  let open = true;
  for (let at = from; at < lines.length; at += 1) {
    if (at > firstProse && isEnd(lines, at)) open = false;
    else if (!open && resumes(lines, at)) open = true;
    own[at] = open;
  }
  return own;
}

function isEnd(lines: readonly PageLine[], at: number): boolean {
  const kind = lines[at]?.furniture;
  return kind === 'terminal' || (kind === 'foot' && !proseFollows(lines, at + 1));
}

/** Whether running text stands between here and the next terminal mark. */
function proseFollows(lines: readonly PageLine[], from: number): boolean {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.furniture === 'terminal') return false;
    if (line.furniture === null && isProse(line)) return true;
  }
  return false;
}

function resumes(lines: readonly PageLine[], at: number): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || !isLong(line, resumingPair)) return false;
  return line.syllables >= resumingSingle || (next !== undefined && isLong(next, resumingPair));
}

function isLong(line: PageLine, syllables: number): boolean {
  return line.furniture === null && line.syllables >= syllables && endsClause(line);
}

/** Position of the last line that is surely the article's text (a sentence or a list item); `from` when there is none. */
export function lastText(lines: readonly PageLine[], own: readonly boolean[], from: number): number {
  return lines.findLastIndex(
    (line, at) =>
      at >= from && own[at] === true && line.furniture === null && (line.marked === 'row' || line.marked === 'caption' || isText(line)),
  );
}

function isText(line: Line): boolean {
  return isProse(line) || isItem(line) || isTableRow(line) || ((endsSentence(line) || holdsSentenceEnd(line)) && line.words.length >= 5);
}

/** Whether tabs part the line into cells. */
export function isTableRow(line: Line): boolean {
  return /\S\t+\S/.test(line.slice);
}

/** "- …", "+ …", "• …", "a) …", "1. …": how many code units the bullet takes; 0 when a number or letter counts it, null when it is no item. */
export function itemMark(line: Line): number | null {
  const bullet = /^[-–—+*•●▪►✓·]\s*(?=\S)/u.exec(line.slice);
  if (bullet !== null) return bullet[0].length;
  return /^(?:\(?\d{1,2}[).]|\d{1,2}\.\d{1,2}\.?|[a-zđ][).]|[IVX]{1,5}[.)]|[A-ZĐ][.)])\s*(?=\p{L})/u.test(line.slice) ? 0 : null;
}

function isItem(line: Line): boolean {
  return itemMark(line) !== null && line.words.length >= 3;
}
