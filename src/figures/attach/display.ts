import { phraseSet } from '../../language/phrase-table.js';
import type { Span } from '../../language/span.js';
import { type Scene, spanOf } from '../scene.js';
import { aspectEnds } from '../vocabulary/link-words.js';
import type { Attached } from './parents.js';

const wholeStops = phraseSet(aspectEnds);
/** Longest whole of a share, in words. */
const longestWhole = 9;
/** Longest line, in code units. */
const longestLine = 120;

/**
 * The line to show: from the bound word over the quantity to what is attached in brackets or as its share of a plan or a whole. A change behind a comma
 * is a line of its own and begins with its verb ("tăng 11,2% so với cùng kỳ").
 */
export function readDisplay(scene: Scene, item: Attached, children: readonly Attached[]): Span {
  const first = item.link?.relation === 'change' ? item.first : item.bound.first;
  let last = item.link === null || scene.words[item.bound.last + 1] === ')' ? item.bound.last : Math.max(item.bound.last, item.last);
  for (const child of children) {
    const end = childEnd(scene, child);
    if (end === null || child.first - last > 20) break;
    if (spanOf(scene, first, end).end - spanOf(scene, first, end).start > longestLine) break;
    last = end;
  }
  const line = spanOf(scene, first, last);
  if (line.end - line.start <= longestLine) return line;
  const bounded = spanOf(scene, item.bound.first, item.bound.last);
  return bounded.end - bounded.start <= longestLine ? bounded : { start: item.quantity.start, end: item.quantity.end };
}

/** Last token to show of an attached quantity; null when it is not shown with its parent. */
function childEnd(scene: Scene, child: Attached): number | null {
  const bracket = scene.words[child.first - 1] === '(';
  const relation = child.link?.relation;
  if (child.link?.rule === 'slash-plan') return child.last;
  if (!bracket && relation !== 'of-target' && relation !== 'share') return null;
  if (!bracket) return relation === 'share' ? wholeEnd(scene, child.last) : child.last;
  for (let at = child.quantity.last + 1; at <= child.quantity.last + 16 && at < scene.tokens.length; at += 1) {
    if (scene.words[at] === ')') return at;
  }
  return null;
}

/** "chiếm 4,2% tổng số hộ": the whole that a share is of, up to the next mark or conjunction. */
function wholeEnd(scene: Scene, last: number): number {
  let end = last;
  while (end < last + longestWhole && scene.tokens[end + 1]?.kind === 'word' && wholeStops.startingAt(scene.words, end + 1) === null)
    end += 1;
  return endsInside(scene, end) ? last : end;
}

/** Whether the phrase was cut where it goes on. */
function endsInside(scene: Scene, end: number): boolean {
  return scene.tokens[end + 1]?.kind === 'word' && wholeStops.startingAt(scene.words, end + 1) === null;
}
