import type { Span } from '../language/span.js';
import type { Block, BlockKind } from './article.js';
import { isCaption } from './caption.js';
import { cutLines, type Line } from './line.js';

/** The blocks of a Markdown body: headings, paragraphs (their lines joined), list items and captions, without their marks. Comments, rules and code are noise. */
export function markdownBlocks(text: string, within: Span): Block[] {
  const blocks: Block[] = [];
  let fenced = false;
  for (const line of cutLines(text, within)) {
    const fence = /^(?:```|~~~)/.test(line.slice);
    const block = fence || fenced ? noise(line) : blockOf(line);
    if (fence) fenced = !fenced;
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
const furniture = /^(?:[-*_=\s]{3,}|<!--.*-->|!\[[^\]]*\]\([^)]*\)|\|?[\s:|-]+\|)$/;

function blockOf(line: Line): Block {
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
