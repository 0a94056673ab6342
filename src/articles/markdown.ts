import type { Span } from '../language/span.js';
import type { Block, BlockKind } from './article.js';
import { isCaption } from './caption.js';
import { cutLines, type Line, lineAt } from './line.js';

/** The blocks of a Markdown body: headings, paragraphs (their lines joined), list items and captions, without their marks. Comments, rules and code are noise. */
export function markdownBlocks(text: string, within: Span): Block[] {
  const blocks: Block[] = [];
  let fenced = false;
  for (const line of cutLines(text, within)) {
    const isFence = fence.test(line.slice);
    const block = isFence || fenced ? noise(line) : blockOf(line);
    if (isFence) fenced = !fenced;
    const before = blocks.at(-1);
    if (before !== undefined && continues(before, block, line)) blocks[blocks.length - 1] = { ...before, end: block.end };
    else blocks.push(block);
  }
  return blocks;
}

/** A mark at the start of a line and the kind it gives; only what follows the mark is the block. */
const marks: readonly (readonly [RegExp, BlockKind])[] = [
  [/^#{1,6}\s+/, 'heading'],
  [/^[-*+]\s+/, 'list-item'],
  [/^\d{1,3}[.)]\s+/, 'list-item'],
  [/^>\s*/, 'paragraph'],
];
const fence = /^(?:```|~~~)/;
const furniture = /^(?:[-*_=\s]{3,}|<!--.*-->|!\[[^\]]*\]\([^)]*\)|\|?[\s:|-]+\|)$/;

/** A kind that an author may state behind a line, as Markdown's attributes are written: "Quang cảnh hội nghị {.caption}". */
const attribute = /\s+\{\.(?<kind>caption|byline|dateline|lead|paragraph|heading|list-item)\}$/;

/** Whether a line of Markdown by itself is a block of this kind with this text. */
export function readsAs(written: string, kind: BlockKind, text: string): boolean {
  if (fence.test(written)) return false;
  const block = blockOf(lineAt(written, { start: 0, end: written.length }, true));
  return block.kind === kind && written.slice(block.start, block.end) === text;
}

function blockOf(line: Line): Block {
  const stated = attribute.exec(line.slice);
  const kind = stated?.groups?.['kind'];
  if (stated === null || kind === undefined || stated.index === 0) return markedBlock(line);
  const block = markedBlock(lineAt(line.slice.slice(0, stated.index), { start: 0, end: stated.index }, true));
  return { start: line.start + block.start, end: line.start + stated.index, kind: kind as BlockKind };
}

function markedBlock(line: Line): Block {
  if (furniture.test(line.slice)) return noise(line);
  for (const [mark, kind] of marks) {
    const match = mark.exec(line.slice);
    if (match !== null && match[0].length < line.slice.length) return { start: line.start + match[0].length, end: line.end, kind };
  }
  if (line.slice.startsWith('|')) return { start: line.start, end: line.end, kind: 'list-item' };
  return { start: line.start, end: line.end, kind: line.detached && isCaption(line) ? 'caption' : 'paragraph' };
}

function noise(line: Line): Block {
  return { start: line.start, end: line.end, kind: 'noise' };
}

/** A line without a mark directly below a paragraph or a list item goes on with it. */
function continues(before: Block, block: Block, line: Line): boolean {
  return block.kind === 'paragraph' && !line.detached && (before.kind === 'paragraph' || before.kind === 'list-item');
}
